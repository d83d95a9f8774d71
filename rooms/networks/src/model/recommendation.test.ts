import { newId, type ObjectId } from "@splot/kernel";
import fc from "fast-check";
import { expect, it } from "vitest";
import { matrixOf } from "./recommendation.ts";

const scopes = ["law", "finance", "knowledge"].map((code) => ({ code, name: { pl: code } }));
const networks = Array.from({ length: 4 }, () => ({ id: newId<"object">() as ObjectId }));
const recommendation = fc.record({
  id: fc.uuid(),
  scope: fc.constantFrom(...scopes.map(({ code }) => code)),
  network: fc.constantFrom(...networks.map(({ id }) => id)),
  state: fc.constantFrom("proposed", "implemented", "superseded"),
});

it("puts every recommendation into exactly the cell of its scope and network, superseded ones too (I115)", () => {
  fc.assert(
    fc.property(fc.uniqueArray(recommendation, { selector: ({ id }) => id }), (all) => {
      const rows = matrixOf(scopes, networks, all);
      const placed = rows.flatMap((row) =>
        row.cells.flatMap((cell, column) => cell.map(({ id, scope, network }) => [id, scope === row.scope.code && network === networks[column]?.id] as const)),
      );
      expect(placed.every(([, isRight]) => isRight)).toBe(true);
      expect(placed.map(([id]) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    }),
  );
});

it("keeps a cell for every network, also an empty one", () => {
  expect(matrixOf(scopes, networks, []).map(({ cells }) => cells.length)).toEqual([4, 4, 4]);
});
