import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DorlingUnit, dorling } from "./dorling.ts";
import { fitLabel, isInside, labelOf, separateLabels } from "./label.ts";

const units = fc.uniqueArray(
  fc.record({
    code: fc.stringMatching(/^[0-9]{7}$/),
    lon: fc.double({ min: 19, max: 21, noNaN: true }),
    lat: fc.double({ min: 49, max: 51, noNaN: true }),
    weight: fc.integer({ min: 1, max: 900_000 }),
  }),
  { minLength: 2, maxLength: 24, selector: ({ code }) => code },
);
const label = (unit: DorlingUnit): DorlingUnit => ({ ...unit, label: labelOf("Igołomia-Wawrzeńczyce", 11) });

describe("the cartogram", () => {
  test("no circle lies over another, whatever the places and weights", () => {
    fc.assert(
      fc.property(units, (list) => {
        const { circles } = dorling(list);
        for (const [place, a] of circles.entries()) {
          for (const b of circles.slice(place + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r - 0.5);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("every circle lies inside the frame, every radius between least and most", () => {
    fc.assert(
      fc.property(units, (list) => {
        const { circles, width, height } = dorling(list.map(label), { least: 20, most: 40, margin: 4, squeeze: 1 });
        for (const { x, y, r } of circles) {
          expect(Math.min(x - r, y - r)).toBeGreaterThanOrEqual(0);
          expect(x + r).toBeLessThanOrEqual(width);
          expect(y + r).toBeLessThanOrEqual(height);
          expect(r).toBeGreaterThanOrEqual(20);
          expect(r).toBeLessThanOrEqual(40);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("the order of the input does not matter, and the same input gives the same drawing", () => {
    fc.assert(
      fc.property(units, (list) => {
        expect(dorling([...list].reverse())).toEqual(dorling(list));
      }),
      { numRuns: 20 },
    );
  });

  test("the radius follows the weight, and two neighbours touch", () => {
    const { circles } = dorling([
      { code: "1", lon: 19, lat: 50, weight: 800 },
      { code: "2", lon: 20, lat: 50, weight: 8 },
    ]);
    const [large, small] = circles;
    expect(large?.r).toBe(50);
    expect(small?.r).toBe(35);
    expect(Math.hypot((large?.x ?? 0) - (small?.x ?? 0), (large?.y ?? 0) - (small?.y ?? 0))).toBeCloseTo(85, 0);
  });

  test("nothing to draw gives an empty drawing", () => {
    expect(dorling([])).toEqual({ width: 0, height: 0, circles: [], neighbours: [] });
  });
});

describe("labels", () => {
  test("a name is broken at blanks and hyphens, the hyphen kept", () => {
    expect(labelOf("Kocmyrzów-Luborzyca", 10).lines).toEqual(["Kocmyrzów-", "Luborzyca"]);
    expect(labelOf("Świątniki Górne", 10).lines).toEqual(["Świątniki", "Górne"]);
  });

  test("every name of the metropolis stands inside the smallest circle in letters of at least nine units", () => {
    for (const name of ["Igołomia-Wawrzeńczyce", "Kocmyrzów-Luborzyca", "Czernichów", "Michałowice", "Niepołomice", "Świątniki Górne"]) {
      const label = fitLabel(name, 34, { usual: 11, least: 9 });
      expect(label.size, name).toBeGreaterThanOrEqual(9.5);
      expect(isInside(label, 34), name).toBe(true);
      expect(isInside(labelOf(name, 11), 27), name).toBe(false);
    }
    expect(fitLabel("Skawina", 34, { usual: 11, least: 9 }).size).toBe(11);
    expect(fitLabel("Konstantynopolitańczykowianeczka", 34, { usual: 11, least: 9 }).size).toBe(9);
  });

  test("two labels on one spot are moved apart", () => {
    const [a, b] = separateLabels([
      { key: "a", x: 0, y: 0, ...labelOf("Mogilany", 10) },
      { key: "b", x: 1, y: 2, ...labelOf("Skawina", 10) },
    ]);
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThanOrEqual(11.1);
  });
});
