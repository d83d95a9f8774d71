import type { ObjectId } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import { type ReadHandle, together } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { listThings, type Thing } from "@splot/kernel/objects";
import { type LinkEnd, stationKey } from "../model/end.ts";
import type { LoadedThread, ShownStation, Step } from "../model/shown.ts";
import { listRelations, traceLinks } from "./links.ts";

/** Stations loaded on each side; the panel folds them to nine, the thread page lists them all. */
const MOST_STATIONS = 120;
/** Links walked on each side. Most lead to a station of their own; the rest join stations that are shown already. */
const MOST_LINKS = 200;

/**
 * Loads the thread around a thing in four queries, whatever its size, and one for each kind whose state the day decides.
 * Shape: each station once, nearest first.
 */
export async function loadThread(
  read: ReadHandle,
  visit: Visit,
  start: { readonly object: ObjectId; readonly version?: number | undefined },
): Promise<LoadedThread> {
  const [above, below, relations] = await together(
    traceLinks(read, { start, direction: "up", most: MOST_LINKS }),
    traceLinks(read, { start, direction: "down", most: MOST_LINKS }),
    listRelations(read),
  );
  const ids = new Set([start.object, ...above.map(({ from }) => from.object), ...below.map(({ to }) => to.object)]);
  const things = new Map((await listThings(read, [...ids])).map((thing) => [thing.id, thing]));
  const all = onNearerSide(nearestOf(above, "up", start), nearestOf(below, "down", start), ({ object }) => things.get(object)?.madeAt);
  const reached = { up: all.up.slice(0, MOST_STATIONS), down: all.down.slice(0, MOST_STATIONS) };
  const stateOf = await readStates({ read, visit, things }, [start, ...[...reached.up, ...reached.down].map(({ end }) => end)]);
  const side = (stations: readonly Reached[], direction: "up" | "down") =>
    stations.map(({ end, step }) => {
      const words = relations.get(step.relation);
      return show(
        {
          end,
          depth: step.depth,
          isAgainst: step.relation === "contradicts",
          words: (direction === "up" ? words?.backward : words?.forward) ?? { pl: "", en: "" },
        },
        { thing: things.get(end.object), state: stateOf(end), visit },
      );
    });
  const [wholes, results] = [reached.down.filter(isWhole), reached.down.filter((one) => !isWhole(one))];
  return { state: stateOf(start), up: side(reached.up, "up"), down: side(results, "down"), wholes: side(wholes, "down") };
}

/** Is the thing in the middle a part of this station? */
function isWhole({ step }: Reached): boolean {
  return step.relation === "part_of" && step.depth === 1;
}

/** How the stations stand today, as each kind's room tells it. */
async function readStates(
  { read, visit, things }: { readonly read: ReadHandle; readonly visit: Visit; readonly things: ReadonlyMap<ObjectId, Thing> },
  ends: readonly Pick<LinkEnd, "object" | "version">[],
): Promise<(end: Pick<LinkEnd, "object" | "version">) => string | undefined> {
  const asked = ends.flatMap(({ object, version }) => {
    const thing = things.get(object);
    return thing === undefined ? [] : [{ kind: thing.kind, id: object, version, state: thing.state }];
  });
  const states = await visit.words.standings(read, asked);
  const known = new Map(asked.map(({ id, version }, place) => [stationKey({ object: id, version }), states[place]]));
  return (end) => known.get(stationKey(end));
}

/** A station with the step that reaches it first. */
interface Reached {
  readonly end: LinkEnd;
  readonly step: Step;
}

/**
 * A resolution decides on the text that was put to the vote, so their links close a circle and each lies both above and
 * below the other. Such a station is shown once: on the nearer side; at equal distance what was made later lies below.
 */
function onNearerSide(
  up: readonly Reached[],
  down: readonly Reached[],
  madeAt: (end: LinkEnd) => Date | undefined,
): { readonly up: readonly Reached[]; readonly down: readonly Reached[] } {
  const above = new Map(up.map((one) => [stationKey(one.end), one]));
  const middle = [...above.values(), ...down].map(({ end }) => madeAt(end)?.getTime() ?? 0).sort((a, b) => a - b);
  const median = middle[Math.floor(middle.length / 2)] ?? 0;
  const isBelow = (one: Reached): boolean => {
    const twin = above.get(stationKey(one.end));
    if (twin === undefined) return true;
    const [here, there] = [distanceOf(one), distanceOf(twin)];
    if (here !== there) return here < there;
    return (madeAt(one.end)?.getTime() ?? 0) > median;
  };
  const below = new Set(down.filter(isBelow).map(({ end }) => stationKey(end)));
  return { up: up.filter(({ end }) => !below.has(stationKey(end))), down: down.filter(({ end }) => below.has(stationKey(end))) };
}

/** What a thing is merely about stands nearer by its causes than by that mention. */
function distanceOf({ step }: Reached): number {
  return step.relation === "about" ? Number.POSITIVE_INFINITY : step.depth;
}

/** Each station of one direction once, by its nearest step, without the start itself. */
function nearestOf(
  steps: readonly Step[],
  direction: "up" | "down",
  start: { readonly object: ObjectId; readonly version?: number | undefined },
): readonly Reached[] {
  const stations = new Map<string, Reached>();
  for (const step of [...steps].sort((a, b) => a.depth - b.depth)) {
    const end = direction === "up" ? step.from : step.to;
    const isStart = end.object === start.object && (start.version === undefined || end.version === start.version);
    const key = stationKey(end);
    if (!isStart && !stations.has(key)) stations.set(key, { end, step });
  }
  return [...stations.values()];
}

function show(
  station: Pick<ShownStation, "end" | "depth" | "isAgainst" | "words">,
  { thing, state, visit: { actor, words } }: { readonly thing: Thing | undefined; readonly state: string | undefined; readonly visit: Visit },
): ShownStation {
  const base = { ...station, kind: thing?.kind ?? "unknown" };
  const roles = actor.kind === "person" ? actor.roles : undefined;
  if (thing === undefined || !maySee(thing.visibility, roles) || !words.mayOpen(thing.kind, actor)) return base;
  const { version } = station.end;
  const hasVersions = thing.kind === "strategy";
  const path = version === undefined || !hasVersions ? thing.address : `${thing.address}/wersje/${version}`;
  return { ...base, thing: { title: thing.title, path, hasVersions, origin: thing.origin, mode: thing.mode, state: state ?? thing.state, at: thing.madeAt } };
}
