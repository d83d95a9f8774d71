import { type Bilingual, say } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import type { SentencePart } from "@splot/kernel/web";
import { listStrategies } from "@splot/strategy";
import { loadThread, type ShownStation } from "@splot/thread";

/** A thread told in one sentence, with the number of stations it was chosen from. */
export interface Told {
  readonly parts: readonly SentencePart[];
  readonly sources?: string | undefined;
}

/** The pieces of the sentence in their order: which kinds they tell, and the words before them. */
const pieces: readonly { readonly kinds: readonly string[]; readonly side: "up" | "down" | "self"; readonly before: Bilingual; readonly most?: number }[] = [
  { kinds: ["step", "process_step"], side: "up", before: { pl: "Zaczęło się od kroku ", en: "It began with the step " } },
  { kinds: ["indicator"], side: "up", before: { pl: "Podstawą są dane ", en: "It rests on the figures " } },
  { kinds: ["node"], side: "up", before: { pl: ", z nich wyrosły cele, między innymi ", en: ", from which goals grew, among them " } },
  { kinds: [], side: "self", before: { pl: ", zapisane w dokumencie ", en: ", written down in the document " } },
  { kinds: ["round"], side: "down", before: { pl: "; uwagi zebrały ", en: "; remarks were collected in " }, most: 2 },
  { kinds: ["resolution"], side: "up", before: { pl: "; rozstrzygnęło ", en: "; it was decided by " } },
  { kinds: ["resolution"], side: "down", before: { pl: "; rozstrzygnęła ", en: "; it was decided by " } },
  { kinds: ["plan"], side: "down", before: { pl: "; dalej prowadzi ", en: "; it leads on to " } },
];

/** One real thread of the space in one sentence, round its newest decided document. Missing: there is none. */
export async function tellThread(visit: Visit, read: ReadHandle): Promise<Told | undefined> {
  const documents = await listStrategies(read);
  const document = documents.find(({ state, visibility }) => state === "in_force" && visibility === "public") ?? documents.find(({ visibility }) => visibility === "public");
  if (document === undefined) return undefined;
  const thread = await loadThread(read, visit, { object: document.id });
  const parts: SentencePart[] = [];
  let hasResolution = false;
  for (const { kinds, side, before, most = 1 } of pieces) {
    if (kinds.includes("resolution") && hasResolution) continue;
    const found = side === "self" ? [selfOf(visit, document)] : stationsOf(visit, side === "up" ? thread.up : thread.down, kinds).slice(0, most);
    if (found.length === 0) continue;
    if (kinds.includes("resolution")) hasResolution = true;
    parts.push({ text: parts.length === 0 ? capital(say(visit.language, before)) : say(visit.language, before) });
    for (const [index, part] of found.entries()) parts.push(...(index === 0 ? [] : [{ text: visit.language === "pl" ? " i " : " and " }]), part);
  }
  return parts.length < 4 ? undefined : { parts: [...parts, { text: "." }] };
}

function capital(text: string): string {
  const plain = text.replace(/^[,; ]+/, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

function selfOf({ language, at, words }: Visit, document: { readonly title: { readonly pl: string; readonly en?: string | undefined }; readonly address: string }): SentencePart {
  return { text: quoted(language, say(language, document.title)), href: at(document.address), kind: say(language, words.kind("strategy")) };
}

function stationsOf({ language, at, words }: Visit, stations: readonly ShownStation[], kinds: readonly string[]): readonly SentencePart[] {
  return stations.flatMap((station) => (station.thing === undefined || !kinds.includes(station.kind) ? [] : [{ text: quoted(language, say(language, station.thing.title)), href: at(station.thing.path), kind: say(language, words.kind(station.kind)) }]));
}

function quoted(language: "pl" | "en", text: string): string {
  return language === "pl" ? `„${text}”` : `“${text}”`;
}
