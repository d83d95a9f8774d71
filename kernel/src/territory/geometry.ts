/** A place in WGS 84. Shape: [degrees east, degrees north]. */
export type Position = readonly [number, number];
/** A closed line of a polygon; the last position repeats the first. */
export type Ring = readonly Position[];
/** A multipolygon: polygons of one exterior ring and its holes. */
export type Polygons = readonly (readonly Ring[])[];

/** A GeoJSON geometry as stored and served. */
export interface MultiPolygon {
  readonly type: "MultiPolygon";
  readonly coordinates: Polygons;
}

/** Edges of a geometry. Unit: degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Twice-halved cross sum of a ring on the plane of degrees: positive when counter-clockwise. */
export function signedArea(ring: Ring): number {
  let sum = 0;
  for (let place = 0; place + 1 < ring.length; place += 1) {
    const [x1, y1] = ring[place] ?? [0, 0];
    const [x2, y2] = ring[place + 1] ?? [0, 0];
    sum += x1 * y2 - x2 * y1;
  }
  return sum / 2;
}

/** Exterior rings counter-clockwise, holes clockwise. Source: RFC 7946, 3.1.6. */
export function rewind(polygons: Polygons): Polygons {
  return polygons.map((rings) => rings.map((ring, place) => (signedArea(ring) > 0 === (place === 0) ? ring : [...ring].reverse())));
}

/** The edges of a geometry. */
export function boxOf(polygons: Polygons): Box {
  const positions = polygons.flat(2);
  const easts = positions.map(([lon]) => lon);
  const norths = positions.map(([, lat]) => lat);
  return { west: min(easts), south: min(norths), east: max(easts), north: max(norths) };
}

/** Area of a geometry on the sphere of equal area. Unit: square metres. Source: Chamberlain & Duquette 2007. */
export function areaOf(polygons: Polygons): number {
  return polygons.reduce(
    (sum, [exterior = [], ...holes]) => sum + Math.abs(ringArea(exterior)) - holes.reduce((cut, hole) => cut + Math.abs(ringArea(hole)), 0),
    0,
  );
}

const RADIUS = 6_371_007.2;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

function ringArea(ring: Ring): number {
  let sum = 0;
  for (let place = 0; place + 1 < ring.length; place += 1) {
    const [lon1, lat1] = ring[place] ?? [0, 0];
    const [lon2, lat2] = ring[place + 1] ?? [0, 0];
    sum += radians(lon2 - lon1) * (2 + Math.sin(radians(lat1)) + Math.sin(radians(lat2)));
  }
  return (sum * RADIUS * RADIUS) / 2;
}

// NOTE: Math.min(...list) overflows the stack on national layers.
function min(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}
function max(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
}
