import { slug } from "@splot/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { distinguish } from "./founding.ts";

test("members of one name differ in address and team code, others keep their plain name", () => {
  expect(
    distinguish([
      { teryt: "1206113", name: "Skawina" },
      { teryt: "1219053", name: "Michałowice" },
      { teryt: "1206082", name: "Michałowice" },
    ]),
  ).toEqual([
    { teryt: "1206113", name: "Skawina", short: "Skawina", teamCode: "ZESPOL-SKAWINA" },
    { teryt: "1219053", name: "Michałowice", short: "Michałowice (1219053)", teamCode: "ZESPOL-MICHALOWICE-1219053" },
    { teryt: "1206082", name: "Michałowice", short: "Michałowice (1206082)", teamCode: "ZESPOL-MICHALOWICE-1206082" },
  ]);
});

test("whatever the names, no two members share an address or a code, and codes fit", () => {
  const names = fc.array(fc.string({ minLength: 2, maxLength: 80, unit: fc.constantFrom("a", "ą", "-", " ", "Ł") }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(names, (list) => {
      const members = distinguish(list.map((name, index) => ({ teryt: String(1_206_001 + index * 10), name })));
      expect(new Set(members.map(({ short }) => slug(short))).size).toBe(list.length);
      expect(new Set(members.map(({ teamCode }) => teamCode)).size).toBe(list.length);
      for (const { teamCode } of members) expect(teamCode).toMatch(/^[A-Z0-9][A-Z0-9-]{1,40}$/);
    }),
  );
});
