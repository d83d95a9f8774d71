// A local stand-in for the download service of the state register of borders: published outlines, turned back into PL-1992.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { metricOf, readLayer, unpackLayer } from "@splot/kernel/territory";

/** How the service writes places: northing first, or easting first under a plain code; or it breaks once before it answers. */
export interface BordersManners {
  axes: "northing" | "easting" | "lying";
  failures: number;
}

/** Starts the stand-in with a layer of the published material. */
export async function startBordersServer(material: string, name: string) {
  const reading = readLayer(unpackLayer(readFileSync(join(material, "boundaries", name))));
  if ("reason" in reading) throw new Error(reading.reason.en);
  const manners: BordersManners = { axes: "northing", failures: 0 };
  const asked: URL[] = [];
  const server = createServer((request, answer) => {
    const address = new URL(request.url ?? "", "http://borders");
    asked.push(address);
    if (manners.failures > 0) {
      manners.failures -= 1;
      answer.writeHead(500).end("<html></html>");
      return;
    }
    const wanted = [...(address.searchParams.get("filter") ?? "").matchAll(/<fes:Literal>(\d{6})\*</g)].map(([, six = ""]) => six);
    const found = reading.features.filter(({ code }) => wanted.includes(code?.slice(0, 6) ?? ""));
    answer.writeHead(200, { "content-type": "text/xml" }).end(collectionOf(found, manners.axes));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const place = server.address();
  const stop = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { manners, asked, stop, features: reading.features, url: `http://127.0.0.1:${typeof place === "object" && place !== null ? place.port : 0}/wfs` };
}

type Features = Extract<ReturnType<typeof readLayer>, { features: unknown }>["features"];

function collectionOf(features: Features, axes: BordersManners["axes"]): string {
  const system = axes === "easting" ? "EPSG:2180" : "urn:ogc:def:crs:EPSG::2180";
  const places = (ring: readonly (readonly [number, number])[]) =>
    ring
      .map((place) => {
        const { northing, easting } = metricOf(place);
        const [first, second] = axes === "northing" ? [northing, easting] : [easting, northing];
        return `${first.toFixed(2)} ${second.toFixed(2)}`;
      })
      .join(" ");
  const ringOf = (ring: readonly (readonly [number, number])[]) =>
    `<gml:LinearRing><gml:posList srsDimension="2">${places(ring)}</gml:posList></gml:LinearRing>`;
  const surface = ([exterior = [], ...holes]: Features[number]["geometry"]["coordinates"][number]) =>
    `<gml:surfaceMember><gml:Polygon><gml:exterior>${ringOf(exterior)}</gml:exterior>${holes.map((hole) => `<gml:interior>${ringOf(hole)}</gml:interior>`).join("")}</gml:Polygon></gml:surfaceMember>`;
  const members = features.map(
    ({ code, name, geometry }) =>
      `<wfs:member><ms:A03_Granice_gmin gml:id="A03.${code}"><ms:msGeometry><gml:MultiSurface srsName="${system}">${geometry.coordinates.map(surface).join("")}</gml:MultiSurface></ms:msGeometry><ms:JPT_NAZWA_>${name ?? ""}</ms:JPT_NAZWA_><ms:JPT_KOD_JE>${code}</ms:JPT_KOD_JE></ms:A03_Granice_gmin></wfs:member>`,
  );
  const spaces = 'xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:ms="http://mapserver.gis.umn.edu/mapserver"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<wfs:FeatureCollection ${spaces} numberMatched="${features.length}" numberReturned="${features.length}">\n${members.join("\n")}\n</wfs:FeatureCollection>\n`;
}
