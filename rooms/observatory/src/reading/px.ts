import type { MissingReason } from "@splot/kernel";
import { keyAt, MOST_CELLS } from "./cube.ts";
import { exactDecimal } from "./exactDecimal.ts";
import type { FindingLog } from "./FindingLog.ts";
import { type PxStatement, type PxToken, readStatements } from "./pxText.ts";
import { timeCodes } from "./pxTime.ts";
import { absent, type Cell, type FlatRow, present, type Reading } from "./Reading.ts";

interface Dimension {
  readonly name: string;
  readonly codes: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
}

/** What the table cannot hold, by keyword. */
const LEFT = new Set(["UNITS", "NOTE", "NOTEX", "VALUENOTE", "VALUENOTEX", "CELLNOTE", "CELLNOTEX", "LANGUAGES"]);

/** Reads PC-Axis 2000 to 2013: STUB, then HEADING, the last variable fastest; keyed data with their zeros filled in. */
export function readPx(text: string, log: FindingLog): Reading {
  const statements = readStatements(text, log);
  const of = (keyword: string) => statements.filter((one) => one.keyword === keyword && one.language === undefined);
  const texts = (keyword: string) => (of(keyword)[0]?.tokens ?? []).map((token) => token.text);
  const [stub, heading] = [texts("STUB"), texts("HEADING")];
  if (stub.length + heading.length === 0) log.stop("header-missing", {}, { what: "STUB, HEADING" });
  const data = of("DATA")[0] ?? log.stop("header-missing", {}, { what: "DATA" });
  const double = [...stub, ...heading].find((name, place, all) => all.indexOf(name) !== place);
  if (double !== undefined) log.stop("header-duplicate", {}, { what: double });
  const dimensions = [...stub, ...heading].map((name) => dimensionOf(name, of, log));
  const left = [...new Set(statements.filter(({ keyword, language }) => LEFT.has(keyword) || language !== undefined).map(({ keyword }) => keyword))];
  if (left.length > 0) log.warn("dropped-part", {}, { what: left.join(", ") });
  const size = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  if (size > MOST_CELLS) log.stop("too-large", {}, { what: `${size}`, most: MOST_CELLS });
  const keyed = of("KEYS").map(({ subjects, tokens }) => ({ name: subjects[0] ?? "", isCode: tokens[0]?.text.toUpperCase() !== "VALUES" }));
  const cells = keyed.length === 0 ? whole(data.tokens, size, log) : fromKeys(data.tokens, { keyed, dimensions, log });
  return {
    format: "px",
    columns: dimensions.map(({ name }) => name),
    labels: new Map(dimensions.map(({ name, labels }) => [name, labels])),
    rows: rowsOf(dimensions, size, { cells, symbols: symbolsOf(statements), log }),
  };
}

function dimensionOf(name: string, of: (keyword: string) => readonly PxStatement[], log: FindingLog): Dimension {
  const about = (keyword: string) => of(keyword).find(({ subjects }) => subjects[0] === name)?.tokens ?? [];
  const times = timeCodes(about("TIMEVAL"));
  const values = about("VALUES").map(({ text }) => text);
  const codes = about("CODES").map(({ text }) => text);
  const names = values.length > 0 ? values : times;
  if (names.length === 0) log.stop("header-missing", { column: name }, { what: `VALUES("${name}")` });
  if (codes.length > 0 && codes.length !== names.length) log.stop("row-length", { column: name }, { found: codes.length, wanted: names.length });
  if (times.length > 0 && times.length !== names.length)
    log.warn("period-wrong-frequency", { column: name }, { what: `TIMEVAL ${times.length} ≠ ${names.length}` });
  const used = codes.length > 0 ? codes : names;
  const double = used.find((code, place) => used.indexOf(code) !== place);
  if (double !== undefined) log.stop("key-duplicate", { column: name }, { what: double });
  return { name, codes: used, labels: new Map(used.map((code, place) => [code, names[place] ?? code])) };
}

function whole(tokens: readonly PxToken[], size: number, log: FindingLog): (place: number) => PxToken | undefined {
  if (tokens.length !== size) log.stop("row-length", { column: "DATA" }, { found: tokens.length, wanted: size });
  return (place) => tokens[place];
}

