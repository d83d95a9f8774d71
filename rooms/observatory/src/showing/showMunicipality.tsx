import { type ContentText, formatDay, type ObjectId, say } from "@splot/kernel";
import { together } from "@splot/kernel/database";
import type { Call, Shown } from "@splot/kernel/http";
import { getThing } from "@splot/kernel/objects";
import { ButtonLink, ButtonRow, PrintButton } from "@splot/kernel/web";
import { bodyPath, findOrganisationByTeryt, listMemberships, listTeamDuties, listTeams } from "@splot/people";
import { TeamDuties } from "@splot/people/web";
import { panelsOf } from "@splot/thread/panels";
import type { Child } from "hono/jsx";
import { getMember, type LoadedProfile, loadProfile } from "../loading/loadProfile.ts";
import { comparisonQuery } from "../model/askedComparison.ts";
import { municipalitiesTitle } from "../web/pages/MunicipalitiesPage.tsx";
import { MunicipalityPage } from "../web/pages/MunicipalityPage.tsx";
import { MetropolisMap, mapLabel } from "../web/parts/MetropolisMap.tsx";
import { SourceLines } from "../web/parts/SourceLine.tsx";
import { kindText } from "../web/parts/words.ts";
import { peersLine, profileRows } from "./profileRows.tsx";
import { releasesOf } from "./viewTable.tsx";

const words = {
  pdf: { pl: "Pobierz profil (PDF)", en: "Download the profile (PDF)" },
  code: { pl: "Kod TERYT", en: "TERYT code" },
  county: { pl: "Powiat", en: "County" },
  map: { pl: "Położenie w metropolii", en: "Place within the metropolis" },
  from: { pl: "Członek od", en: "Member from" },
  unknown: { pl: "nie potwierdzono", en: "not confirmed" },
  seat: { pl: "Reprezentant w zebraniu członków", en: "Representative in the general meeting" },
};

/** What rooms above add to the profile of a municipality. */
export interface Above {
  /** Projects of an organisation, as a section of its page; at most two queries. */
  readonly projects?: ((call: Call<unknown>, organisation: ObjectId) => Promise<Child>) | undefined;
  /** The first titles of the same with their count, for a page of paper; one query. */
  readonly projectTitles?:
    | ((call: Call<unknown>, organisation: ObjectId) => Promise<{ readonly titles: readonly ContentText[]; readonly count: number }>)
    | undefined;
}

/** The profile of one municipality. */
export async function showMunicipality(call: Call<unknown>, above: Above): Promise<Shown> {
  const { read, visit, params } = call;
  const { language } = visit;
  const member = await getMember(read, params["gmina"] ?? "");
  const { unit } = member;
  const [profile, { organisation, memberships, panels, projects, team }] = await together(loadProfile(read, visit, member), loadOwner(call, above, unit.code));
  const { territory } = profile;
  const rows = profileRows(call, profile);
  const places = territory.places.map((place) => ({ ...place, isChosen: place.code === unit.code }));
  const code = { term: say(language, words.code), detail: unit.code, source: <span lang="pl">{unit.source}</span> };
  const facts =
    unit.parentName === undefined
      ? [code]
      : [
          code,
          {
            term: say(language, words.county),
            detail: (
              <span lang="pl" translate="no">
                {unit.parentName}
              </span>
            ),
          },
        ];
  const membership = memberships
    .filter(({ state }) => state === "active")
    .map(({ span, fromPrecision, source }) => ({
      term: say(language, words.from),
      detail: fromPrecision === "day" && span.from !== undefined ? formatDay(language, span.from) : say(language, words.unknown),
      source: <span lang="pl">{source}</span>,
    }));
  const seat = organisation?.headTitle === undefined ? [] : [{ term: say(language, words.seat), detail: say(language, organisation.headTitle) }];
  return {
    title: unit.name,
    crumbs: [{ label: municipalitiesTitle, path: "/gminy" }],
    body: (
      <MunicipalityPage
        language={language}
        name={unit.name}
        kind={kindText(language, unit)}
        facts={facts}
        rows={rows}
        peers={peersLine(call, profile)}
        print={
          <ButtonRow>
            <ButtonLink href={visit.at(`/gminy/${unit.slug}/profil.pdf`)}>{say(language, words.pdf)}</ButtonLink>
            <PrintButton language={language} />
          </ButtonRow>
        }
        compareHref={`${visit.at("/dane/porownaj")}${comparisonQuery({ unit: unit.code })}`}
        sources={sourcesOf(call, profile)}
        membership={[...membership, ...seat]}
        team={team}
        backHref={visit.at("/gminy")}
        dataHref={visit.at("/dane")}
        map={
          <div class="map">
            <MetropolisMap language={language} places={places} title={say(language, words.map)} id="gmina" />
            <p class="map-label">{mapLabel(language, places, territory.outlineSource)}</p>
          </div>
        }
        projects={projects}
        panels={panels}
      />
    ),
  };
}

/** The municipality as an organisation, with what is shown of it. Missing: the register holds none. */
async function loadOwner(call: Call<unknown>, above: Above, code: string) {
  const organisation = await findOrganisationByTeryt(call.read, code);
  if (organisation === undefined) return { organisation, memberships: [], panels: undefined, projects: undefined, team: undefined };
  const [memberships, panels, projects, team] = await together(
    listMemberships(call.read, organisation.id),
    panelsAt(call, organisation.id),
    above.projects?.(call, organisation.id) ?? Promise.resolve(undefined),
    teamOf(call, organisation.id),
  );
  return { organisation, memberships, panels, projects, team };
}

/** Where the numbers of the municipality come from. Missing: there are none. */
function sourcesOf({ visit: { language } }: Call<unknown>, { comparison }: LoadedProfile): Child {
  const numbers = (comparison?.rows ?? []).flatMap(({ own }) => (own === undefined ? [] : [own]));
  if (numbers.length === 0) return undefined;
  return (
    <p class="figure-note">
      <SourceLines language={language} vintages={releasesOf(numbers)} />
    </p>
  );
}

/** The working team of a municipality with who fills its duties. Missing: it has none today. */
async function teamOf({ read, visit }: Call<unknown>, organisation: ObjectId): Promise<Child> {
  const [teams, sourced] = await together(listTeams(read, { organisations: [organisation] }), listTeamDuties(read));
  const [team] = teams;
  if (team === undefined) return undefined;
  return (
    <TeamDuties
      language={visit.language}
      duties={team.duties}
      sourced={sourced}
      isRecorded={team.isRecorded}
      teamHref={visit.at(bodyPath(team.code))}
      listHref={visit.at("/zespoly")}
    />
  );
}

/** Thread and history of the thing with this id, below its page. */
export async function panelsAt(call: Call<unknown>, object: ObjectId) {
  return panelsOf(call, await getThing(call.read, object));
}
