import { setTimeout as sleep } from "node:timers/promises";
import type { Outside } from "./askBank.ts";

/** The world outside as it is, at the addresses that the environment names. */
export function outsideAt(places: Pick<Outside, "bankUrl" | "bankKey" | "bordersUrl">): Outside {
  return {
    ...places,
    now: () => new Date(),
    rest: async (milliseconds) => {
      await sleep(milliseconds);
    },
    chance: Math.random,
    mostMilliseconds: 30_000,
  };
}
