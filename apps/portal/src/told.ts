import { type Bilingual, type ContentText, formatNumber, isMissing, type Language, langOf, say } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import type { SentencePart } from "@splot/kernel/web";
import { findObservation, type Indicator, listIndicatorsByCode } from "@splot/observatory";
import { listStrategies } from "@splot/strategy";
import { type LoadedThread, loadThread, type ShownStation } from "@splot/thread";
import { z } from "zod";

/** A thread told in one sentence: words, and stations one can open. */
export interface Told {
  readonly parts: readonly SentencePart[];
  readonly sources?: string | undefined;
}

/** A piece of the sentence: which kinds it tells, the words before them, and which of several to take. */
interface Piece {
  readonly kinds: readonly string[];
  readonly side: "up" | "down" | "both" | "self";
  readonly before: Bilingual;
  /** The source of a thread lies farthest up; all else is told by its nearest station. */
  readonly take?: "farthest" | "all" | undefined;
}

/** The pieces in the order of the way from evidence to result. */
const pieces: readonly Piece[] = [
  { kinds: ["process_step"], side: "up", take: "farthest", before: { pl: "Zaczęło się od kroku ", en: "It began with the step " } },
  { kinds: ["indicator"], side: "up", before: { pl: "Podstawą są dane ", en: "It rests on the figures " } },
  { kinds: ["node"], side: "up", before: { pl: ", z nich wyrosły cele, między innymi ", en: ", from which goals grew, among them " } },
  { kinds: [], side: "self", before: { pl: ", zapisane w dokumencie ", en: ", written down in the document " } },
  { kinds: ["round"], side: "both", take: "all", before: { pl: "; uwagi zebrały ", en: "; remarks were collected in " } },
  { kinds: ["resolution"], side: "both", before: { pl: "; decyzją było ", en: "; the decision was " } },
  { kinds: ["plan"], side: "down", before: { pl: "; dalej prowadzi ", en: "; it leads on to " } },
];

/** Most stations of one kind in the sentence. */
const MOST_ALIKE = 2;

/** One real thread of the space in one sentence, round its newest decided document. Missing: there is none. */
export async function tellThread(visit: Visit, read: ReadHandle): Promise<Told | undefined> {
  const written = writtenParts.safeParse(visit.space.settings["told"]);
  if (written.success) return { parts: await fillParts(visit, read, written.data) };
  const shown = (await listStrategies(read)).filter(({ visibility }) => visibility === "public");
  const document = shown.find(({ state }) => state === "in_force") ?? shown[0];
  if (document === undefined) return undefined;
  const thread = await loadThread(read, visit, { object: document.id });
  const parts = pieces.flatMap((piece) =>
    partsOf(visit, piece, piece.side === "self" ? [selfOf(visit, document)] : stationsOf(visit, sideOf(thread, piece), piece.kinds)),
  );
  const [first, ...others] = parts;
  return first === undefined || parts.length < LEAST_PARTS ? undefined : { parts: [{ ...first, text: capital(first.text) }, ...others, { text: "." }] };
}

/** Fewer parts than this tell no thread. */
const LEAST_PARTS = 4;

function sideOf(thread: LoadedThread, { side }: Piece): readonly ShownStation[] {
  if (side === "both") return [...thread.up, ...thread.wholes, ...thread.down];
  return side === "up" ? thread.up : thread.down;
}

/** The words and stations of one piece. Nothing where the thread has no such station. */
function partsOf({ language }: Visit, { before, take }: Piece, all: readonly SentencePart[]): readonly SentencePart[] {
  const found = take === "all" ? all.slice(0, MOST_ALIKE) : take === "farthest" ? all.slice(-1) : all.slice(0, 1);
  const and = { text: language === "pl" ? " i " : " and " };
  return found.flatMap((part, index) => [index === 0 ? { text: say(language, before) } : and, part]);
}

/** A sentence that the space holds as content, with places for numbers of the data bank. */
const writtenParts = z.array(
  z.object({
    pl: z.string(),
    en: z.string(),
    path: z.string().optional(),
    value: z.object({ indicator: z.string(), unit: z.string(), period: z.string() }).optional(),
  }),
);

async function fillParts(visit: Visit, read: ReadHandle, written: z.infer<typeof writtenParts>): Promise<readonly SentencePart[]> {
  const indicators = await listIndicatorsByCode(
    read,
    written.flatMap(({ value }) => (value === undefined ? [] : [value.indicator])),
  );
  return together(...written.map((part) => fillPart(visit, read, { part, indicators })));
}

interface Filling {
  readonly part: z.infer<typeof writtenParts>[number];
  readonly indicators: readonly Indicator[];
}

async function fillPart({ language, at }: Visit, read: ReadHandle, { part: { value, path, ...text }, indicators }: Filling): Promise<SentencePart> {
  const indicator = indicators.find(({ code }) => code === value?.indicator);
  const found = value === undefined || indicator === undefined ? undefined : await findObservation(read, { ...value, indicator: indicator.id });
  const number = found === undefined || isMissing(found.value) ? "" : formatNumber(language, found.value, found.indicator.decimals);
  return { text: number + say(language, text), href: path === undefined ? undefined : at(path) };
}

function capital(text: string): string {
  const plain = text.replace(/^[,; ]+/, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

function selfOf({ language, at, words }: Visit, { title, address }: { readonly title: ContentText; readonly address: string }): SentencePart {
  return { ...quoted(language, title), href: at(address), kind: say(language, words.kind("strategy")) };
}

function stationsOf({ language, at, words }: Visit, stations: readonly ShownStation[], kinds: readonly string[]): readonly SentencePart[] {
  return stations.flatMap((station) =>
    station.thing === undefined || !kinds.includes(station.kind)
      ? []
      : [{ ...quoted(language, station.thing.title), href: at(station.thing.path), kind: say(language, words.kind(station.kind)) }],
  );
}

function quoted(language: Language, title: ContentText): Pick<SentencePart, "text" | "language"> {
  const text = say(language, title);
  return { text: language === "pl" ? `„${text}”` : `“${text}”`, language: langOf(language, title) };
}
