import type { Polygons, Position, Ring } from "./geometry.ts";

/**
 * Outlines of neighbours with a bounded number of points. Borders are cut into arcs where three outlines meet, and
 * each arc is thinned once, in one direction, so that a shared border stays shared (Visvalingam 1993, on arcs).
 * Shape: the same shapes in the same order. A layer that is small enough is returned as it is.
 */
export function simplifyTogether(shapes: readonly Polygons[], mostPoints: number): readonly Polygons[] {
  const count = (list: readonly Polygons[]) => list.flat(2).reduce((sum, ring) => sum + ring.length, 0);
  if (count(shapes) <= mostPoints) return shapes;
  const junctions = junctionsOf(shapes);
  const cut = shapes.map((polygons) => polygons.map((rings) => rings.map((ring) => arcsOf(ring, junctions))));
  const areas = new Map(cut.flat(3).map((arc) => [arcKey(arc), effectiveAreas(canonicalArc(arc))]));
  const thin = (limit: number) => cut.map((polygons) => polygons.map((rings) => rings.map((arcs) => thinRing(arcs, { areas, limit }))));
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (count(thin(middle)) > mostPoints) low = middle;
    else high = middle;
  }
  return thin(high);
}

const keyOf = ([lon, lat]: Position) => `${lon},${lat}`;

/** Places where more than two different borders run together, and one place of each ring that has none. */
function junctionsOf(shapes: readonly Polygons[]): ReadonlySet<string> {
  const beside = new Map<string, Set<string>>();
  const rings = shapes.flat(2);
  for (const ring of rings) {
    for (const [place, position] of ring.slice(0, -1).entries()) {
      const around = beside.get(keyOf(position)) ?? new Set<string>();
      for (const other of [ring[place + 1], ring[place - 1] ?? ring.at(-2)]) if (other !== undefined) around.add(keyOf(other));
      beside.set(keyOf(position), around);
    }
  }
  const junctions = new Set([...beside].filter(([, around]) => around.size > 2).map(([key]) => key));
  for (const ring of rings) {
    if (!ring.some((position) => junctions.has(keyOf(position)))) junctions.add(ring.map(keyOf).sort()[0] ?? "");
  }
  return junctions;
}

/** The arcs of a ring, beginning at a junction. */
function arcsOf(ring: Ring, junctions: ReadonlySet<string>): readonly Ring[] {
  const open = ring.slice(0, -1);
  const start = open.findIndex((position) => junctions.has(keyOf(position)));
  const turned = [...open.slice(start), ...open.slice(0, start)];
  const arcs: Position[][] = [];
  for (const position of [...turned, ...turned.slice(0, 1)]) {
    const arc = arcs.at(-1);
    arc?.push(position);
    if (junctions.has(keyOf(position))) arcs.push([position]);
  }
  return arcs.filter(({ length }) => length > 1);
}

function isBackwards(arc: Ring): boolean {
  const forth = arc.map(keyOf).join(" ");
  return [...arc].reverse().map(keyOf).join(" ") < forth;
}

function canonicalArc(arc: Ring): Ring {
  return isBackwards(arc) ? [...arc].reverse() : arc;
}

function arcKey(arc: Ring): string {
  return canonicalArc(arc).map(keyOf).join(" ");
}

interface Thinning {
  readonly areas: ReadonlyMap<string, readonly number[]>;
  readonly limit: number;
}

/** A ring out of its thinned arcs. */
function thinRing(arcs: readonly Ring[], { areas, limit }: Thinning): Ring {
  const open = arcs.flatMap((arc) => {
    const list = areas.get(arcKey(arc)) ?? [];
    const straight = isBackwards(arc) ? [...list].reverse() : list;
    return arc.filter((_, place) => place === 0 || (place < arc.length - 1 && (straight[place] ?? 0) > limit));
  });
  return [...open, ...open.slice(0, 1)];
}

/**
 * The area of the triangle that each point would take away, never less than that of a point taken before it.
 * NOTE: an arc keeps its last inner point (a closed one its last two), so that no ring ever encloses nothing.
 */
function effectiveAreas(arc: Ring): readonly number[] {
  const areas = arc.map(() => Number.POSITIVE_INFINITY);
  const left = arc.map((_, place) => place);
  const least = keyOf(arc[0] ?? [0, 0]) === keyOf(arc.at(-1) ?? [0, 0]) ? 4 : 3;
  let floor = 0;
  while (left.length > least) {
    let [smallest, at] = [Number.POSITIVE_INFINITY, 1];
    for (let place = 1; place < left.length - 1; place += 1) {
      const area = triangle(arc[left[place - 1] ?? 0], arc[left[place] ?? 0], arc[left[place + 1] ?? 0]);
      if (area < smallest) [smallest, at] = [area, place];
    }
    floor = Math.max(floor, smallest);
    areas[left[at] ?? 0] = floor;
    left.splice(at, 1);
  }
  return areas;
}

function triangle([ax, ay]: Position = [0, 0], [bx, by]: Position = [0, 0], [cx, cy]: Position = [0, 0]): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}
