import type { ReadHandle } from "@splot/kernel/database";
import { listBodies, listMandateRecords, listOrganisations, listPersons, listSeatRecords, listTeams } from "@splot/people";
import { listFiches, type Project } from "@splot/projects";
import type { Standing } from "./planTransfer.ts";
import type { ProjectRow } from "./shapes.ts";

/** What stands in the space, in seven queries. */
export async function readStanding(read: ReadHandle): Promise<Standing> {
  const [bodies, organisations, people, seats, mandates, teams, fiches] = await Promise.all([
    listBodies(read),
    listOrganisations(read),
    listPersons(read),
    listSeatRecords(read),
    listMandateRecords(read),
    listTeams(read),
    listFiches(read),
  ]);
  return {
    bodies: new Set(bodies.map(({ code }) => code)),
    teams: new Set(teams.map(({ code }) => code)),
    organisations: new Map(
      organisations.flatMap(({ teryt, short }) => (teryt === undefined ? [[short, short] as const] : [[teryt, teryt] as const, [short, teryt] as const])),
    ),
    people: people.map(({ function: name, isPublicFunction }) => ({ function: name.pl, functionEn: name.en, isPublic: isPublicFunction })),
    seats: seats.map(({ body, number, organisation, office, voting, from, to }) => ({ body, number, organisation, office, voting, from, to })),
    mandates: mandates.map(({ body, number, function: name, basis, from, to }) => ({ body, number, function: name.pl, basis, from, to })),
    duties: teams.flatMap(({ code, duties }) =>
      duties.flatMap(({ duty, holder, deputy }) => (holder === undefined ? [] : [{ body: code, duty, holder, deputy }])),
    ),
    projects: fiches.flatMap((fiche) => {
      const lead = organisations.find(({ id }) => id === fiche.lead);
      return lead === undefined ? [] : (ficheRow(fiche, lead.teryt ?? lead.short) ?? []);
    }),
  };
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
