import { listResolutions } from "@splot/assembly";
import { getSpace, listSpaces, putExerciseAside, type ReadHandle, removeExercise } from "@splot/kernel/database";
import { getThingAt, listThings, listThingsOfKind } from "@splot/kernel/objects";
import { listGoalTargets, listIndicatorsByCode } from "@splot/observatory";
import { listRounds, roundPhase } from "@splot/participation";
import { listStrategies } from "@splot/strategy";
import { traceLinks } from "@splot/thread";
import { describe, expect, it } from "vitest";
import { departures } from "../../seeds/demo/projectTexts.ts";
import { keepExerciseOpen } from "../../seeds/demo/story.ts";
import { factSeeds } from "../../seeds/reference/facts.ts";
import { seedFor } from "../../seeds/reference/seed.ts";
import { told } from "../../seeds/reference/told.ts";
import { countRows } from "../support/rows.ts";
import { siteWith, story } from "../support/told.ts";

const root = process.cwd();

/** The told thread runs the way of the links: each station lies downstream of the one before. Its sentences are short. */
async function expectToldInOrder(handle: ReadHandle): Promise<void> {
  const stations = [];
  for (const part of told) if ("path" in part) stations.push(await getThingAt(handle, part.path));
  for (const [place, station] of stations.entries()) {
    const next = stations[place + 1];
    if (next === undefined) continue;
    const below = await traceLinks(handle, { start: { object: station.id }, direction: "down" });
    expect(
      below.map(({ to }) => to.object),
      `${station.title.pl} → ${next.title.pl}`,
    ).toContain(next.id);
  }
  for (const language of ["pl", "en"] as const) {
    const text = told.map((part) => ("value" in part ? `809${part[language]}` : part[language])).join("");
    const sentences = text.replaceAll(" r. ", " r ").replaceAll("tys. ", "tys ").split(/\. /);
    expect(text.split(/\s+/).length / sentences.length).toBeLessThanOrEqual(14);
  }
}

/** The told story holds together: from the project up to what somebody said and to the number, from the number down to what is studied next. */
async function expectWholeStory(handle: ReadHandle): Promise<void> {
  const called = async (kind: string, title: string) => (await listThingsOfKind(handle, kind)).find((thing) => thing.title.pl === title);
  const [indicator] = await listIndicatorsByCode(handle, ["population_change_per_1000"]);
  const project = await called("project", departures.title);
  const next = await called("study", "Co dalej z informacją dla pasażerów?");
  if (indicator === undefined || project === undefined || next === undefined) throw new Error("the story has no number, project or next study");
  const above = await traceLinks(handle, { start: { object: project.id }, direction: "up" });
  const basis = await listThings(handle, [...new Set(above.map(({ from }) => from.object))]);
  expect(basis.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["study", "source", "card", "insight", "node", "idea"]));
  expect(basis.map(({ id }) => id)).toContain(indicator.id);
  const below = await traceLinks(handle, { start: { object: indicator.id }, direction: "down" });
  const outcome = await listThings(handle, [...new Set(below.map(({ to }) => to.object))]);
  expect(outcome.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["insight", "node", "resolution", "project", "task", "annual_report"]));
  expect(outcome.map(({ id }) => id)).toContain(next.id);
}

/** Requests for values, in the order they were made, each with the releases that answer it, by origin and standing units. */
async function listAnswered({ db, space }: ReadHandle): Promise<readonly (readonly string[])[]> {
  const requests = await db.selectFrom("observatory.value_request").select("id").where("space_id", "=", space.id).orderBy("made_at").orderBy("id").execute();
  const answers = await db
    .selectFrom("observatory.vintage as v")
    .innerJoin("observatory.observation as b", (join) => join.onRef("b.space_id", "=", "v.space_id").onRef("b.vintage_id", "=", "v.id"))
    .innerJoin("kernel.unit as u", "u.id", "b.unit_id")
    .select(["v.request_id", "v.origin", "u.code", "b.value", "b.missing", "b.note"])
    .where("v.space_id", "=", space.id)
    .where("v.request_id", "is not", null)
    .orderBy("b.value")
    .execute();
  return requests.map(({ id }) =>
    answers.filter((one) => one.request_id === id).map(({ origin, code, value, missing, note }) => `${origin} ${code} ${value ?? missing} ${note}`),
  );
}

describe("the content of a new installation", () => {
  it("loads the facts, tells the story, and leaves things in every state", { timeout: 120_000 }, async () => {
    const { site, read, setNow, url } = await siteWith(story);
    const seed = seedFor({ performer: site.performer, clock: site.clock, root, space: "krakow" });
    for (const { run } of factSeeds) await run(seed);
    const parts = { site, root, space: "cwiczenie" };
    const [newest] = await read((handle) => listResolutions(handle, { limit: 3 }));
    expect(newest).toMatchObject({ number: expect.stringMatching(/^ĆW-1\//), origin: "example", mode: "enacted" });
    const documents = await read(listStrategies);
    expect(new Set(documents.map(({ state }) => state))).toEqual(new Set(["in_force", "draft", "consultation"]));
    const phases = async () => read(async (handle) => (await listRounds(handle)).map((round) => roundPhase(round, handle.today)));
    expect((await phases()).toSorted()).toEqual(["open", "published"]);
    await read(expectToldInOrder, "krakow");
    await read(expectWholeStory);
    const note = "liczba wymyślona na potrzeby ćwiczenia";
    expect((await read(listAnswered)).toSorted((a, b) => a.length - b.length)).toEqual([
      [],
      [`example 1206113 120 ${note}`, `example 1206113 not_yet_available ${note}`],
    ]);
    const targets = await read((handle) => listGoalTargets(handle, {}));
    expect(targets.map(({ cited }) => cited)).toEqual([expect.objectContaining({ kind: "strategy", no: expect.any(Number) })]);
    expect([await read(listAnswered, "krakow"), await read(listAnswered, "pim")]).toEqual([[], []]);

    await keepExerciseOpen(parts);
    expect((await phases()).filter((phase) => phase === "open")).toHaveLength(1);
    setNow("2027-02-01T10:00:00Z");
    await keepExerciseOpen(parts);
    expect((await phases()).filter((phase) => phase === "open")).toHaveLength(1);

    const { space } = await getSpace(site.pool, "cwiczenie", site.clock);
    const { space: krakow } = await getSpace(site.pool, "krakow", site.clock);
    const left = () => countRows(url, space.id);
    const kept = await countRows(url, krakow.id);
    expect(await left()).toBeGreaterThan(500);
    await expect(site.pool.query("select kernel.remove_exercise($1)", [space.id])).rejects.toThrow("put aside");
    await putExerciseAside(site.pool, "krakow", site.clock());
    await putExerciseAside(site.pool, "cwiczenie", site.clock());
    expect((await listSpaces(site.pool, site.clock)).map(({ space: { code } }) => code)).toEqual(["krakow", "pim"]);
    await removeExercise(site.pool, space.id, async () => {});
    expect(await left()).toBe(0);
    expect(await countRows(url, krakow.id)).toBe(kept);
  });
});
