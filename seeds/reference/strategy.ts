import { type ObjectId, slug } from "@splot/kernel";
import { listSyntheses } from "@splot/insight";
import { listIndicatorsByCode, findObservation } from "@splot/observatory";
import { findResolutionByCode } from "@splot/assembly";
import { listRounds } from "@splot/participation";
import { recordLink, recordNode, recordPlan, recordProcess, recordProducts, recordRegime, recordStatements, recordStep, recordStrategy } from "@splot/strategy";
import { productKey, seedInsight } from "./insight.ts";
import { cell, type Seed } from "./seed.ts";
import { noteOf, PAGE, PRESENTATION as SOURCE, sourceOf } from "./sources.ts";

const ADOPTION = "A19";

/** The legal checklist for adopting a strategy; every installation needs it, with or without the facts below. */
export async function seedStrategyRegime(commons: Omit<Seed, "commons">): Promise<void> {
  const basis = "art. 6 ust. 3–6 ustawy z 6 grudnia 2006 r. o zasadach prowadzenia polityki rozwoju";
  await commons.tell(recordRegime, {
    version: 1, validFrom: "2021-01-01", isConfirmed: false, basis: "art. 10g ustawy o samorządzie gminnym; lista skrócona do dwóch wymagań konsultacji",
    name: { pl: "Wymagania przed przyjęciem strategii ponadlokalnej", en: "Requirements before a supra-local strategy is adopted" },
    items: [
      { code: "consultation", title: { pl: "Konsultacje projektu się odbyły", en: "The draft was consulted" }, basis, confirmed: true, proof: "round" },
      { code: "report", title: { pl: "Sprawozdanie z konsultacji jest opublikowane", en: "The consultation report is published" }, basis: `${basis}; termin 30 dni niepotwierdzony`, confirmed: false, proof: "report" },
    ],
  }, "strategy:regime:1");
}

/** The strategy, the plans and the process as recorded facts, and the one thread that joins them. Leans on all other seeds. */
export async function seedStrategy(seed: Seed): Promise<void> {
  await seedStrategyRegime(seed.commons);
  const strategy = await seedDocument(seed);
  const goals = await seedGoals(seed, strategy);
  const plans = await seedPlans(seed, strategy.id, goals.goals);
  const studies = await seedInsight(seed);
  const steps = await seedProcess(seed, studies);
  await seedThread(seed, { strategy, steps, plans, ...goals });
}

/** A frozen version of the document. */
type Document = { readonly id: ObjectId; readonly no: number };

async function seedDocument(seed: Seed): Promise<Document> {
  const texts = await seed.csv("strategy_texts.csv");
  const domains = await seed.csv("domains.csv");
  const adoption = await seed.read((read) => findResolutionByCode(read, ADOPTION));
  const blocks = [
    ...texts.flatMap((row) => [{ key: `${cell(row, "key")}-tytul`, kind: "heading", text: cell(row, "label_pl") }, { key: cell(row, "key"), kind: "para", text: cell(row, "text_pl") }]),
    { key: "cele", kind: "heading", text: "Cele główne" },
    ...domains.map((row) => ({ key: `cel-${cell(row, "code")}`, kind: "point", text: cell(row, "main_goal_pl") })),
  ];
  const { id, no } = await seed.tell(recordStrategy, {
    address: "/strategia", title: { pl: "Strategia Metropolia Krakowska 2030", en: "Strategy Kraków Metropolis 2030" }, horizon: "2030", adoptedOn: "2021-12-14",
    ...(adoption === undefined ? {} : { adoptedBy: adoption.id }), source: "metropoliakrakowska.pl 2022/01; prezentacja SMK 28.10.2021; streszczenie nasze", blocks,
  }, "strategy:document");
  const goals = await seed.csv("association_goals.csv");
  await seed.tell(recordStatements, {
    object: id,
    statements: [
      ...texts.map((row) => ({ kind: "summary", code: cell(row, "key"), note: { pl: cell(row, "label_pl"), en: cell(row, "label_en") }, text: { pl: cell(row, "text_pl"), en: cell(row, "text_en") }, source: cell(row, "source") })),
      ...goals.map((row) => ({
        kind: cell(row, "kind") === "goal" ? "statutory_goal" : "statutory_field", code: cell(row, "code"), ...(cell(row, "parent") === "" ? {} : { parentCode: cell(row, "parent") }),
        text: { pl: cell(row, "text_pl"), en: cell(row, "text_en") }, source: sourceOf(row),
      })),
    ],
  }, "strategy:statements");
  return { id, no };
}

/** Domains and main goals by the code of their domain. */
type Goals = { readonly domains: ReadonlyMap<string, ObjectId>; readonly goals: ReadonlyMap<string, ObjectId> };

