import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { recordBodyInput } from "../contract.ts";
import { bodyPath } from "../model/body.ts";
import { checkSpan } from "../model/check.ts";
import { meets } from "../model/span.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findTeam, saveBody } from "../store/bodies.ts";
import { saveSeat } from "../store/seats.ts";

/** Records a body with its seats. With a source it is a fact; without one it is made by people at work. */
export const recordBody = action({
  name: "people.recordBody",
  title: { pl: "Zapisz organ i jego miejsca", en: "Record a body and its seats" },
  input: recordBodyInput,
  grants: policy.recordBody,
  async run(act, { seats, from, to, fromPrecision, ord, source, ...body }) {
    act.authorise();
    const id = newId<"object">();
    const span = checkSpan({ from, to });
    const team = body.kind === "working_team" && body.organisation !== undefined ? await findTeam(act, body.organisation) : undefined;
    if (team !== undefined && meets(team.span, span)) throw refuse("people.team_exists", {}, "organisation");
    const isFact = source !== undefined;
    const state = to !== undefined && to <= act.today ? "ended" : "active";
    await saveThing(act, {
      id,
      kind: "body",
      code: body.code,
      title: body.name,
      origin: isFact ? "fact" : originOf(act.space),
      mode: isFact ? "recorded" : "enacted",
      source,
      state,
      visibility: "public",
      address: bodyPath(body.code),
      madeBy: act.actor.kind === "person" ? act.actor.person : undefined,
    });
    await saveBody(act, { ...body, id, span, fromPrecision: from === undefined ? "unknown" : fromPrecision }, ord);
    const made = seats.map((seat, index) => ({ ...seat, id: newId<"seat">(), body: id, ord: index + 1, span }));
    for (const seat of made) await saveSeat(act, seat);
    act.record({
      event: "people.body_recorded",
      object: id,
      to: state,
      payload: { code: body.code, name: body.name, kind: body.kind, seats: seats.length },
      isPublic: true,
    });
    return { id, address: bodyPath(body.code), seats: made.map((seat) => seat.id) };
  },
});
