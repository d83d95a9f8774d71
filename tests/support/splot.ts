import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { copyFolder } from "./folders.ts";
import { type Program, startProgram } from "./program.ts";

/** A whole Splot under test: the built server with a database of its own. */
export interface RunningSplot extends Program {
  /** Where it answers, without a slash at the end. */
  readonly address: string;
  readonly folder: string;
  /** Ends it in order; with `isKept` the data folder stays for another start. */
  stop(isKept?: boolean): Promise<void>;
}

/** What a start may choose. */
export interface SplotOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A data folder of an earlier start. */
  readonly folder?: string;
}

/** Starts the built server on a copy of a loaded data folder, and waits until it is ready for visitors. */
export async function startLoaded(loaded: string): Promise<RunningSplot> {
  const splot = await startSplot({ folder: copyFolder(loaded) });
  await splot.line("    Ćwiczenie / exercise");
  return splot;
}

const patienceMs = 60_000;
const server = join(import.meta.dirname, "../../dist/server.mjs");

/** Starts the built server (`npm run build` made it) on a free port and waits for its first page. */
export async function startSplot({ env = {}, folder = mkdtempSync(join(tmpdir(), "splot-run-")) }: SplotOptions = {}): Promise<RunningSplot> {
  const port = await findFreePort();
  const address = `http://localhost:${port}`;
  const program = startProgram(["--enable-source-maps", server], { PORT: String(port), SPLOT_URL: address, SPLOT_DATA: folder, DATABASE_URL: "", ...env });
  let isOver = false;
  void program.ended.then(() => {
    isOver = true;
  });
  const end = performance.now() + patienceMs;
  while (!(await doesAnswer(address))) {
    if (isOver || performance.now() > end) throw new Error(`Splot did not answer:\n${program.lines.join("\n")}`);
    await sleep(50);
  }
  const stop = async (isKept = false): Promise<void> => {
    program.kill("SIGTERM");
    await program.ended;
    if (!isKept) rmSync(folder, { recursive: true, force: true });
  };
  return { ...program, address, folder, stop };
}

async function doesAnswer(address: string): Promise<boolean> {
  try {
    await fetch(address, { redirect: "manual" });
    return true;
  } catch {
    return false;
  }
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
