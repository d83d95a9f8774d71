import { newReceiptCode } from "@splot/kernel";
import { expect, it } from "vitest";
import { findReceiptMark, receiptMark } from "./mark.ts";

it("a mark is told from a code, and each code has its own", () => {
  const codes = Array.from({ length: 20 }, newReceiptCode);
  const marks = codes.map(receiptMark);
  expect(new Set(marks).size).toBe(20);
  for (const mark of marks) expect(findReceiptMark(mark)).toBe(mark);
  for (const code of codes) {
    expect(findReceiptMark(code)).toBeUndefined();
    expect(receiptMark(code)).not.toContain(code.toLowerCase());
  }
});
