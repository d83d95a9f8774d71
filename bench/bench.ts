import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type BenchServer, startBenchServer } from "./child.ts";
import { benchPages, benchServerTime, benchWeight } from "./pages.ts";
import { benchRemarks } from "./remarks.ts";
import { type Section, writeReport } from "./report.ts";
import { benchStart } from "./start.ts";
import { benchThread } from "./thread.ts";
import { benchVerify } from "./verify.ts";

/** The parts that the server under test runs for, in their order: verification takes the journal that the remarks leave, and the links of the thread stay. */
const parts: readonly ((server: BenchServer) => Promise<Section>)[] = [benchWeight, benchServerTime, benchPages, benchRemarks, benchVerify, benchThread];

/** Measures everything in one run and writes bench/RESULTS.md. Shape: the exit code, 1 when a gate was missed. */
async function bench(): Promise<number> {
  const [loadBefore = 0] = loadavg();
  const folder = mkdtempSync(join(tmpdir(), "splot-bench-"));
  const sections: Section[] = [await benchStart()];
  const server = await startBenchServer(folder);
  try {
    for (const part of parts) {
      const section = await part(server);
      for (const { name, value, gate } of section.figures) console.log(`${gate === undefined ? " " : gate.isMet ? "✓" : "✗"} ${name}: ${value}`);
      sections.push(section);
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const missed = writeReport(join(process.cwd(), "bench/RESULTS.md"), sections, { databaseVersion: server.databaseVersion, loadBefore });
  for (const name of missed) console.error(`missed: ${name}`);
  return missed.length === 0 ? 0 : 1;
}

const [role, folder = ""] = process.argv.slice(2);
if (role === "serve") await import("./server.ts").then(({ serveBench }) => serveBench(folder));
else process.exitCode = await bench();
