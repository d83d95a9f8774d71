import type { Json } from "@splot/kernel";
import type { Action } from "@splot/kernel/journal";
import { configureSeal } from "@splot/people";
import { beforeAll, describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { tellStory } from "../../seeds/demo/story.ts";
import { factSeeds } from "../../seeds/reference/facts.ts";
import { seedFor } from "../../seeds/reference/seed.ts";
import { testSite } from "../support/site.tsx";

configureSeal(Buffer.alloc(32, 7));

/** What each act answered that its published schema does not allow. */
const faults = new Map<string, string>();
const answered = new Set<string>();
let site: Awaited<ReturnType<typeof testSite>>;

/** Holds every answer of an act, inner acts too, against its schema, as it travels. */
function watch(act: Action<unknown, Json>): void {
  const run = act.run.bind(act);
  Object.assign(act, {
    async run(...call: Parameters<typeof run>) {
      const result = await run(...call);
      note(act, result);
      return result;
    },
  });
}

function note({ name, output }: Action<unknown, Json>, result: Json): void {
  answered.add(name);
  const read = output?.safeParse(JSON.parse(JSON.stringify(result)));
  if (read?.success !== true) faults.set(name, read?.error.message ?? "no schema");
}

beforeAll(async () => {
  for (const act of rooms.flatMap(({ actions }) => actions)) watch(act);
  site = await testSite({ rooms, now: "2026-11-22T10:00:00Z" });
  const seed = seedFor({ performer: site.site.performer, clock: site.site.clock, root: process.cwd(), space: "krakow" });
  for (const { run } of factSeeds) await run(seed);
  await tellStory({ site: site.site, root: process.cwd(), space: "cwiczenie" });
}, 120_000);

describe("what the API publishes of its answers", () => {
  it("is what the acts of the facts and of the told story answer", () => {
    expect(Object.fromEntries(faults)).toEqual({});
    expect(answered.size).toBeGreaterThan(60);
  });
});
