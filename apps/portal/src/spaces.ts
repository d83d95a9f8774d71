import { type ClockedSpace, listSpaces, type Space } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";
import { z } from "zod";

/** The spaces that answer here, oldest first. */
export async function listOpenSpaces({ pool, clock, isExerciseClosed }: Site): Promise<readonly ClockedSpace[]> {
  return (await listSpaces(pool, clock)).filter(({ space }) => isExerciseClosed !== true || space.purpose !== "exercise");
}

/** The code of the space that `/` leads to: the oldest live one. Missing: none is founded yet. */
export async function findHome(site: Site): Promise<string | undefined> {
  const spaces = await listSpaces(site.pool, site.clock);
  return (spaces.find(({ space }) => space.purpose === "live") ?? spaces[0])?.space.code;
}

const neighbours = z.array(z.object({ code: z.string(), name: z.object({ pl: z.string(), en: z.string() }) })).catch([]);

/** The other spaces of this installation that a space points its readers to. Missing: none. */
export function besideOf({ settings }: Pick<Space, "settings">) {
  return neighbours.parse(settings["beside"] ?? []);
}
