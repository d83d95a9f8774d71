import { type FileColumn, type Language, say } from "@splot/kernel";
import { originWords } from "./about.ts";
import { codeCell, column } from "./csvParts.ts";
import type { Slice, SliceCell, SliceItem } from "./Slice.ts";

/**
 * The columns of the long table: those of the import, with the breakdowns after the period, then what must be known with
 * each number (I29). Their names are the same in every language, so that the file can be loaded again.
 */
export function tableColumns(slice: Slice, language: Language): readonly FileColumn<SliceCell>[] {
  const vintages = new Map(slice.vintages.map((vintage) => [vintage.code, vintage]));
  const units = new Map(slice.indicators.map(({ code, unit }) => [code, say(language, unit.label)]));
  const places = namesOf(slice.units, language);
  const of = ({ vintage }: SliceCell) => vintages.get(vintage);
  return [
    column("indicator", ({ key }) => codeCell(key[0])),
    column("teryt7", ({ key }) => codeCell(key[1])),
    column("period", ({ key }) => codeCell(key[2])),
    ...slice.breakdowns.map(({ id }, at) => column(id, ({ key }) => codeCell(key[at + 3]))),
    column("value", ({ value }) => (typeof value === "string" ? { decimal: value } : "")),
    column("missing", ({ value }) => (typeof value === "string" ? "" : value.missing)),
    column("flags", ({ flags }) => flags.join(" ")),
    column("note", ({ note }) => note ?? ""),
    column("name", ({ key }) => places.get(key[1] ?? "") ?? ""),
    ...slice.breakdowns.map(({ id, items }, at) => labelColumn(id, { names: namesOf(items, language), at: at + 3 })),
    column("unit_of_measure", ({ key }) => units.get(key[0] ?? "") ?? ""),
    column("vintage", ({ vintage }) => vintage),
    column("released_on", (cell) => of(cell)?.releasedOn ?? ""),
    column("source", (cell) => say(language, of(cell)?.source.citation ?? { pl: "" })),
    column("licence", (cell) => say(language, of(cell)?.source.licence ?? { pl: "" })),
    column("is_verified", (cell) => (of(cell)?.source.isVerified === true ? "yes" : "no")),
    ...(slice.hasQuestions === true ? [column("is_questioned", ({ isQuestioned }) => (isQuestioned === true ? "yes" : "no"))] : []),
    column("origin", (cell) => say(language, originWords[of(cell)?.origin ?? slice.origin])),
  ];
}

function labelColumn(id: string, { names, at }: { readonly names: ReadonlyMap<string, string>; readonly at: number }): FileColumn<SliceCell> {
  return column(`${id}_label`, ({ key }) => names.get(key[at] ?? "") ?? "");
}

function namesOf(items: readonly SliceItem[], language: Language): ReadonlyMap<string, string> {
  return new Map(items.map(({ code, label }) => [code, say(language, label)]));
}
