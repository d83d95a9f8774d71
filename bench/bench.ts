import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { benchBank, benchWideBank } from "./bank/benchBank.ts";
import { benchLongImport } from "./bank/longImport.ts";
import { type BenchServer, startBenchServer } from "./child.ts";
import { benchLists } from "./lists.ts";
import { benchPages, benchServerTime, benchWeight } from "./pages.ts";
import { benchRemarks } from "./remarks.ts";
import { missedIn, type Section, writeReport } from "./report.ts";
import { benchStart } from "./start.ts";
import { benchThread } from "./thread.ts";
import { benchVerify } from "./verify.ts";

/** The parts that the server under test runs for, in their order: verification takes the journal that the remarks leave; what the lists, the thread and the bank add stays. */
const parts: Readonly<Record<string, (server: BenchServer) => Promise<Section>>> = {
  weight: benchWeight,
  servertime: benchServerTime,
  pages: benchPages,
  remarks: benchRemarks,
  verify: benchVerify,
  lists: benchLists,
  thread: benchThread,
  bank: benchBank,
};

/** Parts that run only when they are named. */
const extraParts: typeof parts = { bank50: benchWideBank, import5: benchLongImport };

/** Measures everything in one run and writes bench/RESULTS.md; with names of parts only those, and only on the screen. Shape: the exit code, 1 when a gate was missed. */
async function bench(names: readonly string[]): Promise<number> {
  checkNames(names);
  const [loadBefore = 0] = loadavg();
  const folder = mkdtempSync(join(tmpdir(), "splot-bench-"));
  const isWhole = names.length === 0;
  const sections: Section[] = isWhole ? [await benchStart()] : [];
  const server = await startBenchServer(folder);
  try {
    for (const [name, part] of Object.entries(isWhole ? parts : { ...parts, ...extraParts })) {
      if (isWhole || names.includes(name)) sections.push(tell(await part(server)));
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const missed = missedIn(sections);
  if (isWhole) writeReport(join(process.cwd(), "bench/RESULTS.md"), sections, { databaseVersion: server.databaseVersion, loadBefore });
  for (const name of missed) console.error(`missed: ${name}`);
  return missed.length === 0 ? 0 : 1;
}

function checkNames(names: readonly string[]): void {
  const known = Object.keys({ ...parts, ...extraParts });
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no part is called ${unknown.join(", ")}; there are ${known.join(", ")}`);
}

function tell(section: Section): Section {
  for (const { name, value, gate } of section.figures) console.log(`${gate === undefined ? " " : gate.isMet ? "✓" : "✗"} ${name}: ${value}`);
  return section;
}

const [role, ...rest] = process.argv.slice(2);
if (role === "serve") await import("./server.ts").then(({ serveBench }) => serveBench(rest[0] ?? ""));
else process.exitCode = await bench(process.argv.slice(2));
