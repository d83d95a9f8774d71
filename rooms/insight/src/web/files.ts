import { dayOf, type Language, say } from "@splot/kernel";
import { type EvidenceCounts, publicPeople, type Weighed } from "../model/evidence.ts";
import { confidences, type Insight, insightKinds, insightStates, type Verdict } from "../model/insight.ts";
import { entryKinds, type RegisterEntry } from "../model/register.ts";
import { sourceKinds } from "../model/source.ts";

const marks = { fact: "fakt", example: "przykład", user: "wpis użytkownika" } as const;

/** Rows as CSV after RFC 4180 with a byte order mark; a cell that a spreadsheet would run as a formula is led by an apostrophe. */
function csvAnswer(name: string, rows: readonly (readonly string[])[]): Response {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const text = `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
  return new Response(text, { headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${name}.csv"` } });
}

/** The register of studies as a file. */
export function registerCsv(language: Language, entries: readonly RegisterEntry[]): Response {
  const heads = ["tytul", "rodzaj", "dziedziny", "liczba", "liczba_brak", "kiedy", "kiedy_brak", "tresc", "stan", "zrodlo", "pochodzenie", "adres"];
  const rows = entries.map(({ thing, kind, domains, count, heldIn, isPublished }) => [
    say(language, thing.title),
    say(language, entryKinds[kind]),
    domains.join(" "),
    ...(count === undefined || "missing" in count ? ["", count?.missing ?? "not_applicable"] : [String(count.pieces), ""]),
    ...(heldIn === undefined ? ["", "not_stated"] : [heldIn, ""]),
    isPublished ? "jawna" : "niepublikowana",
    thing.state,
    thing.source ?? "",
    thing.mode === "recorded" ? "odnotowane" : marks[thing.origin],
    thing.address,
  ]);
  return csvAnswer("badania", [heads, ...rows]);
}

/** A public insight with its evidence and its newest verdict, as a line of a file. */
export type InsightRow = { readonly insight: Insight; readonly weighed: Weighed; readonly verdict?: Verdict | undefined };

const countHeads = (stance: string) => ["cytaty", "zrodla", "gminy", "osoby", "osoby_brak", "rodzaje_zrodel"].map((name) => `${stance}_${name}`);

/** The public insights as a file; numbers of people below the least cell have a reason instead (I46). */
export function insightsCsv(language: Language, list: readonly InsightRow[]): Response {
  const heads = [
    "numer",
    "wniosek",
    "rodzaj",
    "stan",
    "dziedziny",
    "pewnosc",
    ...countHeads("za"),
    ...countHeads("przeciw"),
    "opinia",
    "opublikowano",
    "pochodzenie",
    "adres",
  ];
  const counts = ({ excerpts, sources, municipalities, people, kinds }: EvidenceCounts) => {
    const told = publicPeople(people);
    return [
      ...[excerpts, sources, municipalities].map(String),
      ...(told === "few" ? ["", "confidential"] : [String(told), ""]),
      kinds.map((kind) => say(language, sourceKinds[kind])).join(" "),
    ];
  };
  const rows = list.map(({ insight, weighed, verdict }) => [
    insight.code,
    say(language, insight.thing.title),
    say(language, insightKinds[insight.kind]),
    say(language, insightStates[insight.state]),
    insight.domains.join(" "),
    say(language, confidences[insight.confidence]),
    ...counts(weighed.for),
    ...counts(weighed.against),
    verdict === undefined ? "" : say(language, verdict.expertFunction),
    insight.publishedAt === undefined ? "" : dayOf(insight.publishedAt),
    marks[insight.thing.origin],
    insight.thing.address,
  ]);
  return csvAnswer("wnioski", [heads, ...rows]);
}
