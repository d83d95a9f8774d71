import { type FileCell, type FileColumn, type Language, markColumns, say, type Thing } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import type { ListedProject } from "../model/listing.ts";
import type { YearMoney } from "../model/money.ts";
import { certainties, certaintyCodes, types } from "../model/words.ts";

/** Unit of `minor`: 1/100 of the currency. */
export const decimalOf = (minor: number): FileCell => ({ decimal: (minor / 100).toFixed(2) });

/** The columns of the catalogue as a file. */
export function projectColumns({ language, origin, at, words }: Visit): readonly FileColumn<ListedProject>[] {
  const missing = { missing: "not_stated" };
  return [
    { head: { pl: "numer", en: "code" }, cell: ({ code }) => code },
    { head: { pl: "nazwa", en: "title" }, cell: ({ title }) => say(language, title) },
    { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, words.state("project", state)) },
    { head: { pl: "rodzaj", en: "kind" }, cell: ({ type, kind }) => (type === undefined ? say(language, kind ?? { pl: "" }) : say(language, types[type])) },
    { head: { pl: "dziedzina", en: "domain" }, mayMiss: true, cell: ({ domain }) => domain ?? missing },
    { head: { pl: "prowadzi", en: "lead" }, mayMiss: true, cell: ({ leadName }) => (leadName === undefined ? missing : say(language, leadName)) },
    { head: { pl: "od", en: "starts" }, mayMiss: true, cell: ({ starts }) => starts ?? missing },
    { head: { pl: "do", en: "ends" }, mayMiss: true, cell: ({ ends }) => ends ?? missing },
    { head: { pl: "kwota", en: "amount" }, mayMiss: true, cell: ({ amount }) => (amount === undefined ? missing : decimalOf(amount.minor)) },
    { head: { pl: "waluta", en: "currency" }, cell: ({ amount }) => amount?.currency ?? "" },
    { head: { pl: "zrodlo", en: "source" }, cell: ({ source }) => source ?? "" },
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
    ...markColumns<ListedProject>(language, (project) => project),
  ];
}

/** The columns of money by year as a file, with the mark of what is summed. Unit: zlotys. */
export function yearColumns(language: Language, mark: Pick<Thing, "origin" | "mode">): readonly FileColumn<YearMoney>[] {
  return [
    { head: { pl: "rok", en: "year" }, cell: ({ year }) => year },
    { head: { pl: "koszt", en: "cost" }, cell: ({ cost }) => decimalOf(cost) },
    ...certaintyCodes.toReversed().map((code) => ({
      head: { pl: certainties[code].pl.replaceAll(" ", "_"), en: certainties[code].en.replaceAll(" ", "_") },
      cell: ({ byCertainty }: YearMoney) => decimalOf(byCertainty[code]),
    })),
    { head: { pl: "luka", en: "gap" }, cell: ({ gap }) => decimalOf(gap) },
    ...markColumns<YearMoney>(language, () => mark),
  ];
}
