import { addDays, type Bilingual, type Day } from "@splot/kernel";

/** Levels that decide, from the nearest to the last. */
export const levels = {
  team: { pl: "zespół gminy", en: "municipal team" },
  office: { pl: "biuro", en: "office" },
  board: { pl: "zarząd", en: "board" },
  assembly: { pl: "walne zebranie", en: "general meeting" },
} as const satisfies Record<string, Bilingual>;
export type Level = keyof typeof levels;
export const levelCodes = ["team", "office", "board", "assembly"] as const satisfies readonly Level[];

/** Where an escalation stands: who has to decide, until when. */
export interface Rung {
  readonly level: Level;
  readonly due: Day;
}

/** Days that the next level gets. Unit: days. */
const STEP_DAYS = 7;

/**
 * The rungs that an escalation climbs by itself until a day: past its due day it rises one level, and the next one gets
 * seven days from there. At the top it stays listed (I108). Shape: none while its day has not passed.
 */
export function rise({ level, due }: Rung, today: Day): readonly Rung[] {
  const rungs: Rung[] = [];
  let last: Rung = { level, due };
  for (let next = above(last.level); next !== undefined && last.due < today; next = above(last.level)) {
    last = { level: next, due: addDays(last.due, STEP_DAYS) };
    rungs.push(last);
  }
  return rungs;
}

/** The level above. Missing: `undefined` at the top. */
function above(level: Level): Level | undefined {
  return levelCodes[levelCodes.indexOf(level) + 1];
}
