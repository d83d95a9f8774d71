import { type Bilingual, type ContentText, type Day, fill, formatDay, formatNumber, type Language, say } from "@splot/kernel";
import { type DocumentBlock, type DocumentCell, type PaperDocument, phraseOf, polishIn } from "@splot/kernel/documents";
import type { listTeams } from "@splot/people";
import type { LoadedProfile } from "../loading/loadProfile.ts";
import { placeText, rowOf } from "../showing/comparedRows.ts";
import { areaText, changeText, peersText } from "../showing/profileRows.tsx";
import { releasesOf } from "../showing/viewTable.tsx";
import { periodText } from "../web/figures/plot.ts";
import { citedText, kindText, valueText, vintageText } from "../web/parts/words.ts";
import { sparkOf } from "./spark.tsx";

type Team = Awaited<ReturnType<typeof listTeams>>[number];

/** Most indicators and projects of one page. */
const [MOST_ROWS, MOST_PROJECTS] = [12, 8];
const words = {
  kicker: { pl: "Profil gminy; {space}; {kind}, kod TERYT {code}", en: "Profile of a municipality; {space}; {kind}, TERYT code {code}" },
  mark: { pl: "przykład", en: "example" },
  exercise: {
    pl: "Przykład: strona z przestrzeni ćwiczeń. Liczby gminy pochodzą ze źródeł, projekty i zespół mogą być wymyślone.",
    en: "Example: a page of an exercise space. Numbers of the municipality come from sources, projects and team may be invented.",
  },
  numbers: { pl: "Gmina na tle metropolii", en: "The municipality within the metropolis" },
  none: { pl: "Bank nie ma jeszcze potwierdzonych liczb tej gminy.", en: "The bank has no confirmed numbers of this municipality yet." },
  indicator: { pl: "Wskaźnik", en: "Indicator" },
  value: { pl: "Gmina", en: "Municipality" },
  change: { pl: "Zmiana", en: "Change" },
  course: { pl: "Przebieg", en: "Course" },
  rank: { pl: "Miejsce", en: "Rank" },
  peers: { pl: "Mediana podobnych", en: "Median of those alike" },
  area: { pl: "Metropolia", en: "Metropolis" },
  alike: { pl: "Gminy najbardziej podobne", en: "The most alike municipalities" },
  rules: {
    pl: "Miejsce podajemy tylko z danych potwierdzonych; pierwsze ma największa wartość. Zmianę i przebieg podajemy, gdy są co najmniej dwie porównywalne wartości.",
    en: "The rank is given for confirmed figures only; the largest value ranks first. Change and course are given where at least two values can be compared.",
  },
  team: { pl: "Zespół roboczy", en: "Working team" },
  named: { pl: "zadania z wskazaną osobą: {count} z {total}", en: "duties with somebody named: {count} of {total}" },
  unknown: { pl: "źródła nie podają, kto wykonuje zadania", en: "the sources do not say who fills the duties" },
  noTeam: { pl: "nie wskazano", en: "none is named" },
  projects: { pl: "Projekty", en: "Projects" },
  noProjects: { pl: "katalog nie ma jeszcze projektu tej gminy", en: "the catalogue has no project of this municipality yet" },
  more: { pl: "{names} i inne ({count})", en: "{names} and others ({count})" },
  sources: { pl: "Źródła:", en: "Sources:" },
  licence: { pl: "licencja", en: "licence" },
  day: { pl: "Stan na {day}.", en: "As of {day}." },
} satisfies Record<string, Bilingual>;

/** What a profile says, besides its numbers. */
export interface ProfileParts {
  readonly language: Language;
  readonly space: ContentText;
  readonly isExercise: boolean;
  /** Its permanent address. */
  readonly address: string;
  readonly today: Day;
  /** Missing: the municipality has no team here. */
  readonly team?: Team | undefined;
  readonly projects: readonly ContentText[];
  readonly projectCount: number;
}

/** The profile of a municipality as one page. The hash at its foot is put in by whoever knows it. */
export function profileDocument(profile: LoadedProfile, parts: ProfileParts): PaperDocument {
  const { language, space, isExercise, address, today } = parts;
  const { unit } = profile;
  const facts = { space: say(language, space), kind: kindText(language, unit), code: unit.code };
  return {
    language,
    title: phraseOf(language, unit.name),
    kicker: say(language, fill(words.kicker, facts)),
    ...(isExercise ? { mark: { word: say(language, words.mark), sentence: say(language, words.exercise) } } : {}),
    day: today,
    isOnePage: true,
    foot: [address, say(language, fill(words.day, { day: formatDay(language, today) }))],
    blocks: [...numberBlocks(profile, language), ...workBlocks(profile, parts), ...sourceBlocks(profile, language)],
  };
}

