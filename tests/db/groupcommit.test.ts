import { randomUUID } from "node:crypto";
import { type Json, newId, type ObjectId, Refusal } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { getSpace } from "@splot/kernel/database";
import { type Room, room, wireId } from "@splot/kernel/http";
import { type Act, type Action, action, issueNumber, type Outcome, perform as performAct } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import fc from "fast-check";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { actorOf, testSite } from "../support/site.tsx";

const fates = ["never", "refuse", "bug", "database"] as const;
const noteInput = z.strictObject({ text: z.string().min(1), fail: z.enum(fates).default("never") });
const noteOutput = z.strictObject({ id: wireId(), no: z.number() });
type Note = z.output<typeof noteInput>;

const refusal = () => new Refusal("notes.no", "rule", { text: { pl: "Nie.", en: "No." } });

/** Stores a note under the next number and fails afterwards when it is told to. */
async function storeNote(act: Act, { text, fail }: Note) {
  act.authorise();
  const id = newId<"object">() as ObjectId;
  const no = await issueNumber(act, "note", "all");
  await saveThing(act, { id, kind: "note", title: { pl: text }, origin: "user", state: "kept", visibility: "public", address: `/notatki/${no}` });
  act.record({ event: "notes.written", object: id, to: "kept", payload: { text } });
  if (fail === "refuse") throw refusal();
  if (fail === "bug") throw new Error("bug");
  if (fail === "database") await act.db.insertInto("kernel.number_series").values({ space_id: act.space.id, kind: "note", scope: "all", last: 1 }).execute();
  return { id, no };
}

const title = { pl: "Zapisz", en: "Write" };
const writeNote = action({ name: "notes.write", title, grants: may("officer"), input: noteInput, output: noteOutput, queue: () => "notes", run: storeNote });

const groups: number[] = [];
/** The same at once: a refusal is an outcome, anything else breaks the whole attempt. */
const writeNotes = action({
  name: "notes.writeMany",
  title,
  grants: may("officer"),
  input: noteInput,
  output: noteOutput,
  queue: () => "notes at once",
  run: storeNote,
  async runTogether({ inputs, calls }) {
    groups.push(inputs.length);
    const outcomes: Outcome<{ id: ObjectId; no: number }>[] = [];
    for (const { act, input } of await calls())
      outcomes.push(input.fail === "refuse" ? { kind: "refused", error: refusal() } : { kind: "done", result: await storeNote(act, input) });
    return { outcomes, saving: Promise.resolve() };
  },
});
/** Says no after it has recorded something: a mistake of its author. */
const careless = action({
  name: "notes.careless",
  title,
  grants: may("officer"),
  input: noteInput,
  output: noteOutput,
  queue: () => "careless",
  run: storeNote,
  async runTogether({ calls }) {
    const outcomes = (await calls()).map(({ act, input }): Outcome<{ id: ObjectId; no: number }> => {
      act.authorise();
      act.record({ event: "notes.written", payload: { text: input.text } });
      return { kind: "refused", error: refusal() };
    });
    return { outcomes, saving: Promise.resolve() };
  },
});
const notes: Room = room({
  name: "notes",
  title: { pl: "Notatki", en: "Notes" },
  kinds: {},
  events: {},
  actions: [writeNote, writeNotes, careless],
  queries: [],
  routes: [],
  reactions: [],
});
const officer = actorOf("officer");
const site = await testSite({ rooms: [notes] });
const where = await getSpace(site.pool, "cwiczenie", site.site.clock);

/** Performs an act; calls of one moment join their queue in the order of the calls. */
function perform<Result extends Json>(act: Action<Note, Result>, input: z.input<typeof noteInput>, { as = officer, key = randomUUID() } = {}): Promise<Result> {
  return performAct(site.site.performer, act, { ...where, actor: as, input: noteInput.parse(input), key });
}

/** What stands in the database: texts by number, and the texts of the journal in its order. */
async function listKept() {
  return site.read(async (read) => {
    const things = await read.db.selectFrom("kernel.object").select(["title", "address"]).where("kind", "=", "note").execute();
    const entries = await read.db.selectFrom("kernel.journal_payload").select(["payload", "seq"]).orderBy("seq").execute();
    const commands = await read.db.selectFrom("kernel.command").select("key").execute();
    const byNumber = things.map(({ title: { pl }, address }) => ({ no: Number(address.split("/").at(-1)), text: pl })).sort((a, b) => a.no - b.no);
    return {
      byNumber,
      entries: entries.map(({ seq, payload }) => ({ seq, text: z.object({ text: z.string() }).parse(payload).text })),
      commandCount: commands.length,
    };
  });
}

