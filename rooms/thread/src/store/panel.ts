import type { ObjectId } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { listThings, type Thing } from "@splot/kernel/objects";
import type { Visit } from "@splot/kernel/http";
import { arrangeStations, type Station, type Step } from "../model/arrange.ts";
import type { LinkEnd } from "../model/end.ts";
import type { LoadedThread, ShownStation } from "../model/shown.ts";
import { listRelations, traceLinks } from "./links.ts";

/** Loads the thread around a thing in four queries, whatever its size. `most` counts stations on each side. */
export async function loadThread(read: ReadHandle, visit: Visit, start: { readonly object: ObjectId; readonly version?: number | undefined; readonly most?: number }): Promise<LoadedThread> {
  const above = await traceLinks(read, { start, direction: "up" });
  const below = await traceLinks(read, { start, direction: "down" });
  const ids = new Set([...above.map(({ from }) => from.object), ...below.map(({ to }) => to.object)]);
  const things = new Map((await listThings(read, [...ids])).map((thing) => [thing.id, thing]));
  const relations = await listRelations(read);
  const kindOf = (end: LinkEnd) => things.get(end.object)?.kind ?? "unknown";
  const roles = visit.actor.kind === "person" ? visit.actor.roles : undefined;
  const side = (steps: readonly Step[], direction: "up" | "down") =>
    arrangeStations(steps.filter(({ from, to }) => notSelf(direction === "up" ? from : to, start)), direction, kindOf, start.most ?? 4).map((station) => {
      const words = relations.get(station.relation);
      const text = direction === "up" ? words?.backward : words?.forward;
      return show(station, things.get(station.end.object), { roles, words: text ?? { pl: "", en: "" } });
    });
  return { up: side(above, "up"), down: side(below, "down") };
}

function notSelf(end: LinkEnd, start: { readonly object: ObjectId; readonly version?: number | undefined }): boolean {
  return end.object !== start.object || (start.version !== undefined && end.version !== start.version);
}

interface ShowOptions {
  readonly roles: Parameters<typeof maySee>[1];
  readonly words: { readonly pl: string; readonly en: string };
}

function show({ end, depth, more }: Station, thing: Thing | undefined, { roles, words }: ShowOptions): ShownStation {
  const base = { end, depth, more, words, kind: thing?.kind ?? "unknown" };
  if (thing === undefined || !maySee(thing.visibility, roles)) return base;
  const path = end.version === undefined || thing.kind !== "strategy" ? thing.address : `${thing.address}/wersje/${end.version}`;
  return { ...base, thing: { title: thing.title, path, origin: thing.origin, mode: thing.mode, state: thing.state, at: thing.madeAt } };
}
