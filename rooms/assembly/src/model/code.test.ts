import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DeviceCode, deviceCodeHash, formatDeviceCode, judgeCode, newDeviceCode } from "./code.ts";

const at = new Date("2026-03-16T09:05:00Z");
const fresh = (code: string): DeviceCode => ({ salt: "s", hash: deviceCodeHash("s", code) });

describe("a device code works once (I90)", () => {
  const stored = fresh("ABCD1234");
  const used = { ...stored, use: { bearer: "first", at } };
  it.each([
    ["no code was issued", undefined, "ABCD1234", "first", "wrong"],
    ["nothing was typed", stored, "", "first", "missing"],
    ["only hyphens were typed", stored, " - ", "first", "missing"],
    ["another code was typed", stored, "ABCD1235", "first", "wrong"],
    ["it fits, however it is typed", stored, "abcd-i234", "first", "fits"],
    ["its bearer needs no code", used, undefined, "first", "bound"],
    ["what its bearer types does not matter", used, "0000", "first", "bound"],
    ["it was used elsewhere", used, "ABCD1234", "second", "used"],
    ["it was used elsewhere, and nothing was typed", used, "", "second", "used"],
    ["a guess on a used code stays a guess", used, "ABCD1235", "second", "wrong"],
  ] as const)("%s", (...[, code, typed, bearer, verdict]) => {
    expect(judgeCode(code, { code: typed, bearer })).toBe(verdict);
  });

  it("whatever is tried in whatever order, each issued code lets in one session at most", () => {
    const codes = [1, 2, 3].map((seed) => newDeviceCode(Uint8Array.from({ length: 8 }, (_, index) => seed * 31 + index)));
    const step = fc.oneof(
      fc.record({ do: fc.constant("issue" as const), code: fc.constantFrom(...codes) }),
      fc.record({ do: fc.constant("vote" as const), code: fc.option(fc.constantFrom(...codes), { nil: undefined }), bearer: fc.constantFrom("a", "b", "c") }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let newest: { readonly stored: DeviceCode; readonly code: string } | undefined;
        let voters = new Set<string>();
        for (const one of steps) {
          if (one.do === "issue") {
            newest = { stored: fresh(one.code), code: one.code };
            voters = new Set();
            continue;
          }
          const verdict = judgeCode(newest?.stored, { code: one.code === undefined ? undefined : formatDeviceCode(one.code), bearer: one.bearer });
          if (verdict === "fits" && newest !== undefined) newest = { ...newest, stored: { ...newest.stored, use: { bearer: one.bearer, at } } };
          if (verdict === "fits" || verdict === "bound") voters.add(one.bearer);
          if (verdict === "fits") expect(one.code).toBe(newest?.code);
          expect(voters.size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
