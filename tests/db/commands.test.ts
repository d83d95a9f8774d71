import { randomUUID } from "node:crypto";
import { COMMONS, newId, type ObjectId, Refusal } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { type Room, room, wireId } from "@splot/kernel/http";
import { action, findChainFault, genesisHash, issueNumber, type SealedEntry } from "@splot/kernel/journal";
import { findThing, freezeVersion, getThing, saveThing } from "@splot/kernel/objects";
import fc from "fast-check";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { actorOf, testSite, visitor } from "../support/site.tsx";

/** A tiny room that writes notes, numbered, to prove the command runner. */
const writeNote = action({
  name: "notes.write",
  title: { pl: "Zapisz", en: "Write" },
  grants: may("officer", "system"),
  input: z.strictObject({ text: z.string().min(1), fail: z.enum(["never", "refuse", "bug"]).default("never") }),
  queue: () => "notes",
  output: z.strictObject({ id: wireId(), no: z.number() }),
  async run(act, { text, fail }) {
    act.authorise();
    const id = newId<"object">() as ObjectId;
    const no = await issueNumber(act, "note", "all");
    await saveThing(act, { id, kind: "note", title: { pl: text }, origin: "user", state: "kept", visibility: "public", address: `/notatki/${no}` });
    await freezeVersion(act, { object: id, content: { text } });
    act.record({ event: "notes.written", object: id, to: "kept", payload: { text } });
    if (fail === "refuse") throw new Refusal("notes.no", "rule", { text: { pl: "Nie.", en: "No." } });
    if (fail === "bug") throw new Error("bug");
    return { id, no };
  },
});
const eraseNote = action({
  name: "notes.erase",
  title: { pl: "Wymaż", en: "Erase" },
  grants: may("officer"),
  input: z.strictObject({ text: z.string(), fail: z.enum(["never"]).default("never") }),
  output: z.strictObject({ isErased: z.boolean() }),
  async run(act) {
    act.authorise();
    act.record({ event: "notes.erased" });
    return { isErased: true };
  },
});
/** Takes an amount as people type it, and gives it in grosze. */
const pay = action({
  name: "notes.pay",
  title: { pl: "Zapłać", en: "Pay" },
  grants: may("officer", "system"),
  input: z.strictObject({ amount: z.string().transform((text) => Math.round(Number(text) * 100)) }),
  output: z.strictObject({ grosze: z.number() }),
  async run(act, { amount }) {
    act.authorise();
    return { grosze: amount };
  },
});
const payTwice = action({
  ...pay,
  name: "notes.payTwice",
  async run(act, { amount }) {
    act.authorise();
    return act.perform(pay, { amount: amount * 2 });
  },
});
const forgetful = action({
  name: "notes.forget",
  title: { pl: "x", en: "x" },
  grants: may("anyone"),
  input: z.strictObject({}),
  output: z.strictObject({}),
  run: async () => ({}),
});
const queuedErase = { ...eraseNote, queue: () => "notes" };
const notes: Room = room({
  name: "notes",
  title: { pl: "Notatki", en: "Notes" },
  kinds: {},
  events: {},
  actions: [writeNote, eraseNote, pay, payTwice, forgetful],
  queries: [],
  routes: [],
  reactions: [],
});
let shared: ReturnType<typeof testSite> | undefined;
const sharedSite = () => {
  shared ??= testSite({ rooms: [notes] });
  return shared;
};
const officer = actorOf("officer");
const count = async (pool: pg.Pool, table: string) => Number((await pool.query(`select count(*) as n from ${table}`)).rows[0].n);

