import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const list = readFileSync("rooms/observatory/test/README.md", "utf8");

test("every invariant of the data bank has a property test that names it (I25–I39)", () => {
  const proofs = [...list.matchAll(/^\| (I\d+) \| [^|]+ \| `([^`]+)`/gm)].map(([, invariant = "", file = ""]) => ({ invariant, file }));
  expect(proofs.map(({ invariant }) => invariant)).toEqual(Array.from({ length: 15 }, (_, place) => `I${25 + place}`));
  const isProperty = (invariant: string, file: string) => {
    const text = readFileSync(file, "utf8");
    return text.includes("fc.assert(") && new RegExp(`\\b${invariant}\\b`).test(text);
  };
  expect(proofs.filter(({ invariant, file }) => !isProperty(invariant, file))).toEqual([]);
});
