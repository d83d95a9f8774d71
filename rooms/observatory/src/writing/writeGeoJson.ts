import { type Language, say } from "@splot/kernel";
import { aboutLines, isExample } from "./about.ts";
import { dimensionsOf, partsOf, type Slice, type SliceCell, type SliceUnit } from "./Slice.ts";

/**
 * A slice as GeoJSON (RFC 7946), one feature for each unit. Shape: with one number a unit, `value`, `missing`, `flags`,
 * `note`, `questioned` (only true), `vintage`; with several, the same names followed by the codes that tell them apart (`value_2023`). The geometry is
 * the outline, else a point, else null. Numbers have all their decimals. All units are in memory, which the limit bounds.
 */
export async function* writeGeoJson(slice: Slice, language: Language): AsyncGenerator<string> {
  const suffixOf = suffixes(slice);
  const properties = new Map<string, string[]>();
  for await (const part of partsOf(slice)) {
    for (const cell of part) {
      const list = properties.get(cell.key[1] ?? "") ?? [];
      properties.set(cell.key[1] ?? "", list);
      list.push(...propertiesOf(cell, suffixOf(cell.key)));
    }
  }
  yield `{"type":"FeatureCollection",${membersOf(slice, language)},"features":[\n`;
  for (const [at, unit] of slice.units.entries()) yield `${at === 0 ? "" : ",\n"}${featureOf(unit, properties.get(unit.code) ?? [], language)}`;
  yield "\n]}\n";
}

/** What must be known with the numbers, as members of the collection that the standard leaves free (RFC 7946, 6.1). */
function membersOf(slice: Slice, language: Language): string {
  const { indicators, periods, vintages, address } = slice;
  const members = {
    title: say(language, slice.title),
    href: address,
    origin: isExample(slice) ? "example" : slice.origin,
    about: aboutLines(slice, language).map(([name, text]) => `${name}: ${text}`),
    indicators: indicators.map(({ code, label, unit }) => ({ code, label: say(language, label), unit: say(language, unit.label) })),
    periods: periods.map(({ code }) => code),
    vintages: vintages.map(({ code, source }) => ({ code, source: say(language, source.citation), licence: say(language, source.licence) })),
  };
  return JSON.stringify(members).slice(1, -1);
}

/** The codes of those dimensions, besides the unit, that have several. */
function suffixes(slice: Slice): (key: readonly string[]) => string {
  const places = dimensionsOf(slice).flatMap(({ role, items }, at) => (role !== "geo" && items.length > 1 ? [at] : []));
  return (key) => places.map((at) => `_${key[at] ?? ""}`).join("");
}

function propertiesOf({ value, flags, note, vintage, isQuestioned }: SliceCell, suffix: string): readonly string[] {
  const member = (name: string, json: string) => `${JSON.stringify(`${name}${suffix}`)}:${json}`;
  return [
    member("value", typeof value === "string" ? value : "null"),
    ...(typeof value === "string" ? [] : [member("missing", JSON.stringify(value.missing))]),
    ...(flags.length === 0 ? [] : [member("flags", JSON.stringify(flags.join(" ")))]),
    ...(note === undefined ? [] : [member("note", JSON.stringify(note))]),
    ...(isQuestioned === true ? [member("questioned", "true")] : []),
    member("vintage", JSON.stringify(vintage)),
  ];
}

function featureOf({ code, label, outline, centre }: SliceUnit, properties: readonly string[], language: Language): string {
  const geometry = outline ?? (centre === undefined ? null : { type: "Point", coordinates: [centre.lon, centre.lat] });
  const named = [`"teryt":${JSON.stringify(code)}`, `"name":${JSON.stringify(say(language, label))}`, ...properties];
  return `{"type":"Feature","id":${JSON.stringify(code)},"geometry":${JSON.stringify(geometry)},"properties":{${named.join(",")}}}`;
}
