import { listHref, say } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { listHistory } from "@splot/kernel/journal";
import type { Thing } from "@splot/kernel/objects";
import { loadThread } from "./store/panel.ts";
import { HistoryOf } from "./web/HistoryOf.tsx";
import { ThreadOf } from "./web/ThreadOf.tsx";

/** Lines of history that a page shows. */
const MOST_LINES = 30;

const follow = { pl: "Obserwuj tę sprawę", en: "Follow this matter" };

/** The thing whose page it is. Missing visibility: its page is open to all. */
type Shown = Pick<Thing, "id" | "kind" | "title" | "address"> & Partial<Pick<Thing, "visibility">>;

/** The thread and the history of a thing, for the foot of its page; read together, in five queries. */
export async function panelsOf({ read, visit }: { readonly read: ReadHandle; readonly visit: Visit }, thing: Shown) {
  const [thread, lines] = await together(loadThread(read, visit, { object: thing.id }), listHistory(read, thing.id, MOST_LINES));
  return (
    <>
      <ThreadOf visit={visit} thread={thread} chosen={{ kind: thing.kind, title: thing.title, path: thing.address }} />
      {(thing.visibility ?? "public") === "public" && (
        <p>
          <a href={listHref(visit.at("/obserwuj"), { rzecz: thing.address })}>{say(visit.language, follow)}</a>
        </p>
      )}
      <HistoryOf visit={visit} lines={lines} />
    </>
  );
}
