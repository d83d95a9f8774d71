import type { ReadHandle } from "@splot/kernel/database";
import { listBodies, listMandateRecords, listOrganisations, listPersons, listSeatRecords } from "@splot/people";
import type { Standing } from "./planTransfer.ts";

/** What stands in the space, in five queries. */
export async function readStanding(read: ReadHandle): Promise<Standing> {
  const [bodies, organisations, people, seats, mandates] = await Promise.all([
    listBodies(read),
    listOrganisations(read),
    listPersons(read),
    listSeatRecords(read),
    listMandateRecords(read),
  ]);
  return {
    bodies: new Set(bodies.map(({ code }) => code)),
    organisations: new Set(organisations.flatMap(({ teryt, short }) => (teryt === undefined ? [short] : [teryt, short]))),
    people: people.map(({ function: name, isPublicFunction }) => ({ function: name.pl, functionEn: name.en, isPublic: isPublicFunction })),
    seats: seats.map(({ body, number, organisation, office, voting, from, to }) => ({ body, number, organisation, office, voting, from, to })),
    mandates: mandates.map(({ body, number, function: name, basis, from, to }) => ({ body, number, function: name.pl, basis, from, to })),
  };
}
