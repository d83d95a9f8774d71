import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, migrate } from "@splot/kernel/database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Check } from "../../apps/cli/src/doctor/Check.ts";
import { runVerb } from "../../apps/cli/src/runVerb.ts";
import { readEnvironment } from "../../apps/server/src/environment.ts";
import { assemblySite } from "../../rooms/assembly/test/builders.ts";
import { type ExternalServer, startExternal, system15 } from "../support/external.ts";

describe.skipIf(system15 === undefined)("a PostgreSQL 15 of one's own, or skipped: it is not installed here", () => {
  let folder = "";
  let server: ExternalServer;
  let source = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "splot-external-test-"));
    await mkdir(join(folder, "data"), { mode: 0o700 });
    await writeFile(join(folder, "data/secret.key"), "klucz", { mode: 0o600 });
    server = await startExternal(system15 ?? expect.fail("no PostgreSQL 15"));
    const site = await assemblySite();
    await site.openOne();
    source = site.url;
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function run(databaseUrl: string, ...args: string[]) {
    const environment = readEnvironment({ DATABASE_URL: databaseUrl, SPLOT_DATA: join(folder, "data"), SPLOT_DEMO: "0" });
    const lines: string[] = [];
    const code = await runVerb(args, { line: (line) => lines.push(line), note: (line) => lines.push(line) }, () => environment);
    return { code, text: lines.join("\n") };
  }
  async function checksOf(databaseUrl: string): Promise<{ readonly code: number; readonly checks: readonly Check[] }> {
    const { code, text } = await run(databaseUrl, "doctor", "--json");
    return { code, checks: JSON.parse(text).checks };
  }
  const spacesOf = async (databaseUrl: string): Promise<unknown> => {
    const client = await connect(databaseUrl);
    const { rows } = await client.query("select code from kernel.space order by code").finally(() => client.end());
    return rows;
  };

  it("made by the lines of docs/running.md takes every change, and the doctor finds nothing to mend", async () => {
    const url = await server.database("nowa");
    expect((await migrate(url, "db/migrations")).length).toBeGreaterThan(40);
    const { code, checks } = await checksOf(url);
    expect(checks.filter(({ state }) => state === "bad")).toEqual([]);
    expect({ code, subjects: new Set(checks.filter(({ state }) => state === "good").map(({ subject }) => subject)) }).toMatchObject({
      code: 0,
      subjects: new Set(["versions", "data_folder", "disk", "key", "database", "rights", "clock", "schema"]),
    });
    expect(checks.find(({ subject }) => subject === "database")?.text.en).toMatch(/^Database: PostgreSQL 15\./);
  });

  it("that took a right away is told what the administrator has to run, and is well after that", async () => {
    const url = await server.database("bez_prawa");
    await migrate(url, "db/migrations");
    await server.asAdministrator("revoke splot_app from splot");
    const rights = (await checksOf(url)).checks.find(({ subject }) => subject === "rights");
    expect(rights).toMatchObject({ state: "bad", advice: { en: expect.stringContaining("grant") } });
    await server.asAdministrator(/(?:grant|create) .*$/.exec(rights?.advice?.en ?? "")?.[0] ?? expect.fail("no advice"), "bez_prawa");
    expect((await checksOf(url)).code).toBe(0);
  });

  it("rehearses a backup of another server, refuses a database that is in use, and leaves the source alone", { timeout: 120_000 }, async () => {
    const copy = join(folder, "embedded.tar");
    expect((await run(source, "backup", copy)).code).toBe(0);
    const [url, spaces] = [await server.database("proba"), await spacesOf(source)];
    const { code, text } = await run(source, "rehearse", copy, "--database", url);
    expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining("The rehearsal went well") });
    expect(text).toMatch(/cwiczenie: entries [1-9]\d*, chain whole/);
    expect(text).toContain("The database named by --database now holds the personal data of the backup.");
    expect([await spacesOf(url), await spacesOf(source)]).toEqual([spaces, spaces]);
    expect((await checksOf(url)).code).toBe(0);
    const again = await run(source, "rehearse", copy, "--database", url);
    expect(again.code).toBe(64);
    expect(await spacesOf(url)).toEqual(spaces);
  });

  it("is backed up, and its copy is rehearsed beside it on the embedded server", { timeout: 120_000 }, async () => {
    const url = await server.database("zrodlo");
    const copy = join(folder, "external.tar");
    expect((await run(source, "backup", join(folder, "again.tar"))).code).toBe(0);
    expect((await run(url, "restore", join(folder, "again.tar"))).code).toBe(0);
    expect((await run(url, "backup", copy)).code).toBe(0);
    const { code, text } = await run(url, "rehearse", copy);
    expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining("The rehearsal went well") });
  });
});
