import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldThread, stationLimit, type ThreadLayer, type ThreadStation } from "./foldThread.ts";

const station = (kind: string, steps: number, place: number): ThreadStation => ({ key: `${kind}-${steps}-${place}`, kind, title: kind, href: "/x", steps });
const stations = fc
  .array(fc.tuple(fc.constantFrom("Uwaga", "Cel", "Wskaźnik", "Uchwała"), fc.integer({ min: 1, max: 5 })), { maxLength: 60 })
  .map((list) => list.map(([kind, steps], place) => station(kind, steps, place)));
const stopsOf = (layers: readonly ThreadLayer[]) => layers.flatMap((layer) => layer.stops);

describe("foldThread", () => {
  it("never shows more than nine stations and never loses one silently", () => {
    fc.assert(
      fc.property(stations, stations, (origins, results) => {
        const folded = foldThread({ origins, results });
        const stops = [...stopsOf(folded.origins), ...stopsOf(folded.results)];
        const shown = stops.filter((stop) => !("foldedCount" in stop)).length;
        const hidden = stops.reduce((sum, stop) => sum + ("foldedCount" in stop ? stop.foldedCount : 0), 0);
        expect(shown + 1).toBeLessThanOrEqual(stationLimit);
        expect(shown + hidden + folded.leftOut.length).toBe(origins.length + results.length);
      }),
    );
  });

  it("folds siblings of the largest kind and says how many", () => {
    const remarks = Array.from({ length: 16 }, (_, place) => station("Uwaga", 1, place));
    const folded = foldThread({ origins: [station("Wskaźnik", 2, 0), ...remarks], results: [station("Uchwała", 1, 0)], listHref: "/nic" });
    const near = folded.origins[0];
    expect(near?.steps).toBe(1);
    expect(near?.stops).toHaveLength(7);
    expect(near?.stops.at(-1)).toMatchObject({ foldedCount: 10, members: remarks.slice(6), kind: "Uwaga", href: "/nic" });
    expect(folded.leftOut.length).toBe(0);
  });

  it("leaves out the farthest kinds first when even one of each is too many", () => {
    const chain = Array.from({ length: 12 }, (_, place) => station(`Rodzaj ${place}`, place + 1, place));
    const folded = foldThread({ origins: chain, results: [] });
    expect(folded.origins.map((layer) => layer.steps)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(folded.leftOut.map(({ steps }) => steps)).toEqual([9, 10, 11, 12]);
  });
});
