import type { ContentText } from "@splot/kernel";
import { z } from "zod";
import type { StrategyNode } from "./node.ts";

/** A goal as a frozen version holds it. */
export type FrozenGoal = { readonly title: ContentText /** Missing: its page is gone from this document. */; readonly address?: string | undefined };

const frozen = z.object({
  goals: z.array(
    z.object({ node: z.string().optional(), code: z.string(), level: z.string(), title: z.object({ pl: z.string(), en: z.string().optional() }) }),
  ),
});

/**
 * The goals of a version as they were frozen (I140), each with the page of its goal today. Shape: domains left out.
 * Missing: a version without goals in its content, such as a recorded one, has those of the document.
 */
export function goalsOf(content: unknown, nodes: readonly StrategyNode[]): readonly FrozenGoal[] {
  const found = frozen.safeParse(content);
  if (!found.success) return nodes.filter(({ level, withdrawn }) => level !== "domain" && withdrawn === undefined);
  return found.data.goals
    .filter(({ level }) => level !== "domain")
    .map(({ node, code, title }) => ({ title, address: nodes.find((one) => (node === undefined ? one.code === code : one.id === node))?.address }));
}
