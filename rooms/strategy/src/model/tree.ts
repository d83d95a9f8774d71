import type { Bilingual } from "@splot/kernel";
import { refuse } from "../refusals.ts";

/** The storeys of a strategy, from the top (DOMAIN §4). */
export const levels = ["domain", "main_goal", "specific_goal", "direction"] as const;
export type Level = (typeof levels)[number];

/** The name of each storey. */
export const levelNames = {
  domain: { pl: "Dziedzina", en: "Domain" },
  main_goal: { pl: "Cel główny", en: "Main goal" },
  specific_goal: { pl: "Cel szczegółowy", en: "Specific goal" },
  direction: { pl: "Kierunek działania", en: "Direction of action" },
} as const satisfies Record<Level, Bilingual>;

/** A node as the tree needs it. */
export type TreeNode = { readonly id: string; readonly code: string; readonly level: Level; readonly parent?: string | undefined; readonly domain: number };

/** Where a new node stands. */
export type Place = { readonly level: Level; readonly code: string; readonly parent: string; readonly domain: number; readonly ord: number };

/** The storey below. Refuses: `strategy.node_too_deep`. */
export function levelBelow(level: Level): Level {
  const below = levels[levels.indexOf(level) + 1];
  if (below === undefined) throw refuse("strategy.node_too_deep");
  return below;
}

/**
 * The place of a new node under the parent with this code: one storey down, code one further (I67).
 * Shape: codes `2`, `2.g`, `2.1`, `2.1.1` (domain, main goal, specific goal, direction).
 * Refuses: `strategy.parent_unknown`, `strategy.node_too_deep`, `strategy.main_goal_exists`.
 */
export function placeUnder(nodes: readonly TreeNode[], parentCode: string): Place {
  const parent = nodes.find(({ code }) => code === parentCode);
  if (parent === undefined) throw refuse("strategy.parent_unknown", { code: parentCode }, "parent");
  const level = levelBelow(parent.level);
  const siblings = nodes.filter((node) => node.parent === parent.id);
  if (level === "main_goal" && siblings.length > 0) throw refuse("strategy.main_goal_exists", {}, "parent");
  const ord = siblings.length + 1;
  const code = level === "main_goal" ? `${parent.code}.g` : `${parent.code.replace(/\.g$/, "")}.${ord}`;
  return { level, code, parent: parent.id, domain: parent.domain, ord };
}

/** A tree is sound: each parent one storey up and known, codes unique, no circle (I67). Missing: `undefined` when sound, else the first bad code. */
export function findTreeFault(nodes: readonly TreeNode[]): string | undefined {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const codes = new Set<string>();
  for (const node of nodes) {
    const parent = node.parent === undefined ? undefined : known.get(node.parent);
    const isPlaced =
      node.level === "domain"
        ? node.parent === undefined
        : parent !== undefined && levels.indexOf(parent.level) === levels.indexOf(node.level) - 1 && parent.domain === node.domain;
    if (!isPlaced || codes.has(node.code)) return node.code;
    codes.add(node.code);
  }
  return undefined;
}

/** The branch above a node, top first, without the node itself. */
export function branchAbove<Node extends TreeNode>(nodes: readonly Node[], id: string): readonly Node[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const branch: Node[] = [];
  let parent = known.get(id)?.parent;
  while (parent !== undefined && branch.length < levels.length) {
    const node = known.get(parent);
    if (node === undefined) break;
    branch.unshift(node);
    parent = node.parent;
  }
  return branch;
}
