type Position = readonly [number, number];
type Ring = readonly Position[];

/** Borders of a unit. Unit: degrees east and north, WGS 84. */
export interface Borders {
  readonly coordinates: readonly (readonly Ring[])[];
}

/** Outlines drawn flat. Unit: units of the drawing, y downwards. */
export interface FlatMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly { readonly code: string; readonly path: string; readonly x: number; readonly y: number }[];
}

/**
 * Fits outlines into a frame of the given width: east–west distances shrink with the cosine of the middle
 * latitude, which keeps the shape of an area as small as a metropolis. Shape: one SVG path a unit, with the
 * place of its name (centroid of its largest ring).
 */
export function flatten(outlines: readonly { readonly code: string; readonly geometry: Borders }[], width: number, margin = 4): FlatMap {
  const positions = outlines.flatMap(({ geometry }) => geometry.coordinates.flat(2));
  if (positions.length === 0) return { width, height: 0, shapes: [] };
  const edge = (axis: 0 | 1, pick: (a: number, b: number) => number) =>
    positions.reduce((kept, position) => pick(kept, position[axis]), positions[0]?.[axis] ?? 0);
  const [west, east, south, north] = [edge(0, Math.min), edge(0, Math.max), edge(1, Math.min), edge(1, Math.max)];
  const shrink = Math.cos(((south + north) / 2 / 180) * Math.PI);
  const scale = (width - 2 * margin) / ((east - west) * shrink);
  const place = ([lon, lat]: Position): Position => [margin + (lon - west) * shrink * scale, margin + (north - lat) * scale];
  const shapes = outlines.map(({ code, geometry }) => {
    const rings = geometry.coordinates.flat().map((ring) => ring.map(place));
    const [x, y] = centroid(largest(rings));
    return { code, path: rings.map(pathOf).join(""), x: tenth(x), y: tenth(y) };
  });
  return { width, height: Math.ceil((north - south) * scale + 2 * margin), shapes };
}

const tenth = (number: number) => Math.round(number * 10) / 10;

function pathOf(ring: Ring): string {
  return `M${ring
    .slice(0, -1)
    .map(([x, y]) => `${tenth(x)} ${tenth(y)}`)
    .join("L")}Z`;
}

function crossOf(ring: Ring): number {
  return ring.slice(1).reduce((sum, [x, y], place) => {
    const [fromX, fromY] = ring[place] ?? [0, 0];
    return sum + fromX * y - x * fromY;
  }, 0);
}

function largest(rings: readonly Ring[]): Ring {
  return rings.reduce((kept, ring) => (Math.abs(crossOf(ring)) > Math.abs(crossOf(kept)) ? ring : kept), rings[0] ?? []);
}

function centroid(ring: Ring): Position {
  const whole = crossOf(ring) * 3;
  const [x, y] = ring.slice(1).reduce(
    ([sumX, sumY], [toX, toY], place) => {
      const [fromX, fromY] = ring[place] ?? [0, 0];
      const cross = fromX * toY - toX * fromY;
      return [sumX + (fromX + toX) * cross, sumY + (fromY + toY) * cross];
    },
    [0, 0],
  );
  return whole === 0 ? (ring[0] ?? [0, 0]) : [x / whole, y / whole];
}
