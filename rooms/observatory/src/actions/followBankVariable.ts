import { action } from "@splot/kernel/journal";
import { bankVariableOutput, followBankVariableInput, unfollowBankVariableInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { followBankVariable as follow, listBankVariables, unfollowBankVariable as unfollow } from "../store/bdl/variables.ts";
import { findIndicator } from "../store/indicators.ts";

/** Puts a variable of the Local Data Bank on the list of what is fetched. Refuses: `observatory.exercise_closed`, an unknown indicator, one that has another variable. */
export const followBankVariable = action({
  name: "observatory.followBankVariable",
  title: { pl: "Dodaj zmienną z BDL", en: "Add a variable of the Local Data Bank" },
  input: followBankVariableInput,
  output: bankVariableOutput,
  grants: policy.followBankVariable,
  async run(act, { variable, indicator: code }) {
    act.authorise();
    if (act.space.purpose === "exercise") throw refuse("observatory.exercise_closed");
    const indicator = code === undefined ? undefined : await findIndicator(act, { code });
    if (code !== undefined && indicator === undefined) throw refuse("observatory.indicator_unknown", {}, "indicator");
    const others = (await listBankVariables(act)).filter(({ id }) => id !== variable);
    if (code !== undefined && others.some((other) => other.indicator?.code === code)) throw refuse("observatory.bank_taken", {}, "indicator");
    await follow(act, variable, indicator?.series);
    act.record({ event: "observatory.bank_followed", payload: { variable, indicator: code ?? null } });
    return { variable };
  },
});

/** Takes a variable off the list; what was fetched and loaded stays. Refuses: one that is not on it. */
export const unfollowBankVariable = action({
  name: "observatory.unfollowBankVariable",
  title: { pl: "Zdejmij zmienną z listy BDL", en: "Take a variable of the Local Data Bank off the list" },
  input: unfollowBankVariableInput,
  output: bankVariableOutput,
  grants: policy.unfollowBankVariable,
  async run(act, { variable }) {
    act.authorise();
    if (!(await unfollow(act, variable))) throw refuse("observatory.bank_not_followed", { variable });
    act.record({ event: "observatory.bank_unfollowed", payload: { variable } });
    return { variable };
  },
});
