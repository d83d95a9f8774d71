import { randomUUID } from "node:crypto";
import { findReceiptCode, newId, type ObjectId } from "@splot/kernel";
import { type Actor, may, type Visibility } from "@splot/kernel/access";
import { page, type Room, room } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { changeThings, getThing, RETRACTED, saveThing } from "@splot/kernel/objects";
import { linkNewborn, type RelationCode, receiptMark } from "@splot/thread";
import { panelsOf } from "@splot/thread/panels";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rooms } from "../../apps/server/src/rooms.ts";
import { actorOf, siteOver, visitor } from "../support/site.tsx";
import { NOW, siteWith, story } from "../support/told.ts";

type Seen = { readonly [one in Visibility]: boolean };

/** Who reads, and what of each visibility (MODEL 0.1), written here once more. */
const readers: readonly (readonly [name: string, as: Actor, seen: Seen])[] = [
  ["visitor", visitor, { public: true, members: false, office: false, restricted: false }],
  ["seat holder", actorOf("seat_holder"), { public: true, members: true, office: false, restricted: false }],
  ["officer", actorOf("officer"), { public: true, members: true, office: true, restricted: false }],
  ["administrator", actorOf("administrator"), { public: true, members: true, office: false, restricted: false }],
];
const visibilities = ["public", "members", "office", "restricted"] as const;
const relations = ["leads_to", "about", "effect"] as const;

const steps = z.array(z.object({ id: z.string(), title: z.string(), slug: z.string(), visibility: z.enum(visibilities) }));
const links = z.array(z.object({ from: z.string(), to: z.string(), relation: z.enum(relations) }));
const title = { pl: "x", en: "x" };

/** Things in a thread, made and joined in one act. */
const weave = action({
  name: "hidden.weave",
  title,
  grants: may("system"),
  input: z.strictObject({ steps, links }),
  output: z.strictObject({}),
  async run(act, sent) {
    act.authorise();
    act.record({ event: "test.made" });
    for (const { id, title: pl, slug, visibility } of sent.steps)
      await saveThing(act, {
        id: id as ObjectId,
        kind: "resolution",
        title: { pl },
        origin: "example",
        state: "adopted",
        visibility,
        address: `/badane/${slug}`,
      });
    for (const { from, to, relation } of sent.links)
      await linkNewborn(act, { from: { object: from as ObjectId }, to: { object: to as ObjectId }, relation: relation as RelationCode, madeHow: "rule" });
    return {};
  },
});
const hide = action({
  name: "hidden.hide",
  title,
  grants: may("system"),
  input: z.strictObject({ ids: z.array(z.string()), visibility: z.enum(visibilities) }),
  output: z.strictObject({}),
  async run(act, { ids, visibility }) {
    act.authorise();
    await changeThings(act, ids as ObjectId[], { visibility });
    return {};
  },
});
/** Takes the record of a thing back, as whoever recorded it from a source may. */
const takeBack = action({
  name: "hidden.takeBack",
  title,
  grants: may("system"),
  input: z.strictObject({ id: z.string() }),
  output: z.strictObject({}),
  async run(act, { id }) {
    act.authorise();
    await changeThings(act, [id as ObjectId], { state: RETRACTED });
    return {};
  },
});
const panelPage = page({
  path: "/badane-panel/:id",
  budget: 12,
  show: async ({ visit, read, params }) => ({ title, body: await panelsOf({ visit, read }, await getThing(read, (params["id"] ?? "") as ObjectId)) }),
});
const woven: Room = room({ name: "hidden", title, kinds: {}, events: {}, actions: [weave, hide, takeBack], queries: [], routes: [panelPage], reactions: [] });

