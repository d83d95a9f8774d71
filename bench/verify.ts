import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { listBallotBundles } from "@splot/assembly";
import { getSpace, openPool, read } from "@splot/kernel/database";
import { writeBundle } from "../apps/cli/src/bundle/writeBundle.ts";
import { verifyBundle } from "../apps/cli/src/proof/verifyBundle.ts";
import type { BenchServer } from "./child.ts";
import { quantile } from "./load.ts";
import { atLeast, type Section } from "./report.ts";

const ROUNDS = 5;

/** Verification of a bundle with everything that the remarks of this run have left in the journal. */
export async function benchVerify(server: BenchServer): Promise<Section> {
  const above = mkdtempSync(join(tmpdir(), "splot-bench-bundle-"));
  const folder = join(above, "bundle");
  try {
    const { count, seconds: written, root } = await exportBundle(server.databaseUrl, folder);
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const startedAt = performance.now();
      const { state } = await verifyBundle(folder, root);
      took.push((performance.now() - startedAt) / 1000);
      if (state === "broken") throw new Error("the exported bundle is broken");
    }
    const command = await timeCommand(folder, root);
    const perSecond = count / quantile(took, 0.5);
    const first = took[0] ?? 0;
    return {
      title: "Verification",
      figures: [
        {
          name: "Entries verified per second",
          value: `${Math.round(perSecond)} per s`,
          gate: atLeast(50_000, perSecond, " per s"),
          method: `a bundle of ${count} entries of the exercise, from its files alone, with its root; median of ${ROUNDS} rounds, the first took ${first.toFixed(2)} s`,
        },
        { name: "`splot verify` as a command", value: `${command.toFixed(2)} s`, method: "the same bundle, the start of the program included" },
        { name: "Export of the same journal", value: `${written.toFixed(1)} s`, method: "from the database, one snapshot" },
      ],
    };
  } finally {
    rmSync(above, { recursive: true, force: true });
  }
}

async function exportBundle(url: string, folder: string): Promise<{ readonly count: number; readonly seconds: number; readonly root: string }> {
  const pool = openPool({ url, max: 2 });
  try {
    const where = await getSpace(pool, "cwiczenie", () => new Date());
    const startedAt = performance.now();
    const { counts, root } = await read({ pool, ...where }, (handle) => writeBundle(handle, { folder, program: "bench", listBallots: listBallotBundles }));
    return { count: counts.entries, seconds: (performance.now() - startedAt) / 1000, root };
  } finally {
    await pool.end();
  }
}

async function timeCommand(folder: string, root: string): Promise<number> {
  const startedAt = performance.now();
  await promisify(execFile)(process.execPath, [join(process.cwd(), "dist/cli.mjs"), "verify", folder, "--root", root]);
  return (performance.now() - startedAt) / 1000;
}
