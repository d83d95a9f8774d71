import { maySee } from "@splot/kernel/access";
import type { Call, Visit } from "@splot/kernel/http";
import { listHistory } from "@splot/kernel/journal";
import { refuseUnknown, type Thing } from "@splot/kernel/objects";
import { loadThread } from "@splot/thread";
import { HistoryOf, ThreadOf } from "@splot/thread/web";

/** Queries of the visit and of both panels. */
export const FRAME_QUERIES = 12;

/** The thread and the history of a thing, in five queries. */
export async function panelsOf({ read, visit }: Call<unknown>, thing: Pick<Thing, "id" | "kind" | "title" | "address">) {
  const thread = await loadThread(read, visit, { object: thing.id });
  const lines = await listHistory(read, thing.id, 30);
  return (
    <>
      <ThreadOf visit={visit} thread={thread} chosen={{ kind: thing.kind, title: thing.title, path: thing.address }} />
      <HistoryOf visit={visit} lines={lines} />
    </>
  );
}

/** May this reader see it? Refuses: `object.unknown`, as if it did not exist. */
export function refuseHidden({ visit }: { readonly visit: Visit }, { visibility }: Pick<Thing, "visibility">): void {
  if (!maySee(visibility, visit.actor.kind === "person" ? visit.actor.roles : undefined)) throw refuseUnknown();
}
