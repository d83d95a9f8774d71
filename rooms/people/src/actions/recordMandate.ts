import { action } from "@splot/kernel/journal";
import { recordMandateInput, recordMandateOutput } from "../contract.ts";
import { checkMandate } from "../model/check.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { personNames } from "../store/persons.ts";
import { listMandates, lockSeat, saveMandate } from "../store/seats.ts";

/** Records who holds a seat, from a day on (I15). */
export const recordMandate = action({
  name: "people.recordMandate",
  title: { pl: "Zapisz mandat", en: "Record a mandate" },
  input: recordMandateInput,
  output: recordMandateOutput,
  grants: policy.recordMandate,
  async run(act, { seat, person, from, to, basis }) {
    act.authorise();
    const found = await lockSeat(act, seat);
    if (found === undefined) throw refuse("people.seat_unknown", {}, "seat");
    if (!(await personNames(act, [person])).has(person)) throw refuse("people.person_unknown", {}, "person");
    const span = { from, to };
    checkMandate(
      span,
      found.span,
      (await listMandates(act, seat)).map((mandate) => mandate.span),
    );
    const id = await saveMandate(act, { seat, person, span, basis });
    act.record({ event: "people.mandate_recorded", object: found.body, payload: { seat, person, from, to, basis }, isPublic: true });
    return { id };
  },
});
