import type { Position } from "./geometry.ts";

/** A place in the Polish state system PL-1992 (EPSG:2180). Unit: metres. */
export interface MetricPlace {
  readonly easting: number;
  readonly northing: number;
}

/** GRS 80, and the one zone of PL-1992. Source: regulation on the state system of spatial references, EPSG 2180. */
const AXIS = 6_378_137;
const FLATTENING = 1 / 298.257222101;
const MERIDIAN = 19;
const SCALE = 0.9993;
const FALSE_EASTING = 500_000;
const FALSE_NORTHING = -5_300_000;

/** Third flattening; the series below are good to a hundredth of a millimetre anywhere in Poland. Source: Karney 2011, after Krüger 1912. */
const N = FLATTENING / (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RADIUS = (AXIS / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const FORTH = [
  N / 2 - (2 * N ** 2) / 3 + (5 * N ** 3) / 16 + (41 * N ** 4) / 180,
  (13 * N ** 2) / 48 - (3 * N ** 3) / 5 + (557 * N ** 4) / 1440,
  (61 * N ** 3) / 240 - (103 * N ** 4) / 140,
  (49_561 * N ** 4) / 161_280,
];
const BACK = [
  N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96 - N ** 4 / 360,
  N ** 2 / 48 + N ** 3 / 15 - (437 * N ** 4) / 1440,
  (17 * N ** 3) / 480 - (37 * N ** 4) / 840,
  (4397 * N ** 4) / 161_280,
];

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** A place of PL-1992 in degrees. NOTE: ETRS 89 is taken for WGS 84; they differ by less than a metre. */
export function degreesOf({ easting, northing }: MetricPlace): Position {
  const [along, across] = [(northing - FALSE_NORTHING) / (RADIUS * SCALE), (easting - FALSE_EASTING) / (RADIUS * SCALE)];
  const [alpha, beta] = series(
    BACK.map((term) => -term),
    along,
    across,
  );
  const sine = Math.sin(alpha) / Math.cosh(beta);
  const turned = Math.atan2(Math.sinh(beta), Math.cos(alpha));
  return [MERIDIAN + degrees(turned), degrees(latitudeOf(sine))];
}

/** A place given in degrees in PL-1992. */
export function metricOf([lon, lat]: Position): MetricPlace {
  const sine = Math.sin(radians(lat));
  const t = Math.sinh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine));
  const turned = radians(lon - MERIDIAN);
  const [along, across] = series(FORTH, Math.atan2(t, Math.cos(turned)), Math.atanh(Math.sin(turned) / Math.hypot(1, t)));
  return { easting: FALSE_EASTING + SCALE * RADIUS * across, northing: FALSE_NORTHING + SCALE * RADIUS * along };
}

function series(terms: readonly number[], along: number, across: number): readonly [number, number] {
  let [first, second] = [along, across];
  for (const [place, term] of terms.entries()) {
    const order = 2 * (place + 1);
    first += term * Math.sin(order * along) * Math.cosh(order * across);
    second += term * Math.cos(order * along) * Math.sinh(order * across);
  }
  return [first, second];
}

/** The latitude of a conformal one, found by repetition: each step takes off two digits. */
function latitudeOf(conformalSine: number): number {
  const wanted = Math.atanh(conformalSine);
  let sine = conformalSine;
  for (let step = 0; step < 8; step += 1) sine = Math.tanh(wanted + ECCENTRICITY * Math.atanh(ECCENTRICITY * sine));
  return Math.asin(sine);
}
