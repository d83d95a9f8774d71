import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAmount, typedAmount } from "./amount.ts";

describe("readAmount", () => {
  it.each([
    ["0", 0],
    ["125000", 12_500_000],
    ["125 000", 12_500_000],
    ["1\u00a0250,5", 125_050],
    ["1250.55", 125_055],
  ])("%s", (text, grosze) => expect(readAmount(text)).toBe(grosze));
  it.each(["", "-1", "1,234,567", "12 50", "1,555", "1e3", "0x10", "99999999999999", "１２"])("is no amount: %s", (text) =>
    expect(readAmount(text)).toBeUndefined(),
  );
  it("reads what it writes, to the last grosz", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 15 - 1 }), (grosze) => readAmount(typedAmount(grosze)) === grosze));
  });
});
