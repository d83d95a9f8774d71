import type { ObjectId } from "@splot/kernel";
import { factAction, putThing } from "@splot/kernel/facts";
import type { Act } from "@splot/kernel/journal";
import { listTakenAddresses, originOf } from "@splot/kernel/objects";
import { recordBodyInput, recordBodyOutput } from "../contract.ts";
import { type Body, bodyPath } from "../model/body.ts";
import { checkSpan } from "../model/check.ts";
import { meets, type Span } from "../model/span.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { dropBody, findBodyById, findTeam, saveBody, widenBody } from "../store/bodies.ts";
import { findOrganisation } from "../store/organisations.ts";
import { dropSeats, putSeats } from "../store/seats.ts";

/** Records a body with its seats. With a source it is a fact; without one it is made by people at work. */
export const recordBody = factAction({
  name: "people.recordBody",
  title: { pl: "Zapisz organ i jego miejsca", en: "Record a body and its seats" },
  input: recordBodyInput,
  output: recordBodyOutput,
  grants: policy.recordBody,
  async run(act, { seats, from, to, fromPrecision, ord, source, ...body }) {
    act.authorise();
    const span = checkSpan({ from, to });
    await checkNew(act, body);
    if (body.kind === "working_team" && (await hasTeam(act, body.organisation, span))) throw refuse("people.team_exists", {}, "organisation");
    const isFact = source !== undefined;
    const state = to !== undefined && to <= act.today ? "ended" : "active";
    const { id, address } = await putThing(act, {
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
    const store = () => saveBody(act, { ...body, id, span, fromPrecision: from === undefined ? "unknown" : fromPrecision }, ord);
    // NOTE: a seat lies within its body at every moment, so a corrected body is only widened until its seats have moved.
    await (isWritten(act) ? widenBody(act, id, span) : store());
    const made = await putSeats(act, id, { seats, span });
    if (isWritten(act)) await store();
    act.record({
      event: "people.body_recorded",
      object: id,
      to: state,
      payload: { code: body.code, name: body.name, kind: body.kind, seats: seats.length },
      isPublic: true,
    });
    return { id, address, seats: made };
  },
  retract: async (act, { result }) => {
    await dropSeats(act, result.id);
    await dropBody(act, result.id);
  },
});

/** Refuses a body by hand whose code is taken, whose municipality or body above is not there, or a team of nobody; a telling minds that itself. */
async function checkNew(act: Act, { code, kind, organisation, parent }: Pick<Body, "code" | "kind" | "organisation" | "parent">): Promise<void> {
  if (act.fact !== undefined) return;
  if ((await listTakenAddresses(act, [bodyPath(code)])).size > 0) throw refuse("people.body_exists", {}, "code");
  if (organisation !== undefined && (await findOrganisation(act, organisation)) === undefined) throw refuse("people.organisation_unknown", {}, "organisation");
  if (parent !== undefined && (await findBodyById(act, parent)) === undefined) throw refuse("people.body_unknown", { code: parent }, "parent");
  if (kind === "working_team" && organisation === undefined && act.actor.kind === "person") throw refuse("people.team_of_nobody", {}, "organisation");
}

/** Does the fact in hand stand in the tables already? One that was taken back does not. */
function isWritten({ fact }: Act): boolean {
  return fact?.standing !== undefined && fact.standing.retracted === undefined;
}

/** Has the organisation another team in these days? */
async function hasTeam(act: Act, organisation: ObjectId | undefined, span: Span): Promise<boolean> {
  const team = organisation === undefined ? undefined : await findTeam(act, organisation);
  return team !== undefined && team.id !== act.fact?.thing && meets(team.span, span);
}
