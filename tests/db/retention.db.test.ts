import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { findTeamAddress, setTeamAddress } from "@splot/delivery";
import { addDays, type Day, formatDay, newId } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { findJobOfKey, JobRunner, listFindings } from "@splot/kernel/jobs";
import { action, findChainFault, genesisHash, listHeads, listJournal, type SealedEntry } from "@splot/kernel/journal";
import { configureSeal, openContacts, recordOrganisation } from "@splot/people";
import { eraseExpired, scheduleRetention } from "@splot/portal";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { writeBundle } from "../../apps/cli/src/bundle/writeBundle.ts";
import { writeDump } from "../../apps/cli/src/dump/writeDump.ts";
import { verifyBundle } from "../../apps/cli/src/proof/verifyBundle.ts";
import { rooms } from "../../apps/server/src/rooms.ts";
import { contribute, findInDatabase } from "../support/forgetting.ts";
import { actorOf, testSite } from "../support/site.tsx";

configureSeal(randomBytes(32));
const site = await testSite({ rooms });
const { pool, clock, performer } = site.site;
const runner = new JobRunner({ pool, clock, performer, kinds: rooms.flatMap(({ jobs = [] }) => jobs), onBug: (error) => console.error(error) });
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "splot-retention-"));
});
afterAll(async () => {
  await runner.stop();
  await rm(folder, { recursive: true, force: true });
});

let exportNo = 0;
/** Writes a bundle and a backup. Shape: what verification says, and everything that is in them as one text. */
async function exported() {
  exportNo += 1;
  const bundle = join(folder, `bundle-${exportNo}`);
  const copy = join(folder, `copy-${exportNo}`);
  await site.read((read) => writeBundle(read, { folder: bundle, program: "0.0.0", listBallots: async () => [] }));
  await writeDump({ url: site.url, folder: copy, dataFolder: join(folder, "none"), program: "0.0.0", now: new Date() });
  const texts: string[] = [];
  for (const place of [bundle, copy]) {
    for (const entry of await readdir(place, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(entry.parentPath, entry.name));
      texts.push((entry.name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
    }
  }
  return { verdict: await verifyBundle(bundle), text: texts.join("\n").toLowerCase() };
}

async function chainFaults(): Promise<readonly string[]> {
  return site.read(async (read) => {
    const faults: string[] = [];
    for (const { stream } of await listHeads(read)) {
      let before: SealedEntry | undefined;
      for (const { entry } of await listJournal(read, { stream, after: 0, limit: 10_000 })) {
        if (findChainFault(entry, before, genesisHash(read.space.id)) !== undefined) faults.push(`${stream}/${entry.seq}`);
        before = entry;
      }
    }
    return faults;
  });
}

let today = "2026-03-02" as Day;
function wait(days: number): void {
  today = addDays(today, days);
  site.setNow(`${today}T09:00:00Z`);
}
const eventCount = async (event: string) =>
  site.read(async (read) => (await read.db.selectFrom("kernel.journal_entry").select("seq").where("event", "=", event).execute()).length);

describe("data whose time has passed", () => {
  it("are found nowhere afterwards: no table, no export, no backup; chain and export verify (I126, I127)", { timeout: 120_000 }, async () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcdefghijkłżź0123456789"), minLength: 6, maxLength: 12 });
    const person = fc.record({ login: letters, family: letters, days: fc.integer({ min: 0, max: 5 }) });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(person, { selector: ({ login }) => login, minLength: 1, maxLength: 4 }), async (people) => {
        const known = people.map(({ login, family, days }) => ({
          email: `${login}@x${newId().slice(-6)}.example`,
          name: `Anna Ż${family}${newId().slice(-6)}`,
          days,
        }));
        for (const one of known) await site.act(contribute, one);
        const [first] = known;
        expect(await findInDatabase(site.url, first?.email ?? "")).not.toEqual([]);
        const day = Math.min(...known.map(({ days }) => days));
        wait(day + 1);
        const erased = await site.act(eraseExpired, {});
        const gone = known.filter(({ days }) => days < day + 1);
        expect(erased).toEqual({ contacts: gone.length, notices: gone.length, watches: gone.length, payloads: 3 * gone.length, files: gone.length });
        const { verdict, text } = await exported();
        expect([verdict.state, verdict.broken]).toEqual(["sound", []]);
        expect(verdict.counts?.erased).toBeGreaterThanOrEqual(3 * gone.length);
        for (const { email, name } of gone) {
          expect([email, await findInDatabase(site.url, email)]).toEqual([email, []]);
          expect([name, await findInDatabase(site.url, name)]).toEqual([name, []]);
          expect([text.includes(email.toLowerCase()), text.includes(name.toLowerCase())]).toEqual([false, false]);
        }
        for (const { name } of known.filter((one) => !gone.includes(one))) expect(await findInDatabase(site.url, name)).not.toEqual([]);
        expect(await chainFaults()).toEqual([]);
        wait(10);
        await site.act(eraseExpired, {});
      }),
      { numRuns: 4 },
    );
  });

  it("leave the journal with counts alone, and nothing at all when there is nothing to erase", async () => {
    const before = await eventCount("portal.personal_data_erased");
    await site.act(eraseExpired, {});
    expect(await eventCount("portal.personal_data_erased")).toBe(before);
    await site.act(contribute, { email: "ktos@example.org", name: "Ktoś Prywatny", days: 0 });
    wait(1);
    await site.act(eraseExpired, {});
    const payload = await site.read((read) =>
      read.db
        .selectFrom("kernel.journal_payload as p")
        .innerJoin("kernel.journal_entry as e", (join) =>
          join.onRef("e.space_id", "=", "p.space_id").onRef("e.stream", "=", "p.stream").onRef("e.seq", "=", "p.seq"),
        )
        .select("p.payload")
        .where("e.event", "=", "portal.personal_data_erased")
        .orderBy("e.seq", "desc")
        .executeTakeFirstOrThrow(),
    );
    expect(payload.payload).toEqual({ contacts: 1, notices: 1, watches: 1, payloads: 3, files: 1 });
  });

  it("do not take the public record with them: an address that stands in a public entry of others stays there", async () => {
    const note = action({
      name: "test.note",
      title: { pl: "–", en: "–" },
      input: z.strictObject({}),
      grants: may("system"),
      output: z.strictObject({}),
      async run(act) {
        act.authorise();
        act.record({ event: "test.noted", payload: { office: "biuro@urzad.example" }, isPublic: true });
        return {};
      },
    });
    await site.act(note, {});
    await site.act(contribute, { email: "biuro@urzad.example", name: "Zły Żart", days: 0 });
    wait(1);
    await site.act(eraseExpired, {});
    expect(await findInDatabase(site.url, "biuro@urzad.example")).toEqual(["kernel.journal_payload"]);
  });

  it("go even when the key that sealed them is lost, and the report says what was not looked for", async () => {
    configureSeal(Buffer.alloc(32, 1));
    const { contact } = await site.act(contribute, { email: "zgubiony@example.org", name: "Z Kluczem", days: 0 });
    configureSeal(Buffer.alloc(32, 2));
    wait(1);
    await runDay();
    expect(await findInDatabase(site.url, contact)).toEqual(["kernel.command", "thread.receipt", "thread.watch"]);
    const job = await jobOfToday();
    const findings = await site.read((read) => listFindings(read, job?.id ?? "", { after: 0, limit: 10 }));
    expect(findings.map(({ hint }) => hint?.en?.slice(0, 30))).toEqual(["The key of the installation do", undefined]);
    await rmRest();
  });

  /** What only a search by the lost address would have found. */
  async function rmRest(): Promise<void> {
    const owner = new pg.Client({ connectionString: site.url });
    await owner.connect();
    await owner.query("delete from kernel.journal_payload where payload::text like '%ZGUBIONY%'");
    await owner.end();
  }
});

