import { type ObjectId, slug } from "@splot/kernel";
import { listFacts } from "@splot/kernel/facts";
import { recordEdition, recordMember, recordNetwork, recordRecommendation, recordStatements, type SectionCode, type Statement } from "@splot/networks";
import { recordOrganisation } from "@splot/people";
import type { FactSeed } from "./facts.ts";
import { cell, type Seed, type SeedRow } from "./seed.ts";
import { sourceOf } from "./sources.ts";

type Point = Omit<Statement, "section" | "parties" | "isSummary"> & Partial<Pick<Statement, "parties" | "isSummary">>;

/** The opening presentation of the programme, which most tables come from. */
const PRESENTATION = "PIM-pres";
const main = "2021-2023";
const scopes = [
  { code: "law", row: "prawny", column: "pilot_matrix_scope_1" },
  { code: "finance", row: "finansowy", column: "pilot_matrix_scope_2" },
  { code: "knowledge", row: "wiedza", column: "pilot_matrix_scope_3" },
];
const kinds: Readonly<Record<string, string>> = { "planowania działań": "planning", "transferu rozwiązań": "transfer" };
const leaderRules: Readonly<Record<string, string>> = { "jedno miasto-lider": "one_city", "bez lidera, role równe": "none", "miasto-lider dzieli się doświadczeniem": "sharing_city" };
const partyNames: Readonly<Record<string, "cities" | "bank" | "ministries">> = { miasta: "cities", "Bank Światowy": "bank", ministerstwa: "ministries" };
/** Institutions with a caretaker of each network of 2021–2023, by code of `actors.csv`. Source: assumption 4. */
const caretakers = [
  { code: "MFIPR", short: "MFiPR", kind: "ministry" },
  { code: "BS", short: "Bank Światowy", kind: "other" },
];
const contextLabels: Readonly<Record<string, { readonly pl: string; readonly en: string }>> = {
  programme: { pl: "Nazwa", en: "Name" }, edition: { pl: "Edycja po pilotażu", en: "Edition after the pilot" },
  presented_by: { pl: "Program przedstawił", en: "Presented by" }, website: { pl: "Strona programu", en: "Website" },
};

/** The seeds of the programme in the order in which they lean on one another. */
export const pimSeeds: readonly FactSeed[] = [
  { name: { pl: "edycje i sieci miast", en: "editions and city networks" }, run: seedNetworks },
  { name: { pl: "zasady i zalecenia sieci", en: "rules and recommendations of the networks" }, run: seedPoints },
];

const text = (row: SeedRow, column: string) => {
  const [pl, en] = [cell(row, `${column}_pl`), cell(row, `${column}_en`)];
  return en === "" ? { pl } : { pl, en };
};

async function seedNetworks(seed: Seed): Promise<void> {
  const editions = await seedEditions(seed);
  const institutions = await seedInstitutions(seed);
  const networks = new Map<string, ObjectId>();
  const ended = await endedEditions(seed);
  for (const [place, row] of (await seed.csv("networks.csv")).entries()) {
    const label = cell(row, "edition");
    const count = cell(row, "cities_at_start");
    const { id } = await seed.tell(recordNetwork, {
      edition: editions.get(label), code: cell(row, "code"), ord: place + 1, title: text(row, "name"), kind: kinds[cell(row, "kind")], leaderRule: leaderRules[cell(row, "leader_rule")],
      theme: text(row, "theme"), ...(count === "" ? {} : { startCount: Number(count) }), isEnded: ended.has(label),
      caretakers: label === "2021–2023" ? institutions : [], source: cell(row, "source"),
    }, `networks:network:${cell(row, "code")}`);
    networks.set(cell(row, "code"), id);
  }
  await seedCities(seed, { editions, networks });
}

