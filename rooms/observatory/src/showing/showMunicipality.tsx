import { formatDay, formatNumber, type ObjectId, say } from "@splot/kernel";
import { together } from "@splot/kernel/database";
import type { Call, Shown } from "@splot/kernel/http";
import { getThing } from "@splot/kernel/objects";
import { bodyPath, findOrganisationByTeryt, listMemberships, listTeamDuties, listTeams } from "@splot/people";
import { TeamDuties } from "@splot/people/web";
import { panelsOf } from "@splot/thread/panels";
import type { Child } from "hono/jsx";
import { loadProfile, type ProfileValue } from "../loading/loadProfile.ts";
import { municipalitiesTitle } from "../web/pages/MunicipalitiesPage.tsx";
import { MunicipalityPage } from "../web/pages/MunicipalityPage.tsx";
import { areaNumber } from "../web/parts/indicatorWords.ts";
import { MetropolisMap, mapLabel } from "../web/parts/MetropolisMap.tsx";
import { SourceLine, vintagesOf } from "../web/parts/SourceLine.tsx";
import { kindText, valueText } from "../web/parts/words.ts";

const words = {
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
}

/** The profile of one municipality. */
export async function showMunicipality(call: Call<unknown>, above: Above): Promise<Shown> {
  const { read, visit, params } = call;
  const { language } = visit;
  const { unit, territory, values } = await loadProfile(read, visit, params["gmina"] ?? "");
  const organisation = await findOrganisationByTeryt(read, unit.code);
  const [memberships, panels, projects] =
    organisation === undefined
      ? [[], undefined, undefined]
      : await together(
          listMemberships(read, organisation.id),
          panelsAt(call, organisation.id),
          above.projects?.(call, organisation.id) ?? Promise.resolve(undefined),
        );
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
        rows={values.map((value) => profileRow(call, value))}
        sources={
          values.length === 0 ? undefined : (
            <p class="figure-note">
              {vintagesOf(values.map(({ own }) => own)).map((vintage) => (
                <>
                  <SourceLine language={language} vintage={vintage} />{" "}
                </>
              ))}
            </p>
          )
        }
        membership={[...membership, ...seat]}
        team={organisation === undefined ? undefined : await teamOf(call, organisation.id)}
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

function profileRow({ visit }: Call<unknown>, { indicator, own, area, rank, unitCount }: ProfileValue) {
  const { language } = visit;
  const between = language === "pl" ? "z" : "of";
  return {
    code: indicator.code,
    value: valueText(language, indicator, own),
    area: area === undefined ? "–" : areaNumber(language, indicator, area),
    name: (
      <>
        <a href={visit.at(indicator.address)}>{say(language, indicator.name)}</a>{" "}
        <span class="unit">
          {say(language, indicator.unit)}, {own.period}
        </span>
      </>
    ),
    rank: rank === undefined ? "–" : `${formatNumber(language, rank)} ${between} ${formatNumber(language, unitCount)}`,
  };
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
