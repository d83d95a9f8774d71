import type { Json } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { StrategyNode } from "../model/node.ts";
import type { StoredStrategy } from "../model/strategy.ts";
import { listEvidence } from "./evidence.ts";

/** What a frozen version holds besides its paragraphs: title, horizon, goals and the numbers they rest on. */
export async function contentOf(
  read: ReadHandle,
  { thing, horizon }: StoredStrategy,
  nodes: readonly StrategyNode[],
): Promise<{ readonly [key: string]: Json | undefined }> {
  const evidence = await listEvidence(
    read,
    nodes.map(({ id }) => id),
  );
  const goals = nodes.map(({ id, code, level, title, blockKey }) => ({
    node: id,
    code,
    level,
    title,
    block: blockKey,
    evidence: evidence.filter(({ node }) => node === id).map(({ indicator, locator, why }) => ({ indicator: indicator.id, locator, why })),
  }));
  return { code: thing.code, title: thing.title, horizon, goals };
}
