import { csvHead, csvLines, type FileColumn, type Language, markColumns, type Origin, say } from "@splot/kernel";
import { addressOf } from "@splot/kernel/http";
import type { FrozenFigure, FrozenRelease, FrozenRow, FrozenStudy } from "../contract/frozenStudy.ts";
import { standings } from "../model/observation.ts";
import { bookBytes } from "../showing/bookAnswer.ts";

/** A number of a study with the figure that it stands in and the release that it comes from. */
export interface StudyNumber {
  /** From 1 on. */
  readonly no: number;
  readonly figure: FrozenFigure;
  readonly row: FrozenRow;
  readonly release: FrozenRelease;
}

const title = { pl: "Liczby studium", en: "Numbers of the study" };
const yes = { pl: "tak", en: "yes" };
const no = { pl: "nie", en: "no" };

/** All numbers of a study, figure by figure. Missing: it was published before they were frozen beside its tables. */
export function numbersOfStudy({ figures, releases }: FrozenStudy): readonly StudyNumber[] | undefined {
  if (releases === undefined) return undefined;
  const byCode = new Map(releases.map((one) => [one.code, one]));
  return figures.flatMap((figure, place) =>
    (figure.rows ?? []).map((row) => {
      const release = byCode.get(row.release);
      if (release === undefined) throw new Error(`the release ${row.release} is not frozen with the study`);
      return { no: place + 1, figure, row, release };
    }),
  );
}

/** All numbers of a study as one CSV and one workbook, each row with source, release, licence and coverage (I29). Missing: as `numbersOfStudy`. */
export async function numberFilesOf(language: Language, study: FrozenStudy): Promise<{ readonly csv: Uint8Array; readonly xlsx: Uint8Array } | undefined> {
  const rows = numbersOfStudy(study);
  if (rows === undefined) return undefined;
  const columns = columnsOf(language, study);
  return { csv: new TextEncoder().encode(csvHead(language, columns) + csvLines(columns, rows)), xlsx: await bookBytes({ language, title, columns, rows }) };
}

function columnsOf(language: Language, { address }: FrozenStudy): readonly FileColumn<StudyNumber>[] {
  const column = (pl: string, en: string, cell: FileColumn<StudyNumber>["cell"]): FileColumn<StudyNumber> => ({ head: { pl, en }, cell });
  const missable = (pl: string, en: string, cell: FileColumn<StudyNumber>["cell"]) => ({ ...column(pl, en, cell), mayMiss: true });
  const absent = { missing: "not_applicable" };
  const space = address.split("/")[1] ?? "";
  return [
    column("figura", "figure", (one) => one.no),
    column("wskaznik", "indicator", ({ figure }) => figure.indicator.code),
    column("nazwa_wskaznika", "indicator_name", ({ figure }) => say(language, figure.indicator.name)),
    column("podzial", "breakdown", ({ figure: { breakdown } }) => (breakdown === undefined ? "" : say(language, breakdown.name))),
    column("teryt7", "teryt7", ({ row }) => row.unit),
    column("nazwa", "name", ({ row }) => say(language, row.unitName)),
    column("okres", "period", ({ row }) => row.period),
    missable("wartosc", "value", ({ row }) => (row.value === undefined ? { missing: row.missing ?? "unknown" } : { decimal: row.value })),
    column("jednostka_miary", "unit_of_measure", ({ figure: { measure } }) => (measure === undefined ? "" : say(language, measure))),
    column("flagi", "flags", ({ row }) => row.flags.join(" ")),
    missable("znane", "known", ({ row }) => row.coverage?.known ?? absent),
    missable("wszystkie", "total", ({ row }) => row.coverage?.total ?? absent),
    column("wydanie", "release", ({ release }) => release.code),
    missable("wydano", "released_on", ({ release }) => release.releasedOn ?? { missing: "unknown" }),
    column("stan_wydania", "standing", ({ release }) => say(language, standings[release.standing])),
    column("zweryfikowane", "verified", ({ release }) => say(language, release.isVerified ? yes : no)),
    column("zrodlo", "source", ({ release }) => say(language, release.citation)),
    column("licencja", "licence", ({ release }) => say(language, release.licence)),
    column("uwagi", "note", ({ row }) => row.note ?? ""),
    ...markColumns<StudyNumber>(language, ({ release }): { readonly origin: Origin } => release),
    column("widok", "view", ({ figure }) => addressOf(language, space, figure.pinned.address)),
    column("studium", "study", () => (language === "pl" ? address : `/en${address}`)),
  ];
}
