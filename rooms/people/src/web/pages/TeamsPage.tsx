import { type Bilingual, type ContentText, type Language, type ListAsked, type ListOrder, orderOf, say } from "@splot/kernel";
import { LangMark, ListView, OriginMark, PageHeading, sortOf, Table } from "@splot/kernel/web";
import { type Team, type TeamDutyCode, teamDutyCodes, unfilledDuties } from "../../model/teamDuty.ts";

/** What the address of the list may ask. */
export type TeamsQuery = ListAsked & { readonly zadanie: string; readonly stan: string };

export const teamOrders = ["gmina", "braki"] as const;
export const usualTeamOrder: ListOrder<(typeof teamOrders)[number]> = { column: "gmina", direction: "ascending" };
export const teamsTitle = { pl: "Zespoły robocze gmin", en: "Working teams of municipalities" } satisfies Bilingual;

/** States of a team in the filter. */
const teamStates = {
  braki: { pl: "są braki", en: "something is missing" },
  komplet: { pl: "wszystkie zadania obsadzone", en: "all duties filled" },
} as const satisfies Record<string, Bilingual>;

export type TeamsPageProps = {
  readonly language: Language;
  readonly path: string;
  readonly asked: TeamsQuery;
  readonly teams: readonly (Team & { readonly href: string })[];
  readonly dutyTexts: Readonly<Record<TeamDutyCode, ContentText>>;
};

const words = {
  lead: {
    pl: "Każda gmina ma zespół, który łączy ją ze stowarzyszeniem. Zespół ma pięć zadań. Braki pokazujemy otwarcie.",
    en: "Each municipality has a team that links it with the association. A team has five duties. We show openly what is missing.",
  },
  search: { pl: "Szukaj gminy", en: "Search for a municipality" },
  duty: { pl: "Bez osoby do zadania", en: "Nobody for the duty" },
  state: { pl: "Obsada", en: "Filled" },
  all: { pl: "wszystkie", en: "all" },
  municipality: { pl: "Gmina", en: "Municipality" },
  count: { pl: "Obsadzone", en: "Filled" },
  missing: { pl: "Do których zadań nikogo nie wskazano", en: "Duties for which nobody is named" },
  nothing: { pl: "niczego nie brakuje", en: "nothing is missing" },
  unknown: { pl: "nie wiadomo: źródła tego nie podają", en: "not known: the sources do not say" },
  noneFit: { pl: "Żaden zespół nie pasuje do tych filtrów.", en: "No team fits these filters." },
  noneFitNext: { pl: "Wyczyść filtry albo wpisz mniej liter.", en: "Clear the filters or type fewer letters." },
  noneYet: { pl: "Nie ma jeszcze zespołów.", en: "There are no teams yet." },
  noneYetNext: { pl: "Zespół powstaje razem z przyjęciem gminy.", en: "A team comes into being when a municipality is admitted." },
  of: { pl: "{n} z 5", en: "{n} of 5" },
} satisfies Record<string, Bilingual>;
const forms = { pl: ["zespół", "zespoły", "zespołów"], en: ["team", "teams"] } as const;

/** Who fills the duties of a team: not known where only sources speak of it and nobody was named. */
export function isUnknownTeam({ isRecorded, duties }: Pick<Team, "isRecorded" | "duties">): boolean {
  return isRecorded && unfilledDuties(duties).length === duties.length;
}

/** The working teams of all municipalities: who lacks what. */
export function TeamsPage({ language, path, asked, teams, dutyTexts }: TeamsPageProps) {
  const t = (text: Bilingual) => say(language, text);
  const all = { value: "", label: t(words.all) };
  return (
    <>
      <PageHeading title={t(teamsTitle)} lead={t(words.lead)} />
      <ListView
        language={language}
        path={path}
        asked={asked}
        search={t(words.search)}
        filters={[
          {
            name: "stan",
            label: t(words.state),
            value: asked.stan,
            choices: [all, ...Object.entries(teamStates).map(([value, name]) => ({ value, label: t(name) }))],
          },
          {
            name: "zadanie",
            label: t(words.duty),
            value: asked.zadanie,
            choices: [all, ...teamDutyCodes.map((value) => ({ value, label: say(language, dutyTexts[value]) }))],
          },
        ]}
        count={teams.length}
        countForms={forms}
        hasFile
        noneFit={{ title: t(words.noneFit), next: t(words.noneFitNext) }}
        noneYet={{ title: t(words.noneYet), next: t(words.noneYetNext) }}
      >
        <Table
          language={language}
          caption={t(teamsTitle)}
          isCaptionHidden
          isFolding
          sort={sortOf({ path, asked, order: orderOf(asked, teamOrders, usualTeamOrder) })}
          columns={[
            { key: "gmina", label: t(words.municipality), isSortable: true },
            { key: "braki", label: t(words.count), isSortable: true },
            { key: "missing", label: t(words.missing) },
          ]}
          rows={teams.map((team) => ({ key: team.id, cells: cellsOf(language, team, dutyTexts) }))}
        />
      </ListView>
    </>
  );
}

function cellsOf(language: Language, team: TeamsPageProps["teams"][number], dutyTexts: TeamsPageProps["dutyTexts"]) {
  const missing = unfilledDuties(team.duties);
  const isUnknown = isUnknownTeam(team);
  const unsaid = say(language, isUnknown ? words.unknown : words.nothing);
  return {
    gmina: (
      <>
        <a href={team.href}>
          <LangMark language={language} text={team.municipality} />
        </a>{" "}
        {team.origin === "example" && <OriginMark language={language} mark="example" />}
      </>
    ),
    braki: isUnknown ? "–" : say(language, words.of).replace("{n}", String(team.duties.length - missing.length)),
    missing:
      isUnknown || missing.length === 0 ? (
        <span class="muted">{unsaid}</span>
      ) : (
        <ul>
          {missing.map((duty) => (
            <li>
              <LangMark language={language} text={dutyTexts[duty]} />
            </li>
          ))}
        </ul>
      ),
  };
}
