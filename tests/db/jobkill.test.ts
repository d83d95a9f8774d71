import { join } from "node:path";
import { room } from "@splot/kernel/http";
import { findJob } from "@splot/kernel/jobs";
import { afterAll, describe, expect, it } from "vitest";
import { counting, startCounting } from "../support/counting.ts";
import { type Program, startProgram } from "../support/program.ts";
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
const site = await testSite({ rooms: [counter] });
const workers: Program[] = [];
function worker(): Program {
  const program = startProgram([join(import.meta.dirname, "../support/worker.ts"), site.url]);
  workers.push(program);
  return program;
}
afterAll(async () => {
  for (const program of workers) program.kill("SIGKILL");
  await Promise.all(workers.map(({ ended }) => ended));
});

const jobOf = (id: string) => site.read(async (read) => (await findJob(read, id)) ?? expect.fail("no such job"));
const counted = async () =>
  (await site.read((read) => read.db.selectFrom("kernel.number_series").select("last").where("kind", "=", "counted").executeTakeFirst()))?.last ?? 0;
const eventCount = async (event: string) =>
  (await site.read((read) => read.db.selectFrom("kernel.journal_entry").select("seq").where("event", "=", event).execute())).length;

describe("kill -9 in the middle of a job", () => {
  it("leaves nothing of it, and another process takes it up: its effect stands exactly once", { timeout: 60_000 }, async () => {
    const { job } = await site.act(startCounting, { plan: { count: 300, rest: 5 } }, { as: actorOf("officer") });
    const first = worker();
    await first.line(`taken ${job}`);
    await expect.poll(async () => (await jobOf(job)).done, { timeout: 20_000 }).toBeGreaterThan(10);
    first.kill("SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    expect([(await jobOf(job)).state, await counted(), await eventCount("test.counted")]).toEqual(["running", 0, 0]);

    const second = worker();
    await second.line(`taken ${job}`);
    await expect.poll(async () => (await jobOf(job)).state, { timeout: 30_000 }).toBe("done");
    expect([await counted(), await eventCount("test.counted"), await eventCount("jobs.ended")]).toEqual([300, 1, 1]);
    expect(second.lines.filter((line) => line.startsWith("taken"))).toHaveLength(1);
    second.kill("SIGKILL");
    await second.ended;
  });

  it("hurts no other process: a queue of two workers is done to its end after one of them died", { timeout: 60_000 }, async () => {
    const before = await counted();
    const [one, other] = [worker(), worker()];
    await Promise.all([one.line("ready"), other.line("ready")]);
    const jobs: string[] = [];
    for (let index = 0; index < 6; index += 1) jobs.push((await site.act(startCounting, { plan: { count: 40, rest: 5 } }, { as: actorOf("officer") })).job);
    await Promise.all([one.line("taken"), other.line("taken")]);
    one.kill("SIGKILL");
    const states = async () => new Set(await Promise.all(jobs.map(async (id) => (await jobOf(id)).state)));
    await expect.poll(states, { timeout: 40_000 }).toEqual(new Set(["done"]));
    expect(await counted()).toBe(before + 240);
  });
});
