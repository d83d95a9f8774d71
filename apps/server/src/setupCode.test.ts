import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forgetSetupCode, readSetupCode } from "./setupCode.ts";

test("the code stays the same until a space stands, and only the owner of the folder may read it", () => {
  const folder = mkdtempSync(join(tmpdir(), "setup-code-"));
  const code = readSetupCode(folder);
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
  expect(readSetupCode(folder)).toBe(code);
  expect(statSync(join(folder, "setup.code")).mode & 0o777).toBe(0o600);
  forgetSetupCode(folder);
  expect(readSetupCode(folder)).not.toBe(code);
  rmSync(folder, { recursive: true });
});
