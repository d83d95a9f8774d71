import { type Language, type MissingReason, missingReasons, observationFlags, say } from "@splot/kernel";
import { questionStates } from "../model/question.ts";
import { aboutLines, citationsOf, isExample, originWords, updatedOn } from "./about.ts";
import { dimensionsOf, partsOf, placer, type Slice, type SliceCell, type SliceDimension, sizeOf } from "./Slice.ts";

/** The signs of the format for what is missing. NOTE: it has six of them and we have eight reasons; the last is for all others. */
const signs = {
  not_applicable: ".",
  not_yet_available: "..",
  not_collected: "...",
  confidential: "....",
  not_supplied: ".....",
  unknown: "......",
} as const satisfies Partial<Record<MissingReason, string>>;
/** Longest line of the format. Unit: characters; kept well below it. */
const MOST_LINE = 200;
/** Cells of the table on a line. */
const ON_LINE = 20;

interface Variable {
  readonly name: string;
  readonly dimension: SliceDimension;
  readonly values: readonly string[];
  readonly byCode: ReadonlyMap<string, string>;
}

/**
 * A slice as a PC-Axis file of 2006, in UTF-8. Shape: all dimensions but the last stand in the stub. What a place of the
 * full table has no observation for is written as unknown; flags and notes become notes of their cells. The table is in
 * memory, which the limit of the format bounds, since its notes stand before its numbers.
 */
export async function* writePx(slice: Slice, language: Language): AsyncGenerator<string> {
  const variables = variablesOf(slice, language);
  const cells: string[] = new Array(sizeOf(slice)).fill(`"${signs.unknown}"`);
  const notes: string[] = [];
  const placeOf = placer(slice);
  for await (const part of partsOf(slice)) {
    for (const cell of part) {
      cells[placeOf(cell.key)] = typeof cell.value === "string" ? cell.value : `"${signOf(cell.value.missing)}"`;
      const note = noteOf(cell, language);
      if (note !== "") notes.push(`CELLNOTE(${cell.key.map((code, at) => quoted(valueNamed(variables[at], code))).join(",")})=${text(note)};`);
    }
  }
  yield `${[...headOf(slice, variables, language), ...variables.flatMap(variableLines), ...notes, "DATA="].join("\n")}\n`;
  for (let from = 0; from < cells.length; from += ON_LINE)
    yield `${cells.slice(from, from + ON_LINE).join(" ")}${from + ON_LINE < cells.length ? "\n" : ";\n"}`;
}

function signOf(reason: MissingReason): string {
  return reason in signs ? signs[reason as keyof typeof signs] : signs.unknown;
}

/** The variables with names and values that are unique, as the format wants them: what is named twice is told apart by its code. */
function variablesOf(slice: Slice, language: Language): readonly Variable[] {
  const dimensions = dimensionsOf(slice);
  const names = unique(dimensions.map(({ id, label }) => ({ code: id, name: say(language, label) })));
  return dimensions.map((dimension, at) => {
    const values = unique(dimension.items.map(({ code, label }) => ({ code, name: say(language, label) })));
    const byCode = new Map(dimension.items.map(({ code }, place) => [code, values[place] ?? code]));
    return { dimension, name: names[at] ?? dimension.id, values, byCode };
  });
}

function unique(named: readonly { readonly code: string; readonly name: string }[]): readonly string[] {
  const bare = named.map(({ code, name }) => ({ code, name: plain(name) }));
  const counts = Map.groupBy(bare, ({ name }) => name);
  return bare.map(({ code, name }) => (name === "" || (counts.get(name)?.length ?? 0) > 1 ? `${name} (${code})`.trim() : name));
}

function valueNamed(variable: Variable | undefined, code: string): string {
  return variable?.byCode.get(code) ?? code;
}

function noteOf({ flags, note, isQuestioned }: SliceCell, language: Language): string {
  const said = [...flags.map((flag) => `${flag} – ${say(language, observationFlags[flag])}`), ...(note === undefined ? [] : [note])];
  return (isQuestioned === true ? [...said, say(language, questionStates.open)] : said).join("; ");
}

function headOf(slice: Slice, variables: readonly Variable[], language: Language): readonly string[] {
  const { indicators } = slice;
  const [contents] = variables;
  const mark = isExample(slice) ? ` (${say(language, originWords.example)})` : "";
  const title = text(`${say(language, slice.title)}${mark}`);
  const updated = updatedOn(slice)?.replaceAll("-", "");
  return [
    'CHARSET="UTF-8";',
    'AXIS-VERSION="2006";',
    `LANGUAGE="${language}";`,
    `DECIMALS=${Math.min(6, Math.max(0, ...indicators.map(({ decimals }) => decimals)))};`,
    `MATRIX="${indicators.length === 1 ? plain(indicators[0]?.code ?? "") : "SPLOT"}";`,
    `CONTENTS=${title};`,
    `TITLE=${title};`,
    `UNITS=${text([...new Set(indicators.map(({ unit }) => say(language, unit.label)))].join("; "))};`,
    `STUB=${variables
      .slice(0, -1)
      .map(({ name }) => quoted(name))
      .join(",")};`,
    `HEADING=${quoted(variables.at(-1)?.name ?? "")};`,
    ...(indicators.length > 1 ? [`CONTVARIABLE=${quoted(contents?.name ?? "")};`] : []),
    ...indicators.flatMap(({ code, unit }) =>
      indicators.length > 1 ? [`UNITS(${quoted(valueNamed(contents, code))})=${text(say(language, unit.label))};`] : [],
    ),
    ...(updated === undefined ? [] : [`LAST-UPDATED="${updated} 00:00";`]),
    `SOURCE=${text(citationsOf(slice, language))};`,
    `NOTEX=${text(
      aboutLines(slice, language)
        .map(([name, said]) => `${name}: ${said}`)
        .join("#"),
    )};`,
    ...Object.entries(signs).map(([reason, sign]) => `DATASYMBOL${sign.length}=${text(say(language, missingReasons[reason as keyof typeof signs]))};`),
  ];
}

function variableLines({ name, dimension: { role, items }, values }: Variable): readonly string[] {
  const codes = items.map(({ code }) => code);
  const isYearly = role === "time" && codes.every((code) => /^\d{4}$/.test(code));
  return [
    `VALUES(${quoted(name)})=${values.map(quoted).join(",\n")};`,
    ...(isYearly ? [`TIMEVAL(${quoted(name)})=TLIST(A1),${codes.map(quoted).join(",")};`] : []),
    `CODES(${quoted(name)})=${codes.map(quoted).join(",\n")};`,
  ];
}

/** A text without what the format cannot hold: its own quotes, lines. */
function plain(words: string): string {
  return words
    .replaceAll('"', "'")
    .replace(/[\u0000-\u001f\u007f]+/g, " ")
    .trim();
}

function quoted(words: string): string {
  return `"${plain(words)}"`;
}

/** A long text in pieces, each on a line, which readers put together. */
function text(words: string): string {
  const letters = [...plain(words)];
  const pieces = Array.from({ length: Math.max(1, Math.ceil(letters.length / MOST_LINE)) }, (_, at) => letters.slice(at * MOST_LINE, (at + 1) * MOST_LINE));
  return pieces.map((piece) => `"${piece.join("")}"`).join("\n");
}
