import { factAction, putThing } from "@splot/kernel/facts";
import { stateLinks } from "@splot/thread";
import { recordOutput, recordProjectInput } from "../contract.ts";
import { projectAddress } from "../model/project.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { dropProject, putProject, saveRecord } from "../store/projects.ts";
import { dropParticipants, saveParticipant } from "../store/shares.ts";
import { listDirections } from "./directions.ts";

/** Writes down a project of the past or of others from its source; nothing that the source does not say is added. */
export const recordProject = factAction({
  name: "projects.recordProject",
  title: { pl: "Odnotuj projekt", en: "Record a project" },
  input: recordProjectInput,
  output: recordOutput,
  grants: policy.recordProject,
  async run(act, { code, title, source, isEnded, concerns, starts, ends, direction, ...record }) {
    act.authorise();
    const found = direction === undefined ? undefined : (await listDirections(act)).find(({ id }) => id === direction);
    if (direction !== undefined && found === undefined) throw refuse("project.direction_unknown", {}, "direction");
    const state = isEnded ? "completed" : "recorded";
    const { id, address } = await putThing(act, {
      kind: "project",
      code,
      title,
      origin: "fact",
      mode: "recorded",
      source,
      state,
      visibility: "public",
      address: projectAddress(code),
    });
    await putProject(act, id, { starts, ends, primary: found?.id, domain: found?.domain });
    await saveRecord(act, id, record);
    await dropParticipants(act, id);
    for (const org of concerns) await saveParticipant(act, id, { org, part: "concerned" });
    const reason = record.directionNote;
    await stateLinks(act, found === undefined ? [] : [{ from: { object: found.id }, to: { object: id }, relation: "realised_by", madeHow: "rule", reason }]);
    act.record({ event: "projects.project_recorded", object: id, to: state, payload: { code, source }, isPublic: true });
    return { id, address };
  },
  retract: async (act, { result }) => {
    await stateLinks(act, []);
    await dropParticipants(act, result.id);
    await dropProject(act, result.id);
  },
});
