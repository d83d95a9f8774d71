import { degreesOf, type Unit } from "@splot/kernel/territory";
import type { GmlFeature } from "./gml.ts";

/** Order of the two numbers of a place in PL-1992: the register of systems has northing first, older services easting. */
export type AxisOrder = "northing" | "easting";

/** The order that a system's name stands for. Source: OGC 07-092 (URN and address: as registered; plain code: easting first). */
export function orderOf(system: string): AxisOrder {
  return /^urn:|\/def\/crs\//.test(system) ? "northing" : "easting";
}

type Ring = readonly (readonly [number, number])[];

/** Rings in degrees, six decimals (ten centimetres), closed; the same place of two neighbours stays the same place. */
export function ringsOf({ polygons }: Pick<GmlFeature, "polygons">, order: AxisOrder): readonly (readonly Ring[])[] {
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  const turn = ([first, second]: readonly [number, number]): readonly [number, number] => {
    const [lon, lat] = degreesOf(order === "northing" ? { northing: first, easting: second } : { northing: second, easting: first });
    return [round(lon), round(lat)];
  };
  return polygons.map((rings) => rings.map((ring) => closed(ring.map(turn))));
}

/** Without a place twice in a row, and ending where it began. */
function closed(ring: Ring): Ring {
  const once = ring.filter(([lon, lat], place) => place === 0 || ring[place - 1]?.[0] !== lon || ring[place - 1]?.[1] !== lat);
  const [first, last] = [once[0], once.at(-1)];
  return first === undefined || (last?.[0] === first[0] && last[1] === first[1]) ? once : [...once, first];
}

/** How far the office of a municipality may lie outside the edges of its outline: centres are approximate. Unit: degrees. */
const SLACK = 0.1;

/**
 * The order by which outlines fall on their municipalities. NOTE: mixed up axes give no error, only outlines somewhere else in Poland.
 * Missing: `undefined`, they fall there by neither.
 */
export function findOrder(features: readonly GmlFeature[], units: readonly Unit[]): AxisOrder | undefined {
  const said = orderOf(features[0]?.system ?? "");
  return [said, said === "northing" ? ("easting" as const) : ("northing" as const)].find((order) => {
    const checked = features.flatMap((feature) => {
      const centre = units.find(({ code }) => code.slice(0, 6) === feature.code.slice(0, 6))?.centre;
      return centre === undefined ? [] : [isInside(centre, ringsOf(feature, order))];
    });
    return checked.every((isFitting) => isFitting);
  });
}

function isInside({ lon, lat }: { readonly lon: number; readonly lat: number }, polygons: readonly (readonly Ring[])[]): boolean {
  const places = polygons.flat(2);
  const [lons, lats] = [places.map((place) => place[0]), places.map((place) => place[1])];
  const within = (value: number, list: readonly number[]) =>
    value > list.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY) - SLACK &&
    value < list.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY) + SLACK;
  return within(lon, lons) && within(lat, lats);
}
