import type { ReadHandle } from "@splot/kernel/database";
import { listLinked } from "@splot/thread";
import type { Indicator } from "../model/observation.ts";
import { type Dependents, findDependents } from "../store/definitions.ts";

/** What depends on an indicator of the own space, views that were pinned of it among the rest; in two queries. */
export async function loadDependents(read: ReadHandle, indicator: Pick<Indicator, "id" | "series">): Promise<Dependents> {
  const { hasNumbers, isUsed } = await findDependents(read, indicator);
  const pinned = await listLinked(read, { from: [indicator.id], relation: "evidences", toKinds: ["view"] });
  return { hasNumbers, isUsed: isUsed || pinned.size > 0 };
}
