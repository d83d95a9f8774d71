import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listServerProcesses } from "@splot/kernel/database/server";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { copyFolder } from "../support/folders.ts";
import { type Program, startProgram } from "../support/program.ts";

const keeper = join(import.meta.dirname, "../support/keeper.ts");

/** A data folder whose database was made once and ended in order; most tests begin with a copy of it. */
let made = "";
let folder = "";
let programs: Program[] = [];

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), "keeper-"));
  const program = startProgram([keeper, made]);
  await program.line("ready ");
  program.kill("SIGTERM");
  await program.ended;
});
afterAll(() => rmSync(made, { recursive: true, force: true }));
beforeEach(() => {
  folder = copyFolder(made);
});

afterEach(async () => {
  for (const program of programs) program.kill("SIGTERM");
  await Promise.all(programs.map((program) => program.ended));
  programs = [];
  for (const pid of listAlive()) process.kill(pid, "SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

interface Running extends Program {
  readonly url: string;
  readonly postmaster: number;
}

function launch(): Program {
  const program = startProgram([keeper, folder]);
  programs.push(program);
  return program;
}

async function start(): Promise<Running> {
  const program = launch();
  const { url, pid } = JSON.parse((await program.line("ready ")).slice("ready ".length)) as { url: string; pid: number };
  return { ...program, url, postmaster: pid };
}

/** What lives of this test's database. */
function listAlive(): number[] {
  return existsSync(join(folder, "pg")) ? listServerProcesses(join(folder, "pg")) : [];
}

async function listKept(url: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ number: number }>("select number from kept order by number")).rows.map((row) => row.number);
  } finally {
    await client.end();
  }
}

function socketFolderOf(url: string): string {
  return new URL(url).searchParams.get("host") ?? "";
}

describe("one data folder, one process", () => {
  test("a second process is refused in both languages, and the first keeps working", async () => {
    const first = await start();
    const second = launch();
    const refusal = JSON.parse((await second.line("refused ")).slice("refused ".length)) as { code: string; text: { pl: string; en: string } };
    expect(refusal.code).toBe("database.folder_taken");
    expect(refusal.text.pl).toContain(`już działa na folderze danych ${folder} (proces ${first.pid})`);
    expect(refusal.text.en).toContain(`already running on the data folder ${folder} (process ${first.pid})`);
    expect(await second.ended).toBe(1);
    first.tell("store 1");
    await first.line("stored 1");
  });

  test("two processes that start at the same moment: exactly one gets the folder", async () => {
    rmSync(join(folder, "pg"), { recursive: true });
    const outcomes = await Promise.all([launch(), launch(), launch()].map((program) => Promise.race([program.line("ready "), program.line("refused ")])));
    expect(outcomes.filter((line) => line.startsWith("ready "))).toHaveLength(1);
  });

  test("a lock whose number went to another process is stale", async () => {
    const { namespace, startTicks } = await whoHolds();
    writeFileSync(join(folder, "lock.json"), JSON.stringify({ pid: process.pid, startTicks: "1", namespace }));
    const running = await start();
    expect(JSON.parse(readFileSync(join(folder, "lock.json"), "utf8"))).toMatchObject({ pid: running.pid, namespace });
    expect(startTicks).toMatch(/^\d+$/);
  });

  test("a lock of another container is stale once it no longer beats", async () => {
    writeFileSync(join(folder, "lock.json"), JSON.stringify({ pid: 1, startTicks: "1", namespace: "elsewhere" }));
    const running = await start();
    expect(JSON.parse(readFileSync(join(folder, "lock.json"), "utf8"))).toMatchObject({ pid: running.pid });
  });

  test("a lock of another container that still beats is respected", async () => {
    writeFileSync(join(folder, "lock.json"), JSON.stringify({ pid: 1, startTicks: "1", namespace: "elsewhere" }));
    const beat = setInterval(() => utimesSync(join(folder, "lock.json"), new Date(), new Date()), 1_000);
    try {
      expect(await launch().line("refused ")).toContain("database.folder_taken");
    } finally {
      clearInterval(beat);
    }
  });
});

/** Starts and stops once to learn how this machine signs its locks. */
async function whoHolds(): Promise<{ namespace: string; startTicks: string }> {
  const running = await start();
  const holder = JSON.parse(readFileSync(join(folder, "lock.json"), "utf8")) as { namespace: string; startTicks: string };
  running.kill("SIGTERM");
  await running.ended;
  return holder;
}

describe("an orderly end", () => {
  test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("%s leaves no process, no socket and no lock behind", async (signal) => {
    const running = await start();
    expect(listAlive()).toContain(running.postmaster);
    expect(listAlive().length).toBeGreaterThan(3);
    running.kill(signal);
    expect(await running.ended).toBe(0);
    expect(listAlive()).toEqual([]);
    expect(existsSync(socketFolderOf(running.url))).toBe(false);
    expect(existsSync(join(folder, "lock.json"))).toBe(false);
    expect(existsSync(join(folder, "pg/postmaster.pid"))).toBe(false);
  });
});

describe("after kill -9 the next start recovers by itself", () => {
  test.each([
    ["the server", ["server"]],
    ["the database", ["postmaster"]],
    ["both", ["server", "postmaster"]],
    ["both, the database first", ["postmaster", "server"]],
  ])("%s", async (_title, victims) => {
    const running = await start();
    running.tell("store 7");
    await running.line("stored 7");
    for (const victim of victims) process.kill(victim === "server" ? running.pid : running.postmaster, "SIGKILL");
    if (!victims.includes("server")) {
      expect(await running.line("ended ")).toBe("ended SIGKILL");
      running.kill("SIGTERM");
    }
    await running.ended;
    const next = await start();
    expect(await listKept(next.url)).toEqual([7]);
    expect(next.postmaster).not.toBe(running.postmaster);
    expect(existsSync(socketFolderOf(running.url))).toBe(false);
    next.kill("SIGTERM");
    await next.ended;
    expect(listAlive()).toEqual([]);
  });

  test("nothing acknowledged in a burst is lost, five times in a row", async () => {
    const acknowledged: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const running = await start();
      const first = round * 1_000_000;
      running.tell(`burst ${first}`);
      await running.line(`stored ${first + 100 + round * 37}`);
      process.kill(running.pid, "SIGKILL");
      process.kill(running.postmaster, "SIGKILL");
      await running.ended;
      acknowledged.push(...running.lines.filter((line) => line.startsWith("stored ")).map((line) => Number(line.slice("stored ".length))));
    }
    const kept = new Set(await listKept((await start()).url));
    expect(acknowledged.length).toBeGreaterThan(500);
    expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
  });

  test("a database that was half made is made again", async () => {
    rmSync(join(folder, "pg"), { recursive: true });
    mkdirSync(join(folder, "pg.new"));
    writeFileSync(join(folder, "pg.new", "PG_VERSION"), "18\n");
    await start();
    expect(existsSync(join(folder, "pg.new"))).toBe(false);
  });
});

test("a database of another major version is refused by both numbers", async () => {
  const running = await start();
  running.kill("SIGTERM");
  await running.ended;
  writeFileSync(join(folder, "pg/PG_VERSION"), "14\n");
  const refusal = await launch().line("refused ");
  expect(refusal).toContain("database.other_version");
  expect(refusal).toContain("PostgreSQL 14");
});
