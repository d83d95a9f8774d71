import { listSpaces, type Space } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";

/** The space that `/` leads to: the oldest live one. Missing: none is founded yet. */
export async function findHomeSpace(site: Site): Promise<Space | undefined> {
  const spaces = await listSpaces(site.pool, site.clock);
  return (spaces.find(({ space }) => space.purpose === "live") ?? spaces[0])?.space;
}

/** Its code. */
export async function findHome(site: Site): Promise<string | undefined> {
  return (await findHomeSpace(site))?.code;
}
