import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import { linkNewborn } from "@splot/thread";
import { recordProjectInput } from "../contract.ts";
import { projectAddress } from "../model/project.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { saveProject, saveRecord } from "../store/projects.ts";
import { saveParticipant } from "../store/shares.ts";
import { listDirections } from "./directions.ts";

/** Writes down a project of the past or of others from its source; nothing that the source does not say is added. */
export const recordProject = action({
  name: "projects.recordProject",
  title: { pl: "Odnotuj projekt", en: "Record a project" },
  input: recordProjectInput,
  grants: policy.recordProject,
  async run(act, { code, title, source, isEnded, concerns, starts, ends, direction, ...record }) {
    act.authorise();
    const found = direction === undefined ? undefined : (await listDirections(act)).find(({ id }) => id === direction);
    if (direction !== undefined && found === undefined) throw refuse("project.direction_unknown", {}, "direction");
    const id = newId<"object">();
    const state = isEnded ? "completed" : "recorded";
    const address = projectAddress(code);
    await saveThing(act, { id, kind: "project", code, title, origin: "fact", mode: "recorded", source, state, visibility: "public", address });
    await saveProject(act, id, { starts, ends, primary: found?.id, domain: found?.domain });
    await saveRecord(act, id, record);
    for (const org of concerns) await saveParticipant(act, id, { org, part: "concerned" });
    if (found !== undefined) {
      await linkNewborn(act, { from: { object: found.id }, to: { object: id }, relation: "realised_by", madeHow: "rule", reason: record.directionNote });
    }
    act.record({ event: "projects.project_recorded", object: id, to: state, payload: { code, source }, isPublic: true });
    return { id, address };
  },
});
