import { maySee } from "@splot/kernel/access";
import { type ReadHandle, together } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { listHistory } from "@splot/kernel/journal";
import { listStaleCites, type Thing } from "@splot/kernel/objects";
import { isFollowable } from "./model/followable.ts";
import { loadThread } from "./store/panel.ts";
import { HistoryOf } from "./web/HistoryOf.tsx";
import { StaleCites } from "./web/StaleCites.tsx";
import { ThreadOf } from "./web/ThreadOf.tsx";

/** Lines of history that are read; those of a day that say the same are told once. */
const MOST_LINES = 100;

/** The thread and the history of a thing, for the foot of its page; read together, in five queries. */
export async function panelsOf(
  { read, visit }: { readonly read: ReadHandle; readonly visit: Visit },
  thing: Pick<Thing, "id" | "kind" | "title" | "address" | "visibility" | "space">,
) {
  const [thread, lines] = await together(loadThread(read, visit, { object: thing.id }), listHistory(read, thing.id, MOST_LINES));
  return (
    <>
      <ThreadOf visit={visit} thread={thread} chosen={{ kind: thing.kind, title: thing.title, path: thing.address }} hasFollow={isFollowable(read, thing)} />
      <HistoryOf visit={visit} lines={lines} isCut={lines.length === MOST_LINES} />
    </>
  );
}

/** The panels of a thing that cites versions of others, with what became of those since; one query more. */
export async function citingPanelsOf(call: Parameters<typeof panelsOf>[0], thing: Parameters<typeof panelsOf>[1]) {
  const { read, visit } = call;
  const roles = visit.actor.kind === "person" ? visit.actor.roles : undefined;
  const [cites, panels] = await together(listStaleCites(read, thing.id), panelsOf(call, thing));
  return (
    <>
      <StaleCites visit={visit} cites={cites.filter(({ visibility }) => maySee(visibility, roles))} />
      {panels}
    </>
  );
}
