import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { branchAbove, findTreeFault, levelBelow, placeUnder, type TreeNode } from "./tree.ts";

const domain = (code: string): TreeNode => ({ id: `id-${code}`, code, level: "domain", domain: Number(code) });

/** Grows a tree by adding nodes under whatever the picks point at; refused places are skipped. */
function grow(picks: readonly number[]): readonly TreeNode[] {
  const nodes = [domain("1"), domain("2")];
  for (const pick of picks) {
    const parent = nodes[pick % nodes.length];
    if (parent === undefined) continue;
    try {
      const place = placeUnder(nodes, parent.code);
      nodes.push({ id: `id-${place.code}`, code: place.code, level: place.level, parent: place.parent, domain: place.domain });
    } catch {}
  }
  return nodes;
}

describe("the tree of goals", () => {
  test("gives codes by storey: domain, main goal, specific goal, direction", () => {
    const nodes = grow([0, 2, 3]);
    expect(nodes.map(({ code, level }) => [code, level])).toEqual([
      ["1", "domain"],
      ["2", "domain"],
      ["1.g", "main_goal"],
      ["1.1", "specific_goal"],
      ["1.1.1", "direction"],
    ]);
  });
  test("refuses an unknown parent, a second main goal and anything below a direction", () => {
    const nodes = grow([0, 2, 3]);
    expect(() => placeUnder(nodes, "9")).toThrow("strategy.parent_unknown");
    expect(() => placeUnder(nodes, "1")).toThrow("strategy.main_goal_exists");
    expect(() => placeUnder(nodes, "1.1.1")).toThrow("strategy.node_too_deep");
    expect(() => levelBelow("direction")).toThrow("strategy.node_too_deep");
  });
  test("stays sound however it grows: one storey up, codes unique, branches end at a domain (I67, property)", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 30 }), (picks) => {
        const nodes = grow(picks);
        expect(findTreeFault(nodes)).toBeUndefined();
        for (const node of nodes) expect(branchAbove(nodes, node.id).at(0)?.level ?? "domain").toBe("domain");
      }),
    );
  });
  test("finds a node that skips a storey, a stray parent, a repeated code and another domain's parent", () => {
    const [one, two] = [domain("1"), domain("2")];
    const goal: TreeNode = { id: "g", code: "1.g", level: "main_goal", parent: one.id, domain: 1 };
    expect(findTreeFault([one, { ...goal, level: "specific_goal" }])).toBe("1.g");
    expect(findTreeFault([two, goal])).toBe("1.g");
    expect(findTreeFault([one, goal, { ...goal, id: "h" }])).toBe("1.g");
    expect(findTreeFault([one, { ...goal, domain: 2 }])).toBe("1.g");
    expect(findTreeFault([{ ...one, parent: "g" }, goal])).toBe("1");
  });
});
