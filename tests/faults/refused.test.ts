import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningSplot, startSplot } from "../support/splot.ts";

const server = join(import.meta.dirname, "../../dist/server.mjs");
let splot: RunningSplot;
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "splot-refused-"));
  splot = await startSplot({ env: { SPLOT_DEMO: "0" } });
});
afterAll(async () => {
  await splot?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts another server that cannot stand. Shape: its exit code and what it complained of. */
async function startRefused(env: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly said: readonly string[] }> {
  const child = spawn(process.execPath, [server], { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, DATABASE_URL: "", SPLOT_DEMO: "0", ...env } });
  let said = "";
  child.stderr.on("data", (part: Buffer) => {
    said += part.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, said: said.trimEnd().split("\n") };
}

test("a port that is taken is named in two sentences, and nothing stays behind", async () => {
  const port = new URL(splot.address).port;
  const { code, said } = await startRefused({ PORT: port, SPLOT_DATA: folder });
  expect({ code, said }).toEqual({
    code: 1,
    said: [expect.stringContaining(`Port ${port} jest zajęty`), expect.stringContaining(`The port ${port} is taken`)],
  });
  const again = await startRefused({ PORT: port, SPLOT_DATA: folder });
  expect(again.said).toEqual(said);
});

test("a database that does not answer is named in two sentences", async () => {
  const closed = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => closed.once("listening", resolve));
  const place = closed.address();
  const port = place !== null && typeof place === "object" ? place.port : 0;
  await new Promise((resolve) => closed.close(resolve));
  const { code, said } = await startRefused({ PORT: "0", SPLOT_DATA: folder, DATABASE_URL: `postgresql://splot@127.0.0.1:${port}/splot` });
  expect({ code, said }).toEqual({
    code: 1,
    said: [expect.stringContaining("Baza danych nie odpowiada"), expect.stringContaining("The database does not answer")],
  });
});

test("a second process on the same data folder is refused, whatever its database", async () => {
  const { code, said } = await startRefused({ PORT: "0", SPLOT_DATA: splot.folder, DATABASE_URL: "postgresql://splot@127.0.0.1:1/splot" });
  expect({ code, said }).toEqual({
    code: 1,
    said: [expect.stringContaining("Splot już działa na folderze"), expect.stringContaining("already running on the data folder")],
  });
});
