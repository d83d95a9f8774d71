import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBenchServer } from "./child.ts";
import { benchPages, benchServerTime, benchWeight } from "./pages.ts";
import { benchRemarks } from "./remarks.ts";
import { writeReport } from "./report.ts";

/** Measures everything in one run and writes bench/RESULTS.md. Shape: the exit code, 1 when a gate was missed. */
async function bench(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "splot-bench-"));
  const server = await startBenchServer(folder);
  try {
    const sections = [await benchWeight(server), await benchRemarks(server), await benchServerTime(server), await benchPages(server)];
    const missed = writeReport(join(process.cwd(), "bench/RESULTS.md"), sections, server.databaseVersion);
    for (const name of missed) console.error(`missed: ${name}`);
    return missed.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const [role, folder = ""] = process.argv.slice(2);
if (role === "serve") await import("./server.ts").then(({ serveBench }) => serveBench(folder));
else process.exitCode = await bench();