async function seedGoals(seed: Seed, strategy: Document): Promise<Goals> {
  const domains = new Map<string, ObjectId>();
  const goals = new Map<string, ObjectId>();
  for (const row of await seed.csv("domains.csv")) {
    const code = cell(row, "code");
    const millions = cell(row, "estimated_value_mln_pln");
    const common = { strategy: strategy.id, domain: Number(code), ord: Number(code), source: `${SOURCE}; metropoliakrakowska.pl, dziedziny współpracy` };
    const domain = await seed.tell(recordNode, {
      ...common, level: "domain", code, title: { pl: cell(row, "name_pl"), en: cell(row, "name_en") }, address: `/strategia/${slug(cell(row, "name_pl"))}`,
      scope: { pl: cell(row, "scope_pl"), en: cell(row, "scope_en") }, value: millions === "" ? { missing: "unknown" } : { grosze: Number(millions) * 100_000_000 },
    }, `strategy:domain:${code}`);
    const goal = await seed.tell(recordNode, {
      ...common, level: "main_goal", code: `${code}.g`, parentCode: code, title: { pl: cell(row, "main_goal_pl"), en: cell(row, "main_goal_en") }, address: `/strategia/cel-glowny-${code}`,
      blockKey: `cel-${code}`, version: strategy.no, value: { missing: "not_applicable" },
    }, `strategy:goal:${code}`);
    domains.set(code, domain.id);
    goals.set(code, goal.id);
  }
  return { domains, goals };
}

async function seedPlans(seed: Seed, strategy: ObjectId, goals: Goals["goals"]): Promise<ReadonlyMap<string, ObjectId>> {
  const plans = new Map<string, ObjectId>();
  for (const [place, row] of (await seed.csv("action_plans.csv")).entries()) {
    const code = cell(row, "code");
    const plan = await seed.tell(recordPlan, {
      strategy, catalogue: "2021-10", code, domainCode: cell(row, "domain"), goal: goals.get(cell(row, "domain")), ord: place + 1, title: { pl: cell(row, "title_pl"), en: cell(row, "title_en") },
      address: `/strategia/plany/${code}`, source: SOURCE,
    }, `strategy:plan:${code}`);
    plans.set(code, plan.id);
  }
  return plans;
}

async function seedProcess(seed: Seed, studies: ReadonlyMap<string, ObjectId>): Promise<ReadonlyMap<string, ObjectId>> {
  const orders = await seed.csv("process_steps.csv");
  const ofPage = orders.filter((row) => cell(row, "template") === "A");
  const source = `${PAGE}; ${SOURCE}`;
  const { id } = await seed.tell(recordProcess, { title: { pl: "Jak pracujemy: od pomysłu do decyzji", en: "How we work: from idea to decision" }, address: "/jak-pracujemy", source }, "strategy:process");
  const steps = new Map<string, ObjectId>();
  for (const row of ofPage) {
    const code = cell(row, "code");
    const address = `/jak-pracujemy/${slug(cell(row, "title_pl").split(" – ")[0] ?? "")}`;
    const step = await seed.tell(recordStep, { process: id, code, title: { pl: cell(row, "title_pl"), en: cell(row, "title_en") }, address, state: "done", source }, `strategy:step:${code}`);
    steps.set(code, step.id);
  }
  await seed.tell(recordProducts, {
    process: id,
    orders: orders.map((row) => ({ template: cell(row, "template").toLowerCase(), position: Number(cell(row, "position")), step: cell(row, "code"), what: { pl: cell(row, "what_pl"), en: cell(row, "what_en") }, source: sourceOf(row) })),
    products: (await seed.csv("step_products.csv")).map((row) => ({
      step: cell(row, "step"), kind: cell(row, "kind"), title: { pl: cell(row, "title_pl"), en: cell(row, "title_en") }, count: cell(row, "count") === "" ? { missing: "not_stated" } : { pieces: Number(cell(row, "count")) },
      ...(cell(row, "date") === "" ? {} : { madeIn: cell(row, "date") }), isPublished: cell(row, "content_published") === "yes", ...noteOf(row),
      ...(studies.has(productKey(row)) ? { thing: studies.get(productKey(row)) } : {}),
      status: cell(row, "status"), source: sourceOf(row),
    })),
  }, "strategy:products");
  await seed.tell(recordStatements, { object: id, statements: await processStatements(seed) }, "strategy:process-statements");
  return steps;
}

async function processStatements(seed: Seed) {
  const events = await seed.csv("timeline.csv");
  const principles = await seed.csv("design_thinking.csv");
  const experts = (await seed.csv("supporters.csv")).filter((row) => cell(row, "relation").startsWith("wsparcie eksperckie"));
  return [
    ...events.map((row) => ({ kind: "event", code: cell(row, "date"), text: { pl: cell(row, "text_pl"), en: cell(row, "text_en") }, source: cell(row, "source") })),
    ...principles.map((row) => ({ kind: "principle", code: cell(row, "order"), text: { pl: cell(row, "title_pl"), en: cell(row, "title_en") }, note: { pl: cell(row, "what_pl"), en: cell(row, "what_en") }, source: sourceOf(row) })),
    { kind: "actor", code: "gminy", text: { pl: "15 gmin członkowskich i ich zespoły robocze", en: "The 15 member municipalities and their working teams" }, source: SOURCE },
    { kind: "actor", code: "biuro", text: { pl: "Biuro Stowarzyszenia", en: "The Office of the Association" }, source: PAGE },
    ...experts.map((row) => ({ kind: "actor", code: slug(cell(row, "code")), text: { pl: `${cell(row, "name_pl")} (${cell(row, "parent_pl")})` }, note: { pl: cell(row, "role_pl"), en: cell(row, "role_en") }, source: sourceOf(row) })),
  ];
}

