import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { listServerProcesses } from "@splot/kernel/database/server";
import { pssOf } from "./memory.ts";
import { atMost, type Section } from "./report.ts";

/** Idle connections are given back after ten seconds; the memory of an idle office is what is left then. */
const IDLE_MS = 15_000;

/** Time until the first page, on a new data folder and on one that is loaded, and the memory of both servers at rest. */
export async function benchStart(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), "splot-bench-start-"));
  try {
    const first = await start(folder);
    await first.stop();
    const second = await start(folder);
    await sleep(IDLE_MS);
    const memory = memoryOf(second, folder);
    await second.stop();
    const total = memory.launcher + memory.server + memory.database;
    return {
      title: "Start and rest",
      figures: [
        {
          name: "First start until the first page",
          value: `${first.pageSeconds.toFixed(1)} s`,
          method: "packages installed and built, new data folder: database made, migrated, page answered",
        },
        { name: "First start until all content is loaded", value: `${first.loadedSeconds.toFixed(1)} s`, method: "the same; pages are served meanwhile" },
        {
          name: "Second start until the first page",
          value: `${second.pageSeconds.toFixed(1)} s`,
          gate: atMost(3, second.pageSeconds, " s"),
          method: "the same folder again",
        },
        {
          name: "Memory at rest",
          value: `${Math.round(total)} MB`,
          gate: atMost(300, total, " MB"),
          method: `PSS after ${IDLE_MS / 1000} s without a request: launcher ${Math.round(memory.launcher)}, server ${Math.round(memory.server)}, database ${Math.round(memory.database)} MB`,
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Started {
  readonly pageSeconds: number;
  readonly loadedSeconds: number;
  readonly pid: number;
  stop(): Promise<void>;
}

async function start(folder: string): Promise<Started> {
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}/krakow`;
  const startedAt = performance.now();
  const env = { ...process.env, SPLOT_DATA: folder, PORT: String(port), SPLOT_URL: `http://127.0.0.1:${port}`, DATABASE_URL: "" };
  const child = spawn(process.execPath, ["splot.mjs", "start"], { stdio: ["ignore", "pipe", "inherit"], env });
  const loaded = lineOf(child, "    Fakty / facts:");
  // A start that fails is told by the wait for its page; this one must not end the bench on its own.
  loaded.catch(() => {});
  await firstAnswer(child, address);
  const pageSeconds = (performance.now() - startedAt) / 1000;
  await loaded;
  const loadedSeconds = (performance.now() - startedAt) / 1000;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
  return { pageSeconds, loadedSeconds, pid: child.pid ?? 0, stop };
}

function lineOf(child: ChildProcess, beginning: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (child.stdout !== null) createInterface({ input: child.stdout }).on("line", (line) => line.startsWith(beginning) && resolve());
    child.once("exit", (code) => reject(new Error(`the start ended (${code})`)));
  });
}

async function firstAnswer(child: ChildProcess, address: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the start ended (${child.exitCode})`);
    const answer = await fetch(address).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer !== undefined) return;
    await sleep(20);
  }
}

/** Proportional set sizes: memory that several processes use is divided among them. Unit: MB. */
function memoryOf({ pid }: Started, folder: string): { readonly launcher: number; readonly server: number; readonly database: number } {
  const server = Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")[0]);
  const database = listServerProcesses(join(folder, "pg")).reduce((sum, one) => sum + pssOf(one), 0);
  return { launcher: pssOf(pid), server: pssOf(server), database };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}