interface Keys {
  readonly keyed: readonly { readonly name: string; readonly isCode: boolean }[];
  readonly dimensions: readonly Dimension[];
  readonly log: FindingLog;
}

const ZERO: PxToken = { text: "0", isQuoted: false };

/** Data whose rows begin with the keys of the first variables; rows that are left out are zeros. */
function fromKeys(tokens: readonly PxToken[], { keyed, dimensions, log }: Keys): (place: number) => PxToken {
  const own = keyed.map(({ name, isCode }, place) => {
    const dimension = dimensions[place];
    if (dimension === undefined || dimension.name !== name) return log.stop("unsupported-part", { column: name }, { what: `KEYS("${name}")` });
    const written = isCode ? dimension.codes : dimension.codes.map((code) => dimension.labels.get(code) ?? code);
    return new Map(written.map((code, at) => [code, at]));
  });
  const width = dimensions.slice(own.length).reduce((product, { codes }) => product * codes.length, 1);
  const cells = new Map<number, PxToken>();
  const step = own.length + width;
  if (tokens.length % step !== 0) log.stop("row-length", { column: "DATA" }, { found: tokens.length, wanted: `n × ${step}` });
  for (let from = 0; from < tokens.length; from += step) {
    let row = 0;
    for (const [at, places] of own.entries()) {
      const code = tokens[from + at]?.text ?? "";
      row = row * places.size + (places.get(code) ?? log.stop("reference-unknown", { column: keyed[at]?.name ?? "" }, { what: code }));
    }
    for (const [at, token] of tokens.slice(from + own.length, from + step).entries()) cells.set(row * width + at, token);
  }
  return (place) => cells.get(place) ?? ZERO;
}

interface Data {
  readonly cells: (place: number) => PxToken | undefined;
  readonly symbols: ReadonlyMap<string, string>;
  readonly log: FindingLog;
}

function* rowsOf(dimensions: readonly Dimension[], size: number, data: Data): Generator<FlatRow> {
  for (let place = 0; place < size; place += 1)
    yield { row: place + 1, key: keyAt(dimensions, place), ...cellOf(data.cells(place)?.text.trim() ?? "", place, data) };
}

/** What the file itself says of its signs: the sign → its words. */
function symbolsOf(statements: readonly PxStatement[]): ReadonlyMap<string, string> {
  return new Map(
    statements.flatMap(({ keyword, tokens }) => {
      const number = /^DATASYMBOL(\d)$/.exec(keyword)?.[1];
      return number === undefined ? [] : [[".".repeat(Number(number)), tokens.map(({ text }) => text).join(" ")] as const];
    }),
  );
}

function cellOf(text: string, place: number, { symbols, log }: Data): Cell {
  const at = { row: place + 1, column: "DATA" };
  // NOTE: the nil of the format is a magnitude of nothing, not a missing value.
  if (text === "-") return present("0");
  if (/^\.{1,6}$/.test(text)) {
    const words = symbols.get(text) ?? "";
    const reason = reasonIn(words);
    if (reason === undefined) log.warn("code-unknown", at, { what: words === "" ? `${text} (DATASYMBOL?)` : `${text} ${words}` });
    return absent(reason ?? "unknown");
  }
  const ownReason = [...symbols].find(([, words]) => words === text)?.[1];
  if (ownReason !== undefined) return absent(reasonIn(ownReason) ?? "unknown");
  const number = exactDecimal(text, "point");
  if (number.kind === "number") return present(number.text);
  log.error("number-unreadable", at, { what: text });
  return absent("unparsable");
}

/** The reason that the words of a sign give. Missing: they give none. */
function reasonIn(words: string): MissingReason | undefined {
  if (/confiden|secret|tajem|poufn|secreto/i.test(words)) return "confidential";
  if (/not yet|jeszcze nie/i.test(words)) return "not_yet_available";
  if (/not applic|not relevant|nie dotyczy|no procede/i.test(words)) return "not_applicable";
  if (/not collected|nie zbieran/i.test(words)) return "not_collected";
  if (/not supplied|nie dostarczon/i.test(words)) return "not_supplied";
  return undefined;
}
