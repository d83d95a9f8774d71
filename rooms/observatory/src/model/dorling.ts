/** A unit to be drawn as a circle. Shape: `weight` ≥ 0 in any unit; the label's size in the units of the drawing. */
export interface DorlingUnit {
  readonly code: string;
  readonly lon: number;
  readonly lat: number;
  readonly weight: number;
  readonly label?: { readonly width: number; readonly height: number } | undefined;
}

/** A placed circle, inside the frame. Unit: units of the drawing, y downwards. */
export interface Circle {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A cartogram: circles in a frame of the given size. */
export interface Cartogram {
  readonly width: number;
  readonly height: number;
  readonly circles: readonly Circle[];
  /** Pairs of codes whose circles are kept side by side. */
  readonly neighbours: readonly (readonly [string, string])[];
}

/** Sizes of circles and the margin around them. Unit: units of the drawing. */
export interface DorlingSizes {
  readonly least: number;
  readonly most: number;
  readonly margin: number;
  /** Share to which east–west distances shrink: a diagram for a phone is taller than the land. */
  readonly squeeze: number;
}

/** Sizes under which fifteen names are readable on a screen 360 points wide. */
const PHONE: DorlingSizes = { least: 35, most: 50, margin: 4, squeeze: 0.7 };

interface Body {
  readonly code: string;
  readonly r: number;
  readonly home: { readonly x: number; readonly y: number };
  readonly halfWidth: number;
  readonly halfHeight: number;
  x: number;
  y: number;
}

const ROUNDS = 400;
/** Share by which neighbours close the gap between them in one round; the rest of the pull leads home. */
const NEIGHBOUR_PULL = 0.12;
const HOME_PULL = 0.03;
/** Share of the way to the middle of all weight: closes what the neighbours leave open. */
const MIDDLE_PULL = 0.01;

/**
 * Circles at the places of the units, pushed apart until none overlaps and pulled together until neighbours
 * touch. The radius grows with the square root of the weight, from `least` to `most`, so that the largest does
 * not flatten the others and every name finds room. The same input gives the same drawing.
 * Source: D. Dorling, Area Cartograms (1996).
 */
export function dorling(units: readonly DorlingUnit[], sizes: DorlingSizes = PHONE): Cartogram {
  const bodies = bodiesOf(
    [...units].sort((a, b) => (a.code < b.code ? -1 : 1)),
    sizes,
  );
  const pairs = nearPairs(bodies);
  for (let round = 0; round < ROUNDS; round += 1) {
    const calm = 1 - round / ROUNDS;
    for (const [a, b] of pairs) pull(a, b, NEIGHBOUR_PULL);
    const middle = middleOf(bodies);
    for (const body of bodies) {
      body.x += (body.home.x - body.x) * HOME_PULL * calm + (middle.x - body.x) * MIDDLE_PULL;
      body.y += (body.home.y - body.y) * HOME_PULL * calm + (middle.y - body.y) * MIDDLE_PULL;
    }
    pushApart(bodies);
  }
  for (let round = 0; round < 4 * ROUNDS && pushApart(bodies); round += 1);
  return framed(bodies, pairs, sizes.margin);
}

function bodiesOf(units: readonly DorlingUnit[], { least, most, squeeze }: DorlingSizes): readonly Body[] {
  const roots = units.map(({ weight }) => Math.sqrt(Math.max(0, weight)));
  const low = Math.min(...roots);
  const high = Math.max(...roots);
  const radii = roots.map((root) => (high === low ? (least + most) / 2 : least + ((most - least) * (root - low)) / (high - low)));
  const middle = units.reduce((sum, { lat }) => sum + lat, 0) / Math.max(1, units.length);
  const flat = units.map(({ lon, lat }) => ({ x: lon * Math.cos((middle * Math.PI) / 180) * squeeze, y: -lat }));
  const scale = scaleOf(flat, radii);
  return units.map(({ code, label }, place) => {
    const { x = 0, y = 0 } = flat[place] ?? {};
    const home = { x: x * scale, y: y * scale };
    return { code, r: radii[place] ?? least, home, ...home, halfWidth: (label?.width ?? 0) / 2, halfHeight: (label?.height ?? 0) / 2 };
  });
}

/** Degrees become units so that the circles would fill about the area over which their places spread. */
function scaleOf(flat: readonly { readonly x: number; readonly y: number }[], radii: readonly number[]): number {
  const spread = (axis: "x" | "y") => Math.max(...flat.map((place) => place[axis])) - Math.min(...flat.map((place) => place[axis]));
  const [wide, high] = [Math.max(spread("x"), 1e-6), Math.max(spread("y"), 1e-6)];
  // NOTE: places in one line spread over no area; a fifth of their length stands for it.
  const ground = Math.max(wide, high / 5) * Math.max(high, wide / 5);
  const circles = radii.reduce((sum, r) => sum + 4 * r * r, 0);
  return flat.length < 2 ? 1 : Math.sqrt(circles / ground);
}

/** Pairs with no third place inside the circle over their distance (Gabriel graph): who lies next to whom. */
function nearPairs(bodies: readonly Body[]): readonly (readonly [Body, Body])[] {
  return bodies.flatMap((a, place) =>
    bodies
      .slice(place + 1)
      .filter((b) => {
        const middle = { x: (a.home.x + b.home.x) / 2, y: (a.home.y + b.home.y) / 2 };
        const reach = Math.hypot(a.home.x - b.home.x, a.home.y - b.home.y) / 2;
        return bodies.every((c) => c === a || c === b || Math.hypot(c.home.x - middle.x, c.home.y - middle.y) >= reach);
      })
      .map((b) => [a, b] as const),
  );
}

function middleOf(bodies: readonly Body[]): { readonly x: number; readonly y: number } {
  const weight = bodies.reduce((sum, { r }) => sum + r * r, 0) || 1;
  return { x: bodies.reduce((sum, { x, r }) => sum + x * r * r, 0) / weight, y: bodies.reduce((sum, { y, r }) => sum + y * r * r, 0) / weight };
}

function pull(a: Body, b: Body, share: number): void {
  const distance = Math.hypot(b.x - a.x, b.y - a.y) || 1e-6;
  const gap = distance - a.r - b.r;
  if (gap <= 0) return;
  move(a, b, { x: ((b.x - a.x) / distance) * gap * -share, y: ((b.y - a.y) / distance) * gap * -share });
}

/** Moves overlapping pairs apart. Shape: was there any left to move? */
function pushApart(bodies: readonly Body[]): boolean {
  let moved = false;
  for (const [place, a] of bodies.entries()) {
    for (const b of bodies.slice(place + 1)) {
      const step = overlapOf(a, b);
      if (step === undefined) continue;
      moved = true;
      move(a, b, step);
    }
  }
  return moved;
}

const EPSILON = 0.01;

/** How the second of two bodies must move off the first; circles first, then their labels. */
function overlapOf(a: Body, b: Body): { readonly x: number; readonly y: number } | undefined {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  const overlap = a.r + b.r - distance;
  if (overlap > EPSILON) {
    return distance < EPSILON ? { x: a.code < b.code ? overlap : -overlap, y: 0 } : { x: (dx / distance) * overlap, y: (dy / distance) * overlap };
  }
  const wide = a.halfWidth + b.halfWidth - Math.abs(dx);
  const high = a.halfHeight + b.halfHeight - Math.abs(dy);
  if (wide <= EPSILON || high <= EPSILON) return undefined;
  return wide < high ? { x: dx < 0 ? -wide : wide, y: 0 } : { x: 0, y: dy < 0 ? -high : high };
}

/** Shares a step between two bodies; the heavier moves less. */
function move(a: Body, b: Body, step: { readonly x: number; readonly y: number }): void {
  const share = (b.r * b.r) / (a.r * a.r + b.r * b.r);
  a.x -= step.x * share;
  a.y -= step.y * share;
  b.x += step.x * (1 - share);
  b.y += step.y * (1 - share);
}

function framed(bodies: readonly Body[], pairs: readonly (readonly [Body, Body])[], margin: number): Cartogram {
  const reach = (body: Body) => Math.max(body.r, body.halfWidth);
  const left = Math.min(...bodies.map((body) => body.x - reach(body))) - margin;
  const top = Math.min(...bodies.map(({ y, r }) => y - r)) - margin;
  const right = Math.max(...bodies.map((body) => body.x + reach(body))) + margin;
  const bottom = Math.max(...bodies.map(({ y, r }) => y + r)) + margin;
  const round = (number: number) => Math.round(number * 100) / 100;
  return {
    width: bodies.length === 0 ? 0 : Math.ceil(right - left),
    height: bodies.length === 0 ? 0 : Math.ceil(bottom - top),
    circles: bodies.map(({ code, x, y, r }) => ({ code, x: round(x - left), y: round(y - top), r: round(r) })),
    neighbours: pairs.map(([a, b]) => [a.code, b.code] as const),
  };
}
