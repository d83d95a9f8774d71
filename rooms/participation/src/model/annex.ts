import { csvHead, csvLines, type FileCell, type FileColumn, markColumns, type Origin } from "@splot/kernel";
import type { Disposition } from "./disposition.ts";
import type { Remark } from "./remark.ts";
import { authorKinds, channels, verdicts } from "./words.ts";

/** One line of the annex: a remark, the paragraph it is about, and its answer. */
export interface AnnexLine {
  readonly remark: Remark;
  /** Text of the paragraph in the consulted version. Missing: the remark is about the whole document. */
  readonly blockText?: string | undefined;
  readonly disposition?: Disposition | undefined;
}

/** The round that an annex belongs to, as far as the annex shows it. */
export interface AnnexOf {
  readonly code: string;
  readonly origin: Origin;
}

const whole = { missing: "not_applicable" };
const withdrawn = { missing: "withdrawn" };
const unanswered = { missing: "not_yet_available" };

/**
 * The annex of a report as a file in parts, in Polish: every remark of the round with its answer and its origin, without any
 * personal data: private persons have no name here, institutions do (I61). An empty cell has its reason beside it.
 */
export function* annexParts(round: AnnexOf, lines: readonly AnnexLine[]): Generator<string> {
  const columns = annexColumns(round);
  yield csvHead("pl", columns);
  for (const line of lines) yield csvLines(columns, [line]);
}

/** The columns of the annex, for a file that is written part by part. */
export function annexColumns({ code, origin }: AnnexOf): readonly FileColumn<AnnexLine>[] {
  const column = (name: string, cell: FileColumn<AnnexLine>["cell"]) => ({ head: { pl: name, en: name }, cell });
  const gaps = (name: string, cell: FileColumn<AnnexLine>["cell"]) => ({ ...column(name, cell), mayMiss: true });
  return [
    column("numer", ({ remark }) => `${code}.${remark.no}`),
    column("dzien_wplywu", ({ remark }) => remark.receivedOn),
    column("po_terminie", ({ remark }) => yesNo(remark.isLate)),
    column("sposob", ({ remark }) => channels[remark.channel].pl),
    column("rodzaj_autora", ({ remark }) => authorKinds[remark.authorKind].pl),
    gaps("instytucja", institutionOf),
    gaps("teryt", ({ remark }) => remark.teryt ?? { missing: "not_supplied" }),
    column("akapit", ({ remark }) => remark.blockKey ?? "cały dokument"),
    gaps("dotychczasowe_brzmienie", ({ blockText }) => blockText ?? whole),
    gaps("proponowana_zmiana", (line) => kept(line, line.remark.proposedText)),
    gaps("uzasadnienie_autora", (line) => kept(line, line.remark.reasonText)),
    gaps("rozstrzygniecie", (line) => answered(line, ({ verdict }) => verdicts[verdict].pl)),
    gaps("odpowiedz", (line) => answered(line, ({ rationale }) => rationale)),
    gaps("nowe_brzmienie", (line) => answered(line, ({ change }) => (change?.kind === "wording" ? change.text : whole))),
    column("wycofana", ({ remark }) => yesNo(remark.withdrawnAt !== undefined)),
    ...markColumns<AnnexLine>("pl", () => ({ origin })),
  ];
}

/** The name of an institution; a resident has none here. */
function institutionOf({ remark: { withdrawnAt, authorKind, shownName } }: AnnexLine): FileCell {
  if (authorKind === "resident") return { missing: "confidential" };
  return withdrawnAt === undefined ? (shownName ?? { missing: "not_supplied" }) : withdrawn;
}

/** A text of the author; what was withdrawn is not shown. */
function kept({ remark: { withdrawnAt } }: AnnexLine, text: string): FileCell {
  return withdrawnAt === undefined ? text : withdrawn;
}

function answered({ remark: { withdrawnAt }, disposition }: AnnexLine, cell: (answer: Disposition) => FileCell): FileCell {
  if (withdrawnAt !== undefined) return withdrawn;
  return disposition === undefined ? unanswered : cell(disposition);
}

function yesNo(value: boolean): string {
  return value ? "tak" : "nie";
}
