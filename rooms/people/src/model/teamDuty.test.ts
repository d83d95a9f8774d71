import fc from "fast-check";
import { expect, test } from "vitest";
import { allDuties, changedDuties, type DutyHolder, teamDutyCodes, unfilledDuties } from "./teamDuty.ts";

const text = fc.string({ minLength: 1, maxLength: 8 });
const named = fc
  .array(fc.record({ duty: fc.constantFrom(...teamDutyCodes), holder: fc.option(text, { nil: undefined }), deputy: fc.option(text, { nil: undefined }) }))
  .map((list) => [...new Map(list.map((one): [string, DutyHolder] => [one.duty, one])).values()]);

test("a team has always five duties, and each is either filled or listed as unfilled (I24)", () => {
  fc.assert(
    fc.property(named, (list) => {
      const all = allDuties(list);
      expect(all.map(({ duty }) => duty)).toEqual(teamDutyCodes);
      const filled = list.filter(({ holder }) => holder !== undefined).map(({ duty }) => duty);
      const unfilled = unfilledDuties(list);
      expect([...filled, ...unfilled].toSorted()).toEqual([...teamDutyCodes].toSorted());
    }),
  );
});

test("only what differs is written, and writing it gives what was wished", () => {
  fc.assert(
    fc.property(named, named, (standing, wished) => {
      const changed = changedDuties(standing, wished);
      const after = allDuties(standing).map((one) => changed.find(({ duty }) => duty === one.duty) ?? one);
      for (const wish of wished) expect(after.find(({ duty }) => duty === wish.duty)).toMatchObject(JSON.parse(JSON.stringify(wish)));
      expect(changedDuties(after, wished)).toEqual([]);
    }),
  );
});

test.each([
  [[], 5],
  [[{ duty: "monitor", holder: "Inspektor ds. inwestycji" }], 4],
  [teamDutyCodes.map((duty) => ({ duty, holder: "Sekretarz gminy" })), 0],
] as const)("the unfilled of %j", (list, count) => {
  expect(unfilledDuties(list)).toHaveLength(count);
});
