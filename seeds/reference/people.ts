import { addDays, day, type ObjectId } from "@splot/kernel";
import { recordBody, recordGathering, recordMembership, recordOrganisation, recordOrganisationTexts, recordSupporter, recordTeamDuty } from "@splot/people";
import { cell, type Seed, type SeedRow } from "./seed.ts";

const REGISTER = "rejestr TERYT (GUS); metropoliakrakowska.pl, „O Metropolii”";
const FOUNDING = "metropoliakrakowska.pl: stowarzyszenie założone 24.06.2014 przez 14 gmin";
const LATER = "metropoliakrakowska.pl: gmina przystąpiła po założeniu; dnia nie potwierdzono";
const BODIES = "metropoliakrakowska.pl; prezentacja SMK z 28.10.2021";
const TEAMS = "prezentacja SMK z 28.10.2021: po jednym zespole w każdej gminie, uchwała ze stycznia 2021";
/** Joined after the founding, on a day that no source gives. */
const LATER_MEMBERS = ["1206012"];

/** A municipality that the seed recorded. */
export interface SeededMember {
  readonly id: ObjectId;
  readonly teryt: string;
  readonly name: string;
  readonly address: string;
}

/** Organisations, bodies and what the sources say around them, into the live space. */
export async function seedPeople(seed: Seed): Promise<void> {
  const { id: association } = await seed.tell(recordOrganisation, { name: { pl: "Stowarzyszenie Metropolia Krakowska", en: "Kraków Metropolis Association" }, short: "Metropolia Krakowska", kind: "association", source: "metropoliakrakowska.pl, „O Metropolii”" }, "people:organisation:smk");
  await seedTexts(seed, association);
  const members = await seedMembers(seed);
  const ids = await seedBodies(seed, members);
  await seedTeams(seed, members, ids.get("ZESPOLY"));
  await seedForums(seed, ids.get("FORA"));
  await seedTeamDuties(seed);
  await seedSupporters(seed);
}

/** The fifteen municipalities with their memberships, as facts; also used by the exercise. */
export async function seedMembers(seed: Seed): Promise<readonly SeededMember[]> {
  const members: SeededMember[] = [];
  for (const row of await seed.csv("municipalities.csv")) {
    const teryt = cell(row, "teryt7");
    const name = cell(row, "name");
    const { id, address } = await seed.tell(recordOrganisation, { name: { pl: `Gmina ${name}`, en: `Municipality of ${name}` }, short: name, kind: "municipality", teryt, source: REGISTER }, `people:organisation:${teryt}`);
    const isLater = LATER_MEMBERS.includes(teryt);
    const since = isLater ? { fromPrecision: "unknown", source: LATER } : { from: "2014-06-24", source: FOUNDING };
    await seed.tell(recordMembership, { organisation: id, state: "active", ...since }, `people:membership:${teryt}`);
    members.push({ id, teryt, name, address });
  }
  return members;
}

/** The five duties of a working team, as facts; also used by the exercise. */
export async function seedTeamDuties(seed: Seed): Promise<void> {
  for (const row of await seed.csv("team_duties.csv")) {
    const ord = Number(cell(row, "order"));
    await seed.tell(recordTeamDuty, { ord, text: { pl: cell(row, "text_pl"), en: cell(row, "text_en") }, source: sourceName(cell(row, "source")) }, `people:duty:${ord}`);
  }
}

/** Kinds of `bodies.csv` in the words of the model. */
const kindOf: Readonly<Record<string, string>> = {
  "organ stanowiący": "assembly", "organ wykonawczy": "board", "organ kontroli": "audit", "komisja tematyczna": "commission", "sekretariat": "office",
  "forum robocze": "forum", "zespół w gminie": "working_team", "rola": "role",
};

async function seedBodies(seed: Seed, members: readonly SeededMember[]): Promise<ReadonlyMap<string, ObjectId>> {
  const ids = new Map<string, ObjectId>();
  for (const [index, row] of (await seed.csv("bodies.csv")).entries()) {
    const code = cell(row, "code");
    const kind = kindOf[cell(row, "kind")];
    const seatCount = Number(cell(row, "seats"));
    const isCounted = seatCount > 0 && kind !== "working_team" && kind !== "role";
    const { id } = await seed.tell(recordBody, {
      code, kind, ord: index + 1, name: { pl: cell(row, "name_pl"), en: cell(row, "name_en") }, role: { pl: cell(row, "role_pl").replace("; szczegóły w forums.csv", ""), en: cell(row, "role_en") },
      composition: { pl: cell(row, "composition_pl"), en: cell(row, "composition_en") },
      ...(isCounted ? { seatCount } : {}), ...spanOf(row), seats: seatsOf(code, members), ...(code === "WZC" ? { numberPattern: "{n}/{M}/{yyyy}", numberReset: "meeting" } : {}),
      source: cell(row, "status") === "confirmed" ? BODIES : `${BODIES}; do potwierdzenia`,
    }, `people:body:${code}`);
    ids.set(code, id);
  }
  return ids;
}

