import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findEmbeddedBinaries } from "@splot/kernel/database/server";
import { afterEach, describe, expect, test } from "vitest";
import { findVersion } from "../../kernel/src/database/server/binaries.ts";
import { runnableBinaries } from "../../kernel/src/database/server/copy.ts";

const nobody = { uid: 65_534, gid: 65_534 };
const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An installation in a folder that only root enters, as in a clone under /root. */
function closedInstallation(): { kind: "embedded"; root: string; bin: string; major: number } {
  const embedded = findEmbeddedBinaries();
  if (embedded === undefined) throw new Error("no embedded PostgreSQL for this platform");
  const closed = mkdtempSync(join(tmpdir(), "closed-"));
  made.push(closed);
  const root = join(closed, "native");
  cpSync(embedded.root, root, { recursive: true, verbatimSymlinks: true });
  return { kind: "embedded", root, bin: join(root, "bin"), major: embedded.major };
}

describe.skipIf(process.getuid?.() !== 0)("started by root", () => {
  test("programs that nobody cannot reach are copied once to where they run", () => {
    const closed = closedInstallation();
    expect(findVersion(closed.bin, nobody)).toBeUndefined();
    const copy = runnableBinaries(closed, nobody);
    made.push(copy?.root ?? closed.root);
    expect(copy?.root).not.toBe(closed.root);
    expect(findVersion(copy?.bin ?? "", nobody)).toBe(findVersion(closed.bin, {}));
    expect(runnableBinaries(closed, nobody)).toEqual(copy);
  });

  test("a copy that somebody changed, or that others may write, is made anew", () => {
    const closed = closedInstallation();
    const copy = runnableBinaries(closed, nobody);
    made.push(copy?.root ?? closed.root);
    writeFileSync(join(copy?.bin ?? "", "postgres"), "#!/bin/sh\necho postgres 99\n");
    expect(findVersion(runnableBinaries(closed, nobody)?.bin ?? "", nobody)).toBe(findVersion(closed.bin, {}));
    chmodSync(dirname(copy?.bin ?? ""), 0o777);
    writeFileSync(join(copy?.root ?? "", "planted"), "");
    const again = runnableBinaries(closed, nobody);
    expect(() => chmodSync(join(again?.root ?? "", "planted"), 0o600)).toThrow("ENOENT");
  });
});
