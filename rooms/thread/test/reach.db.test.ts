import { newId, type ObjectId } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { type Room, room, wireId } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import { findGap, linkObjects, listReaching, type RelationCode, traceLinks } from "@splot/thread";
import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { testSite } from "../../../tests/support/site.tsx";

const title = { pl: "x", en: "x" };
const build = action({
  name: "t.build",
  title,
  grants: may("system"),
  input: z.strictObject({ kinds: z.array(z.string()) }),
  output: z.array(wireId()),
  async run(act, { kinds }) {
    act.authorise();
    const ids = kinds.map(() => newId<"object">() as ObjectId);
    for (const [place, id] of ids.entries())
      await saveThing(act, {
        id,
        kind: kinds[place] ?? "",
        title: { pl: `Rzecz ${place}` },
        origin: "example",
        state: "x",
        visibility: "public",
        address: `/${id}`,
      });
    return ids;
  },
});
const link = action({
  name: "t.link",
  title,
  grants: may("system"),
  input: z.strictObject({ from: z.string(), to: z.string(), relation: z.string() }),
  output: z.strictObject({}),
  async run(act, { from, to, relation }) {
    act.authorise();
    act.record({ event: "test.made" });
    await linkObjects(act, { from: { object: from as ObjectId }, to: { object: to as ObjectId }, relation: relation as RelationCode, madeHow: "rule" });
    return {};
  },
});
const rooms: readonly Room[] = [room({ name: "t", title, kinds: {}, events: {}, actions: [build, link], queries: [], routes: [], reactions: [] })];
const kinds = ["insight", "node", "plan", "project", "task"] as const;
/** Links that the relations allow between those kinds, by their places. */
const allowed = [
  [0, 1, "leads_to"],
  [0, 2, "leads_to"],
  [1, 2, "specifies"],
  [1, 3, "realised_by"],
  [2, 3, "realised_by"],
  [3, 4, "realised_by"],
  [4, 1, "about"],
  [3, 0, "about"],
] as const;

it("finds exactly those things whose trace meets what is wanted, for many starts at once", async () => {
  const site = await testSite({ rooms });
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...allowed]),
      fc.constantFrom(...kinds),
      fc.constantFrom("up" as const, "down" as const),
      async (links, wanted, direction) => {
        const ids = (await site.act(build, { kinds: [...kinds] })) as ObjectId[];
        for (const [from, to, relation] of links) await site.act(link, { from: ids[from], to: ids[to], relation });
        const { reaching } = await site.read((read) => listReaching(read, ids, { direction, kinds: [wanted] }));
        const goal = ids[kinds.indexOf(wanted)];
        for (const start of ids) {
          const steps = await site.read((read) => traceLinks(read, { start: { object: start }, direction }));
          const met = steps.some((step) => step.relation !== "about" && (direction === "down" ? step.to : step.from).object === goal);
          expect(reaching.has(start)).toBe(met);
        }
      },
    ),
    { numRuns: 15 },
  );
});

it("tells how many were looked at and what lacks the station, by the nearest link or by any way", async () => {
  const site = await testSite({ rooms });
  const [insight, node, plan, project, task] = (await site.act(build, { kinds: [...kinds] })) as [ObjectId, ObjectId, ObjectId, ObjectId, ObjectId];
  await site.act(link, { from: node, to: plan, relation: "specifies" });
  await site.act(link, { from: plan, to: project, relation: "realised_by" });
  const gap = (reach: Parameters<typeof findGap>[2]) => site.read((read) => findGap(read, [insight, node, plan], reach));
  const titles = async (reach: Parameters<typeof findGap>[2]) => (await gap(reach)).things.map(({ id }) => id);
  expect((await gap({ direction: "down", kinds: ["project"] })).checkedCount).toBe(3);
  expect(await titles({ direction: "down", kinds: ["project"] })).toEqual([insight]);
  expect(await titles({ direction: "down", kinds: ["project"], isDirect: true })).toEqual([insight, node]);
  expect(await titles({ direction: "down", kinds: ["project"], relations: ["specifies"] })).toEqual([insight, node, plan]);
  expect(await titles({ direction: "down", kinds: [], things: [plan] })).toEqual([insight, plan]);
  expect(await titles({ direction: "up", kinds: ["task"] })).toEqual([insight, node, plan]);
  expect((await site.read((read) => findGap(read, [], { direction: "up", kinds: ["task"] }))).checkedCount).toBe(0);
  expect(task).toBeDefined();
});
