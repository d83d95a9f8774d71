import type { ObjectId } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import { together } from "@splot/kernel/database";
import type { Call } from "@splot/kernel/http";
import { listHistory } from "@splot/kernel/journal";
import { refuseUnknown, type Thing } from "@splot/kernel/objects";
import { isFollowable, loadThread } from "@splot/thread";
import { HistoryOf, ThreadOf } from "@splot/thread/web";

/** Queries that the thread and history panels of an object page cost together, the standings of its stations included. */
export const PANEL_QUERIES = 8;
/** Queries before a page's own: who is asking. */
export const VISIT_QUERIES = 4;

type Chosen = Pick<Thing, "id" | "kind" | "title" | "state" | "address" | "visibility" | "space">;

/** The thread panel of a thing, or of one of its versions. */
export async function threadPanel({ read, visit }: Call<unknown>, thing: Chosen, version?: number) {
  const thread = await loadThread(read, visit, { object: thing.id, version });
  const path = version === undefined ? thing.address : `${thing.address}/wersje/${version}`;
  return <ThreadOf visit={visit} thread={thread} chosen={{ kind: thing.kind, title: thing.title, path }} hasFollow={isFollowable(read, thing)} />;
}

/** The history panel of a thing. */
async function historyPanel({ read, visit }: Call<unknown>, id: ObjectId) {
  return <HistoryOf visit={visit} lines={await listHistory(read, id)} />;
}

/** The thread and history panels of a thing, read together. */
export async function bothPanels(call: Call<unknown>, thing: Chosen, version?: number) {
  const [thread, history] = await together(threadPanel(call, thing, version), historyPanel(call, thing.id));
  return { thread, history };
}

/** May this reader open a thing? Refuses: `object.unknown`, as if it did not exist. */
export function refuseHidden({ visit }: Call<unknown>, thing: Pick<Thing, "visibility">): void {
  if (!maySee(thing.visibility, visit.actor.kind === "person" ? visit.actor.roles : undefined)) throw refuseUnknown();
}
