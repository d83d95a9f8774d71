import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { degreesOf, metricOf } from "./metric.ts";

describe("PL-1992 (EPSG:2180)", () => {
  // Check values: PROJ's extended transverse Mercator, as proj4js computes it.
  test.each([
    [19, 52, 500_000, 459_309.2094],
    [19.938333, 50.061389, 567_141.2325, 244_213.5023],
    [14.12, 52.8, 171_195.8181, 559_431.9525],
    [24.1, 50.8, 859_197.9009, 338_298.9485],
    [18.3, 54.8, 455_013.4521, 770_938.0614],
    [22.5, 49.05, 755_643.433, 137_284.3184],
    [21.0122, 52.2297, 637_382.2044, 486_757.2095],
  ])("%f° E, %f° N lies at %f E, %f N", (...[lon, lat, easting, northing]) => {
    const place = metricOf([lon, lat]);
    expect(place.easting).toBeCloseTo(easting, 3);
    expect(place.northing).toBeCloseTo(northing, 3);
    const [east, north] = degreesOf({ easting, northing });
    expect(east).toBeCloseTo(lon, 8);
    expect(north).toBeCloseTo(lat, 8);
  });

  test("there and back again is the same place, to a millimetre, anywhere in Poland", () => {
    fc.assert(
      fc.property(fc.double({ min: 14, max: 24.2, noNaN: true }), fc.double({ min: 49, max: 55, noNaN: true }), (lon, lat) => {
        const [east, north] = degreesOf(metricOf([lon, lat]));
        expect(Math.abs(east - lon)).toBeLessThan(1e-8);
        expect(Math.abs(north - lat)).toBeLessThan(1e-8);
      }),
    );
  });
});
