import { maySee } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Call, Visit } from "@splot/kernel/http";
import { listHistory } from "@splot/kernel/journal";
import { getThingAt, refuseUnknown, type Thing } from "@splot/kernel/objects";
import { HistoryOf } from "@splot/thread/web";

/** The history alone, for things that stand in no thread. One query. */
export async function historyOf(read: ReadHandle, visit: Visit, thing: Pick<Thing, "id">) {
  return <HistoryOf visit={visit} lines={await listHistory(read, thing.id, 30)} />;
}

/** The thing of a kind at the path that a page stands for. Refuses: `object.unknown`, also when the reader may not see it. */
export async function thingOfCall({ read, visit }: Pick<Call<unknown>, "read" | "visit">, address: string, kind: string): Promise<Thing> {
  const thing = await getThingAt(read, address, kind);
  if (!maySee(thing.visibility, visit.actor.kind === "person" ? visit.actor.roles : undefined)) throw refuseUnknown();
  return thing;
}
