import { type ReadHandle, together } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { listHistory } from "@splot/kernel/journal";
import type { Thing } from "@splot/kernel/objects";
import { listMembers } from "@splot/people";
import { loadThread } from "@splot/thread";
import { HistoryOf, ThreadOf } from "@splot/thread/web";

/** The thread and the history of a thing, in five queries. */
export async function panelsOf(read: ReadHandle, visit: Visit, thing: Pick<Thing, "id" | "kind" | "title" | "state" | "address">) {
  const [thread, lines] = await together(loadThread(read, visit, { object: thing.id }), listHistory(read, thing.id, 30));
  return (
    <>
      <ThreadOf visit={visit} thread={thread} chosen={{ kind: thing.kind, title: thing.title, path: thing.address }} />
      <HistoryOf visit={visit} lines={lines} />
    </>
  );
}

/** The member municipalities for the choice of one's own. */
export async function municipalitiesOf(read: ReadHandle) {
  return (await listMembers(read, read.today)).flatMap(({ teryt, name }) => (teryt === undefined ? [] : [{ teryt, name }]));
}
