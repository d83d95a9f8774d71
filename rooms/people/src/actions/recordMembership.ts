import type { ObjectId } from "@splot/kernel";
import { factAction } from "@splot/kernel/facts";
import type { Act } from "@splot/kernel/journal";
import { recordMembershipInput, recordMembershipOutput } from "../contract.ts";
import { checkSpan } from "../model/check.ts";
import { meets } from "../model/span.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { dropMemberships, endMembership, findOrganisation, listMemberships, saveMembership } from "../store/organisations.ts";

/** Records a state of an organisation's membership from a day on; the state before it ends there. */
export const recordMembership = factAction({
  name: "people.recordMembership",
  title: { pl: "Zapisz członkostwo", en: "Record a membership" },
  input: recordMembershipInput,
  output: recordMembershipOutput,
  grants: policy.recordMembership,
  async run(act, { organisation, state, from, to, fromPrecision, source }) {
    act.authorise();
    if ((await findOrganisation(act, organisation)) === undefined) throw refuse("people.organisation_unknown", {}, "organisation");
    const span = checkSpan({ from, to });
    await dropStanding(act);
    if (span.from !== undefined) await endMembership(act, organisation, span.from);
    const others = await listMemberships(act, organisation);
    if (others.some((other) => meets(other.span, span))) throw refuse("people.membership_overlaps", {}, "from");
    const id = await saveMembership(act, { organisation, state, span, fromPrecision: span.from === undefined ? "unknown" : fromPrecision, source });
    act.record({ event: `people.membership_${state}`, object: organisation, payload: { from: span.from, to: span.to, source }, isPublic: true });
    return { organisation, id };
  },
  subject: ({ organisation }) => organisation,
  retract: async (act, { result }) => dropMemberships(act, result.organisation, result.id),
});

/** The row that a correction replaces. */
async function dropStanding({ fact, ...act }: Act): Promise<void> {
  if (fact?.standing === undefined) return;
  const { organisation, id } = fact.standing.result as { organisation: ObjectId; id?: string };
  await dropMemberships(act, organisation, id);
}
