import type { ObjectId } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { listThings, refuseUnknown, type Thing } from "@splot/kernel/objects";
import type { Seen } from "../store/listing.ts";

/** Queries of the thread and history panels together. */
export const PANEL_QUERIES = 5;
/** Queries before a page's own: who is asking. */
export const VISIT_QUERIES = 4;

function rolesOf({ actor }: Visit) {
  return actor.kind === "person" ? actor.roles : undefined;
}

/** May this reader open a thing? Refuses: `object.unknown`, as if it did not exist. */
export function refuseHidden(visit: Visit, thing: Pick<Thing, "visibility">): void {
  if (!maySee(thing.visibility, rolesOf(visit))) throw refuseUnknown();
}

/** How openly things may be shown to this reader in a list. */
export function seenBy(visit: Visit): Seen {
  return (["public", "members", "office"] as const).filter((visibility) => maySee(visibility, rolesOf(visit)));
}

/** A thing as a link. */
export type Named = { readonly id: ObjectId; readonly kind: string; readonly title: Thing["title"]; readonly address: string };

/** The things with these ids that the reader may see, by id, in one query. */
export async function namesOf(read: ReadHandle, visit: Visit, ids: readonly ObjectId[]): Promise<ReadonlyMap<string, Named>> {
  const things = await listThings(read, [...new Set(ids)]);
  return new Map(
    things.filter(({ visibility }) => maySee(visibility, rolesOf(visit))).map(({ id, kind, title, address }) => [id, { id, kind, title, address }]),
  );
}
