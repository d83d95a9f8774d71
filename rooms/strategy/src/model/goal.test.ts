import { newId } from "@splot/kernel";
import { describe, expect, it } from "vitest";
import { getGoal, listWithdrawn, refuseFrozen } from "./goal.ts";
import type { StrategyNode } from "./node.ts";
import { strategyStates } from "./strategy.ts";
import type { Level } from "./tree.ts";

const strategy = newId<"object">();
const node = (level: Level, code: string, parent?: StrategyNode): StrategyNode => ({
  id: newId<"object">(),
  strategy,
  level,
  code,
  parent: parent?.id,
  domain: 2,
  value: { missing: "not_applicable" },
  title: { pl: `cel ${code}` },
  address: `/strategia/${code}`,
  state: "drafted",
  origin: "example",
  mode: "enacted",
});
const domain = node("domain", "2");
const main = node("main_goal", "2.g", domain);
const first = node("specific_goal", "2.1", main);
const second = node("specific_goal", "2.2", main);

describe("withdrawing a goal", () => {
  it("takes the goal alone while others stand beside it", () => {
    expect(listWithdrawn([domain, main, first, second], first)).toEqual([first]);
  });
  it("is refused while a goal stands below, and names it", () => {
    expect(() => listWithdrawn([domain, main, first], main)).toThrow("strategy.goal_has_goals");
  });
  it("takes the domain with its last goal, but never a goal with the last one below it", () => {
    expect(listWithdrawn([domain, main], main)).toEqual([main, domain]);
    expect(listWithdrawn([domain, main, first], first)).toEqual([first]);
  });
});

describe("which goals may change", () => {
  it("only those of a draft", () => {
    for (const state of Object.keys(strategyStates) as (keyof typeof strategyStates)[]) {
      if (state === "draft") expect(() => refuseFrozen({ state })).not.toThrow();
      else expect(() => refuseFrozen({ state })).toThrow("strategy.not_draft");
    }
  });
  it("no domain, no withdrawn goal, no stranger", () => {
    const gone = { ...first, withdrawn: { at: new Date(0), reason: "pomyłka" } };
    expect(() => getGoal([domain], domain.id)).toThrow("strategy.domain_fixed");
    expect(() => getGoal([gone], gone.id)).toThrow("strategy.goal_unknown");
    expect(() => getGoal([main], first.id)).toThrow("strategy.goal_unknown");
    expect(getGoal([domain, main], main.id)).toBe(main);
  });
});
