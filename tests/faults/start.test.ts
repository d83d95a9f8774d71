import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startProgram } from "../support/program.ts";

const repository = join(import.meta.dirname, "../..");

/** A server that tells what happens to it, for a launcher of its own. */
const server = `
  import { onEnd } from "./ending.ts";
  const timer = setInterval(() => {}, 1_000);
  onEnd(async () => { console.log("down"); clearInterval(timer); if (process.env.FAIL) throw new Error("stop failed"); });
  console.log("up " + process.pid + " " + process.version);
`;

let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "start-"));
  for (const name of ["splot.mjs", "launcher", "package.json", "package-lock.json"]) cpSync(join(repository, name), join(root, name), { recursive: true });
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  mkdirSync(join(root, "apps/server/src"), { recursive: true });
  cpSync(join(repository, "apps/server/src/ending.ts"), join(root, "apps/server/src/ending.ts"));
  writeFileSync(join(root, "apps/server/src/main.ts"), server);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe("splot start", () => {
  test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("%s is handed on, and the launcher ends as the server ended", async (signal) => {
    const launcher = startProgram([join(root, "splot.mjs")]);
    const [, pid, version] = (await launcher.line("up ")).split(" ");
    expect(Number(version?.slice(1, 3))).toBeGreaterThanOrEqual(24);
    launcher.kill(signal);
    launcher.kill(signal);
    expect(await launcher.ended).toBe(0);
    expect(launcher.lines.filter((line) => line === "down")).toHaveLength(1);
    expect(isAlive(Number(pid))).toBe(false);
  });

  test("a stop that fails is told by the exit code", async () => {
    const launcher = startProgram([join(root, "splot.mjs"), "start"], { FAIL: "1" });
    await launcher.line("up ");
    launcher.kill("SIGTERM");
    expect(await launcher.ended).toBe(1);
  });

  test("the server ends in order when the launcher is killed", async () => {
    const launcher = startProgram([join(root, "splot.mjs"), "start"]);
    const pid = Number((await launcher.line("up ")).split(" ")[1]);
    launcher.kill("SIGKILL");
    await launcher.line("down");
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
  });
});
