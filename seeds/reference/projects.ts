import type { ObjectId } from "@splot/kernel";
import { findOrganisationByTeryt } from "@splot/people";
import { recordFund, recordProject } from "@splot/projects";
import { listPlans, listStrategies } from "@splot/strategy";
import { cell, type Seed, type SeedRow } from "./seed.ts";

const ZIT = "metropoliakrakowska.pl, strategia ZIT na lata 2021–2027";
/** The fund whose fields hold the ZIT allocation. */
const ALLOCATED = "FEM";
/** Names that are the same in every language. */
const names = ["INTERLACE", "RICONNECT", "SMARTEDGE", "FUA-EU", "KMA4B"];
/** Municipalities that a source speaks of by name. Source: `projects.csv`, facts of the row. */
const concerned: Readonly<Record<string, readonly string[]>> = { EKOTEAM: ["1219043"], RICONNECT: ["1206113"] };
/** The one plan that a title names: plan 3.1 is the making of this document. */
const directionOf: Readonly<Record<string, string>> = { SUMP: "3.1" };
const notes = {
  none: {
    pl: "Źródło nie mówi, do której dziedziny, celu ani planu należy ten projekt.",
    en: "The source does not say to which domain, goal or plan this project belongs.",
  },
  title: {
    pl: "Plan działań 3.1 zapowiada stworzenie takiego planu. Wynika to z tytułów obu dokumentów; innego źródła nie ma.",
    en: "Action plan 3.1 announces the making of such a plan. This follows from the titles of both documents; there is no other source.",
  },
};
const kinds: Readonly<Record<string, string>> = {
  "grupa ZIT": "ZIT group", program: "programme", "projekt partnerski": "partnership project", "zestawienie działań gmin": "summary of municipal actions",
  "inicjatywa stała": "standing initiative", projekt: "project", "projekt międzynarodowy": "international project", "wsparcie eksperckie": "expert support", "dokument wspólny": "common document",
};
/** Who leads, where that is no name that stays as it is. */
const leads: Readonly<Record<string, string>> = { "gminy SMK": "the SMK municipalities", "Bank Światowy": "World Bank", "SMK jako Związek ZIT": "the SMK as the ITI Association" };
const parts: Readonly<Record<string, string>> = {
  partner: "partner", lider: "leader", "obszar wspierany": "supported area", koordynator: "coordinator", "miasto partnerskie": "partner city", "koordynator (Związek ZIT)": "coordinator (ITI Association)",
};
const levels: Readonly<Record<string, string>> = { regionalny: "regional", krajowy: "national", europejski: "european", własne: "own", formuła: "formula" };

/** Recorded projects and sources of funding, as the sources tell them. Leans on the strategy and on the municipalities. */
export async function seedProjects(seed: Seed): Promise<void> {
  await seedFunds(seed);
  const plans = await planIds(seed);
  for (const row of await seed.csv("projects.csv")) await seedProject(seed, row, plans);
}

/** Sources of funding with the ZIT allocation; facts also in the exercise. */
export async function seedFunds(seed: Seed): Promise<void> {
  const measures = (await seed.csv("zit_2021_2027_allocation.csv")).map((row) => ({
    code: cell(row, "code"), name: { pl: cell(row, "area_pl"), en: cell(row, "area_en") }, minor: Number(cell(row, "amount_eur")) * 100, currency: "EUR", source: ZIT,
  }));
  for (const [place, row] of (await seed.csv("funding_sources.csv")).entries()) {
    const code = cell(row, "code");
    const rate = cell(row, "max_rate_pct");
    await seed.tell(recordFund, {
      code, ord: place + 1, title: { pl: cell(row, "name_pl"), en: cell(row, "name_en") }, address: `/finansowanie/${code.toLowerCase()}`, level: levels[cell(row, "level")],
      ...(rate === "" ? {} : { rate: { maxBp: Math.round(Number(rate) * 100), isConfirmed: cell(row, "rate_status") === "confirmed" } }),
      facts: { pl: cell(row, "key_facts_pl") }, isConfirmed: cell(row, "status") === "confirmed", source: cell(row, "source"), measures: code === ALLOCATED ? measures : [],
    }, `projects:fund:${code}`);
  }
}

async function planIds(seed: Seed): Promise<ReadonlyMap<string, ObjectId>> {
  return seed.read(async (read) => {
    const strategy = (await listStrategies(read)).find(({ address }) => address === "/strategia");
    return new Map((strategy === undefined ? [] : await listPlans(read, strategy.id)).map(({ code, id }) => [code, id]));
  });
}

async function seedProject(seed: Seed, row: SeedRow, plans: ReadonlyMap<string, ObjectId>): Promise<void> {
  const code = cell(row, "code");
  const optional = (column: string, english: Readonly<Record<string, string>> = {}) => {
    const [pl, en] = [cell(row, column), english[cell(row, column)]];
    return pl === "" ? undefined : { pl, ...(en === undefined ? {} : { en }) };
  };
  const [kind, ends, value] = [cell(row, "kind"), cell(row, "end"), cell(row, "value")];
  const direction = plans.get(directionOf[code] ?? "");
  const name = cell(row, "name");
  const today = await seed.read(async (read) => read.today);
  const concerns = await seed.read(async (read) => Promise.all((concerned[code] ?? []).map(async (teryt) => (await findOrganisationByTeryt(read, teryt))?.id)));
  await seed.tell(recordProject, {
    code, title: { pl: name, ...(names.includes(code) ? { en: name.replace("projekt rozwijający", "a project developing") } : {}) }, source: cell(row, "source"),
    // NOTE: of a programme the years are its period; when its last project ended, no source says.
    isEnded: kind !== "program" && ends !== "" && ends < today.slice(0, ends.length),
    kind: { pl: kind, en: kinds[kind] }, programme: optional("programme"), lead: optional("lead", leads), part: optional("smk_role", parts), facts: { pl: cell(row, "facts_pl").replace(/ \(plik [^)]*\)/, "") },
    ...(cell(row, "partners_or_units") === "" ? {} : { partyCount: Number(cell(row, "partners_or_units")) }),
    ...(value === "" ? {} : { value: { minor: Number(value) * 100, currency: cell(row, "currency") } }),
    coversMembers: cell(row, "lead") === "gminy SMK", concerns: concerns.filter((id) => id !== undefined), starts: cell(row, "start"), ends,
    direction, directionNote: direction === undefined ? notes.none : notes.title,
  }, `projects:project:${code}`);
}
