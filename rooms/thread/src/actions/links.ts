import type { WriteHandle } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import { stationKey } from "../model/end.ts";
import { refuse } from "../refusals.ts";
import { endLinks, findJoint, type NewLink, saveLinks, traceLinks } from "../store/links.ts";

/**
 * Links two things from basis to consequence, as part of the caller's act (which has authorised and records it).
 * Refuses: `thread.link_unfit` where the relation does not join such kinds (I117), `thread.link_circle` where it must
 * not run in circles.
 */
export async function linkObjects(act: Act, link: NewLink): Promise<void> {
  const joint = await findJoint(act, link);
  if (joint === undefined || !joint.isFit) throw refuse("thread.link_unfit");
  if (joint.isAcyclic) {
    const below = await traceLinks(act, { start: link.to, direction: "down", relation: link.relation, depth: 1000 });
    const circle = below.some(({ to }) => stationKey(to) === stationKey(link.from));
    if (circle || stationKey(link.from) === stationKey(link.to)) throw refuse("thread.link_circle");
  }
  await saveLinks(act, [link]);
}

/**
 * Links a thing that was made in this same act: nothing leads away from it yet, so no circle can close and
 * none is looked for; the database still refuses kinds that do not fit. For acts that arrive in bursts, such as remarks.
 */
export async function linkNewborn(write: WriteHandle, ...links: readonly NewLink[]): Promise<void> {
  await saveLinks(write, links);
}

/** Ends the active link between two things; it stays in the history with its reason. */
export async function endLink(act: Act, link: Pick<NewLink, "from" | "to" | "relation">, reason: string): Promise<number> {
  return endLinks(act, link, reason);
}
