import { type ContentText, langOf, say } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { FormValues, Visit } from "@splot/kernel/http";
import { areaCodeOf, listUnits } from "@splot/kernel/territory";
import { MOST_COMPONENTS, type StoredComposite } from "../model/composite.ts";
import { listIndicators } from "../store/indicators.ts";
import type { CompositeChoices } from "../web/parts/CompositeForm.tsx";

/** What a composite is made of: indicators of which more or less is better, and areas, that of the space first; in two queries. */
export async function compositeChoices(read: ReadHandle, { language }: Visit): Promise<CompositeChoices> {
  const own = areaCodeOf(read.space);
  const areas = await listUnits(read, { level: "area", on: read.today });
  const choice = (value: string, text: ContentText) => ({ value, label: say(language, text), language: langOf(language, text) });
  return {
    indicators: (await listIndicators(read))
      .filter(({ direction, grain }) => direction !== "none" && grain === "municipality")
      .map(({ code, name }) => choice(code, name)),
    areas: areas.toSorted((a, b) => Number(b.code === own) - Number(a.code === own)).map(({ code, name }) => choice(code, name)),
  };
}

/** The numbers of the places for parts in a form. */
const places = Array.from({ length: MOST_COMPONENTS }, (_, at) => at + 1);

/** What stands in the form for a version: the words of its fields. */
export function compositeValues({ name, definition, area, by, winsorised, components }: StoredComposite): Readonly<Record<string, string>> {
  const parts = places.flatMap((no) => {
    const part = components[no - 1];
    return part === undefined ? [] : [[`part-${no}`, part.indicator] as const, [`weight-${no}`, String(part.weight)] as const];
  });
  return {
    name: name.pl,
    nameEn: name.en ?? "",
    definition: definition.pl,
    definitionEn: definition.en ?? "",
    area,
    by,
    winsorised: winsorised ? "yes" : "",
    ...Object.fromEntries(parts),
  };
}

/** A sent form as the act takes it. */
export function sentComposite(values: FormValues) {
  const { composite, base, name, nameEn, definition, definitionEn, area, by, winsorised } = values;
  return {
    ...(composite === undefined ? {} : { composite }),
    ...(base === undefined ? {} : { base }),
    name,
    nameEn,
    definition,
    definitionEn,
    area,
    by,
    winsorised: winsorised === "yes" ? "yes" : "no",
    components: places.map((no) => ({ indicator: values[`part-${no}`] ?? "", weight: values[`weight-${no}`] })),
  };
}
