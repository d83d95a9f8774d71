import { type ObjectId, slug } from "@splot/kernel";
import { recordStudy, recordSynthesis } from "@splot/insight";
import { noteOf, sourceOf } from "./sources.ts";
import { cell, type Seed, type SeedRow } from "./seed.ts";

/** How the sources' products of a step are studies here, by title. Kinds are ours; the titles and counts are theirs. */
const kinds: Readonly<Record<string, string>> = {
  "Sytuacja finansowa i potencjał inwestycyjny gmin": "statistics",
  "Wskaźniki społeczno-gospodarcze gmin": "statistics",
  "Wyzwania planowania przestrzennego": "desk",
  "Jakość życia na tle innych obszarów funkcjonalnych w kraju (benchmarking)": "benchmark",
  "Piąte opracowanie diagnostyczne": "desk",
  "Analiza polityk i programów wyższego szczebla: europejskich, krajowych i regionalnych": "policy_review",
  "Spotkanie wydobywcze skarbników": "workshops",
  "Warsztat diagnostyczny dla ekspertów planowania strategicznego": "workshops",
  "Warsztat z zakresu zagospodarowania przestrzennego": "workshops",
  "Ankieta z zakresu zagospodarowania przestrzennego": "survey",
  "Warsztat dotyczący oferty kulturalnej KrOF": "workshops",
  "Spotkania Forum Rozwoju Metropolii Krakowskiej": "forum",
  "I Forum Metropolii Krakowskiej": "forum",
  "Spotkania forów tematycznych: Rozwoju, Gospodarki Przestrzennej, Oferty Czasu Wolnego": "forum",
  "Wywiady pogłębione (Design Thinking, foresight)": "interviews",
  "Wywiady fokusowe": "focus_groups",
  "Wewnętrzne sesje kreatywne": "workshops",
  "Panele eksperckie": "panel",
};

const SYNTHESIS = "Raport syntetyczny: ";

/** The key by which a product of a step and its thing know each other. */
export function productKey(row: SeedRow): string {
  return `${cell(row, "step")} ${cell(row, "title_pl")}`;
}

/**
 * The studies, meetings and synthetic reports that the sources name, as recorded facts: titles, counts, days; no content
 * is invented. Products that are no studies (decisions, models, totals) stay products of their step. Shape: things by `productKey`.
 */
export async function seedInsight(seed: Seed): Promise<ReadonlyMap<string, ObjectId>> {
  const things = new Map<string, ObjectId>();
  const domains = new Map((await seed.csv("domains.csv")).map((row) => [cell(row, "name_pl"), Number(cell(row, "code"))]));
  for (const row of await seed.csv("step_products.csv")) {
    const title = cell(row, "title_pl");
    const domain = title.startsWith(SYNTHESIS) ? domains.get(title.slice(SYNTHESIS.length)) : undefined;
    const kind = kinds[title];
    if (domain !== undefined) things.set(productKey(row), await seedSynthesis(seed, row, domain));
    else if (kind !== undefined) things.set(productKey(row), await seedStudy(seed, row, kind));
  }
  return things;
}

async function seedSynthesis(seed: Seed, row: SeedRow, domain: number): Promise<ObjectId> {
  const { id } = await seed.tell(recordSynthesis, {
    domain, title: { pl: cell(row, "title_pl"), en: cell(row, "title_en") }, address: `/wnioski/raporty/${slug(cell(row, "title_pl").slice(SYNTHESIS.length))}`, isPublished: cell(row, "content_published") === "yes",
    verifiedBy: {
      pl: "specjaliści z gmin SMK oraz naukowcy i niezależni eksperci z otoczenia SMK",
      en: "specialists from the SMK municipalities, and academics and independent experts from around SMK",
    },
    source: sourceOf(row),
  }, `insight:synthesis:${domain}`);
  return id;
}

async function seedStudy(seed: Seed, row: SeedRow, kind: string): Promise<ObjectId> {
  const title = cell(row, "title_pl");
  const name = slug(title).slice(0, 60).replace(/-$/, "");
  const count = cell(row, "count");
  const { id } = await seed.tell(recordStudy, {
    kind, title: { pl: title, en: cell(row, "title_en") }, address: `/wnioski/badania/${name}`, ...(cell(row, "date") === "" ? {} : { heldIn: cell(row, "date") }),
    count: count === "" ? { missing: "not_stated" } : { pieces: Number(count), isRough: kind === "interviews" },
    isPublished: cell(row, "content_published") === "yes", isConfirmed: cell(row, "status") === "confirmed", ...noteOf(row), figures: figuresOf(title), source: sourceOf(row),
  }, `insight:study:${name}`);
  return id;
}

/** Numbers that the sources state of a study. Source: DOMAIN §3.5; page of the I Forum. */
function figuresOf(title: string): readonly object[] {
  const forum = "metropoliakrakowska.pl, I Forum";
  if (title === "I Forum Metropolii Krakowskiej")
    return [
      { label: { pl: "Uczestnicy z gmin i instytucji", en: "Participants from municipalities and institutions" }, value: 170, bound: "more_than", source: forum },
      { label: { pl: "Osoby, które głosowały kartami", en: "People who voted with cards" }, value: 128, bound: "exact", source: forum },
      { label: { pl: "Działania priorytetowe (7 obszarów po 5)", en: "Priority actions (7 fields, 5 each)" }, value: 35, bound: "exact", source: forum },
    ];
  if (title === "Panele eksperckie") return [{ label: { pl: "Uczestnicy paneli", en: "Participants of the panels" }, value: 100, bound: "more_than", source: "prezentacja SMK 28.10.2021" }];
  return [];
}
