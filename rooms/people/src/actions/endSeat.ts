import { action } from "@splot/kernel/journal";
import { endSeatInput } from "../contract.ts";
import { checkSeat } from "../model/check.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeSeatSpan, listMandates, lockSeat } from "../store/seats.ts";

/** Ends a seat. Its mandates must have ended before. */
export const endSeat = action({
  name: "people.endSeat",
  title: { pl: "Zakończ istnienie miejsca", en: "End a seat" },
  input: endSeatInput,
  grants: policy.endSeat,
  async run(act, { seat, on }) {
    act.authorise();
    const found = await lockSeat(act, seat);
    if (found === undefined) throw refuse("people.seat_unknown", {}, "seat");
    const span = { from: found.span.from, to: on };
    const mandates = await listMandates(act, seat);
    checkSeat(
      span,
      found.span,
      mandates.map((mandate) => mandate.span),
    );
    await changeSeatSpan(act, seat, span);
    act.record({ event: "people.seat_ended", object: found.body, payload: { seat, on }, isPublic: true });
    return { seat };
  },
});
