/** A name broken into lines for a small place on a map. Unit: units of the drawing. */
export interface Label {
  readonly lines: readonly string[];
  /** Size of its letters. */
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

/** Mean width of a letter of the shipped family, in units of its size; wide enough for capitals and W. */
const LETTER = 0.56;
const LINE = 1.12;

/** Breaks a name at its blanks and hyphens; the hyphen stays at the end of its line. */
export function labelOf(name: string, size: number): Label {
  const lines = name.replaceAll("-", "-\n").replaceAll(" ", "\n").split("\n");
  const longest = Math.max(...lines.map((line) => line.length));
  return { lines, size, width: longest * LETTER * size, height: lines.length * LINE * size };
}

/** Mean width of a letter inside a name, and how far letters reach over and under the middle of their line, in units of their size. */
const INNER = { width: 0.53, reach: 0.4 };

/** Does every line of a label stand inside a circle around its middle? */
export function isInside({ lines, size }: Label, radius: number): boolean {
  return lines.every((line, place) => {
    const off = Math.abs(place - (lines.length - 1) / 2) * LINE * size + INNER.reach * size;
    return Math.hypot((line.length * INNER.width * size) / 2, off) <= radius;
  });
}

/** A name in letters as large as usual, or smaller where it would stick out of its circle; never smaller than the least. */
export function fitLabel(name: string, radius: number, { usual, least }: { readonly usual: number; readonly least: number }): Label {
  for (let size = usual; size > least; size -= 0.5) {
    const label = labelOf(name, size);
    if (isInside(label, radius)) return label;
  }
  return labelOf(name, least);
}

/** A label with the point it belongs to. */
export interface PlacedLabel extends Label {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Moves labels off each other, each as little as needed, up or down rather than aside.
 * Shape: the same labels in the same order. The same input gives the same places.
 */
export function separateLabels(labels: readonly PlacedLabel[], rounds = 200): readonly PlacedLabel[] {
  const places = labels.map((label) => ({ ...label }));
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (const [at, a] of places.entries()) {
      for (const b of places.slice(at + 1)) {
        const wide = (a.width + b.width) / 2 - Math.abs(b.x - a.x);
        const high = (a.height + b.height) / 2 - Math.abs(b.y - a.y);
        if (wide <= 0.01 || high <= 0.01) continue;
        moved = true;
        if (wide < high / 2) {
          const step = (b.x < a.x ? -wide : wide) / 2;
          a.x -= step;
          b.x += step;
        } else {
          const step = (b.y < a.y ? -high : high) / 2;
          a.y -= step;
          b.y += step;
        }
      }
    }
    if (!moved) break;
  }
  return places;
}
