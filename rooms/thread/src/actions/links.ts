import { canonical } from "@splot/kernel";
import type { WriteHandle } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import { refuse } from "../refusals.ts";
import { endLinks, endLinksById, findJoint, isReached, listStatedLinks, type NewLink, saveLinks } from "../store/links.ts";

/**
 * Links two things from basis to consequence, as part of the caller's act (which has authorised and records it).
 * Refuses: `thread.link_unfit` where the relation does not join such kinds (I117), `thread.link_circle` where it must
 * not run in circles.
 */
export async function linkObjects(act: Act, link: NewLink): Promise<void> {
  const joint = await findJoint(act, link);
  if (joint === undefined || !joint.isFit) throw refuse("thread.link_unfit");
  if (joint.isAcyclic && (await isReached(act, { from: link.to, to: link.from, relation: link.relation }))) throw refuse("thread.link_circle");
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

/**
 * Makes the links that the fact in hand states exactly these: what it no longer states ends, what is new is linked as by
 * `linkObjects`. An act that tells no fact links all of them.
 */
export async function stateLinks(act: Act, links: readonly NewLink[]): Promise<void> {
  const { fact } = act;
  const standing = fact?.standing === undefined ? [] : await listStatedLinks(act, fact.key);
  const keyOf = (link: NewLink) => linkKey(link, act.space.id);
  const wanted = new Set(links.map(keyOf));
  const known = new Set(standing.map(keyOf));
  await endLinksById(
    act,
    standing.filter((link) => !wanted.has(keyOf(link))).map(({ id }) => id),
    "źródło już tego nie podaje",
  );
  for (const link of links) if (!known.has(keyOf(link))) await linkObjects(act, { ...link, factKey: fact?.key });
}

function linkKey({ from, to, relation, reason }: NewLink, home: string): string {
  return canonical({ relation, from: { space: home, ...present(from) }, to: { space: home, ...present(to) }, reason });
}

function present({ space, ...end }: NewLink["from"]) {
  return space === undefined ? end : { ...end, space };
}