describe("a command", () => {
  it("answers a repetition with the first result and adds nothing (I7)", async () => {
    const site = await testSite({ rooms: [notes] });
    const key = randomUUID();
    const first = await site.act(writeNote, { text: "raz" }, { as: officer, key });
    const again = await site.act(writeNote, { text: "raz" }, { as: officer, key });
    expect(again).toEqual(first);
    await expect(site.act(writeNote, { text: "dwa" }, { as: officer, key })).rejects.toMatchObject({ code: "command.key_reused" });
    const entries = await site.read((read) => read.db.selectFrom("kernel.journal_entry").select("seq").execute());
    expect(entries).toHaveLength(1);
  });

  it("answers a repetition with the first result without a queue too", async () => {
    const site = await testSite({ rooms: [notes] });
    const key = randomUUID();
    const answers = [await site.act(eraseNote, { text: "raz" }, { as: officer, key }), await site.act(eraseNote, { text: "raz" }, { as: officer, key })];
    expect(answers).toEqual([{ isErased: true }, { isErased: true }]);
    expect(await site.read((read) => read.db.selectFrom("kernel.journal_entry").select("seq").execute())).toHaveLength(1);
  });

  it("is another one when another act is asked for, even with the same key and input", async () => {
    const site = await testSite({ rooms: [notes] });
    const key = randomUUID();
    await site.act(writeNote, { text: "raz" }, { as: officer, key });
    await expect(site.act(eraseNote, { text: "raz" }, { as: officer, key })).rejects.toMatchObject({ code: "command.key_reused" });
    const both = await Promise.allSettled([
      site.act(writeNote, { text: "dwa" }, { as: officer, key: `${key}-2` }),
      site.act(queuedErase, { text: "dwa" }, { as: officer, key: `${key}-2` }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("reads its input once, also when it is done by another one", async () => {
    const site = await sharedSite();
    expect(await site.act(pay, { amount: "12.50" }, { as: officer })).toEqual({ grosze: 1250 });
    expect(await site.act(payTwice, { amount: "12.50" }, { as: officer })).toEqual({ grosze: 2500 });
  });

  it.each(["", "short", "a\u0000aaaaaaaaa", "with a space", "żółtyklucz", "x".repeat(101), "line\nfeed-line"])("refuses the key %j", async (key) => {
    const site = await sharedSite();
    await expect(site.act(writeNote, { text: "x" }, { as: officer, key })).rejects.toMatchObject({ code: "command.key_unfit", kind: "invalid" });
  });

  it("refuses who may not, and an action that never asks who may", async () => {
    const site = await testSite({ rooms: [notes] });
    await expect(site.act(writeNote, { text: "x" }, { as: visitor })).rejects.toMatchObject({ kind: "signed_out" });
    await expect(site.act(writeNote, { text: "x" }, { as: actorOf("clerk") })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(site.act(forgetful, {}, { as: officer })).rejects.toThrow("never asked who may");
  });

  it("numbers 1..n without a gap under any interleaving of successes, refusals and bugs (I9, I3, I130)", async () => {
    const site = await testSite({ rooms: [notes] });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom("never", "refuse", "bug"), { minLength: 5, maxLength: 25 }), async (fates) => {
        const outcomes = await Promise.allSettled(fates.map((fail) => site.act(writeNote, { text: "n", fail }, { as: officer })));
        expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual(fates.map((fail) => fail === "never"));
        const numbers = await site.read((read) => read.db.selectFrom("kernel.object").select("address").where("kind", "=", "note").execute());
        expect(numbers.map(({ address }) => Number(address.split("/").at(-1))).sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
      }),
      { numRuns: 6 },
    );
    const entries = await site.read((read) => read.db.selectFrom("kernel.journal_entry").selectAll().orderBy("seq").execute());
    const genesis = await site.read(async ({ space }) => genesisHash(space.id));
    let before: SealedEntry | undefined;
    for (const row of entries) {
      const entry: SealedEntry = {
        stream: row.stream,
        seq: row.seq,
        at: row.at.toISOString(),
        event: row.event,
        role: row.role,
        object: row.object_id ?? undefined,
        version: row.version_no ?? undefined,
        fromState: row.from_state ?? undefined,
        toState: row.to_state ?? undefined,
        actorCommitment: row.actor_commitment,
        madeCommitment: row.made_commitment ?? undefined,
        payloadCommitment: row.payload_commitment,
        prevHash: row.prev_hash,
        hash: row.hash,
      };
      expect(findChainFault(entry, before, genesis)).toBeUndefined();
      before = entry;
    }
  });
});

describe("spaces (I1)", () => {
  it("do not see each other, even by a known id, and the commons is readable from both", async () => {
    const site = await testSite({ rooms: [notes] });
    const { id } = await site.act(writeNote, { text: "w ćwiczeniu" }, { as: officer });
    const shared = await site.act(writeNote, { text: "wspólne" }, { space: "commons" });
    expect(await site.read((read) => findThing(read, id as ObjectId), "krakow")).toBeUndefined();
    expect((await site.read((read) => getThing(read, shared.id as ObjectId), "krakow")).space).toBe(COMMONS);
  });

  it("stay apart in the database when the predicate is forgotten", async () => {
    const site = await testSite({ rooms: [notes] });
    await site.act(writeNote, { text: "w ćwiczeniu" }, { as: officer });
    const seen = await site.read((read) => read.db.selectFrom("kernel.object").select("id").execute(), "krakow");
    expect(seen).toEqual([]);
    expect(await count(site.pool, "kernel.object")).toBe(0);
    const foreign = (await site.pool.query("select id from kernel.space where code = 'krakow'")).rows[0].id;
    const client = await site.pool.connect();
    await client.query(`begin; set local splot.space = '${COMMONS}'`);
    await expect(client.query("insert into kernel.number_series (space_id, kind, scope, last) values ($1, 'x', 'y', 1)", [foreign])).rejects.toThrow(
      "row-level security",
    );
    await client.query("rollback");
    client.release();
  });

  it("cannot be written through a read", async () => {
    const site = await testSite({ rooms: [notes] });
    await expect(
      site.read(async (read) => read.db.insertInto("kernel.number_series").values({ space_id: read.space.id, kind: "x", scope: "y", last: 1 }).execute()),
    ).rejects.toThrow("read-only");
  });
});

describe("what was accepted (I3, I130)", () => {
  it("is changed by nobody: not by the program's role, not by the owner", async () => {
    const site = await testSite({ rooms: [notes] });
    await site.act(writeNote, { text: "raz" }, { as: officer });
    const owner = new pg.Client({ connectionString: site.url });
    await owner.connect();
    const spaceId = (await owner.query("select id from kernel.space where code = 'cwiczenie'")).rows[0].id;
    for (const attack of [
      "update kernel.journal_entry set event = 'x'",
      "delete from kernel.journal_entry",
      "update kernel.version set content = '{}'",
      "delete from kernel.version",
      "truncate kernel.journal_entry cascade",
    ]) {
      await expect(owner.query(attack)).rejects.toThrow("append-only");
      const client = await site.pool.connect();
      await client.query(`begin; set local splot.space = '${spaceId}'`);
      await expect(client.query(attack)).rejects.toThrow("permission denied");
      await client.query("rollback");
      client.release();
    }
    await owner.end();
  });
});
