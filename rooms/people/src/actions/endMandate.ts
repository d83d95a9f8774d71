import { action } from "@splot/kernel/journal";
import { endMandateInput } from "../contract.ts";
import { checkSpan } from "../model/check.ts";
import { holdsOn } from "../model/span.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeMandateSpan, lockMandate, lockSeat } from "../store/seats.ts";

/** Ends a mandate: `on` is the first day on which it no longer holds. */
export const endMandate = action({
  name: "people.endMandate",
  title: { pl: "Zakończ mandat", en: "End a mandate" },
  input: endMandateInput,
  grants: policy.endMandate,
  async run(act, { mandate, on }) {
    act.authorise();
    const found = await lockMandate(act, mandate);
    if (found === undefined) throw refuse("people.mandate_unknown", {}, "mandate");
    const span = checkSpan({ from: found.span.from, to: on });
    if (found.span.to !== undefined && !holdsOn(found.span, on)) throw refuse("people.span_outside", {}, "on");
    const seat = await lockSeat(act, found.seat);
    await changeMandateSpan(act, mandate, span);
    act.record({ event: "people.mandate_ended", object: seat?.body, payload: { mandate, on }, isPublic: true });
    return { mandate };
  },
});
