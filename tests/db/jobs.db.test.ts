import { findId } from "@splot/kernel";
import type { Actor } from "@splot/kernel/access";
import { room } from "@splot/kernel/http";
import { findJob, JobRunner, type JobState, listFindings } from "@splot/kernel/jobs";
import { listUnread } from "@splot/kernel/notices";
import { portalRoom } from "@splot/portal";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { cancelJob } from "../../apps/portal/src/actions/cancelJob.ts";
import { counting, startCounting } from "../support/counting.ts";
import { actorOf, testSite } from "../support/site.tsx";

const counter = room({
  name: "test",
  title: { pl: "T", en: "T" },
  kinds: {},
  events: {},
  actions: [startCounting],
  queries: [],
  routes: [],
  reactions: [],
  jobs: [counting],
});
const site = await testSite({ rooms: [counter, portalRoom([counter])] });
const officer = actorOf("officer");
const bugs: unknown[] = [];
const runners: JobRunner[] = [];

function runner(parts: Partial<ConstructorParameters<typeof JobRunner>[0]> = {}): JobRunner {
  const { pool, clock, performer } = site.site;
  const fresh = new JobRunner({ pool, clock, performer, kinds: [counting], onBug: (error) => bugs.push(error), restSeconds: 0, pollSeconds: 60, ...parts });
  runners.push(fresh);
  return fresh;
}
afterEach(async () => {
  await Promise.all(runners.splice(0).map((one) => one.stop()));
  bugs.length = 0;
});

const start = async (plan: object, how: { readonly key?: string; readonly as?: Actor } = {}) =>
  (await site.act(startCounting, { plan, key: how.key }, { as: how.as ?? officer })).job;
const jobOf = async (id: string) => site.read(async (read) => (await findJob(read, id)) ?? expect.fail("no such job"));
const stateOf = async (id: string): Promise<JobState> => (await jobOf(id)).state;
const counted = async () =>
  (await site.read((read) => read.db.selectFrom("kernel.number_series").select("last").where("kind", "=", "counted").executeTakeFirst()))?.last ?? 0;
async function runAll(): Promise<void> {
  const one = runner();
  one.wake();
  await one.settled();
}

describe("a job", () => {
  it("waits for its commit, runs once, and tells its starter", async () => {
    await expect(site.act(startCounting, { plan: { count: 1 }, fail: true }, { as: officer })).rejects.toThrow("after queueing");
    const before = await counted();
    const id = await start({ count: 5 });
    expect(await jobOf(id)).toMatchObject({ state: "queued", by: officer.kind === "person" ? officer.person : "" });
    await runAll();
    expect(await jobOf(id)).toMatchObject({ state: "done", okCount: 5, badCount: 0, message: { pl: "Policzono." }, link: "/dane" });
    expect(await counted()).toBe(before + 5);
    const notices = await site.read((read) => listUnread(read, officer.kind === "person" ? officer.person : expect.fail()));
    expect(notices[0]).toMatchObject({ link: `/praca/zadania/${id}`, subject: { pl: "Zakończone zadanie: Liczenie", en: "Job ended: Counting" } });
    const events = await site.read((read) => read.db.selectFrom("kernel.journal_entry").select("event").orderBy("seq", "desc").limit(2).execute());
    expect(events.map(({ event }) => event).sort()).toEqual(["jobs.ended", "test.counted"]);
  });

  it.each<[string, JobState, number, number]>([
    ["partly", "partly", 3, 1],
    ["rows", "failed", 3, 1],
    ["refused", "failed", 0, 0],
  ])("that ends %s is %s, and its bad rows stand in the report (I11)", async (...[end, state, ok, bad]) => {
    const before = await counted();
    const id = await start({ count: 4, end });
    await runAll();
    expect(await jobOf(id)).toMatchObject({ state, okCount: ok, badCount: bad });
    expect(await site.read((read) => listFindings(read, id, { after: 0, limit: 10 }))).toHaveLength(bad);
    expect(await counted()).toBe(before + (state === "failed" ? 0 : 4));
  });

  it("that breaks is tried three times, then fails with the number of the bug; nothing of it stands", async () => {
    const before = await counted();
    const id = await start({ count: 2, end: "bug" });
    for (let attempt = 0; attempt < 3; attempt += 1) await runAll();
    expect(await jobOf(id)).toMatchObject({ state: "failed", message: { en: expect.stringMatching(/number [0-9a-f-]{36}\.$/) } });
    expect(bugs).toHaveLength(3);
    expect(await counted()).toBe(before);
  });

  it("of a key is there once at a time (I11)", async () => {
    const tries = await Promise.allSettled([1, 2, 3].map(() => start({ count: 1 }, { key: "jeden" })));
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    await runAll();
    await start({ count: 1 }, { key: "jeden" });
    await runAll();
  });

  it("of an unknown kind fails and does not block the queue", async () => {
    const id = await start({ count: 1 });
    const blind = runner({ kinds: [] });
    blind.wake();
    await blind.settled();
    expect(await stateOf(id)).toBe("failed");
  });
});

