import { type Bilingual, dayOf, type FileColumn, markColumns, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { type EvidenceCounts, publicPeople, type Weighed } from "../model/evidence.ts";
import { confidences, type Insight, insightKinds, insightStates, type Verdict } from "../model/insight.ts";
import { entryKinds, type RegisterEntry } from "../model/register.ts";
import { sourceKinds } from "../model/source.ts";

const published = { pl: "jawna", en: "published" };
const unpublished = { pl: "niepublikowana", en: "not published" };

/** The columns of the register of studies as a file. */
export function registerColumns({ language, origin, at, words }: Visit): readonly FileColumn<RegisterEntry>[] {
  return [
    { head: { pl: "tytul", en: "title" }, cell: ({ thing }) => say(language, thing.title) },
    { head: { pl: "rodzaj", en: "kind" }, cell: ({ kind }) => say(language, entryKinds[kind]) },
    { head: { pl: "dziedziny", en: "domains" }, cell: ({ domains }) => domains.join(" ") },
    {
      head: { pl: "liczba", en: "count" },
      mayMiss: true,
      cell: ({ count }) => (count === undefined ? { missing: "not_applicable" } : "missing" in count ? { missing: count.missing } : count.pieces),
    },
    { head: { pl: "kiedy", en: "held_in" }, mayMiss: true, cell: ({ heldIn }) => heldIn ?? { missing: "not_stated" } },
    { head: { pl: "tresc", en: "content" }, cell: ({ isPublished }) => say(language, isPublished ? published : unpublished) },
    { head: { pl: "stan", en: "state" }, cell: ({ thing }) => say(language, words.state(thing.kind, thing.state)) },
    { head: { pl: "zrodlo", en: "source" }, mayMiss: true, cell: ({ thing }) => thing.source ?? { missing: "not_applicable" } },
    { head: { pl: "adres", en: "address" }, cell: ({ thing }) => `${origin}${at(thing.address)}` },
    ...markColumns<RegisterEntry>(language, ({ thing }) => thing),
  ];
}

/** A public insight with its evidence and its newest verdict, as a line of a file. */
export type InsightRow = { readonly insight: Insight; readonly weighed: Weighed; readonly verdict?: Verdict | undefined };

/** The columns of the public insights as a file; numbers of people below the least cell have a reason instead (I46). */
export function insightColumns(visit: Visit): readonly FileColumn<InsightRow>[] {
  const { language, origin, at } = visit;
  return [
    { head: { pl: "numer", en: "code" }, cell: ({ insight }) => insight.code },
    { head: { pl: "wniosek", en: "insight" }, cell: ({ insight }) => say(language, insight.thing.title) },
    { head: { pl: "rodzaj", en: "kind" }, cell: ({ insight }) => say(language, insightKinds[insight.kind]) },
    { head: { pl: "stan", en: "state" }, cell: ({ insight }) => say(language, insightStates[insight.state]) },
    { head: { pl: "dziedziny", en: "domains" }, cell: ({ insight }) => insight.domains.join(" ") },
    { head: { pl: "pewnosc", en: "confidence" }, cell: ({ insight }) => say(language, confidences[insight.confidence]) },
    ...countColumns(visit, { pl: "za", en: "for" }, ({ weighed }) => weighed.for),
    ...countColumns(visit, { pl: "przeciw", en: "against" }, ({ weighed }) => weighed.against),
    {
      head: { pl: "opinia", en: "verdict_by" },
      mayMiss: true,
      cell: ({ verdict }) => (verdict === undefined ? { missing: "not_yet_available" } : say(language, verdict.expertFunction)),
    },
    {
      head: { pl: "opublikowano", en: "published_on" },
      mayMiss: true,
      cell: ({ insight }) => (insight.publishedAt === undefined ? { missing: "not_yet_available" } : dayOf(insight.publishedAt, visit.space.zone)),
    },
    { head: { pl: "adres", en: "address" }, cell: ({ insight }) => `${origin}${at(insight.thing.address)}` },
    ...markColumns<InsightRow>(language, ({ insight }) => insight.thing),
  ];
}

function countColumns({ language }: Visit, stance: Bilingual, of: (row: InsightRow) => EvidenceCounts): readonly FileColumn<InsightRow>[] {
  const head = (pl: string, en: string) => ({ pl: `${stance.pl}_${pl}`, en: `${stance.en}_${en}` });
  return [
    { head: head("cytaty", "quotes"), cell: (row) => of(row).excerpts },
    { head: head("zrodla", "sources"), cell: (row) => of(row).sources },
    { head: head("gminy", "municipalities"), cell: (row) => of(row).municipalities },
    { head: head("osoby", "people"), mayMiss: true, cell: (row) => peopleCell(of(row)) },
    { head: head("rodzaje_zrodel", "source_kinds"), cell: (row) => kindsText(language, of(row)) },
  ];
}

function peopleCell({ people }: EvidenceCounts) {
  const told = publicPeople(people);
  return told === "few" ? { missing: "confidential" } : told;
}

function kindsText(language: Visit["language"], { kinds }: EvidenceCounts): string {
  return kinds.map((kind) => say(language, sourceKinds[kind])).join(" ");
}
