import type { Thing } from "@splot/kernel/objects";
import type { Mark, Tone } from "@splot/kernel/web";
import type { StrategyState } from "../../model/strategy.ts";

/** The mark that a thing carries wherever it goes: recorded acts as such, else its origin. */
export function markOf({ origin, mode }: Pick<Thing, "origin" | "mode">): Mark {
  return mode === "recorded" ? "recorded" : origin;
}

/** How each state of a document feels. */
export const stateTones = {
  draft: "neutral",
  consultation: "active",
  revised: "active",
  for_adoption: "active",
  in_force: "good",
  superseded: "neutral",
  rejected: "danger",
  returned: "neutral",
} as const satisfies Record<StrategyState, Tone>;
