import { newId, type ObjectId } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { type Room, room, wireId } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import fc from "fast-check";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { testSite } from "../../../tests/support/site.tsx";
import { endLink, linkNewborn, linkObjects, traceLinks } from "../src/index.ts";

const relations = z.enum(["leads_to", "about", "effect", "became", "similar"]);
const build = action({
  name: "t.build",
  title: { pl: "x", en: "x" },
  grants: may("system"),
  input: z.strictObject({ count: z.number(), kind: z.string().default("resolution") }),
  output: z.array(wireId()),
  async run(act, { count, kind }) {
    act.authorise();
    const ids = Array.from({ length: count }, () => newId<"object">() as ObjectId);
    for (const id of ids) await saveThing(act, { id, kind, title: { pl: id }, origin: "user", state: "x", visibility: "public", address: `/${id}` });
    return ids;
  },
});
const link = action({
  name: "t.link",
  title: { pl: "x", en: "x" },
  grants: may("system"),
  input: z.strictObject({ from: z.string(), to: z.string(), relation: relations }),
  output: z.strictObject({}),
  async run(act, { from, to, relation }) {
    act.authorise();
    act.record({ event: "test.made" });
    await linkObjects(act, { from: { object: from as ObjectId }, to: { object: to as ObjectId }, relation, madeHow: "rule" });
    return {};
  },
});
/** Links without the program's own look at the kinds. */
const join = action({
  name: "t.join",
  title: { pl: "x", en: "x" },
  grants: may("system"),
  input: z.strictObject({ from: z.string(), to: z.string(), relation: relations }),
  output: z.strictObject({}),
  async run(act, { from, to, relation }) {
    act.authorise();
    act.record({ event: "test.made" });
    await linkNewborn(act, { from: { object: from as ObjectId }, to: { object: to as ObjectId }, relation, madeHow: "rule" });
    return {};
  },
});
const unlink = action({
  name: "t.unlink",
  title: { pl: "x", en: "x" },
  grants: may("system"),
  input: z.strictObject({ from: z.string(), to: z.string() }),
  output: z.strictObject({ ended: z.number() }),
  async run(act, { from, to }) {
    act.authorise();
    act.record({ event: "test.made" });
    return { ended: await endLink(act, { from: { object: from as ObjectId }, to: { object: to as ObjectId }, relation: "about" }, "pomyłka") };
  },
});
const rooms: readonly Room[] = [
  room({ name: "t", title: { pl: "T", en: "T" }, kinds: {}, events: {}, actions: [build, link, join, unlink], queries: [], routes: [], reactions: [] }),
];

describe("links", () => {
  it("join only kinds that their relation allows (I117), for the program and behind it for the database", async () => {
    const site = await testSite({ rooms });
    const [idea] = (await site.act(build, { count: 1, kind: "idea" })) as [ObjectId];
    const [project] = (await site.act(build, { count: 1, kind: "project" })) as [ObjectId];
    await site.act(link, { from: idea, to: project, relation: "became" });
    await expect(site.act(link, { from: project, to: idea, relation: "became" })).rejects.toMatchObject({ code: "thread.link_unfit" });
    await expect(site.act(link, { from: idea, to: project, relation: "similar" })).rejects.toMatchObject({ code: "thread.link_unfit" });
    await expect(site.act(link, { from: idea, to: newId(), relation: "became" })).rejects.toMatchObject({ code: "thread.link_unfit" });
    await expect(site.act(join, { from: project, to: idea, relation: "became" })).rejects.toThrow(/does not join project to idea/);
  });

  it("have a thing at each end, a relation and a space, and what they name stays", async () => {
    const site = await testSite({ rooms });
    const [a, b] = (await site.act(build, { count: 2 })) as [ObjectId, ObjectId];
    await site.act(join, { from: a, to: b, relation: "about" });
    await site.act(join, { from: a, to: b, relation: "about" });
    expect(await site.read((read) => traceLinks(read, { start: { object: a }, direction: "down" }))).toHaveLength(1);
    await expect(site.act(join, { from: a, to: newId(), relation: "about" })).rejects.toMatchObject({ code: "23503" });
    await expect(site.act(join, { from: newId(), to: b, relation: "about" })).rejects.toMatchObject({ code: "23503" });
    const owner = new pg.Client({ connectionString: site.url });
    await owner.connect();
    const columns = "made_how, made_at, from_space, from_object, to_space, to_object";
    const copied = (space: string, relation: string) =>
      `insert into thread.link (space_id, id, relation, ${columns}) select ${space}, gen_random_uuid(), ${relation}, ${columns} from thread.link where from_object = '${a}'`;
    const attacks = [
      copied("space_id", "'unheard_of'"),
      `delete from kernel.object where id = '${a}'`,
      `delete from kernel.object where id = '${b}'`,
      `update kernel.object set id = gen_random_uuid() where id = '${b}'`,
      "delete from thread.relation where code = 'about'",
      "update thread.relation set code = 'round_about' where code = 'about'",
    ];
    for (const attack of attacks) await expect(owner.query(attack), attack).rejects.toMatchObject({ code: "23503" });
    await expect(owner.query(`update thread.link set to_object = '${a}' where from_object = '${a}'`)).rejects.toThrow("append-only");
    await owner.query("call thread.check_links()");
    await owner.query(`alter table thread.link disable trigger user; ${copied("space_id", "'unheard_of'")}; alter table thread.link enable trigger user`);
    await expect(owner.query("call thread.check_links()")).rejects.toMatchObject({ code: "23503" });
    await owner.end();
  });
});

