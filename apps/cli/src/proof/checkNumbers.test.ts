import { describe, expect, it } from "vitest";
import { checkNumbers } from "./checkNumbers.ts";
import { Findings } from "./faults.ts";

function faultsOf(numbers: readonly string[]): readonly string[] {
  const findings = new Findings();
  checkNumbers(numbers, findings);
  return findings.broken.map(({ code, place }) => `${code} ${place}`);
}

describe("checkNumbers", () => {
  it("takes each meeting and each mark of an exercise as a series of its own", () => {
    expect(faultsOf(["1/I/2026", "2/I/2026", "1/II/2026", "ĆW-1/I/2026", "1/2026", "2/2026"])).toEqual([]);
  });
  it("names the first number that is absent and every number that stands twice", () => {
    expect(faultsOf(["1/I/2026", "3/I/2026", "7/I/2026"])).toEqual(["number_gap 2/I/2026"]);
    expect(faultsOf(["ĆW-2/I/2026"])).toEqual(["number_gap ĆW-1/I/2026"]);
    expect(faultsOf(["1/I/2026", "1/I/2026"])).toEqual(["number_repeated 1/I/2026"]);
  });
});
