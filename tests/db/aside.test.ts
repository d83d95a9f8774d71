import { join } from "node:path";
import { getSpace, insertSpace, listPutAside, putExerciseAside } from "@splot/kernel/database";
import { findJob, listJobs } from "@splot/kernel/jobs";
import { putAside, scheduleRemoval } from "@splot/portal";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { growBank } from "../../bench/bank/growBank.ts";
import { type Program, startProgram } from "../support/program.ts";
import { countRows } from "../support/rows.ts";
import { siteWith, story } from "../support/told.ts";

const site = await siteWith(story);
const workers: Program[] = [];
afterAll(async () => {
  for (const program of workers) program.kill("SIGKILL");
  await Promise.all(workers.map(({ ended }) => ended));
});

function worker(): Program {
  const program = startProgram([join(import.meta.dirname, "../support/worker.ts"), site.url]);
  workers.push(program);
  return program;
}

const spaceOf = async (code: string) => (await getSpace(site.pool, code, site.site.clock)).space.id;
const statusOf = async (path: string) => (await site.fetch(path)).status;

test("an exercise with a hundred thousand numbers is refused at once and removed in parts, through a kill -9, and nothing else is touched", {
  timeout: 180_000,
}, async () => {
  const [old, ...others] = await Promise.all([spaceOf("cwiczenie"), spaceOf("krakow"), spaceOf("pim")]);
  await growBank(site.url, old, { indicators: 60, years: 20, units: 100 });
  const [whole = 0, ...kept] = await Promise.all([old, ...others].map((space) => countRows(site.url, space)));
  expect([whole > 100_000, await statusOf("/cwiczenie"), await statusOf("/api/v1/cwiczenie/indicators")]).toEqual([true, 200, 200]);

  await putAside(site.site, "cwiczenie");
  const aside = `cwiczenie-${old.slice(-8)}`;
  expect(await listPutAside(site.pool)).toEqual([old]);
  for (const code of ["cwiczenie", aside]) expect([await statusOf(`/${code}`), await statusOf(`/api/v1/${code}/indicators`)]).toEqual([404, 404]);
  await insertSpace(site.pool, { code: "cwiczenie", name: { pl: "Ćwiczenie", en: "Exercise" }, purpose: "exercise" }, site.site.clock());
  expect([await scheduleRemoval(site.site), await scheduleRemoval(site.site)]).toEqual([1, 0]);

  const [queued] = await site.read((read) => listJobs(read, { limit: 5 }));
  const job = async () => site.read(async (read) => (await findJob(read, queued?.id ?? "")) ?? expect.fail("no such job"));
  const first = worker();
  await expect.poll(async () => (await job()).done, { timeout: 60_000, interval: 50 }).toBeGreaterThan(0);
  first.kill("SIGKILL");
  expect(await first.ended).toBe("SIGKILL");
  const left = await countRows(site.url, old);
  expect([left > 0, left < whole, (await job()).state, await statusOf(`/${aside}`)]).toEqual([true, true, "running", 404]);

  worker();
  await expect.poll(async () => (await job()).state, { timeout: 120_000 }).toBe("done");
  const { okCount, total } = await job();
  expect([okCount > 0, okCount < left, total > 0, await countRows(site.url, old), await listPutAside(site.pool)]).toEqual([true, true, true, 0, []]);
  expect(await Promise.all(others.map((space) => countRows(site.url, space)))).toEqual(kept);
  expect([await scheduleRemoval(site.site), await statusOf("/krakow"), await statusOf("/cwiczenie")]).toEqual([0, 200, 200]);
});

test("only an exercise that was put aside is removed, and only from tables of spaces", async () => {
  const client = new pg.Client({ connectionString: site.url });
  await client.connect();
  await client.query("set role splot_app");
  const refusalOf = (space: string, table: string) =>
    client.query("select kernel.remove_exercise_part($1, $2::text::regclass, 0, 1)", [space, table]).then(
      () => "removed",
      (error: Error) => error.message,
    );
  await putExerciseAside(site.pool, "krakow", site.site.clock());
  await putExerciseAside(site.pool, "cwiczenie", site.site.clock());
  const [krakow, [aside = ""]] = await Promise.all([spaceOf("krakow"), listPutAside(site.pool)]);
  expect([await refusalOf(krakow, "kernel.object"), await refusalOf(aside, "kernel.object")]).toEqual([expect.stringContaining("put aside"), "removed"]);
  for (const table of ["kernel.space", "pg_catalog.pg_class"]) expect(await refusalOf(aside, table)).toContain("holds nothing of spaces");
  await client.end();
});
