import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { importOutlines } from "@splot/observatory";
import { beforeAll, describe, expect, it } from "vitest";
import { siteWith, story } from "../support/told.ts";
import { linksOf, tour } from "../support/tour.ts";

const CIRCLE = /<circle class="map-shape/g;
const OUTLINE = /<path class="map-shape/g;
const DIAGRAM = "Schemat – nie granice";
const BORDERS = "Granice gmin. Warstwa próbna";

/** The names that the maps of the code give their drawings: of the component itself, and of components made of it. */
function listMapIds(): readonly string[] {
  const sources = ["rooms", "apps", "kernel"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".tsx") && !file.includes("node_modules"))
      .map((file) => ({ name: basename(file, ".tsx"), text: readFileSync(join(folder, file), "utf8") })),
  );
  const ids: string[] = [];
  const names = ["MetropolisMap"];
  for (const component of names) {
    for (const { name, text } of sources) {
      for (const [use] of text.matchAll(new RegExp(`<${component}\\b[\\s\\S]*?/>`, "g"))) {
        const id = /\sid="([^"]+)"/.exec(use)?.[1];
        if (id !== undefined) ids.push(id);
        else if (!names.includes(name)) names.push(name);
      }
    }
  }
  return ids.toSorted();
}

let site: Awaited<ReturnType<typeof siteWith>>;
const HOME = "/cwiczenie";
/** NOTE: the walk meets whatever indicator comes first, and not each has values to draw. */
const INDICATOR = `${HOME}/dane/ludnosc`;
/** The view of an indicator on the map, as its page leads there. */
async function mapOf(address: string): Promise<readonly (readonly [address: string, html: string])[]> {
  const href = linksOf(await textOf(address), HOME).find((one) => one.startsWith(address) && one.includes("widok=mapa"));
  if (href === undefined) throw new Error(`${address} does not lead to a map`);
  return [[href, await textOf(href)]];
}
/** Pages with a map, by the name of the drawing. */
const found = new Map<string, readonly string[]>();
const mapsOf = (html: string) => [...html.matchAll(/<pattern id="([^"]+)-brak"/g)].map(([, id = ""]) => id);
beforeAll(async () => {
  site = await siteWith(story);
  const { pages } = await tour({ fetch: site.fetch, home: HOME, most: (kind) => (kind.includes("?") ? 0 : 1) });
  const views = new Map([...pages, ...(await mapOf(INDICATOR))]);
  for (const [address, html] of views) for (const id of mapsOf(html)) found.set(id, [...(found.get(id) ?? []), address]);
}, 500_000);

/** A layer of squares round the centres of all municipalities. */
async function layerOfSquares(): Promise<string> {
  const rows = await site.read(({ db }) =>
    db.selectFrom("kernel.unit").select(["code", "centre_lon", "centre_lat"]).where("level", "=", "municipality").where("centre_lon", "is not", null).execute(),
  );
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ] as const;
  return JSON.stringify({
    type: "FeatureCollection",
    features: rows.map(({ code, centre_lon: lon, centre_lat: lat }) => ({
      type: "Feature",
      properties: { teryt: code },
      geometry: { type: "Polygon", coordinates: [corners.map(([x, y]) => [Number(lon) + x / 50, Number(lat) + y / 50])] },
    })),
  });
}

const pagesOf = () => [...new Set([...found.values()].flat())];
const textOf = async (address: string) => (await site.fetch(address)).text();

describe("every page with a map of the metropolis", () => {
  it("is found for every map in the code", () => {
    const ids = listMapIds();
    expect(ids.length).toBeGreaterThan(5);
    expect([...found.keys()].toSorted()).toEqual([...new Set(ids)]);
  });
  it("draws circles that say they are no borders, as long as there are no outlines", async () => {
    for (const address of pagesOf()) {
      const text = await textOf(address);
      expect([address, text.match(CIRCLE)?.length, text.match(OUTLINE), text.includes(DIAGRAM)]).toEqual([address, 15, null, true]);
    }
  });
  it("draws the borders once they are imported, and says whose they are", async () => {
    await site.act(importOutlines, { layer: await layerOfSquares(), source: "Warstwa próbna" }, { space: "commons" });
    site.setNow("2026-11-22T10:05:00Z");
    for (const address of pagesOf()) {
      const text = await textOf(address);
      expect([address, text.match(CIRCLE), text.match(OUTLINE)?.length, text.includes(DIAGRAM), text.includes(BORDERS)]).toEqual([
        address,
        null,
        15,
        false,
        true,
      ]);
    }
  });
});