const jobOfToday = () => site.read((read) => findJobOfKey(read, "portal.retention", read.today));
async function runDay(): Promise<number> {
  const count = await scheduleRetention(site.site);
  runner.wake();
  await runner.settled();
  return count;
}

describe("the daily erasing (I129)", () => {
  it("runs once a day in each space, by the space's clock, and lists what was erased, never whose", async () => {
    wait(1);
    await site.act(contribute, { email: "raport@example.org", name: "Raportowa Osoba", days: 0 });
    wait(1);
    expect(await runDay()).toBe(3);
    expect(await runDay()).toBe(0);
    const job = await jobOfToday();
    expect(job).toMatchObject({ state: "done", okCount: 2, message: { pl: "Usunięto: 1 kontakt, 1 powiadomienie, 3 treści wpisów dziennika, 1 plik." } });
    const findings = await site.read((read) => listFindings(read, job?.id ?? "", { after: 0, limit: 10 }));
    expect(findings.map(({ text }) => text.pl)).toEqual([
      `Kontakt (uwaga w konsultacjach) zapisany ${formatDay("pl", addDays(today, -1))}, przechowywany do ${formatDay("pl", addDays(today, -1))}`,
      "Plik z danymi osobowymi, którego termin minął",
    ]);
    wait(1);
    expect(await runDay()).toBe(3);
    expect(await jobOfToday()).toMatchObject({ state: "done", message: { pl: "Żadnym danym nie minął termin." } });
  });

  it("keeps nothing longer than a day beyond its time, whatever the days (property)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 }), async (days) => {
        for (const count of days) await site.act(contribute, { email: `e${newId()}@example.org`, name: `N${newId()}`, days: count });
        for (let day = 0; day <= 7; day += 1) {
          wait(1);
          await runDay();
          const late = await site.read((read) => read.db.selectFrom("people.contact").select("id").where("erase_after", "<", read.today).execute());
          expect(late).toEqual([]);
        }
      }),
      { numRuns: 3 },
    );
  });
});

describe("rooms that keep contacts", () => {
  it("are all known to the erasing: a new column has to be added there first", async () => {
    const { rows } = await site.pool.query<{ place: string }>(
      "select table_schema || '.' || table_name as place from information_schema.columns where column_name like '%contact%' order by 1",
    );
    expect(rows.map(({ place }) => place)).toEqual([
      "delivery.team_address",
      "participation.declaration",
      "participation.idea",
      "participation.remark",
      "thread.receipt",
    ]);
  });

  it("let go of the address of a team: the one before another took its place, and the last when its day has passed", async () => {
    const org = await site.act(recordOrganisation, { name: { pl: "Gmina Próbna" }, short: "Próbna", kind: "municipality", teryt: "1206012" });
    const give = (email: string) => site.act(setTeamAddress, { org: org.id, email }, { as: actorOf("officer") });
    const addresses = () => site.read((read) => findTeamAddress(read, org.id));
    await give("dawny@example.org");
    const before = await addresses();
    await give("nowy@example.org");
    wait(1);
    await runDay();
    const now = await addresses();
    expect(now).not.toBe(before);
    expect(await site.read((read) => openContacts(read, [before ?? "", now ?? ""]))).toHaveProperty("size", 1);
    wait(731);
    await runDay();
    expect(await addresses()).toBeUndefined();
  });
});