function numberBlocks(profile: LoadedProfile, language: Language): readonly DocumentBlock[] {
  const rows = rowsOf(profile, language);
  const t = (text: Bilingual) => say(language, text);
  if (rows.length === 0) return [{ kind: "paragraph", text: t(words.none) }];
  const columns = [
    { label: t(words.indicator), share: 6 },
    { label: t(words.value), isNumber: true },
    { label: t(words.change), isNumber: true, share: 4 },
    { label: t(words.course) },
    { label: t(words.rank), isNumber: true },
    { label: t(words.peers), isNumber: true },
    { label: t(words.area), isNumber: true },
  ];
  // NOTE: columns of dashes tell nothing; change and course stand only if some value has them, and the rule below says why.
  const isTold = (place: number) => (place !== 2 && place !== 3) || rows.some((row) => row[2] !== "–" || row[3] !== "–");
  return [
    {
      kind: "table",
      caption: t(words.numbers),
      columns: columns.filter((_, place) => isTold(place)),
      rows: rows.map((row) => row.filter((_, place) => isTold(place))),
    },
    { kind: "paragraph", style: "small", text: t(words.rules) },
  ];
}

function rowsOf({ comparison, courses }: LoadedProfile, language: Language): readonly (readonly DocumentCell[])[] {
  if (comparison === undefined) return [];
  return comparison.rows
    .flatMap((compared): readonly (readonly DocumentCell[])[] => {
      const row = rowOf(compared, { ...comparison, group: comparison.candidates });
      const { indicator, own, area, period } = row;
      if (own === undefined) return [];
      const course = own.inputs === undefined ? courses.get(indicator.series) : undefined;
      return [
        [
          `${say(language, indicator.name)} (${say(language, indicator.unit)}, ${periodText(language, period)})`,
          valueText(language, indicator, own),
          changeText(language, row, courses),
          sparkOf(language, course, { period, decimals: indicator.decimals }) ?? "–",
          placeText(language, row.benchmark),
          peersText(language, compared, comparison),
          area === undefined ? "–" : areaText(language, indicator, area),
        ],
      ];
    })
    .slice(0, MOST_ROWS);
}

/** Who is most alike, team and projects, a line each. */
function workBlocks({ comparison }: LoadedProfile, { language, team, projects, projectCount }: ProfileParts): readonly DocumentBlock[] {
  const names = projects.slice(0, MOST_PROJECTS).map((title) => say(language, title));
  const rest = projectCount - names.length;
  const told = rest > 0 ? say(language, fill(words.more, { names: names.join("; "), count: formatNumber(language, rest) })) : names.join("; ");
  const detail = names.length === 0 ? say(language, words.noProjects) : polishIn(language, told);
  const alike = comparison === undefined || comparison.peers.length === 0 ? "" : comparison.group.map(({ name }) => name.pl).join(", ");
  return [
    {
      kind: "facts",
      facts: [
        ...(alike === "" ? [] : [{ term: say(language, words.alike), detail: polishIn(language, alike) }]),
        { term: say(language, words.team), detail: teamText(language, team) },
        { term: say(language, words.projects), detail },
      ],
    },
  ];
}

function teamText(language: Language, team: Team | undefined): string {
  if (team === undefined) return say(language, words.noTeam);
  const named = team.duties.filter(({ holder }) => holder !== undefined).length;
  if (team.isRecorded && named === 0) return say(language, words.unknown);
  return say(language, fill(words.named, { count: formatNumber(language, named), total: formatNumber(language, team.duties.length) }));
}

/** Every release behind the numbers, with its licence, in small type (I29). */
function sourceBlocks({ comparison }: LoadedProfile, language: Language): readonly DocumentBlock[] {
  const numbers = (comparison?.rows ?? []).flatMap(({ own, area, others }) => [own, area, ...others].filter((one) => one !== undefined));
  const lines = releasesOf(numbers).map(
    (vintage) => `${citedText(language, vintage)}, ${vintageText(language, vintage)}, ${say(language, words.licence)} ${say(language, vintage.source.licence)}`,
  );
  const text = `${say(language, words.sources)} ${[...new Set(lines)].join("; ")}.`;
  return lines.length === 0 ? [] : [{ kind: "paragraph", style: "small", text }];
}