describe("a hidden step of a thread appears as its kind only (I119)", async () => {
  const { url } = await siteWith(story);
  const site = siteOver(url, { rooms: [...rooms, woven], now: NOW });
  const textOf = async (path: string, as: Actor) => {
    const answer = await site.fetch(`/cwiczenie${path}`, as.kind === "visitor" ? {} : { as });
    return { status: answer.status, text: await answer.text() };
  };

  it("in the panel, on the page of the thread and in the frame for other sites, whatever is joined to what", async () => {
    const shape = fc.record({
      hues: fc.array(fc.constantFrom(...visibilities), { minLength: 4, maxLength: 4 }),
      edges: fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.constantFrom(...relations)), { minLength: 3, maxLength: 8 }),
    });
    let [shownCount, hiddenCount] = [0, 0];
    await fc.assert(
      fc.asyncProperty(shape, async ({ hues, edges }) => {
        const all = (["public", ...hues] as const).map((visibility) => ({
          id: newId<"object">(),
          title: `Tytuł ${randomUUID()}`,
          slug: randomUUID(),
          visibility,
        }));
        const [start, ...others] = all;
        const joined = edges.flatMap(([from, to, relation]) => {
          const [one, other] = [all[from], all[to]];
          return one === undefined || other === undefined || from >= to ? [] : [{ from: one.id, to: other.id, relation }];
        });
        await site.act(weave, { steps: all, links: joined });
        for (const [name, as, seen] of readers) {
          const places: readonly (readonly [path: string, seen: Seen])[] = [
            [`/badane-panel/${start?.id}`, seen],
            [`/nic/badane/${start?.slug}`, seen],
            [`/nic/badane/${start?.slug}/osadz`, { public: true, members: false, office: false, restricted: false }],
          ];
          for (const [path, known] of places) {
            const { status, text } = await textOf(path, as);
            expect([path, status]).toEqual([path, 200]);
            for (const one of others) {
              const isNamed = text.includes(one.title) || text.includes(one.slug);
              if (!known[one.visibility]) expect([name, path, one.visibility, isNamed]).toEqual([name, path, one.visibility, false]);
              if (isNamed) shownCount += 1;
            }
            if (text.includes("Treść nie jest jeszcze jawna")) hiddenCount += 1;
          }
        }
      }),
      // Each visibility once beside the start, so that something is shown and something hidden whatever chance draws.
      { numRuns: 8, examples: [[{ hues: [...visibilities], edges: [1, 2, 3, 4].map((to) => [0, to, "leads_to"]) }]] },
    );
    expect([shownCount > 8, hiddenCount > 8]).toEqual([true, true]);
  }, 90_000);

  it("opens the page and the frame of a hidden thing's thread to nobody who may not read it", async () => {
    for (const visibility of visibilities) {
      const one = { id: newId<"object">(), title: `Tytuł ${randomUUID()}`, slug: randomUUID(), visibility };
      await site.act(weave, { steps: [one], links: [] });
      for (const [name, as, seen] of readers) {
        const [whole, framed] = [await textOf(`/nic/badane/${one.slug}`, as), await textOf(`/nic/badane/${one.slug}/osadz`, as)];
        expect([name, visibility, whole.status, framed.status]).toEqual([name, visibility, seen[visibility] ? 200 : 404, visibility === "public" ? 200 : 404]);
        expect([name, whole.text.includes(one.title), framed.text.includes(one.title)]).toEqual([name, seen[visibility], visibility === "public"]);
      }
    }
  });

  it("in the fate of a remark: on its page, in its frame and over the API", async () => {
    const { code, resolution } = await site.read(async ({ db, space }) => {
      const decided = await db
        .selectFrom("kernel.object")
        .select(["id", "address"])
        .where("space_id", "=", space.id)
        .where("kind", "=", "resolution")
        .where("visibility", "=", "public")
        .execute();
      const receipts = await db.selectFrom("thread.receipt").select("code").where("space_id", "=", space.id).execute();
      for (const { code: held } of receipts) {
        const answer = await site.fetch(`/api/v1/cwiczenie/portal.getFate?code=${held}`);
        const { resolution } = await answer.json();
        const found = decided.find(({ id }) => id === resolution?.id);
        const receipt = findReceiptCode(held);
        if (found !== undefined && receipt !== undefined) return { code: receipt, resolution: found };
      }
      throw new Error("no remark of the story led to a resolution");
    });
    // NOTE: what visitors see is kept until the next act, so each look also asks whether the kept page went stale with the act.
    const listNaming = async () => {
      const places = [`/cwiczenie/los/${code}`, `/en/cwiczenie/los/${code}`, `/cwiczenie/los/${receiptMark(code)}/osadz`];
      const found: string[] = [];
      for (const place of places) {
        const text = await (await site.fetch(place)).text();
        // NOTE: its title is also that of its draft; the frame shows no addresses.
        if (text.includes(resolution.address) || text.includes("<li>uchwała: ")) found.push(place.replace(/[^/]*(?=\/osadz)|[^/]*$/, ""));
      }
      const api = await (await site.fetch(`/api/v1/cwiczenie/portal.getFate?code=${code}`)).text();
      return [...found, ...(api.includes(resolution.id) ? ["api"] : [])];
    };
    const everywhere = await listNaming();
    expect(everywhere.length).toBe(4);
    for (const visibility of ["members", "office", "restricted"]) {
      await site.act(hide, { ids: [resolution.id], visibility });
      expect([visibility, await listNaming()]).toEqual([visibility, []]);
      await site.act(hide, { ids: [resolution.id], visibility: "public" });
      expect(await listNaming()).toEqual(everywhere);
    }
    await site.act(takeBack, { id: resolution.id });
    expect((await listNaming()).filter((place) => place.endsWith("osadz") || place === "api")).toEqual([]);
    const told = await (await site.fetch(`/cwiczenie/los/${code}`)).text();
    expect([told.includes("Zapadła decyzja"), told.includes("zapis wycofany")]).toEqual([false, true]);
    await site.pool.end();
  });
});
