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

  it("shows of its siblings those that speak for the thing, and folds the one against it", () => {
    const against = { ...station("Karta", 1, 0), isAgainst: true };
    const cards = Array.from({ length: 12 }, (_, place) => station("Karta", 1, place + 1));
    const stops = foldThread({ origins: [against, ...cards], results: [] }).origins[0]?.stops ?? [];
    expect(stops.slice(0, -1)).toEqual(cards.slice(0, 8));
    expect(stops.at(-1)).toMatchObject({ members: [...cards.slice(8), against] });
  });

  it("keeps what a thing stands on before a document that only frames it, wherever that was told", () => {
    const frame = { ...station("Dokument nadrzędny", 1, 0), isFrame: true };
    const near = Array.from({ length: 7 }, (_, place) => station(`Rodzaj ${place}`, 1, place));
    const insight = station("Wniosek", 2, 0);
    for (const origins of [
      [frame, ...near, insight],
      [insight, ...near, frame],
    ]) {
      const folded = foldThread({ origins, results: [] });
      expect(folded.leftOut).toEqual([frame]);
      expect(stopsOf(folded.origins)).toContainEqual(insight);
    }
    expect(foldThread({ origins: [frame, insight], results: [] }).leftOut).toEqual([]);
  });

  it("of equals the one that was told first stays, and what stands beside takes its place too", () => {
    const kinds = Array.from({ length: 9 }, (_, place) => station(`Rodzaj ${place}`, 1, place));
    expect(foldThread({ origins: kinds, results: [] }).leftOut).toEqual(kinds.slice(8));
    expect(foldThread({ origins: kinds, results: [], besideCount: 2 }).leftOut).toEqual(kinds.slice(7));
  });

  it("takes from the fuller side first, so that neither side is lost to the other", () => {
    const origins = Array.from({ length: 9 }, (_, place) => station(`Rodzaj ${place}`, 1, place));
    const results = [station("Zadanie", 1, 0)];
    expect(foldThread({ origins, results }).leftOut).toEqual(origins.slice(7));
  });

  it("leaves out the farthest kinds first when even one of each is too many", () => {
    const chain = Array.from({ length: 12 }, (_, place) => station(`Rodzaj ${place}`, place + 1, place));
    const folded = foldThread({ origins: chain, results: [] });
    expect(folded.origins.map((layer) => layer.steps)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(folded.leftOut.map(({ steps }) => steps)).toEqual([9, 10, 11, 12]);
  });
});
