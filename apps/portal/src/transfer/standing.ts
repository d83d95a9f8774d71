import { listTaskRecords } from "@splot/delivery";
import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listBodies, listMandateRecords, listOrganisations, listPersons, listSeatRecords, listTeams } from "@splot/people";
import { listFiches, listShareRecords, type Project } from "@splot/projects";
import { listGoalRecords, listPlanRecords } from "@splot/strategy";
import { listAllOrigins } from "@splot/thread";
import type { Standing } from "./planTransfer.ts";
import { codeKey, performersCell, projectCells } from "./planWork.ts";
import type { Book, ProjectRow } from "./shapes.ts";

/** What stands in the space, in fourteen queries. */
export async function readStanding(read: ReadHandle): Promise<Standing> {
  const organisations = await listOrganisations(read);
  const nameOf = new Map(organisations.map(({ id, teryt, short }) => [id, teryt ?? short]));
  const [goals, bodies, teams] = [await listGoalRecords(read), await listBodies(read), await listTeams(read)];
  const fiches = await readFiches(read, nameOf);
  return {
    bodies: new Set(bodies.map(({ code }) => code)),
    teams: new Set(teams.map(({ code }) => code)),
    organisations: new Map(
      organisations.flatMap(({ teryt, short }) => (teryt === undefined ? [[short, short] as const] : [[teryt, teryt] as const, [short, teryt] as const])),
    ),
    goals: new Set(goals.flatMap(({ document, code, isInForce }) => (isInForce ? [codeKey(document, code)] : []))),
    duties: teams.flatMap(({ code, duties }) =>
      duties.flatMap(({ duty, holder, deputy }) => (holder === undefined ? [] : [{ body: code, duty, holder, deputy }])),
    ),
    ...(await readPeople(read)),
    shares: await readShares(read, { nameOf, fiches }),
    projects: [...fiches.values()],
    ...(await readPlans(read, { nameOf, fiches, goals: new Map(goals.map(({ id, code }) => [id, code])) })),
  };
}

async function readPeople(read: ReadHandle): Promise<Pick<Book, "people" | "seats" | "mandates">> {
  const [people, seats, mandates] = [await listPersons(read), await listSeatRecords(read), await listMandateRecords(read)];
  return {
    people: people.map(({ function: name, isPublicFunction }) => ({ function: name.pl, functionEn: name.en, isPublic: isPublicFunction })),
    seats: seats.map(({ body, number, organisation, office, voting, from, to }) => ({ body, number, organisation, office, voting, from, to })),
    mandates: mandates.map(({ body, number, function: name, basis, from, to }) => ({ body, number, function: name.pl, basis, from, to })),
  };
}

type Names = ReadonlyMap<ObjectId, string>;
type Fiches = ReadonlyMap<ObjectId, ProjectRow>;

async function readFiches(read: ReadHandle, nameOf: Names): Promise<Fiches> {
  return new Map(
    (await listFiches(read)).flatMap((fiche) => {
      const lead = fiche.lead === undefined ? undefined : nameOf.get(fiche.lead);
      const row = lead === undefined ? undefined : ficheRow(fiche, lead);
      return row === undefined ? [] : [[fiche.id, row] as const];
    }),
  );
}

async function readShares(read: ReadHandle, { nameOf, fiches }: { readonly nameOf: Names; readonly fiches: Fiches }): Promise<Book["shares"]> {
  return (await listShareRecords(read)).flatMap(({ project, org, year, cost, eligible }) => {
    const [fiche, organisation] = [fiches.get(project), nameOf.get(org)];
    return fiche === undefined || organisation === undefined ? [] : [{ title: fiche.title, lead: fiche.lead, organisation, year, cost, eligible }];
  });
}

/** A fiche as the workbook tells it. Missing: a fiche without a type is not written in the program. */
function ficheRow({ title, type, nature, starts, ends, problem, aim, scope, effect }: Project, lead: string): ProjectRow | undefined {
  if (type === undefined) return undefined;
  const texts = {
    problem: problem?.pl,
    problemEn: problem?.en,
    aim: aim?.pl,
    aimEn: aim?.en,
    scope: scope?.pl,
    scopeEn: scope?.en,
    effect: effect?.pl,
    effectEn: effect?.en,
  };
  return { title: title.pl, titleEn: title.en, type, lead, nature, starts, ends, ...texts };
}

/** Plans that were drafted in the program, and their tasks. NOTE: a plan whose link to its goal was ended cannot be told by a file. */
async function readPlans(
  read: ReadHandle,
  { nameOf, fiches, goals }: { readonly nameOf: Names; readonly fiches: Fiches; readonly goals: Names },
): Promise<Pick<Book, "plans" | "tasks">> {
  const rows = new Map(
    (await listPlanRecords(read)).flatMap(({ id, document, goal: goalId, code, title }) => {
      const goal = goalId === undefined ? undefined : goals.get(goalId);
      return goal === undefined ? [] : [[id, { document, goal, code, title: title.pl, titleEn: title.en }] as const];
    }),
  );
  const records = await listTaskRecords(read);
  const projects = await listAllOrigins(
    read,
    records.map(({ id }) => id),
    { relation: "realised_by", fromKind: "project" },
  );
  const tasks = records.flatMap(({ id, plan: planId, owner: ownerId, title, starts, due, weight, state, closing, performers }) => {
    const [plan, owner] = [rows.get(planId), nameOf.get(ownerId)];
    if (plan === undefined || owner === undefined) return [];
    const others = performersCell(
      performers.flatMap((org) => nameOf.get(org) ?? []),
      owner,
    );
    const named = (projects.get(id) ?? []).flatMap((project) => fiches.get(project) ?? []);
    const told = { document: plan.document, plan: plan.code, title: title.pl, titleEn: title.en, owner, starts, due, weight };
    return [{ ...told, performers: others, ...projectCells(named), state, closing }];
  });
  return { plans: [...rows.values()], tasks };
}
