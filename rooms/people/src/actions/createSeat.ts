import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { createSeatInput, createSeatOutput } from "../contract.ts";
import { checkSeat } from "../model/check.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findBodyById } from "../store/bodies.ts";
import { findOrganisation } from "../store/organisations.ts";
import { nextSeatOrd, saveSeat } from "../store/seats.ts";

/** Adds a seat to a body, after its last one. */
export const createSeat = action({
  name: "people.createSeat",
  title: { pl: "Utwórz miejsce w organie", en: "Create a seat of a body" },
  input: createSeatInput,
  output: createSeatOutput,
  grants: policy.createSeat,
  async run(act, { body, represents, office, voting, from, to }) {
    act.authorise({ body });
    const found = await findBodyById(act, body);
    if (found === undefined) throw refuse("people.body_unknown", { code: body }, "body");
    if (represents !== undefined && (await findOrganisation(act, represents)) === undefined) throw refuse("people.organisation_unknown", {}, "represents");
    const span = { from, to };
    checkSeat(span, found.span);
    const id = newId<"seat">();
    await saveSeat(act, { id, body, ord: await nextSeatOrd(act, body), represents, office, voting, span });
    act.record({ event: "people.seat_created", object: body, payload: { seat: id, from, office }, isPublic: true });
    return { id };
  },
});
