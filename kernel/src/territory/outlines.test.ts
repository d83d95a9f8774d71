import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memberCodes } from "../../../tests/support/members.ts";
import { day } from "../clock.ts";
import { areaOf, type Polygons, type Position, rewind, signedArea } from "./geometry.ts";
import { joinLayer } from "./join.ts";
import { type LayerFeature, readLayer } from "./layer.ts";
import { simplifyTogether } from "./simplify.ts";
import type { Unit } from "./units.ts";
import { unpackLayer } from "./unpack.ts";

const material = process.env["SPLOT_TEST_MATERIAL"] ?? join(import.meta.dirname, "../../../../shared/data/dev");
const isHere = existsSync(join(material, "boundaries"));
const layer = (name: string) => featuresOf(readLayer(unpackLayer(readFileSync(join(material, "boundaries", name)))));

function featuresOf(reading: ReturnType<typeof readLayer>): readonly LayerFeature[] {
  if ("reason" in reading) throw new Error(reading.reason.en);
  return reading.features;
}

const unit = (code: string, id: number): Unit => ({
  id,
  code,
  level: "municipality",
  name: { pl: code },
  slug: code,
  since: day("2000-01-01"),
  source: "test",
});
const members = memberCodes.map(unit);
const square = (x: number, y: number, size = 1): readonly Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const featureOf = (code: string, ring: readonly Position[], more: object = {}) => ({
  type: "Feature",
  properties: { teryt: code, ...more },
  geometry: { type: "Polygon", coordinates: [ring] },
});
const collection = (...features: readonly object[]) => JSON.stringify({ type: "FeatureCollection", features });

describe("reading a layer", () => {
  test("clockwise exteriors and counter-clockwise holes are turned, and counted", () => {
    const ring = [...square(19, 50)].reverse();
    const text = collection({ ...featureOf("1206113", ring), geometry: { type: "Polygon", coordinates: [ring, square(19.2, 50.2, 0.2)] } });
    const [feature] = featuresOf(readLayer(text));
    expect(feature?.turnedCount).toBe(2);
    const [exterior = [], hole = []] = feature?.geometry.coordinates[0] ?? [];
    expect(signedArea(exterior)).toBeGreaterThan(0);
    expect(signedArea(hole)).toBeLessThan(0);
  });

  test.each([
    ["a web page", "<!doctype html>", "this is a web page or XML"],
    ["no JSON", "{", "it is not valid JSON"],
    ["no collection", "{}", "there is no “FeatureCollection”"],
    ["an open ring", collection(featureOf("1206113", square(19, 50).slice(0, 4))), "feature 1 is no valid polygon in degrees of WGS 84"],
    ["metres of another system", collection(featureOf("1206113", square(560000, 240000))), "feature 1 is no valid polygon in degrees of WGS 84"],
  ])("%s is refused in words", (_, text, reason) => {
    expect(readLayer(text)).toMatchObject({ reason: { en: reason } });
  });

  test("turning twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 0, max: 20 }), (isTurned, x) => {
        const ring = isTurned ? [...square(x, 50)].reverse() : square(x, 50);
        const once = rewind([[ring]]);
        expect(rewind(once)).toEqual(once);
      }),
    );
  });
});

describe("joining with the register", () => {
  const join15 = (...features: readonly object[]) => joinLayer(featuresOf(readLayer(collection(...features))), members);

  test("seven digits first, then six with the change of kind told", () => {
    const { joined, without } = join15(featureOf("1206113", square(19, 50)), featureOf("1206142", square(20, 50)));
    expect(joined.map((one) => [one.unit.code, one.isKindChanged])).toEqual([
      ["1206113", false],
      ["1206143", true],
    ]);
    expect(without).toHaveLength(13);
  });

  test("parts of an urban-rural municipality never stand for it, names never join", () => {
    const { joined, strangers } = join15(featureOf("1206114", square(19, 50)), featureOf("1421042", square(20, 50), { name: "Michałowice" }));
    expect(joined).toEqual([]);
    expect(strangers).toHaveLength(2);
  });

  test("two outlines of one unit are doubles, unless their days part them", () => {
    expect(join15(featureOf("1206113", square(19, 50)), featureOf("1206113", square(20, 50))).doubles).toHaveLength(1);
    expect(
      join15(featureOf("1206113", square(19, 50), { valid_to: "2015-01-01" }), featureOf("1206113", square(20, 50), { valid_from: "2015-01-01" })).doubles,
    ).toHaveLength(0);
  });
});

