import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactDecimal } from "./exactDecimal.ts";
import { findStatus } from "./statuses.ts";

describe("numbers stay as exact as they are written", () => {
  test.each([
    ["440.7", "440.7"],
    ["5.943826289", "5.943826289"],
    ["100.0", "100.0"],
    ["67,6", "67.6"],
    ["1 234 567,50", "1234567.50"],
    ["1\u00a0234", "1234"],
    ["12\u202f345", "12345"],
    ["12\u2009345", "12345"],
    ["−3,9", "-3.9"],
    ["-0.0", "0.0"],
    ["+007", "7"],
    [".5", "0.5"],
    ["1.5e3", "1500"],
    ["25E-4", "0.0025"],
    ["12345678901234567890.123456789", "12345678901234567890.123456789"],
    ["0,125", "0.125"],
  ])("%s is %s", (written, text) => {
    expect(exactDecimal(written)).toEqual({ kind: "number", text });
  });

  test.each(["", "abc", "1.2.3", "1 2", "--1", "1e9999", "12 34", ",", "1.234,5", "0x10"])("%j is no number", (written) => {
    expect(exactDecimal(written).kind).toBe("unreadable");
  });

  test("1,234 is asked about unless the mark is declared", () => {
    expect(exactDecimal("1,234").kind).toBe("ambiguous");
    expect(exactDecimal("1,234", "comma")).toEqual({ kind: "number", text: "1.234" });
    expect(exactDecimal("1,234", "point")).toEqual({ kind: "number", text: "1234" });
    expect(exactDecimal("1,2", "point").kind).toBe("unreadable");
  });

  test("any double comes back as the same double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = exactDecimal(String(value), "point");
        return read.kind === "number" && Object.is(Number(read.text), value === 0 ? 0 : value);
      }),
    );
  });
});

test.each([
  ["A", ["A"], undefined],
  ["bp", ["B", "P"], undefined],
  ["s", ["E"], undefined],
  ["r", [], undefined],
  [":c", [], "confidential"],
  [": z", [], "not_applicable"],
  [":e", ["E"], "unknown"],
  ["L", [], "not_collected"],
  ["M", [], "not_applicable"],
  ["Q", [], "confidential"],
  ["O", [], "unknown"],
])("the status %j", (sign, flags, missing) => {
  expect(findStatus(sign)).toEqual({ flags, missing });
});

test("a sign of no list stays unknown", () => {
  expect(findStatus("note")).toBeUndefined();
  expect(findStatus("y")).toBeUndefined();
});
