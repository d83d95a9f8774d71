import type { ObjectId } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import { findThing, refuseUnknown, type Thing } from "@splot/kernel/objects";
import { refuse } from "../refusals.ts";

/**
 * A body or organisation that people at work entered, to be changed by hand (I7): `was` is the name that its reader saw.
 * What a source tells is corrected with its source. Refuses: `object.unknown`, `people.fact_fixed`, `people.entry_stale`.
 */
export async function loadEntry(act: Act, entry: { readonly id: ObjectId; readonly kind: "body" | "organisation"; readonly was: string }): Promise<Thing> {
  const thing = await findThing(act, entry.id);
  if (thing?.kind !== entry.kind || thing.space !== act.space.id) throw refuseUnknown();
  if (thing.mode === "recorded") throw refuse("people.fact_fixed");
  if (thing.title.pl !== entry.was) throw refuse("people.entry_stale");
  return thing;
}
