import { action } from "@splot/kernel/journal";
import { endLink, linkObjects } from "@splot/thread";
import { joinBundleInput, projectOutput } from "../contract.ts";
import { checkOpen, openStates } from "../model/states.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeProject, findProject } from "../store/projects.ts";
import { openProject } from "./reach.ts";

/** Puts a project into a bundle whose fiche is still being written, or takes it out. A bundle joins no bundle (I75). */
export const joinBundle = action({
  name: "projects.joinBundle",
  title: { pl: "Dołącz do wiązki", en: "Join a bundle" },
  input: joinBundleInput,
  output: projectOutput,
  grants: policy.joinBundle,
  async run(act, { project: id, bundle }) {
    const project = await openProject(act, id);
    checkOpen(project.state);
    const parent = bundle === undefined ? undefined : await findProject(act, bundle);
    const isFit = parent === undefined ? bundle === undefined : parent.type === "bundle" && openStates.includes(parent.state);
    if (!isFit || project.type === "bundle") throw refuse("project.not_a_bundle", {}, "bundle");
    if (project.parent !== undefined) await endLink(act, { from: { object: id }, to: { object: project.parent }, relation: "part_of" }, "zmiana wiązki");
    if (bundle !== undefined) await linkObjects(act, { from: { object: id }, to: { object: bundle }, relation: "part_of", madeHow: "person" });
    await changeProject(act, id, { ...project, parent: bundle });
    act.record({ event: "projects.bundle_joined", object: id, payload: { bundle: bundle ?? null } });
    return { project: id };
  },
});
