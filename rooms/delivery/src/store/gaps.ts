import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listThingsOfKind } from "@splot/kernel/objects";
import { findGap, type Gap } from "@splot/thread";

const collator = new Intl.Collator("pl", { numeric: true });

/** Public action plans that were not withdrawn (or the only one asked for) that no task carries out, by code. Three queries. */
export async function listPlansWithoutTask(read: ReadHandle, only?: ObjectId): Promise<Gap> {
  const plans = (await listThingsOfKind(read, "plan", { only })).filter(({ visibility, state }) => visibility === "public" && state !== "withdrawn");
  const inOrder = plans.toSorted((a, b) => collator.compare(a.code ?? a.title.pl, b.code ?? b.title.pl));
  return findGap(
    read,
    inOrder.map(({ id }) => id),
    { direction: "down", kinds: ["task"], isDirect: true },
  );
}
