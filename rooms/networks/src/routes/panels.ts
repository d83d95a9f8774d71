import type { ReadHandle } from "@splot/kernel/database";
import { findThingAt, refuseUnknown, type Thing } from "@splot/kernel/objects";

/** Queries of the thread and history panels together. */
export const PANEL_QUERIES = 5;
/** Queries before a page's own: who is asking. */
export const VISIT_QUERIES = 4;

/** Where the organisation of a city may have its own page. */
const cityPlaces = ["miasta", "gminy", "organizacje"];

/** The city with this word in its address, wherever its organisation has its page. At most three queries. Refuses: `object.unknown`. */
export async function getCity(read: ReadHandle, word: string): Promise<Thing> {
  for (const place of cityPlaces) {
    const thing = await findThingAt(read, `/${place}/${word}`, "organisation");
    if (thing !== undefined) return thing;
  }
  throw refuseUnknown();
}
