import { action } from "@splot/kernel/journal";
import { endRoleInput } from "../contract.ts";
import { checkDirectorStays } from "../model/role.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeAssignmentSpan, findAssignment, lockAssignmentsOf } from "../store/roles.ts";

/** Ends a role at once; the last director without a last day stays (I20). */
export const endRole = action({
  name: "people.endRole",
  title: { pl: "Odbierz rolę", en: "End a role" },
  input: endRoleInput,
  grants: policy.endRole,
  async run(act, { assignment }) {
    act.authorise();
    const directors = await lockAssignmentsOf(act, "director");
    const found = await findAssignment(act, assignment);
    if (found === undefined || (found.span.to !== undefined && found.span.to <= act.today)) throw refuse("people.role_unknown");
    if (found.role === "director") checkDirectorStays(assignment, act.today, directors);
    const from = found.span.from !== undefined && found.span.from > act.today ? act.today : found.span.from;
    await changeAssignmentSpan(act, assignment, { from, to: act.today });
    act.record({ event: "people.role_ended", payload: { assignment, person: found.person, role: found.role } });
    return { person: found.person };
  },
});
