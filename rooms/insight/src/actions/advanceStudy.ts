import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { advanceStudyInput, placedOutput } from "../contract.ts";
import { nextStudyState } from "../model/study.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { lockOpenStudy } from "./parts.ts";

/** Moves a study on by one step: collecting, analysing, completed. */
export const advanceStudy = action({
  name: "insight.advanceStudy",
  title: { pl: "Przejdź do następnego etapu badania", en: "Move the study on" },
  input: advanceStudyInput,
  output: placedOutput,
  grants: policy.advanceStudy,
  async run(act, { study: id }) {
    act.authorise();
    const { thing } = await lockOpenStudy(act, id);
    const to = nextStudyState(thing.state);
    if (to === undefined) throw refuse("insight.study_closed");
    await changeThing(act, id, { state: to });
    act.record({ event: "insight.study_advanced", object: id, from: thing.state, to, isPublic: true });
    return { id, address: thing.address };
  },
});
