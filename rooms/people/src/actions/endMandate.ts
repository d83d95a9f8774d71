import { action } from "@splot/kernel/journal";
import { endMandateInput, mandateOutput } from "../contract.ts";
import { endSpan } from "../model/check.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { endMandateSpan, lockMandate, lockSeat } from "../store/seats.ts";

/** Ends a mandate with a public reason: `on` is the first day on which it no longer holds. It stays in the history. */
export const endMandate = action({
  name: "people.endMandate",
  title: { pl: "Zakończ mandat", en: "End a mandate" },
  input: endMandateInput,
  output: mandateOutput,
  grants: policy.endMandate,
  async run(act, { mandate, on, reason }) {
    act.authorise();
    const found = await lockMandate(act, mandate);
    if (found === undefined) throw refuse("people.mandate_unknown", {}, "mandate");
    const span = endSpan(found.span, on);
    const seat = await lockSeat(act, found.seat);
    await endMandateSpan(act, mandate, { span, reason });
    act.record({ event: "people.mandate_ended", object: seat?.body, payload: { mandate, seat: found.seat, on, reason }, isPublic: true });
    return { mandate };
  },
});
