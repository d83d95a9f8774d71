import type { ObjectId } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import { listThingsOfKind } from "@splot/kernel/objects";
import { findGap, type Gap } from "@splot/thread";

/** States in which a project or task has given its result. */
const ended = ["completed", "done"];

/** Public projects and tasks (or the only one asked for) that have ended and that no report tells of, newest first. Four queries. */
export async function listResultsWithoutReport(read: ReadHandle, only?: ObjectId): Promise<Gap> {
  const [projects, tasks] = await together(listThingsOfKind(read, "project", { only }), listThingsOfKind(read, "task", { only }));
  const results = [...projects, ...tasks].filter(({ state, visibility }) => visibility === "public" && ended.includes(state));
  return findGap(
    read,
    results.map(({ id }) => id),
    { direction: "down", relations: ["reported_in"], kinds: ["report", "annual_report", "synthesis", "resolution"], isDirect: true },
  );
}