describe("thinning neighbours together", () => {
  /** Two tall fields side by side with a jagged border between them. */
  const neighbours = (jags: readonly number[]): readonly Polygons[] => {
    const border = jags.map((jag, place): Position => [1 + jag / 100, (place + 1) / (jags.length + 1)]);
    return [[[[[0, 0], [1, 0], ...border, [1, 1], [0, 1], [0, 0]]]], [[[[1, 0], [2, 0], [2, 1], [1, 1], ...[...border].reverse(), [1, 0]]]]];
  };

  test("the shared border stays shared, point for point, and there are fewer points", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 20, maxLength: 60 }), (jags) => {
        const [left, right] = simplifyTogether(neighbours(jags), 24);
        const inner = (polygons: Polygons | undefined) =>
          new Set(
            (polygons ?? [])
              .flat(2)
              .map(String)
              .filter((key) => !/^[02],/.test(key)),
          );
        expect(inner(left)).toEqual(inner(right));
        expect([left, right].flat(3).length).toBeLessThanOrEqual(24);
      }),
      { numRuns: 30 },
    );
  });

  test("a layer that is small enough is left as it is", () => {
    const shapes = neighbours([1, 2, 3]);
    expect(simplifyTogether(shapes, 1000)).toBe(shapes);
  });
});

describe.skipIf(!isHere)("published layers (skipped: no shared data, when absent)", () => {
  test("the fifteen of the state register: all rings turned, all joined on seven digits", () => {
    const features = layer("gminy15_prg.geojson");
    const { joined, without, strangers, doubles } = joinLayer(features, members);
    expect(features.every(({ turnedCount }) => turnedCount > 0)).toBe(true);
    expect([joined.length, without.length, strangers.length, doubles.length]).toEqual([15, 0, 0, 0]);
    expect(joined.some(({ isKindChanged }) => isKindChanged)).toBe(false);
  });

  test("the fifteen of GUS run the right way; Kraków's area is within 0.3 % of 326.85 km²", () => {
    const features = layer("gminy15_gus.geojson");
    expect(features.every(({ turnedCount }) => turnedCount === 0)).toBe(true);
    const krakow = features.find(({ code }) => code === "1261011");
    expect(Math.abs(areaOf(krakow?.geometry.coordinates ?? []) / 326_850_000 - 1)).toBeLessThan(0.003);
  });

  test("the whole country, packed: 2,477 units, all 2,507 exteriors and 63 holes turned, the fifteen found among them", () => {
    const features = layer("gminy2477_prg.geojson.gz");
    expect(features).toHaveLength(2477);
    expect(features.reduce((sum, { turnedCount }) => sum + turnedCount, 0)).toBe(2507 + 63);
    const { joined, strangers } = joinLayer(features, members);
    expect([joined.length, strangers.length]).toEqual([15, 2462]);
  });

  test("thinned to a third, neighbours of GUS still share their borders", () => {
    const shapes = layer("gminy15_gus.geojson").map(({ geometry }) => geometry.coordinates);
    const edges = (list: readonly Polygons[]) =>
      list.flat(2).flatMap((ring) => ring.slice(1).map((to, place) => [String(ring[place]), String(to)].toSorted().join(" ")));
    const sharedShare = (list: readonly Polygons[]) => {
      const all = edges(list);
      return 1 - new Set(all).size / all.length;
    };
    const thin = simplifyTogether(shapes, 240);
    expect(thin.flat(3).length).toBeLessThanOrEqual(240);
    expect(sharedShare(thin)).toBeGreaterThan(sharedShare(shapes) * 0.8);
    expect(thin.every((polygons) => areaOf(polygons) > 0)).toBe(true);
  });
});