/** The assembly has a seat for each member; of the board only its offices and that Kraków presides are known. */
function seatsOf(code: string, members: readonly SeededMember[]): readonly unknown[] {
  if (code === "WZC") return members.map(({ id }) => ({ represents: id }));
  if (code !== "ZARZAD") return [];
  const chair = members.find(({ teryt }) => teryt === "1261011")?.id;
  return [{ office: "chair", represents: chair }, { office: "vice" }, { office: "vice" }, { office: "member" }, { office: "member" }];
}

/** Days as the table gives them: `2021-01` is known to the month; the last day counts. */
function spanOf(row: SeedRow): { readonly from?: string; readonly to?: string; readonly fromPrecision?: string } {
  const from = cell(row, "valid_from");
  const to = cell(row, "valid_to");
  const end = to === "" ? {} : { to: addDays(day(to), 1) };
  if (from === "") return { ...end, fromPrecision: "unknown" };
  return from.length === 7 ? { ...end, from: `${from}-01`, fromPrecision: "month" } : { ...end, from };
}

async function seedTeams(seed: Seed, members: readonly SeededMember[], parent: ObjectId | undefined): Promise<void> {
  for (const { id, name, teryt, address } of members) {
    await seed.tell(recordBody, {
      code: `ZESPOL-${address.replace("/gminy/", "").toUpperCase()}`, kind: "working_team", ord: 100, organisation: id, parent, from: "2021-01-01", fromPrecision: "month", source: TEAMS,
      name: { pl: `Zespół roboczy ds. współpracy metropolitalnej: ${name}`, en: `Working team for metropolitan cooperation: ${name}` },
      role: { pl: "łączy gminę ze stowarzyszeniem: pięć zadań wymienionych niżej", en: "links the municipality with the association: five duties listed below" },
    }, `people:team:${teryt}`);
  }
}

async function seedForums(seed: Seed, parent: ObjectId | undefined): Promise<void> {
  for (const [index, row] of (await seed.csv("forums.csv")).entries()) {
    const code = cell(row, "code");
    const name = { pl: cell(row, "name_pl"), en: cell(row, "name_en") };
    const [facts, source] = [{ pl: cell(row, "facts_pl"), en: cell(row, "facts_en") }, cell(row, "source")];
    if (cell(row, "kind") === "forum tematyczne") {
      await seed.tell(recordBody, { code, kind: "forum", ord: 50 + index, name, role: facts, parent, fromPrecision: "unknown", source }, `people:body:${code}`);
      continue;
    }
    const participants = Number(cell(row, "participants_min"));
    await seed.tell(recordGathering, {
      code, body: parent, name, facts, source, kind: cell(row, "kind") === "podsumowanie" ? "summary" : "yearly", from: cell(row, "date_from"), to: addDays(day(cell(row, "date_to")), 1),
      ...(participants > 0 ? { participantsLeast: participants } : {}),
    }, `people:gathering:${code}`);
  }
}

/** What the sources say of the association. Rows without a section are words of other pages. */
async function seedTexts(seed: Seed, association: ObjectId): Promise<void> {
  const rows = (await seed.csv("about.csv")).filter((row) => cell(row, "section") !== "");
  await seed.tell(recordOrganisationTexts, {
    organisation: association,
    statements: rows.map((row) => ({
      code: cell(row, "key"), section: cell(row, "section"), label: { pl: cell(row, "label_pl"), en: cell(row, "label_en") }, text: { pl: cell(row, "text_pl"), en: cell(row, "text_en") },
      source: sourceName(cell(row, "source")),
    })),
  }, "people:texts:smk");
}

async function seedSupporters(seed: Seed): Promise<void> {
  for (const [ord, row] of (await seed.csv("supporters.csv")).entries()) {
    const signed = cell(row, "declaration_signed");
    await seed.tell(recordSupporter, {
      code: cell(row, "code"), ord, name: { pl: cell(row, "name_pl") }, parent: cell(row, "parent_pl"), relation: { pl: cell(row, "relation"), en: cell(row, "relation_en") },
      role: { pl: cell(row, "role_pl"), en: cell(row, "role_en") },
      ...(signed === "unknown" ? {} : { isSignatory: signed === "yes" }), source: cell(row, "source").split("; ").map(sourceName).join("; "),
    }, `people:supporter:${cell(row, "code")}`);
  }
}

/** Sources by their keys in the cards, in words for readers. */
function sourceName(key: string): string {
  const names: Readonly<Record<string, string>> = {
    "SMK-pres": "prezentacja SMK z 28.10.2021", "SMK-jak": "metropoliakrakowska.pl, „Jak pracujemy”", "SMK-about": "metropoliakrakowska.pl, „O Metropolii”",
    "projects.csv": "wykaz projektów SMK", "resolutions.csv A20": "metropoliakrakowska.pl, NWZC 14.12.2021",
  };
  return names[key] ?? key;
}
