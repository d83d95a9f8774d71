import { type ObjectId, type PersonId, slug } from "@splot/kernel";
import { EXERCISE_PASSWORD, openCast, recordBody, recordOrganisation, type SeatId } from "@splot/people";
import { type SeededMember, seedMembers, seedTeamDuties } from "../reference/people.ts";
import type { Seed } from "../reference/seed.ts";

/** The stage of the exercise: who is on it and where they sit. */
export interface Cast {
  readonly assembly: ObjectId;
  readonly seats: readonly { readonly seat: SeatId; readonly member: SeededMember; readonly login: string }[];
  readonly invented: ObjectId;
  /** Another invented city, in the network of the first. */
  readonly peerCity: ObjectId;
  /** An invented ministry that runs the networks. */
  readonly ministry: ObjectId;
  /** Persons by login. */
  readonly persons: ReadonlyMap<string, PersonId>;
}

const SKAWINA = "1206113";
const inSpace = { scopeKind: "space" } as const;
const office = [
  { login: "dyrektor", function: { pl: "Dyrektor biura", en: "Office director" }, roles: [{ role: "director", ...inSpace }] },
  { login: "specjalista", function: { pl: "Specjalistka ds. strategii i konsultacji", en: "Officer for strategy and consultation" }, roles: [{ role: "officer", ...inSpace }] },
  { login: "specjalista2", function: { pl: "Specjalista ds. środowiska i danych", en: "Officer for environment and data" }, roles: [{ role: "officer", ...inSpace }] },
  { login: "ekspertka", function: { pl: "Ekspertka ds. mobilności", en: "Mobility expert" }, roles: [{ role: "expert", ...inSpace }] },
  { login: "protokolant", function: { pl: "Protokolant", en: "Clerk" }, roles: [{ role: "clerk", ...inSpace }] },
  { login: "przewodniczacy", function: { pl: "Przewodniczący obrad", en: "Chair of the meeting" }, roles: [{ role: "chair", ...inSpace }] },
  { login: "rewizja", function: { pl: "Członek Komisji Rewizyjnej", en: "Member of the Audit Committee" }, roles: [{ role: "audit", ...inSpace }] },
  { login: "zarzad", function: { pl: "Członek zarządu", en: "Member of the board" }, roles: [{ role: "board", ...inSpace }] },
  { login: "administrator", function: { pl: "Administrator systemu", en: "System administrator" }, roles: [{ role: "administrator", ...inSpace }] },
];

