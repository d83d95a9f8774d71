import { action } from "@splot/kernel/journal";
import { endRoleInput, personOutput } from "../contract.ts";
import { checkDirectorStays, endRoleOn } from "../model/role.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { endAssignment, findAssignment, lockActiveDirectors } from "../store/roles.ts";

/** Ends a role at once or from a later day, with a reason; the last active director without a last day stays (I20). */
export const endRole = action({
  name: "people.endRole",
  title: { pl: "Odbierz rolę", en: "End a role" },
  input: endRoleInput,
  output: personOutput,
  grants: policy.endRole,
  async run(act, { assignment, on = act.today, reason }) {
    act.authorise();
    const directors = await lockActiveDirectors(act);
    const found = await findAssignment(act, assignment);
    if (found === undefined || (found.span.to !== undefined && found.span.to <= act.today)) throw refuse("people.role_unknown");
    if (found.role === "director")
      checkDirectorStays(
        act.today,
        directors.filter(({ id }) => id !== assignment),
      );
    await endAssignment(act, assignment, { span: endRoleOn(found.span, on, act.today), reason });
    act.record({ event: "people.role_ended", payload: { assignment, person: found.person, role: found.role, on, reason } });
    return { person: found.person };
  },
});
