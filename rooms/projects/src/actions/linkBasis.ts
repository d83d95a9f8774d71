import { maySee } from "@splot/kernel/access";
import { action } from "@splot/kernel/journal";
import { findThing } from "@splot/kernel/objects";
import { linkObjects } from "@splot/thread";
import { linkBasisInput, projectOutput } from "../contract.ts";
import { checkOpen } from "../model/states.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { openProject } from "./reach.ts";

/** Kinds of things that can show that a problem is real. */
const basisKinds = ["insight", "indicator", "study", "synthesis"];

/** Cites what shows the problem of the project: an insight, a study, or an indicator of the data bank. */
export const linkBasis = action({
  name: "projects.linkBasis",
  title: { pl: "Wskaż dowód problemu", en: "Cite evidence of the problem" },
  input: linkBasisInput,
  output: projectOutput,
  grants: policy.linkBasis,
  async run(act, { project: id, basis, why }) {
    const project = await openProject(act, id);
    checkOpen(project.state);
    const thing = await findThing(act, basis);
    const roles = act.actor.kind === "person" ? act.actor.roles : undefined;
    if (thing === undefined || !basisKinds.includes(thing.kind) || !maySee(thing.visibility, roles)) throw refuse("project.basis_unknown", {}, "basis");
    const reason = why === undefined ? undefined : { pl: why };
    await linkObjects(act, { from: { object: basis, space: thing.space }, to: { object: id }, relation: "evidences", madeHow: "person", reason });
    act.record({ event: "projects.basis_linked", object: id, payload: { basis, why: why ?? null } });
    return { project: id };
  },
});
