import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { frozenOutput, submitForAdoptionInput } from "../contract.ts";
import { refuseOpenItems } from "../model/checklist.ts";
import { strategyStates } from "../model/strategy.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listCheckItems } from "../store/checklist.ts";
import { changeVersion, listStrategyVersions, lockStrategy } from "../store/strategies.ts";

/** Submits the version after consultation, or again the one that was not adopted, to the assembly. Refuses while an item of the checklist is open (BR-07, I71). */
export const submitForAdoption = action({
  name: "strategy.submitForAdoption",
  title: { pl: "Skieruj do przyjęcia", en: "Submit for adoption" },
  input: submitForAdoptionInput,
  output: frozenOutput,
  grants: policy.submitForAdoption,
  async run(act, { strategy: id }) {
    act.authorise();
    const strategy = await lockStrategy(act, id);
    const [newest] = await listStrategyVersions(act, id);
    if ((strategy.state !== "revised" && strategy.state !== "rejected") || newest === undefined)
      throw refuse("strategy.not_revised", { state: strategyStates[strategy.state] });
    refuseOpenItems(await listCheckItems(act, id));
    await changeVersion(act, newest, "for_adoption");
    await changeThing(act, id, { state: "for_adoption" });
    act.record({
      event: "strategy.submitted",
      object: id,
      version: newest.no,
      from: strategy.state,
      to: "for_adoption",
      payload: { version: newest.no, sha256: newest.sha256 },
      isPublic: true,
    });
    return { id, no: newest.no, sha256: newest.sha256 };
  },
});
