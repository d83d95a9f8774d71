import { listSpaces } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";

/** The code of the space that `/` leads to: the oldest live one. Missing: none is founded yet. */
export async function findHome(site: Site): Promise<string | undefined> {
  const spaces = await listSpaces(site.pool, site.clock);
  const live = spaces.find(({ space }) => space.purpose === "live") ?? spaces[0];
  return live?.space.code;
}
