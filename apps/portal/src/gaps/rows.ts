import { arrange, say, type Thing } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import { listQuery, listWord, type Visit } from "@splot/kernel/http";
import type { Gap } from "@splot/thread";
import type { z } from "zod";
import { type GapKind, gapKinds } from "./kinds.ts";

/** A gap of one kind with what was found. */
export interface FoundGap {
  readonly kind: GapKind;
  readonly gap: Gap;
}

/** A thing that lacks a station, and which. */
export interface GapRow {
  readonly kind: GapKind;
  readonly thing: Thing;
}

/** What the address of the list of gaps asks. */
export const gapsQuery = listQuery({ brak: listWord });
export type GapsQuery = z.output<typeof gapsQuery>;

/** Every gap of the space, read together. At most thirty-one queries. */
export async function findGaps(read: ReadHandle): Promise<readonly FoundGap[]> {
  return together(...gapKinds.map(async (kind) => ({ kind, gap: await kind.list(read) })));
}

/** What a thing lacks on its thread. */
export async function gapsOf(read: ReadHandle, thing: Thing): Promise<readonly GapKind[]> {
  const fit = gapKinds.filter(({ kinds }) => kinds.includes(thing.kind));
  const found = await together(...fit.map(async (kind) => ({ kind, gap: await kind.list(read, thing.id) })));
  return found.filter(({ gap }) => gap.things.length > 0).map(({ kind }) => kind);
}

/** The rows that an address asks for. */
export function rowsAsked(gaps: readonly FoundGap[], { language, words }: Visit, { szukaj, brak }: GapsQuery): readonly GapRow[] {
  const chosen = gaps.filter(({ kind }) => brak === "" || kind.code === brak);
  const rows = chosen.flatMap(({ kind, gap }) => gap.things.map((thing) => ({ kind, thing })));
  return arrange(rows, {
    search: szukaj,
    text: ({ kind, thing }) => [thing.code ?? "", say(language, thing.title), say(language, words.kind(thing.kind)), say(language, kind.name)].join(" "),
  });
}