describe("a running job", () => {
  it("shows its progress to others, and undoes everything when its starter cancels it", async () => {
    const before = await counted();
    const id = await start({ count: 1000, rest: 3 });
    const one = runner();
    one.wake();
    await expect.poll(async () => (await jobOf(id)).done, { timeout: 5000 }).toBeGreaterThan(0);
    const page = await (await site.fetch(`/cwiczenie/praca/zadania/${id}`, { as: officer })).text();
    expect(page).toContain("data-href");
    expect(page).toContain("<progress");
    await expect(site.act(cancelJob, { job: id }, { as: actorOf("officer") })).rejects.toMatchObject({ code: "job.unknown" });
    await site.act(cancelJob, { job: id }, { as: officer });
    await one.settled();
    expect(await stateOf(id)).toBe("cancelled");
    expect(await counted()).toBe(before);
    await expect(site.act(cancelJob, { job: id }, { as: officer })).rejects.toMatchObject({ code: "job.over" });
  });

  it("goes back to the queue when the program ends, and another runner does it", async () => {
    const before = await counted();
    const id = await start({ count: 200, rest: 5 });
    const one = runner();
    one.wake();
    await expect.poll(async () => (await jobOf(id)).done, { timeout: 5000 }).toBeGreaterThan(0);
    await one.stop();
    expect([await stateOf(id), await counted()]).toEqual(["running", before]);
    await runAll();
    expect([await stateOf(id), await counted()]).toEqual(["done", before + 200]);
  });

  it("taken over from a runner that fell silent stands once, although the silent one goes on", async () => {
    const before = await counted();
    const id = await start({ count: 2, rest: 600, isSilent: true });
    const silent = runner();
    silent.wake();
    await expect.poll(() => stateOf(id)).toBe("running");
    const space = await site.read(async (read) => read.space.id);
    await site.pool.query(`begin; set local splot.space = '${space}'; update kernel.job set lease_until = now() - interval '1 s' where id = '${id}'; commit`);
    await runAll();
    await silent.settled();
    expect(await jobOf(id)).toMatchObject({ state: "done", okCount: 2 });
    expect(await counted()).toBe(before + 2);
  });

  it("is one of many that several runners share: each stands exactly once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 12 }), async (counts) => {
        const before = await counted();
        for (const count of counts) await start({ count });
        const all = [runner({ most: 1 }), runner(), runner()];
        for (const one of all) one.wake();
        await Promise.all(all.map((one) => one.settled()));
        expect(await counted()).toBe(before + counts.reduce((sum, count) => sum + count, 0));
      }),
      { numRuns: 5 },
    );
  });
});

describe("the pages of jobs", () => {
  it("show one's own jobs, all to the director, and the report as table and file", async () => {
    const id = await start({ count: 4, end: "partly" });
    await runAll();
    const list = async (as: Actor) => (await site.fetch("/cwiczenie/praca/zadania?stan=partly", { as })).text();
    expect(await list(officer)).toContain(id);
    expect(await list(actorOf("officer"))).not.toContain(id);
    expect(await list(actorOf("director"))).toContain(id);
    const path = `/cwiczenie/praca/zadania/${id}`;
    expect((await site.fetch(path, { as: actorOf("officer") })).status).toBe(404);
    const page = await (await site.fetch(`/en${path}`, { as: officer })).text();
    for (const text of ["partly done", "A bad row.", "4 rows: taken: 3, with an error: 1", `/en${path}/raport.csv`]) expect(page).toContain(text);
    expect(page).not.toContain("data-href");
    const file = await (await site.fetch(`${path}/raport.csv`, { as: officer })).text();
    expect(file).toBe("wiersz,wiersz_brak,miejsce,waga,co,rada,pochodzenie,zapis\r\n2,,,błąd,Zły wiersz.,,przykład,dokonane\r\n");
    expect((await site.fetch(`${path}/raport.csv`, { as: actorOf("officer") })).status).toBe(404);
  });

  it("are read in parts by a cursor, and a forged cursor breaks nothing", async () => {
    const person = actorOf("officer");
    for (let index = 0; index < 32; index += 1) await start({ count: 1 }, { as: person });
    await runAll();
    const first = await (await site.fetch("/cwiczenie/praca/zadania", { as: person })).text();
    const next = /\?po=([0-9a-f-]{36})/.exec(first)?.[1] ?? expect.fail("no next part");
    expect(findId(next)).toBeDefined();
    const second = await (await site.fetch(`/cwiczenie/praca/zadania?po=${next}`, { as: person })).text();
    expect([first, second].map((page) => page.match(/>Liczenie</g)?.length)).toEqual([30, 2]);
    expect((await site.fetch("/cwiczenie/praca/zadania?po='; drop&stan=x", { as: person })).status).toBe(200);
  });

  it("are reached from the desk, where messages are put away", async () => {
    const id = await start({ count: 1 });
    await runAll();
    const desk = async () => (await site.fetch("/cwiczenie/praca", { as: officer })).text();
    const page = await desk();
    expect(page).toContain('href="/cwiczenie/praca/zadania"');
    const notice = new RegExp(`${id}[\\s\\S]*?name="notice" value="([0-9a-f-]{36})"`).exec(page)?.[1] ?? expect.fail("no message");
    await site.fetch("/cwiczenie/praca/wiadomosci", { as: actorOf("officer"), form: { notice } });
    expect(await desk()).toContain(id);
    await site.fetch("/cwiczenie/praca/wiadomosci", { as: officer, form: { notice } });
    expect(await desk()).not.toContain(id);
  });
});

describe("the table of jobs", () => {
  it("knows only the declared arrows (I6)", async () => {
    const id = await start({ count: 1 });
    await runAll();
    const space = await site.read(async (read) => read.space.id);
    for (const change of ["state = 'queued', finished_at = null", "state = 'cancelled'", "ok_count = 9"]) {
      const client = await site.pool.connect();
      await client.query(`begin; set local splot.space = '${space}'`);
      await expect(client.query(`update kernel.job set ${change} where id = '${id}'`)).rejects.toThrow("a job does not go from");
      await client.query("rollback");
      client.release();
    }
  });
});
