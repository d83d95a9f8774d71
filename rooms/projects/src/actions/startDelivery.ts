import { action } from "@splot/kernel/journal";
import { movedOutput, projectInput } from "../contract.ts";
import { isFunded, moneyByYear } from "../model/money.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { loadMoney } from "../store/money.ts";
import { moveFiche } from "./moveFiche.ts";
import { openProject } from "./reach.ts";

/** Marks that the delivery starts: the whole cost is secured or spent. Refuses: `project.not_funded`. */
export const startDelivery = action({
  name: "projects.startDelivery",
  title: { pl: "Rozpocznij realizację", en: "Start the delivery" },
  input: projectInput,
  output: movedOutput,
  grants: policy.startDelivery,
  async run(act, { project: id }) {
    const project = await openProject(act, id);
    const { shares, lines } = (await loadMoney(act, [id])).get(id) ?? { shares: [], lines: [] };
    const state = await moveFiche(act, project, { move: "start", event: "projects.delivery_started", isPublic: true });
    if (!isFunded(moneyByYear(shares, lines))) throw refuse("project.not_funded");
    return { project: id, state };
  },
});
