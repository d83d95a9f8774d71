import { action } from "@splot/kernel/journal";
import { endSeatInput, endSeatOutput } from "../contract.ts";
import { checkUnheld, endSpan } from "../model/check.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { endSeatSpan, listMandates, lockSeat } from "../store/seats.ts";

/** Ends a seat with a public reason: `on` is the first day without it. Its mandates must have ended before. */
export const endSeat = action({
  name: "people.endSeat",
  title: { pl: "Zakończ istnienie miejsca", en: "End a seat" },
  input: endSeatInput,
  output: endSeatOutput,
  grants: policy.endSeat,
  async run(act, { seat, on, reason }) {
    act.authorise();
    const found = await lockSeat(act, seat);
    if (found === undefined) throw refuse("people.seat_unknown", {}, "seat");
    const span = endSpan(found.span, on);
    const mandates = await listMandates(act, seat);
    checkUnheld(
      span,
      mandates.map((mandate) => mandate.span),
    );
    await endSeatSpan(act, seat, { span, reason });
    act.record({ event: "people.seat_ended", object: found.body, payload: { seat, on, reason }, isPublic: true });
    return { seat };
  },
});
