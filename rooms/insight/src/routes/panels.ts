import { maySee } from "@splot/kernel/access";
import type { Visit } from "@splot/kernel/http";
import { refuseUnknown, type Thing } from "@splot/kernel/objects";

/** Queries of the visit and of both panels. */
export const FRAME_QUERIES = 12;

/** May this reader see it? Refuses: `object.unknown`, as if it did not exist. */
export function refuseHidden({ visit }: { readonly visit: Visit }, { visibility }: Pick<Thing, "visibility">): void {
  if (!maySee(visibility, visit.actor.kind === "person" ? visit.actor.roles : undefined)) throw refuseUnknown();
}
