import type { LinkEnd, RelationCode } from "./end.ts";
import { stationKey } from "./end.ts";

/** One link that a trace walked, with its distance from the start (1 = next to it). */
export interface Step {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly relation: RelationCode;
  readonly depth: number;
}

/** A station of a thread beside the chosen thing. `more` counts siblings folded into it. */
export interface Station {
  readonly end: LinkEnd;
  readonly relation: RelationCode;
  readonly depth: number;
  readonly more: number;
}

/**
 * Chooses at most `most` stations for a picture of the thread, nearest first. Siblings (same distance, kind and
 * relation) fold into the first of them. Shape: ordered by depth, each with the number of folded siblings.
 */
export function arrangeStations(steps: readonly Step[], direction: "up" | "down", kindOf: (end: LinkEnd) => string, most = 4): readonly Station[] {
  const seen = new Set<string>();
  const groups = new Map<string, { end: LinkEnd; relation: RelationCode; depth: number; more: number }>();
  const nearest = [...steps].sort((a, b) => a.depth - b.depth);
  for (const step of nearest) {
    const end = direction === "up" ? step.from : step.to;
    const station = stationKey(end);
    if (seen.has(station)) continue;
    seen.add(station);
    const group = `${step.depth} ${step.relation} ${kindOf(end)}`;
    const known = groups.get(group);
    if (known === undefined) groups.set(group, { end, relation: step.relation, depth: step.depth, more: 0 });
    else known.more += 1;
  }
  return [...groups.values()].slice(0, most);
}