describe.each([
  ["one after another", writeNote],
  ["at once", writeNotes],
] as const)("a group of acts, %s", (_, act) => {
  it("loses only those that failed, and numbers the others in the order in which they came (I9, I130)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...fates), { minLength: 2, maxLength: 30 }), async (list) => {
        const before = await listKept();
        const mark = randomUUID();
        const outcomes = await Promise.allSettled(list.map((fail, place) => perform(act, { text: `${mark} ${place}`, fail })));
        expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual(list.map((fail) => fail === "never"));
        const errors = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason instanceof Refusal ? outcome.reason.code : "bug"] : []));
        expect(errors).toEqual(
          list.filter((fail) => fail !== "never").map((fail) => (fail === "refuse" ? "notes.no" : fail === "bug" ? "bug" : "command.busy")),
        );
        const kept = list.flatMap((fail, place) => (fail === "never" ? [`${mark} ${place}`] : []));
        const after = await listKept();
        expect(after.byNumber.slice(before.byNumber.length).map(({ text }) => text)).toEqual(kept);
        expect(after.byNumber.map(({ no }) => no)).toEqual(after.byNumber.map((_one, place) => place + 1));
        expect(after.entries.slice(before.entries.length).map(({ text }) => text)).toEqual(kept);
        expect(after.commandCount).toBe(before.commandCount + kept.length);
      }),
      { numRuns: 8 },
    );
  });

  it("answers the same key twice in one group with one row and one result (I7)", async () => {
    const before = await listKept();
    const key = randomUUID();
    const both = await Promise.all(Array.from({ length: 5 }, () => perform(act, { text: "raz" }, { key })));
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect((await listKept()).byNumber.length).toBe(before.byNumber.length + 1);
    expect(await perform(act, { text: "raz" }, { key })).toEqual(both[0]);
  });

  it("refuses the same key with other content in one group, and keeps the first", async () => {
    const key = randomUUID();
    const [, first, second] = await Promise.allSettled([
      perform(act, { text: "wcześniej" }),
      perform(act, { text: "raz" }, { key }),
      perform(act, { text: "dwa" }, { key }),
    ]);
    expect(first.status).toBe("fulfilled");
    expect(second).toMatchObject({ status: "rejected", reason: { code: "command.key_reused" } });
  });

  it("repeats what the first of a key was told when it was refused, and lets it be tried again", async () => {
    const key = randomUUID();
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => perform(act, { text: "nie", fail: "refuse" }, { key })));
    expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.code)).toEqual(["notes.no", "notes.no", "notes.no"]);
    await expect(perform(act, { text: "tak" }, { key })).resolves.toMatchObject({ no: expect.any(Number) });
  });
});

it("keys of different persons do not meet", async () => {
  const key = randomUUID();
  const [one, other] = await Promise.all([
    perform(writeNotes, { text: "raz" }, { key }),
    perform(writeNotes, { text: "raz" }, { as: actorOf("officer"), key }),
  ]);
  expect(one.id).not.toBe(other.id);
});

it("a burst is done at once, not act by act", async () => {
  groups.length = 0;
  await Promise.all(Array.from({ length: 40 }, (_, place) => perform(writeNotes, { text: `${place}` })));
  expect(groups.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(39);
  expect(groups.length).toBeLessThanOrEqual(3);
});

it("under load a line goes in halves, so that one is committed while the other is answered", async () => {
  groups.length = 0;
  const line = async (no: number): Promise<void> => {
    for (let turn = 0; turn < 12; turn += 1) await perform(writeNotes, { text: `${no} ${turn}` });
  };
  await Promise.all(Array.from({ length: 32 }, (_, no) => line(no)));
  const steady = groups.slice(2, -4);
  expect(steady.length).toBeGreaterThan(10);
  for (const size of steady) expect(size).toBeLessThanOrEqual(20);
});

it("an act that says no after recording is done alone, where its news goes with it", async () => {
  const before = await listKept();
  const outcomes = await Promise.allSettled(["a", "b", "c"].map((text) => perform(careless, { text })));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
  expect((await listKept()).entries.length).toBe(before.entries.length + 3);
});

it("the same key at the same moment in two queues: one is done, the other is told to try again, their neighbours stand", async () => {
  const before = await listKept();
  const key = randomUUID();
  const outcomes = await Promise.allSettled([
    ...["a", "b", "c"].flatMap((text) => [perform(writeNote, { text }), perform(writeNotes, { text })]),
    perform(writeNote, { text: "raz" }, { key }),
    perform({ ...writeNotes, name: writeNote.name }, { text: "raz" }, { key }),
  ]);
  const lost = outcomes.filter(({ status }) => status === "rejected");
  for (const one of lost) expect(one).toMatchObject({ reason: { code: "command.busy" } });
  expect(lost.length).toBeLessThanOrEqual(1);
  const after = await listKept();
  expect(after.byNumber.filter(({ text }) => text === "raz").length - before.byNumber.filter(({ text }) => text === "raz").length).toBe(1);
  expect(after.byNumber.length).toBe(before.byNumber.length + 7);
});

describe("the commit", () => {
  beforeAll(async () => {
    const owner = new pg.Client({ connectionString: site.url });
    await owner.connect();
    await owner.query(`create function public.fail_late() returns trigger language plpgsql as $$ begin
        if new.title->>'pl' like 'psuje%' then raise exception 'the commit fails' using errcode = 'data_exception'; end if; return null; end $$;
      create constraint trigger fail_late after insert on kernel.object deferrable initially deferred for each row execute function public.fail_late();`);
    await owner.end();
  });

  it.each([
    ["one after another", writeNote],
    ["at once", writeNotes],
  ] as const)("nobody of a group is answered when it fails, %s", async (_, act) => {
    const before = await listKept();
    const first = perform(act, { text: "zajmuje kolejkę" });
    const outcomes = await Promise.allSettled(["dobra", "psuje", "dobra"].map((text) => perform(act, { text })));
    await first;
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    const after = await listKept();
    expect(after.byNumber.length).toBe(before.byNumber.length + 1);
    await expect(perform(act, { text: "dalej" })).resolves.toMatchObject({ no: before.byNumber.length + 2 });
  });

  it("of a single act fails: it is not answered and leaves nothing", async () => {
    const before = await listKept();
    const { queue: _queue, ...alone } = writeNote;
    await expect(perform(alone, { text: "psuje" })).rejects.toThrow("the commit fails");
    expect(await listKept()).toEqual(before);
  });
});
