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

const heads = [
  "numer",
  "dzien_wplywu",
  "po_terminie",
  "sposob",
  "rodzaj_autora",
  "instytucja",
  "teryt",
  "akapit",
  "dotychczasowe_brzmienie",
  "proponowana_zmiana",
  "uzasadnienie_autora",
  "rozstrzygniecie",
  "odpowiedz",
  "nowe_brzmienie",
  "wycofana",
];

/**
 * The annex of a report as CSV (RFC 4180, UTF-8, Polish): every remark of the round with its answer, without any
 * personal data: private persons have no name here, institutions do (I61). Where `mark` is given (an exercise) each
 * line carries it as its origin.
 */
export function annexCsv(roundCode: string, lines: readonly AnnexLine[], mark?: string): string {
  const marked = (cells: readonly string[], last: string) => (mark === undefined ? cells : [...cells, last]);
  const rows = lines.map((line) => marked(cellsOf(roundCode, line), mark ?? ""));
  return [marked(heads, "pochodzenie"), ...rows]
    .map((cells) => cells.map(csvCell).join(","))
    .join("\r\n")
    .concat("\r\n");
}

function cellsOf(roundCode: string, { remark, blockText, disposition }: AnnexLine): readonly string[] {
  const isWithdrawn = remark.withdrawnAt !== undefined;
  const kept = (text: string) => (isWithdrawn ? "" : text);
  return [
    `${roundCode}.${remark.no}`,
    remark.receivedOn,
    yesNo(remark.isLate),
    channels[remark.channel].pl,
    authorKinds[remark.authorKind].pl,
    remark.authorKind === "resident" ? "" : kept(remark.shownName ?? ""),
    remark.teryt ?? "",
    remark.blockKey ?? "cały dokument",
    blockText ?? "",
    kept(remark.proposedText),
    kept(remark.reasonText),
    ...answerCells(isWithdrawn ? undefined : disposition),
    yesNo(isWithdrawn),
  ];
}

/** Verdict, reasons and new wording. */
function answerCells(answer: Disposition | undefined): readonly [string, string, string] {
  if (answer === undefined) return ["", "", ""];
  return [verdicts[answer.verdict].pl, answer.rationale, answer.change?.kind === "wording" ? answer.change.text : ""];
}

function yesNo(value: boolean): string {
  return value ? "tak" : "nie";
}

/** A cell; a leading sign that a spreadsheet would run as a formula is quoted away. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
