import { newId, type ObjectId, type PersonId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { openCastInput, openCastOutput } from "../contract.ts";
import { checkMandate } from "../model/check.ts";
import type { SeatId } from "../model/seat.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { hashPassword } from "../secrets/password.ts";
import { saveAccount } from "../store/accounts.ts";
import { savePerson } from "../store/persons.ts";
import { listMandates, lockSeat, saveMandate } from "../store/seats.ts";
import { giveRole } from "./assignRole.ts";

/** The public password of every account of an exercise; its pages and the terminal show it. */
export const EXERCISE_PASSWORD = "splot-cwiczenie";

/** Opens accounts for the cast of an exercise under one public password, with roles, seats and mandates from today. */
export const openCast = action({
  name: "people.openCast",
  title: { pl: "Obsadź ćwiczenie", en: "Cast an exercise" },
  input: openCastInput,
  output: openCastOutput,
  grants: policy.openCast,
  isSecret: true,
  async run(act, { password, cast }) {
    act.authorise();
    if (act.space.purpose !== "exercise") throw refuse("people.switch_live");
    // NOTE: one hash for all, because the password of the exercise is public anyway.
    const passwordHash = await hashPassword(password);
    const span = { from: act.today };
    const opened: { login: string; person: PersonId }[] = [];
    const filled: { body: ObjectId; seat: SeatId; person: PersonId }[] = [];
    for (const { login, function: name, seat, roles } of cast) {
      const person: PersonId = newId<"person">();
      await savePerson(act, { id: person, function: name, isPublicFunction: true });
      await saveAccount(act, { id: newId<"account">(), login, state: "active", person, passwordHash });
      if (seat !== undefined) filled.push({ body: await fillSeat(act, seat, person), seat, person });
      for (const reach of roles) await giveRole(act, { person, reach, span });
      opened.push({ login, person });
    }
    for (const [body, seats] of Map.groupBy(filled, (one) => one.body)) {
      const mandates = seats.map(({ seat, person }) => ({ seat, person }));
      act.record({ event: "people.seats_filled", object: body, payload: { from: act.today, mandates }, isPublic: true });
    }
    return { opened };
  },
});

/** Gives a seat to a person from today. Shape: the body of the seat. */
async function fillSeat(act: Act, seat: SeatId, person: PersonId): Promise<ObjectId> {
  const found = await lockSeat(act, seat);
  if (found === undefined) throw refuse("people.seat_unknown", {}, "seat");
  const span = { from: act.today };
  const others = await listMandates(act, seat);
  checkMandate(
    span,
    found.span,
    others.map((mandate) => mandate.span),
  );
  await saveMandate(act, { seat, person, span, basis: "ex_officio" });
  return found.body;
}
