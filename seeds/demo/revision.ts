import type { ObjectId } from "@splot/kernel";
import { getStrategy } from "@splot/strategy";
import type { Stage } from "./stage.ts";

/** The revision of a draft now, which an act on it has to name. */
export async function revisionOf(stage: Stage, strategy: ObjectId): Promise<number> {
  return (await stage.read((read) => getStrategy(read, strategy))).revision;
}
