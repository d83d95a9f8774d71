import { type FileColumn, type Language, markColumns, say, type Thing } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import type { CheckItem } from "../model/checklist.ts";
import type { PlanLine } from "../model/node.ts";
import { type ProcessProduct, type ProcessStep, productKinds } from "../model/process.ts";
import type { StrategyLine } from "../model/strategy.ts";
import { itemStates } from "./parts/Checklist.tsx";

const yes = { pl: "tak", en: "yes" };
const no = { pl: "nie", en: "no" };

/** Columns of the action plans as a file. */
export function planColumns({ language, origin, at, words }: Visit): readonly FileColumn<PlanLine>[] {
  return [
    { head: { pl: "kod", en: "code" }, cell: ({ code }) => code },
    { head: { pl: "katalog", en: "catalogue" }, cell: ({ catalogue }) => catalogue },
    { head: { pl: "dziedzina", en: "domain" }, cell: ({ domain }) => domain },
    { head: { pl: "nazwa_dziedziny", en: "domain_name" }, cell: ({ domainTitle }) => say(language, domainTitle) },
    { head: { pl: "tytul", en: "title" }, cell: ({ title }) => say(language, title) },
    { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, words.state("plan", state)) },
    ...markColumns<PlanLine>(language, (plan) => plan),
    { head: { pl: "zrodlo", en: "source" }, mayMiss: true, cell: ({ source }) => source ?? { missing: "not_applicable" } },
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
  ];
}

/** Columns of the office's list of documents as a file. */
export function documentColumns({ language, origin, at, words }: Visit): readonly FileColumn<StrategyLine>[] {
  return [
    { head: { pl: "dokument", en: "document" }, cell: ({ title }) => say(language, title) },
    { head: { pl: "numer", en: "number" }, mayMiss: true, cell: ({ code }) => code ?? { missing: "not_applicable" } },
    { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, words.state("strategy", state)) },
    { head: { pl: "horyzont", en: "horizon" }, cell: ({ horizon }) => horizon },
    ...markColumns<StrategyLine>(language, (line) => line),
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
  ];
}

/** Columns of the products of the process as a file; a process is recorded, never made in the program. */
export function productColumns({ language }: Visit, steps: readonly ProcessStep[]): readonly FileColumn<ProcessProduct>[] {
  const stepName = (code: string) => say(language, steps.find((step) => step.code === code)?.title ?? { pl: code });
  return [
    { head: { pl: "krok", en: "step" }, cell: ({ step }) => stepName(step) },
    { head: { pl: "rodzaj", en: "kind" }, cell: ({ kind }) => say(language, productKinds[kind]) },
    { head: { pl: "co_powstalo", en: "product" }, cell: ({ title }) => say(language, title) },
    { head: { pl: "liczba", en: "count" }, mayMiss: true, cell: ({ count }) => ("pieces" in count ? count.pieces : { missing: count.missing }) },
    { head: { pl: "kiedy", en: "when" }, mayMiss: true, cell: ({ madeIn }) => madeIn ?? { missing: "not_stated" } },
    { head: { pl: "tresc_opublikowana", en: "content_published" }, cell: ({ isPublished }) => say(language, isPublished ? yes : no) },
    { head: { pl: "do_potwierdzenia", en: "to_be_confirmed" }, cell: ({ status }) => say(language, status === "to_confirm" ? yes : no) },
    { head: { pl: "uwaga", en: "note" }, mayMiss: true, cell: ({ note }) => (note === undefined ? { missing: "not_applicable" } : say(language, note)) },
    ...markColumns<ProcessProduct>(language, () => ({ origin: "fact", mode: "recorded" })),
    { head: { pl: "zrodlo", en: "source" }, cell: ({ source }) => source },
  ];
}

/** Columns of the legal checklist of a document as a file. */
export function checklistColumns(language: Language, document: Pick<Thing, "origin">): readonly FileColumn<CheckItem>[] {
  const none = { missing: "not_applicable" };
  return [
    { head: { pl: "wymaganie", en: "requirement" }, cell: ({ title }) => say(language, title) },
    { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, itemStates[state]) },
    { head: { pl: "podstawa", en: "basis" }, cell: ({ basis }) => basis },
    { head: { pl: "zasada_potwierdzona", en: "rule_confirmed" }, cell: ({ confirmed }) => say(language, confirmed ? yes : no) },
    { head: { pl: "powod_odstapienia", en: "reason_for_waiving" }, mayMiss: true, cell: ({ reason }) => reason ?? none },
    ...markColumns<CheckItem>(language, () => ({ origin: document.origin })),
  ];
}
