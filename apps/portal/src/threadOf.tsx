import type { Call } from "@splot/kernel/http";
import type { Thing } from "@splot/kernel/objects";
import { isFollowable, loadThread } from "@splot/thread";
import { ThreadOf } from "@splot/thread/web";

/** The thread panel of a thing, for rooms below the thread. Four queries. */
export async function threadOf({ visit, read }: Call<unknown>, thing: Thing) {
  const thread = await loadThread(read, visit, { object: thing.id });
  return (
    <ThreadOf visit={visit} thread={thread} chosen={{ kind: thing.kind, title: thing.title, path: thing.address }} hasFollow={isFollowable(read, thing)} />
  );
}
