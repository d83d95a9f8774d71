import { existsSync } from "node:fs";
import { join } from "node:path";
import { day } from "@splot/kernel";
import { readLayer, simplifyTogether, type Unit } from "@splot/kernel/territory";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { startBordersServer } from "../../../../tests/support/bordersServer.ts";
import type { Outside } from "../bdl/askBank.ts";
import { fetchBorders } from "./fetchBorders.ts";
import { readGml } from "./gml.ts";
import { orderOf } from "./place.ts";

const material = process.env["SPLOT_TEST_MATERIAL"] ?? join(import.meta.dirname, "../../../../../shared/data/dev");

describe("reading GML", () => {
  const feature = (geometry: string) =>
    `<wfs:FeatureCollection numberMatched="1"><wfs:member><ms:A03_Granice_gmin>${geometry}<ms:JPT_KOD_JE>1206113</ms:JPT_KOD_JE><ms:JPT_NAZWA_>Skawina &amp; inne</ms:JPT_NAZWA_></ms:A03_Granice_gmin></wfs:member></wfs:FeatureCollection>`;
  const ring = [
    [1, 2],
    [3, 4],
    [5, 6],
    [1, 2],
  ];
  test.each([
    [
      "a polygon",
      '<gml:Polygon srsName="EPSG:2180"><gml:exterior><gml:LinearRing><gml:posList>1 2 3 4 5 6 1 2</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>',
    ],
    [
      "a patch of curves",
      '<gml:Surface srsName="EPSG:2180"><gml:patches><gml:PolygonPatch><gml:exterior><gml:Ring><gml:curveMember><gml:LineStringSegment><gml:posList>1 2 3 4</gml:posList></gml:LineStringSegment></gml:curveMember><gml:curveMember><gml:LineStringSegment><gml:posList>3 4 5 6 1 2</gml:posList></gml:LineStringSegment></gml:curveMember></gml:Ring></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface>',
    ],
    [
      "single places",
      '<gml:Polygon srsName="EPSG:2180"><gml:exterior><gml:LinearRing><gml:pos>1 2</gml:pos><gml:pos>3 4</gml:pos><gml:pos>5 6</gml:pos><gml:pos>1 2</gml:pos></gml:LinearRing></gml:exterior></gml:Polygon>',
    ],
  ])("%s gives its ring, code and name", (_, geometry) => {
    expect(readGml(feature(geometry), "A03_Granice_gmin")).toEqual({
      features: [{ code: "1206113", name: "Skawina & inne", system: "EPSG:2180", polygons: [[ring]] }],
      matched: 1,
    });
  });

  test("what is no collection, or declares entities, is not read", () => {
    expect(readGml("<ows:ExceptionReport/>", "A03_Granice_gmin")).toBeUndefined();
    expect(readGml(`<!DOCTYPE x [<!ENTITY a "b">]>${feature("")}`, "A03_Granice_gmin")).toBeUndefined();
  });

  test.each([
    ["urn:ogc:def:crs:EPSG::2180", "northing"],
    ["http://www.opengis.net/def/crs/EPSG/0/2180", "northing"],
    ["EPSG:2180", "easting"],
  ] as const)("%s has %s first", (system, order) => {
    expect(orderOf(system)).toBe(order);
  });
});

describe.skipIf(!existsSync(join(material, "boundaries")))("the state register of borders, replayed (skipped: no shared data, when absent)", async () => {
  const server = await startBordersServer(material, "gminy15_gus.geojson");
  afterAll(() => server.stop());
  const units = server.features.map(({ code = "", name = "", geometry }, id): Unit => {
    const [lon, lat] = geometry.coordinates[0]?.[0]?.[0] ?? [0, 0];
    return { id, code, level: "municipality", name: { pl: name }, slug: code, since: day("1999-01-01"), source: "test", centre: { lon, lat } };
  });
  const outside: Outside = { bankUrl: "", bordersUrl: server.url, now: () => new Date(), rest: async () => {}, chance: () => 0.5, mostMilliseconds: 5000 };
  const fetched = async () => {
    const text = await fetchBorders(outside, units, async () => {});
    const reading = readLayer(text);
    if ("reason" in reading) throw new Error(reading.reason.en);
    return { text, features: reading.features };
  };

  test("the outlines come back within a metre, in two questions, and the same borders are the same text", async () => {
    const { text, features } = await fetched();
    expect(server.asked).toHaveLength(2);
    expect(features.map(({ code }) => code)).toEqual(server.features.map(({ code }) => code).toSorted());
    for (const feature of features) {
      const before = server.features.find(({ code }) => code === feature.code)?.geometry.coordinates.flat(2) ?? [];
      const after = feature.geometry.coordinates.flat(2);
      expect(after).toHaveLength(before.length);
      for (const [place, [lon, lat]] of after.entries()) {
        const [east, north] = before[place] ?? [0, 0];
        expect(Math.hypot((lon - east) * 71_700, (lat - north) * 111_200)).toBeLessThan(1);
      }
    }
    expect((await fetched()).text).toBe(text);
  });

  test.each(["easting", "lying"] as const)("axes the other way round (%s) are found out", async (axes) => {
    const straight = await fetched();
    server.manners.axes = axes;
    expect((await fetched()).text).toBe(straight.text);
    server.manners.axes = "northing";
  });

  test("a service that breaks is asked again; one that stays broken is told of", async () => {
    server.manners.failures = 2;
    expect((await fetched()).features).toHaveLength(15);
    server.manners.failures = 99;
    await expect(fetched()).rejects.toMatchObject({ code: "observatory.borders_unreachable" });
    server.manners.failures = 0;
  });

  test("however few points are left, neighbours keep the very same border between them", async () => {
    const { features } = await fetched();
    const shapes = features.map(({ geometry }) => geometry.coordinates);
    const edgesOf = (shape: (typeof shapes)[number]) =>
      new Set(shape.flat().flatMap((ring) => ring.slice(1).map((to, place) => [String(ring[place]), String(to)].toSorted().join(" "))));
    const sharedPairs = (list: readonly (typeof shapes)[number][]) => {
      const all = list.map(edgesOf);
      return all.flatMap((one, place) =>
        all.slice(place + 1).map((other, next) => ({ pair: `${place}-${place + 1 + next}`, count: [...one].filter((edge) => other.has(edge)).length })),
      );
    };
    const before = sharedPairs(shapes).filter(({ count }) => count > 0);
    expect(before.length).toBeGreaterThan(15);
    /** Ends of edges that only one municipality has: inside the metropolis there is none. */
    const loneEnds = (list: readonly (typeof shapes)[number][]) => {
      const owners = Map.groupBy(
        list.flatMap((shape) => [...edgesOf(shape)]),
        (edge) => edge,
      );
      return new Set([...owners].flatMap(([edge, all]) => (all.length === 1 ? edge.split(" ") : [])));
    };
    const rim = loneEnds(shapes);
    fc.assert(
      fc.property(fc.integer({ min: 240, max: 680 }), (most) => {
        const thin = simplifyTogether(shapes, most);
        const after = new Map(sharedPairs(thin).map(({ pair, count }) => [pair, count]));
        for (const { pair } of before) expect(after.get(pair)).toBeGreaterThan(0);
        expect([...loneEnds(thin)].filter((end) => !rim.has(end))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