/** Editions by the label that the other tables use. */
async function seedEditions(seed: Seed): Promise<ReadonlyMap<string, ObjectId>> {
  const [schedule, context, ended] = [await seed.csv("schedule.csv"), await seed.csv("context.csv"), await endedEditions(seed)];
  const editions = new Map<string, ObjectId>();
  for (const row of await seed.csv("editions.csv")) {
    const code = cell(row, "code");
    const optional = (column: string) => (cell(row, `${column}_pl`) === "" ? undefined : text(row, column));
    const number = (column: string) => (cell(row, column) === "" ? undefined : Number(cell(row, column)));
    const own = schedule.filter((event) => cell(event, "edition") === code);
    const { id } = await seed.tell(recordEdition, {
      code, ord: Number(cell(row, "place")), title: text(row, "name"), startsYear: Number(cell(row, "starts")), endsYear: Number(cell(row, "ends")), isEnded: ended.has(cell(row, "label")),
      sizeLeast: number("size_least"), sizeMost: number("size_most"), sizeNote: optional("size_note"), oneNetwork: cell(row, "one_network") === "yes" ? true : undefined,
      participantCount: number("participants"), participantNote: optional("participants_note"), source: cell(row, "source"),
      scopes: code === "pilotaz" ? scopes.map(({ code: scope, column }) => ({ code: scope, name: text(context.find((one) => cell(one, "key") === column) ?? {}, "text") })) : [],
      schedule: own.map((event) => ({
        code: `${cell(event, "kind")}-${cell(event, "place")}`, kind: cell(event, "kind"), from: cell(event, "from_day"), to: dayAfter(cell(event, "last_day") || cell(event, "from_day")),
        title: text(event, "title"), source: cell(event, "source"),
      })),
    }, `networks:edition:${code}`);
    editions.set(cell(row, "label"), id);
  }
  return editions;
}

