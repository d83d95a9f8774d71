import { counted, type Json, joinRefusals, type ObjectId, type PersonId, Refusal } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sentFile } from "@splot/kernel/files";
import { type Act, action } from "@splot/kernel/journal";
import { addPerson, createSeat, listBodies, listOrganisations, listPersons, listSeatRecords, nameTeamDuties, recordMandate, type SeatId } from "@splot/people";
import { editFiche, startFiche } from "@splot/projects";
import { z } from "zod";
import { policy } from "../policy.ts";
import { countSteps, planTransfer, type Step } from "./planTransfer.ts";
import { readBook } from "./readBook.ts";
import { refuseTransfer } from "./refusals.ts";
import type { Finding } from "./shapes.ts";
import { sheets } from "./sheets.ts";
import { readStanding } from "./standing.ts";
import { readWorkbook } from "./workbook.ts";

const placeForms = { pl: ["miejsca", "miejsc", "miejsc"], en: ["place", "places"] } as const;

/** What a file would bring, and what is wrong with it. */
export interface Checked {
  readonly steps: readonly Step[];
  readonly findings: readonly Finding[];
}

/** Looks a file through against what stands. Writes nothing. Refuses: `transfer.no_workbook`, `transfer.too_large`. */
export async function checkFile(read: ReadHandle, bytes: Uint8Array): Promise<Checked> {
  const { book, findings } = readBook(await readWorkbook(bytes));
  const planned = planTransfer(await readStanding(read), book);
  return { steps: planned.steps, findings: [...findings, ...planned.findings] };
}

export const transferInput = z.strictObject({ file: sentFile });

/**
 * Brings the rows of a workbook in, all or none, each by its own act. What stands already is left
 * alone, so the same file a second time changes nothing. Refuses: `transfer.*`, each row that an act refuses.
 */
export const acceptTransfer = action({
  name: "portal.acceptTransfer",
  title: { pl: "Wczytaj skoroszyt", en: "Import a workbook" },
  input: transferInput,
  grants: policy.acceptTransfer,
  async run(act, { file }) {
    act.authorise();
    const { steps, findings } = await checkFile(act, file.bytes);
    const faults = findings.filter(({ isBad }) => isBad).length;
    if (faults > 0) throw refuseTransfer("transfer.faulty", { count: counted("pl", faults, placeForms), countEn: counted("en", faults, placeForms) }, "file");
    await takeAll(act, steps);
    const counts = countSteps(steps);
    if (steps.length > 0) act.record({ event: "portal.transfer_accepted", payload: counts, isPublic: true });
    return counts;
  },
});

/** NOTE: a refusal of one row goes with those of the others; whatever was written until then is undone with the act. */
async function takeAll(act: Act, steps: readonly Step[]): Promise<void> {
  const known = await readKnown(act);
  const refused: Refusal[] = [];
  for (const step of steps) {
    try {
      await takeOne(act, step, known);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { pl, en } = error.details.text;
      const { title } = sheets[step.kind];
      refused.push(refuseTransfer("transfer.row", { sheetPl: title.pl, sheetEn: title.en, row: step.row, pl, en }, "file"));
    }
  }
  const refusal = joinRefusals(refused);
  if (refusal !== undefined) throw refusal;
}

interface Known {
  readonly bodies: ReadonlyMap<string, ObjectId>;
  readonly organisations: ReadonlyMap<string, ObjectId>;
  readonly people: Map<string, PersonId>;
  readonly seats: Map<string, SeatId>;
}

async function readKnown(act: Act): Promise<Known> {
  const organisations = await listOrganisations(act);
  return {
    bodies: new Map((await listBodies(act)).map(({ code, id }) => [code, id])),
    organisations: new Map(organisations.flatMap(({ teryt, short, id }) => [[short, id] as const, ...(teryt === undefined ? [] : [[teryt, id] as const])])),
    people: new Map((await listPersons(act)).map((person) => [person.function.pl, person.id])),
    seats: new Map((await listSeatRecords(act)).map(({ body, number, id }) => [`${body}#${number}`, id])),
  };
}

async function takeOne(act: Act, step: Step, known: Known): Promise<void> {
  const perform = <Input, Result extends Json>(one: Parameters<typeof act.perform<Input, Result>>[0], raw: unknown) => act.perform(one, one.input.parse(raw));
  if (step.kind === "people") {
    const { function: pl, functionEn: en, isPublic } = step.value;
    const { id } = await perform(addPerson, { function: { pl, en }, isPublicFunction: isPublic });
    known.people.set(pl, id);
    return;
  }
  if (step.kind === "duties") {
    const { body, ...duty } = step.value;
    await perform(nameTeamDuties, { team: known.bodies.get(body), duties: [duty] });
    return;
  }
  if (step.kind === "projects") {
    const { title, titleEn, type, lead, ...texts } = step.value;
    const { id } = await perform(startFiche, { title, titleEn, type, lead: known.organisations.get(lead) });
    if (Object.values(texts).some((text) => text !== undefined)) await perform(editFiche, { project: id, revision: 1, title, titleEn, type, ...texts });
    return;
  }
  const { body, number, from, to } = step.value;
  if (step.kind === "seats") {
    const { organisation, office, voting } = step.value;
    const represents = organisation === undefined ? undefined : known.organisations.get(organisation);
    const { id } = await perform(createSeat, { body: known.bodies.get(body), represents, office, voting, from, to });
    known.seats.set(`${body}#${number}`, id);
    return;
  }
  const { function: name, basis } = step.value;
  await perform(recordMandate, { seat: known.seats.get(`${body}#${number}`), person: known.people.get(name), from, to, basis });
}