type Stations = Goals & { readonly strategy: Document; readonly steps: ReadonlyMap<string, ObjectId>; readonly plans: ReadonlyMap<string, ObjectId> };
type End = { readonly object: ObjectId; readonly version?: number; readonly space?: string; readonly locator?: string };
/** A documented link: its name, relation, and both ends. Missing end: the other seed was not loaded, the link is left out. */
type Documented = readonly [string, string, ObjectId | undefined, ObjectId | undefined];

/** Links that the sources document: steps → domains → goals → consultations → report → adoption → strategy → plans. */
async function seedThread(seed: Seed, stations: Stations): Promise<void> {
  await linkReports(seed, stations.domains);
  const links = [...stepLinks(stations), ...(await decisionLinks(seed, stations))];
  for (const [name, relation, from, to] of links) {
    if (from !== undefined && to !== undefined) await link(seed, name, { relation, from: { object: from }, to: { object: to } });
  }
  await linkVersion(seed, stations);
  await linkNumber(seed, stations.plans.get("1.1"));
}

async function link(seed: Seed, name: string, documented: { readonly relation: string; readonly from: End; readonly to: End; readonly reason?: { readonly pl: string; readonly en: string } }): Promise<void> {
  await seed.tell(recordLink, documented, `strategy:link:${name}`);
}

/** Each synthetic report speaks of its domain. */
async function linkReports(seed: Seed, domains: ReadonlyMap<string, ObjectId>): Promise<void> {
  for (const { id, domain } of await seed.read(listSyntheses)) {
    const node = domains.get(String(domain));
    if (node !== undefined) await link(seed, `report-domain-${domain}`, { relation: "about", from: { object: id }, to: { object: node } });
  }
}

function stepLinks({ steps, domains, goals }: Stations): readonly Documented[] {
  const step = (code: string) => steps.get(code);
  return [
    ["numbers-synthesis", "leads_to", step("ILOSC"), step("SYNTEZA")],
    ["knowledge-synthesis", "leads_to", step("JAKOSC"), step("SYNTEZA")],
    ["synthesis-solutions", "leads_to", step("SYNTEZA"), step("ROZW")],
    ...[...domains].map(([code, domain]): Documented => [`knowledge-domain-${code}`, "leads_to", step("JAKOSC"), domain]),
    ...[...goals].map(([code, goal]): Documented => [`solutions-goal-${code}`, "leads_to", step("ROZW"), goal]),
  ];
}

async function decisionLinks(seed: Seed, { goals, steps }: Stations): Promise<readonly Documented[]> {
  const act = async (code: string) => (await seed.read((read) => findResolutionByCode(read, code)))?.id;
  const [start, report, adoption] = [await act("A09"), await act("A18"), await act(ADOPTION)];
  const rounds = await seed.read((read) => listRounds(read));
  const round = (kind: string) => rounds.find((one) => one.kind === kind)?.id;
  return [
    ["start-numbers", "leads_to", start, steps.get("ILOSC")],
    ["solutions-preliminary", "consulted_in", steps.get("ROZW"), round("preliminary")],
    ...[...goals].map(([code, goal]): Documented => [`goal-${code}-statutory`, "consulted_in", goal, round("statutory")]),
    ["statutory-report", "reported_in", round("statutory"), report],
    ["report-adoption", "leads_to", report, adoption],
  ];
}

/** The adopted version: what decided on it, and the plans that detail it. */
async function linkVersion(seed: Seed, { strategy, plans }: Stations): Promise<void> {
  const version = { object: strategy.id, version: strategy.no };
  const adoption = await seed.read((read) => findResolutionByCode(read, ADOPTION));
  if (adoption !== undefined) await link(seed, "adoption-strategy", { relation: "effect", from: { object: adoption.id }, to: version });
  for (const [code, plan] of plans) await link(seed, `strategy-plan-${code}`, { relation: "specifies", from: version, to: { object: plan } });
}

/** A number beside the plan of the data bank: our choice, and the link says so. */
async function linkNumber(seed: Seed, plan: ObjectId | undefined): Promise<void> {
  const found = await seed.read(async (read) => {
    const [indicator] = await listIndicatorsByCode(read, ["population_thousand"]);
    return indicator === undefined ? undefined : findObservation(read, { indicator: indicator.id, unit: "1261011", period: "2024" });
  });
  if (found === undefined || plan === undefined) return;
  const { indicator, locator } = found;
  await link(seed, "plan-number", {
    relation: "about", from: { object: plan }, to: { object: indicator.id, space: indicator.space, locator },
    reason: {
      pl: "Plan 1.1 zapowiada bank danych. To jedna z liczb, które taki bank pokazuje dziś; wybór jest nasz, źródła nie podają wskaźników planu.",
      en: "Plan 1.1 announces a data bank. This is one of the numbers such a bank shows today; the choice is ours, the sources name no indicators of the plan.",
    },
  });
}