function dayAfter(last: string): string {
  return new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Labels of editions whose last year has passed. */
async function endedEditions(seed: Seed): Promise<ReadonlySet<string>> {
  const year = await seed.read(async ({ today }) => Number(today.slice(0, 4)));
  return new Set((await seed.csv("editions.csv")).filter((row) => Number(cell(row, "ends")) < year).map((row) => cell(row, "label")));
}

async function seedInstitutions(seed: Seed): Promise<readonly ObjectId[]> {
  const actors = await seed.csv("actors.csv");
  const ids: ObjectId[] = [];
  for (const { code, short, kind } of caretakers) {
    const row = actors.find((actor) => cell(actor, "code") === code) ?? {};
    ids.push((await seed.tell(recordOrganisation, { name: text(row, "actor"), short, kind, source: sourceOf(row) }, `networks:institution:${code}`)).id);
  }
  return ids;
}

/** Cities are organisations of the space, each once; their parts in editions are facts of their own. */
async function seedCities(seed: Seed, { editions, networks }: Readonly<Record<"editions" | "networks", ReadonlyMap<string, ObjectId>>>): Promise<void> {
  const cities = new Map<string, ObjectId>();
  for (const row of await seed.csv("cities.csv")) {
    const [name, source, label, network] = [cell(row, "city"), cell(row, "source"), cell(row, "edition"), cell(row, "network")];
    const kind = cell(row, "participant_kind") === "miasto" ? "municipality" : "association";
    const org = cities.get(name) ?? (await seed.tell(recordOrganisation, { name: { pl: name }, short: name, kind, source }, `networks:city:${slug(name)}`)).id;
    cities.set(name, org);
    await seed.tell(recordMember, {
      edition: editions.get(label), ...(network === "" ? {} : { network: networks.get(network) }), org, isAtStart: cell(row, "listed_at_start") === "yes", source,
    }, `networks:member:${slug(label)}:${slug(name)}`);
  }
}

async function seedPoints(seed: Seed): Promise<void> {
  const of = await idsOf(seed);
  const tell = async (edition: string, section: SectionCode, statements: readonly Point[]) =>
    seed.tell(recordStatements, { edition: of(`networks:edition:${edition}`), section, statements }, `networks:statements:${edition}:${section}`);
  const simple = async (file: string, section: SectionCode, point: (row: SeedRow, place: number) => Point) => tell(main, section, (await seed.csv(file)).map(point));
  const context = await seed.csv("context.csv");
  await tell(main, "about", context.filter((row) => cell(row, "key") in contextLabels).map((row) => ({ code: cell(row, "key"), heading: contextLabels[cell(row, "key")], text: text(row, "text"), source: cell(row, "source") })));
  await tell(main, "context", context.filter((row) => /^(policy|international_)/.test(cell(row, "key"))).map((row) => ({ code: cell(row, "key"), text: text(row, "text"), source: cell(row, "source") })));
  await simple("goals.csv", "goal", (row) => ({ code: cell(row, "code"), heading: text(row, "heading"), text: text(row, "text"), source: PRESENTATION }));
  const issues = (await seed.csv("cross_cutting.csv")).filter((row) => cell(row, "network").startsWith("P2"));
  await tell(main, "issue", issues.map((row) => ({ code: cell(row, "code"), network: of(`networks:network:${cell(row, "network")}`), text: text(row, "text"), source: PRESENTATION })));
  await tell(main, "component", (await seed.csv("cross_cutting.csv")).filter((row) => cell(row, "network") === "wszystkie").map((row) => ({ code: cell(row, "code"), text: text(row, "text"), source: PRESENTATION })));
  await simple("mid_features.csv", "mid", (row) => ({ code: cell(row, "order"), heading: text(row, "heading"), text: text(row, "text"), source: cell(row, "source") }));
  await simple("improvement_plan_parts.csv", "plan_part", (row) => ({ code: cell(row, "order"), heading: text(row, "title"), text: text(row, "what"), source: cell(row, "source") }));
  await simple("roles.csv", "form", (row) => ({
    code: cell(row, "order"), heading: text(row, "form"), text: text(row, "purpose"), source: PRESENTATION,
    parties: cell(row, "named_order").split("; ").flatMap((name) => partyNames[name] ?? []),
  }));
  await simple("actors.csv", "actor", (row) => ({ code: cell(row, "code"), heading: text(row, "actor"), text: text(row, "role"), source: cell(row, "source") }));
  await simple("assumptions.csv", "assumption", (row) => ({ code: cell(row, "order"), text: text(row, "text"), source: cell(row, "source") }));
  await simple("world_bank_contribution.csv", "contribution", (row) => ({ code: cell(row, "order"), text: text(row, "text"), source: cell(row, "source") }));
  await simple("rule_changes.csv", "rule_change", (row) => ({
    code: cell(row, "order"), heading: text(row, "subject"), text: text(row, "after"), ...(cell(row, "before_pl") === "" ? {} : { before: text(row, "before") }), source: cell(row, "source"),
  }));
  await tell("pilotaz", "benefit", (await seed.csv("survey_benefits.csv")).map((row) => ({ code: cell(row, "code"), text: text(row, "text"), isSummary: true, source: PRESENTATION })));
  for (const row of await seed.csv("recommendations_pilot.csv")) {
    const [network, scope] = [cell(row, "network"), scopes.find((one) => one.row === cell(row, "scope"))?.code];
    const code = `${network}-${cell(row, "scope").toUpperCase()}`;
    await seed.tell(recordRecommendation, { network: of(`networks:network:${network}`), code, scope, text: text(row, "text"), isSummary: true, source: PRESENTATION }, `networks:recommendation:${code}`);
  }
}

/** The things that this set of tables told, by key. */
async function idsOf(seed: Seed): Promise<(key: string) => ObjectId | undefined> {

  const facts = new Map((await seed.read((read) => listFacts(read, "pim"))).map(({ key, thing }) => [key, thing]));
  return (key) => facts.get(key);
}