type Edge = readonly [from: number, to: number, relation: string];

/** What a trace has to give: links by the depth at which they are met first; what a thing is about is no step. */
function walkedBySight(edges: readonly Edge[], start: number, direction: "up" | "down"): ReadonlySet<string> {
  const met = new Map<string, number>();
  const seen = new Set([start]);
  for (let near = [start], depth = 1; near.length > 0 && depth <= 12; depth += 1) {
    const next: number[] = [];
    for (const [from, to, relation] of edges) {
      const [here, there] = direction === "down" ? [from, to] : [to, from];
      const link = `${from} ${relation} ${to}`;
      if (!near.includes(here) || met.has(link) || (relation === "about" && depth > 1)) continue;
      met.set(link, depth);
      if (relation !== "about" && !seen.has(there)) {
        seen.add(there);
        next.push(there);
      }
    }
    near = next;
  }
  return new Set([...met].map(([link, depth]) => `${link} at ${depth}`));
}

describe("traces", () => {
  it("give each link at its nearest depth, the same from both ends, and end on circles (I118); acyclic relations stay acyclic", async () => {
    const site = await testSite({ rooms });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom("leads_to" as const, "about" as const, "effect" as const)), { maxLength: 14 }),
        async (edges) => {
          const ids = (await site.act(build, { count: 6 })) as ObjectId[];
          const made: Edge[] = [];
          for (const [from, to, relation] of edges) {
            const outcome = await site.act(link, { from: ids[from], to: ids[to], relation }).catch((error: { code?: string }) => error.code);
            if (outcome === "thread.link_circle") expect(relation).toBe("leads_to");
            else made.push([from, to, relation]);
          }
          for (const [start, id] of ids.entries()) {
            for (const direction of ["up", "down"] as const) {
              const steps = await site.read((read) => traceLinks(read, { start: { object: id }, direction }));
              const walked = steps.map(({ from, to, relation, depth }) => `${ids.indexOf(from.object)} ${relation} ${ids.indexOf(to.object)} at ${depth}`);
              expect(new Set(walked)).toEqual(walkedBySight(made, start, direction));
              expect(walked.length).toBe(new Set(walked).size);
              const few = await site.read((read) => traceLinks(read, { start: { object: id }, direction, most: 3 }));
              expect(few.map(({ depth }) => depth)).toEqual(steps.slice(0, 3).map(({ depth }) => depth));
              for (const step of few) expect(steps).toContainEqual(step);
            }
          }
          const reasons = made.filter(([, , relation]) => relation === "leads_to");
          for (const start of ids.keys()) expect([...walkedBySight(reasons, start, "down")].filter((step) => step.includes(`leads_to ${start} `))).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("show the links of an earlier instant, whatever came later (I123)", async () => {
    const site = await testSite({ rooms, now: "2026-03-02T09:00:00Z" });
    const [a, b] = (await site.act(build, { count: 2 })) as [ObjectId, ObjectId];
    await site.act(link, { from: a, to: b, relation: "about" });
    site.setNow("2026-03-03T09:00:00Z");
    expect(await site.act(unlink, { from: a, to: b })).toEqual({ ended: 1 });
    const at = (asOf: string) => site.read((read) => traceLinks(read, { start: { object: a }, direction: "down", asOf: new Date(asOf) }));
    expect(await at("2026-03-02T10:00:00Z")).toHaveLength(1);
    expect(await at("2026-03-03T10:00:00Z")).toHaveLength(0);
    expect(await at("2026-03-01T10:00:00Z")).toHaveLength(0);
  });
});
