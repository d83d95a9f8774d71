import { expect, it } from "vitest";
import { citedBy } from "./goalTargets.ts";

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const document = { kind: "strategy", title: { pl: "Strategia" }, address: "/strategia", state: "in_force" };
const written = {
  ...document,
  versions: [
    { no: 2, madeAt: day("2026-02-01") },
    { no: 3, madeAt: day("2026-03-01") },
  ],
};

it.each([
  ["2026-01-01", 2],
  ["2026-02-01", 2],
  ["2026-02-28", 2],
  ["2026-03-02", 3],
])("a target set on %s belongs to version %i of the document that says its goal", (madeAt, no) => {
  expect(citedBy({ madeAt: day(madeAt) }, written)).toEqual({ ...document, no });
});

it("a target whose goal no document says belongs to none", () => {
  expect(citedBy({ madeAt: day("2026-01-01") }, undefined)).toBeUndefined();
  expect(citedBy({ madeAt: day("2026-01-01") }, { ...document, versions: [] })).toBeUndefined();
});
