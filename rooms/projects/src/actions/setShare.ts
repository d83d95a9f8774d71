import { action } from "@splot/kernel/journal";
import { findOrganisation } from "@splot/people";
import { projectOutput, setShareInput } from "../contract.ts";
import { checkOpen } from "../model/states.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { dropShare, saveParticipant, saveShare } from "../store/shares.ts";
import { openProject } from "./reach.ts";

/** Enters what an organisation pays in a year, over what stood there; a cost of 0 takes the share away (I77). */
export const setShare = action({
  name: "projects.setShare",
  title: { pl: "Wpisz udział w kosztach", en: "Enter a share of the cost" },
  input: setShareInput,
  output: projectOutput,
  grants: policy.setShare,
  async run(act, { project: id, org, year, cost, eligible }) {
    const project = await openProject(act, id);
    checkOpen(project.state);
    if (project.type === "bundle") throw refuse("project.bundle_has_no_money");
    if (eligible > cost) throw refuse("project.eligible_over_cost", {}, "eligible");
    if ((await findOrganisation(act, org)) === undefined) throw refuse("project.org_unknown", {}, "org");
    if (cost === 0) await dropShare(act, id, { org, year });
    else {
      await saveParticipant(act, id, { org, part: org === project.lead ? "lead" : "partner" });
      await saveShare(act, id, { org, year, cost, eligible });
    }
    act.record({ event: "projects.share_set", object: id, payload: { org, year, cost, eligible } });
    return { project: id };
  },
});
