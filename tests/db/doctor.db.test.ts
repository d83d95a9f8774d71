import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "@splot/kernel";
import { connect } from "@splot/kernel/database";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Check } from "../../apps/cli/src/doctor/Check.ts";
import { runVerb } from "../../apps/cli/src/runVerb.ts";
import { type Environment, readEnvironment } from "../../apps/server/src/environment.ts";
import { assemblySite } from "../../rooms/assembly/test/builders.ts";

let folder = "";
let environment: Environment;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "splot-doctor-"));
  const site = await assemblySite();
  await site.openOne();
  await mkdir(join(folder, "data"), { mode: 0o700 });
  await writeFile(join(folder, "data/secret.key"), "klucz", { mode: 0o600 });
  environment = readEnvironment({ DATABASE_URL: site.url, SPLOT_DATA: join(folder, "data"), SPLOT_DEMO: "0" });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await runVerb(args, { line: (line) => lines.push(line), note: (line) => lines.push(line) }, () => environment);
  return { code, lines, text: lines.join("\n") };
}

async function examine(): Promise<{ readonly code: number; readonly states: Record<string, readonly string[]> }> {
  const { code, text } = await run("doctor", "--json");
  const { checks }: { readonly checks: readonly Check[] } = JSON.parse(text);
  const states = Object.groupBy(checks, ({ subject }) => subject);
  return { code, states: Object.fromEntries(Object.entries(states).map(([subject, all = []]) => [subject, all.map(({ state }) => state)])) };
}

async function inDatabase(statement: string): Promise<void> {
  const client = await connect(environment.databaseUrl ?? "");
  await client.query(statement).finally(() => client.end());
}

it("finds a sound installation without a fault, and speaks one language when asked", async () => {
  const { code, states } = await examine();
  // NOTE: the suite's server is told not to wait for the disk, and that is a fault that the doctor has to see.
  expect(states).toMatchObject({
    versions: ["good"],
    key: ["good"],
    backup: ["warning"],
    mail: ["warning"],
    rights: ["good"],
    clock: ["good"],
    schema: ["good"],
  });
  expect(states["journal"]?.every((state) => state === "good")).toBe(true);
  expect({ code, storage: states["storage"] }).toEqual({ code: 1, storage: ["bad"] });
  const polish = await run("doctor", "--lang", "pl");
  const english = await run("doctor", "--lang", "en");
  expect(polish.text).toContain("Baza danych: PostgreSQL");
  expect(polish.text).not.toContain("Database");
  expect(english.text).toContain("Database: PostgreSQL");
  expect(english.text).not.toMatch(/Baza|BŁĄD/);
  expect((await run("doctor", "--lang", "de")).code).toBe(64);
});

it("sees the backup that was made, an open key, a lost change and a database that is away", async () => {
  expect((await run("backup", join(folder, "copy.tar"))).code).toBe(0);
  await chmod(join(folder, "data/secret.key"), 0o644);
  await inDatabase("delete from public.splot_migration where name = (select max(name) from public.splot_migration)");
  expect((await examine()).states).toMatchObject({ backup: ["good"], key: ["bad"], schema: ["warning"] });
  const last =
    (await readdir(join(environment.root, "db/migrations")))
      .filter((name) => name.endsWith(".sql"))
      .sort()
      .at(-1) ?? "";
  const hash = sha256(readFileSync(join(environment.root, "db/migrations", last), "utf8"));
  await inDatabase(`insert into public.splot_migration (name, sha256) values ('${last}', '${hash}')`);
  await chmod(join(folder, "data/secret.key"), 0o600);
  const known = environment;
  environment = { ...environment, databaseUrl: "postgresql://nikt@127.0.0.1:1/splot" };
  expect((await examine()).states).toMatchObject({ database: ["bad"] });
  environment = known;
});

it("rehearses an upgrade on a backup and leaves nothing behind", async () => {
  const before = (await readdir(tmpdir())).filter((name) => name.startsWith("splot-trial-"));
  const { code, text } = await run("rehearse", join(folder, "copy.tar"));
  expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining("The rehearsal went well") });
  expect(text).toMatch(/cwiczenie: entries [1-9]\d*, chain whole/);
  expect((await readdir(tmpdir())).filter((name) => name.startsWith("splot-trial-"))).toEqual(before);
}, 60_000);

it("keeps the rehearsed installation where it is asked to, and refuses a place that is taken", async () => {
  const place = join(folder, "kept");
  expect((await run("rehearse", join(folder, "copy.tar"), "--keep", place)).code).toBe(0);
  expect(existsSync(join(place, "pg"))).toBe(true);
  expect((await run("rehearse", join(folder, "copy.tar"), "--keep", place)).code).toBe(64);
  expect((await run("rehearse", join(folder, "no.tar"))).code).toBe(64);
}, 60_000);

it("names the entry from which a journal is broken", async () => {
  await inDatabase(
    "alter table kernel.journal_entry disable trigger user; update kernel.journal_entry set event = 'assembly.forged' where seq = 2; alter table kernel.journal_entry enable trigger user",
  );
  const { code, states } = await examine();
  expect({ code, journals: states["journal"] }).toMatchObject({ code: 1, journals: expect.arrayContaining(["bad"]) });
  expect((await run("doctor", "--lang", "en")).text).toMatch(/The journal “cwiczenie” is broken from entry \S+\/2/);
});