/** Sets the stage of the exercise from today: the fifteen municipalities, one invented, bodies, persons by function with accounts. */
export async function castExercise(seed: Seed): Promise<Cast> {
  const members = await seedMembers(seed);
  const { id: invented } = await seed.act(recordOrganisation, { name: { pl: "Gmina Przykładowa", en: "Example Municipality" }, short: "Gmina Przykładowa", kind: "municipality" }, "cast:organisation:example");
  await seed.act(recordOrganisation, { name: { pl: "Stowarzyszenie Metropolia Przykładowa", en: "Example Metropolis Association" }, short: "Metropolia Przykładowa", kind: "association" }, "cast:organisation:association");
  const { id: peerCity } = await seed.act(recordOrganisation, { name: { pl: "Miasto Partnerskie (przykład)", en: "Partner City (example)" }, short: "Miasto Partnerskie", kind: "municipality" }, "cast:organisation:peer");
  const { id: ministry } = await seed.act(recordOrganisation, { name: { pl: "Ministerstwo Przykładowe", en: "Example Ministry" }, short: "Ministerstwo Przykładowe", kind: "ministry" }, "cast:organisation:ministry");
  const from = await seed.read(async ({ today }) => today);
  const { id: assembly, seats } = await seed.act(recordBody, {
    code: "WZC", kind: "assembly", ord: 1, from, seatCount: members.length, numberPattern: "{n}/{M}/{yyyy}", numberReset: "meeting", seats: members.map(({ id }) => ({ represents: id })),
    name: { pl: "Walne Zebranie Członków", en: "General Meeting of Members" }, role: { pl: "przyjmuje strategię, plany i stanowiska", en: "adopts the strategy, plans and positions" },
  }, "cast:body:wzc");
  await makeOtherBodies(seed, from);
  await makeTeams(seed, [...members.map(({ id, name, teryt }) => ({ id, name, english: name, key: teryt })), { id: invented, name: "Przykładowa", english: "Example Municipality", key: "example" }], from);
  const placed = members.flatMap((member, index) => {
    const seat = seats[index];
    return seat === undefined ? [] : [{ seat, member, login: `gmina-${slug(member.name)}` }];
  });
  const holders = placed.map(({ seat, member, login }) => ({
    login, seat, function: { pl: `Reprezentant gminy ${member.name}`, en: `Representative of ${member.name}` }, roles: [{ role: "seat_holder", scopeKind: "seat", scopeId: seat }],
  }));
  const ofExample = { scopeKind: "organisation", scopeId: invented };
  const team = [
    { login: "zespol-przykladowa", function: { pl: "Członek zespołu roboczego, Gmina Przykładowa", en: "Member of the working team, Example Municipality" }, roles: [{ role: "team_member", ...ofExample }] },
    { login: "koordynator-przykladowa", function: { pl: "Koordynator zespołu roboczego, Gmina Przykładowa", en: "Coordinator of the working team, Example Municipality" }, roles: [{ role: "coordinator", ...ofExample }] },
  ];
  // NOTE: the invented municipality has no unit in the register of real ones, so values are supplied by a real one, in invented and harmless figures (decision 0065).
  const skawina = members.find(({ teryt }) => teryt === SKAWINA);
  const suppliers = skawina === undefined ? [] : [
    { login: "koordynator-skawina", function: { pl: "Koordynator zespołu roboczego, Skawina", en: "Coordinator of the working team, Skawina" }, roles: [{ role: "coordinator", scopeKind: "organisation", scopeId: skawina.id }] },
  ];
  const networks = [
    { login: "miasto-przykladowa", function: { pl: "Zespół MID, Gmina Przykładowa", en: "MID team, Example Municipality" }, roles: [{ role: "network_city", ...ofExample }] },
    { login: "miasto-partnerskie", function: { pl: "Zespół MID, Miasto Partnerskie", en: "MID team, Partner City" }, roles: [{ role: "network_city", scopeKind: "organisation", scopeId: peerCity }] },
    { login: "ministerstwo-przykladowe", function: { pl: "Koordynacja sieci, Ministerstwo Przykładowe", en: "Network coordination, Example Ministry" }, roles: [{ role: "partner", scopeKind: "organisation", scopeId: ministry }] },
  ];
  const { opened } = await seed.act(openCast, { password: EXERCISE_PASSWORD, cast: [...office, ...team, ...suppliers, ...networks, ...holders] }, "cast:persons");
  return { assembly, seats: placed, invented, peerCity, ministry, persons: new Map(opened.map(({ login, person }) => [login, person])) };
}

async function makeOtherBodies(seed: Seed, from: string): Promise<void> {
  const bodies = [
    { code: "ZARZAD", kind: "board", name: { pl: "Zarząd", en: "Board" }, role: { pl: "czuwa nad realizacją strategii", en: "watches over the strategy" } },
    { code: "KR", kind: "audit", name: { pl: "Komisja Rewizyjna", en: "Audit Committee" }, role: { pl: "kontroluje budżet i zadania statutowe", en: "audits the budget and the statutory tasks" } },
    { code: "BIURO", kind: "office", name: { pl: "Biuro Stowarzyszenia", en: "Office" }, role: { pl: "obsługuje organy, przygotowuje projekty, zbiera dane", en: "serves the bodies, prepares drafts, gathers data" } },
  ];
  for (const [index, body] of bodies.entries()) await seed.act(recordBody, { ...body, ord: index + 2, from }, `cast:body:${body.code}`);
}

/** A working team for each municipality, the invented one too. */
async function makeTeams(seed: Seed, municipalities: readonly (Pick<SeededMember, "id" | "name"> & { readonly english: string; readonly key: string })[], from: string): Promise<void> {
  for (const { id, name, english, key } of municipalities) {
    const team = { name: { pl: `Zespół roboczy: ${name}`, en: `Working team: ${english}` }, role: { pl: "łączy gminę ze stowarzyszeniem i przekazuje dane", en: "links the municipality with the association and passes on data" } };
    await seed.act(recordBody, { ...team, code: `ZESPOL-${slug(name).toUpperCase()}`, kind: "working_team", ord: 100, organisation: id, from }, `cast:team:${key}`);
  }
  await seedTeamDuties(seed);
}
