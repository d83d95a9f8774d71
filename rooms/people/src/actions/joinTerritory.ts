import { slug } from "@splot/kernel";
import { inCommons } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import { areaCodeOf, joinArea } from "@splot/kernel/territory";
import type { DistinctMember } from "../model/founding.ts";

/**
 * Writes municipalities into the shared register of territory and lets them join the area of the association, from today.
 * NOTE: an exercise plays on the territory of others and leaves it as it is.
 */
export async function joinTerritory(act: Act, members: readonly DistinctMember[], source: string): Promise<void> {
  if (act.space.purpose === "exercise") return;
  const area = { code: areaCodeOf(act.space), name: { pl: act.space.name.pl }, basis: source };
  const units = members.map(({ teryt, name, short }) => ({ code: teryt, name: { pl: name }, slug: slug(short), from: act.today, source }));
  await inCommons(act, (shared) => joinArea(shared, area, units));
}
