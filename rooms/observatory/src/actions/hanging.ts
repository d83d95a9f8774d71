import type { ReadHandle } from "@splot/kernel/database";
import { listLinked } from "@splot/thread";
import type { Indicator } from "../model/observation.ts";
import { findHanging, type Hanging } from "../store/definitions.ts";

/** What hangs on an indicator of the own space, views that were pinned of it among the rest; in two queries. */
export async function loadHanging(read: ReadHandle, indicator: Pick<Indicator, "id" | "series">): Promise<Hanging> {
  const { hasNumbers, isUsed } = await findHanging(read, indicator);
  const pinned = await listLinked(read, { from: [indicator.id], relation: "evidences", toKinds: ["view"] });
  return { hasNumbers, isUsed: isUsed || pinned.size > 0 };
}
