import { action } from "@splot/kernel/journal";
import { linkObjects } from "@splot/thread";
import { linkDirectionInput, projectOutput } from "../contract.ts";
import { checkOpen } from "../model/states.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeProject } from "../store/projects.ts";
import { listDirections } from "./directions.ts";
import { openProject } from "./reach.ts";

/** Names a goal or plan that the project carries out; the first one, or the one chosen so, is primary (I76). */
export const linkDirection = action({
  name: "projects.linkDirection",
  title: { pl: "Wskaż cel albo plan", en: "Name a goal or plan" },
  input: linkDirectionInput,
  output: projectOutput,
  grants: policy.linkDirection,
  async run(act, { project: id, target, isPrimary }) {
    const project = await openProject(act, id);
    checkOpen(project.state);
    const direction = (await listDirections(act)).find((one) => one.id === target);
    if (direction === undefined) throw refuse("project.direction_unknown", {}, "target");
    await linkObjects(act, { from: { object: target }, to: { object: id }, relation: "realised_by", madeHow: "person" });
    if (isPrimary === true || project.primary === undefined) await changeProject(act, id, { ...project, primary: target, domain: direction.domain });
    act.record({ event: "projects.direction_linked", object: id, payload: { target, isPrimary: isPrimary === true } });
    return { project: id };
  },
});
