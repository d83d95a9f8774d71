import type { FindingLog } from "./FindingLog.ts";

/** One value of a statement: a quoted text, or anything else. */
export interface PxToken {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** One statement: `KEYWORD[lang]("variable","value")=…;`. */
export interface PxStatement {
  readonly keyword: string;
  readonly language?: string | undefined;
  readonly subjects: readonly string[];
  readonly tokens: readonly PxToken[];
}

const HEAD = /^(?<keyword>[A-Za-z][\w-]*)(?:\[(?<language>[\w-]+)\])?(?:\((?<subjects>.*)\))?$/s;
/** Quoted texts, with pieces joined that stand over several lines; else words between blanks and commas; brackets apart. */
const TOKEN = /"(?:[^"]*)"(?:\s*\n\s*"[^"]*")*|[()]|[^\s,"()]+/g;
/** The same of cells, each of which stands by itself on whatever line. */
const CELL = /"[^"]*"|[()]|[^\s,"()]+/g;

/** The statements of a PC-Axis text up to and with DATA. Refuses: a statement without `=`, a quote or a statement that never ends. */
export function readStatements(text: string, log: FindingLog): readonly PxStatement[] {
  const statements: PxStatement[] = [];
  let place = 0;
  while (text.slice(place, place + 4096).trim() !== "") {
    const { statement, end } = readStatement(text, place, log);
    statements.push(statement);
    place = end;
  }
  return statements;
}

function readStatement(text: string, place: number, log: FindingLog): { readonly statement: PxStatement; readonly end: number } {
  const row = () => text.slice(0, place).split("\n").length;
  const equals = endOf(text, place, "=");
  const head = equals === -1 ? undefined : HEAD.exec(text.slice(place, equals).trim())?.groups;
  if (head === undefined) return log.stop("header-missing", { row: row() }, { what: "KEYWORD=" });
  const end = endOf(text, equals + 1, ";");
  if (end === -1) log.stop("header-missing", { row: row() }, { what: `${head["keyword"] ?? ""} … ;` });
  const subjects = readTokens(head["subjects"] ?? "").map((token) => token.text);
  const keyword = (head["keyword"] ?? "").toUpperCase();
  const tokens = readTokens(text.slice(equals + 1, end), keyword === "DATA" ? CELL : TOKEN);
  return { statement: { keyword, language: head["language"], subjects, tokens }, end: end + 1 };
}

/** The place of a mark outside quotes. Missing: −1. */
function endOf(text: string, from: number, mark: string): number {
  let place = from;
  for (;;) {
    const found = text.indexOf(mark, place);
    const quote = text.indexOf('"', place);
    if (found === -1 || quote === -1 || found < quote) return found;
    const closed = text.indexOf('"', quote + 1);
    if (closed === -1) return -1;
    place = closed + 1;
  }
}

function readTokens(text: string, shape = TOKEN): readonly PxToken[] {
  return Array.from(text.matchAll(shape), ([token]) =>
    token.startsWith('"') ? { text: token.slice(1, -1).replace(/"\s*\n\s*"/g, ""), isQuoted: true } : { text: token, isQuoted: false },
  );
}
