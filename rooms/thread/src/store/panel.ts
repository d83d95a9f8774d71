import type { Bilingual, ObjectId } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { listThings, type Thing } from "@splot/kernel/objects";
import { type LinkEnd, stationKey } from "../model/end.ts";
import type { LoadedThread, ShownStation, Step } from "../model/shown.ts";
import { listRelations, traceLinks } from "./links.ts";

/** Stations loaded on each side; the panel folds them to nine, the thread page lists them all. */
const MOST_STATIONS = 120;

/** Loads the thread around a thing in four queries, whatever its size. Shape: each station once, nearest first. */
export async function loadThread(read: ReadHandle, visit: Visit, start: { readonly object: ObjectId; readonly version?: number | undefined }): Promise<LoadedThread> {
  const above = await traceLinks(read, { start, direction: "up" });
  const below = await traceLinks(read, { start, direction: "down" });
  const ids = new Set([...above.map(({ from }) => from.object), ...below.map(({ to }) => to.object)]);
  const things = new Map((await listThings(read, [...ids])).map((thing) => [thing.id, thing]));
  const relations = await listRelations(read);
  const roles = visit.actor.kind === "person" ? visit.actor.roles : undefined;
  const side = (steps: readonly Step[], direction: "up" | "down") =>
    nearestOf(steps, direction, start).map(({ end, step }) => {
      const words = relations.get(step.relation);
      return show({ end, depth: step.depth, words: (direction === "up" ? words?.backward : words?.forward) ?? { pl: "", en: "" } }, things.get(end.object), roles);
    });
  return { up: side(above, "up"), down: side(below, "down") };
}

/** Each station of one direction once, by its nearest step, without the start itself. */
function nearestOf(steps: readonly Step[], direction: "up" | "down", start: { readonly object: ObjectId; readonly version?: number | undefined }): readonly { readonly end: LinkEnd; readonly step: Step }[] {
  const stations = new Map<string, { readonly end: LinkEnd; readonly step: Step }>();
  for (const step of [...steps].sort((a, b) => a.depth - b.depth)) {
    const end = direction === "up" ? step.from : step.to;
    const isStart = end.object === start.object && (start.version === undefined || end.version === start.version);
    const key = stationKey(end);
    if (!isStart && !stations.has(key)) stations.set(key, { end, step });
  }
  return [...stations.values()].slice(0, MOST_STATIONS);
}

function show(station: { readonly end: LinkEnd; readonly depth: number; readonly words: Bilingual }, thing: Thing | undefined, roles: Parameters<typeof maySee>[1]): ShownStation {
  const base = { ...station, kind: thing?.kind ?? "unknown" };
  if (thing === undefined || !maySee(thing.visibility, roles)) return base;
  const { version } = station.end;
  const path = version === undefined || thing.kind !== "strategy" ? thing.address : `${thing.address}/wersje/${version}`;
  return { ...base, thing: { title: thing.title, path, origin: thing.origin, mode: thing.mode, state: thing.state, at: thing.madeAt } };
}
