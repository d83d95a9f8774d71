import { newId, type ObjectId } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { type Room, room, wireId } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import { configureSeal } from "@splot/people";
import { portalRoom } from "@splot/portal";
import { linkObjects, notifyFollowers } from "@splot/thread";
import { threadRoom } from "@splot/thread/room";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Mail, sendQueued } from "../../apps/server/src/mail.ts";
import { actorOf, testSite } from "../support/site.tsx";

configureSeal(Buffer.alloc(32, 3));
const title = { pl: "x", en: "x" };
/** A chain of things: each is the basis of the next. */
const build = action({
  name: "t.build",
  title,
  grants: may("system"),
  input: z.strictObject({ count: z.number() }),
  output: z.array(wireId()),
  async run(act, { count }) {
    act.authorise();
    act.record({ event: "test.made" });
    const ids = Array.from({ length: count }, () => newId<"object">() as ObjectId);
    const origin = act.space.purpose === "exercise" ? "example" : "user";
    for (const id of ids) await saveThing(act, { id, kind: "insight", title: { pl: "Rzecz" }, origin, state: "x", visibility: "public", address: `/${id}` });
    for (const [place, to] of ids.entries()) {
      const from = ids[place - 1];
      if (from !== undefined) await linkObjects(act, { from: { object: from }, to: { object: to }, relation: "leads_to", madeHow: "rule" });
    }
    return ids;
  },
});
const step = action({
  name: "t.step",
  title,
  grants: may("system"),
  input: z.strictObject({ object: z.string(), no: z.number() }),
  output: z.strictObject({}),
  async run(act, { object, no }) {
    act.authorise();
    await notifyFollowers(act, {
      object: object as ObjectId,
      step: `s${no}`,
      subject: { pl: `Krok ${no}.`, en: `Step ${no}.` },
      body: title,
      link: `/${object}`,
    });
    return {};
  },
});
const own = room({ name: "t", title, kinds: {}, events: {}, actions: [build, step], queries: [], routes: [], reactions: [] });
const rooms: readonly Room[] = [own, threadRoom, portalRoom([own, threadRoom])];
const HOUR = 3_600_000;
const LENGTH = 3;

type Digest = "at_once" | "daily" | "weekly";
type Deed =
  | { readonly do: "follow"; readonly who: number; readonly what: number; readonly digest: Digest; readonly says: boolean }
  | { readonly do: "stop"; readonly nth: number }
  | { readonly do: "step"; readonly what: number }
  | { readonly do: "wait"; readonly hours: number };
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    do: fc.constant("follow" as const),
    who: fc.nat(2),
    what: fc.nat(LENGTH - 1),
    digest: fc.constantFrom<Digest>("at_once", "daily", "weekly"),
    says: fc.constantFrom(true, true, false),
  }),
  fc.record({ do: fc.constant("stop" as const), nth: fc.nat(5) }),
  fc.record({ do: fc.constant("step" as const), what: fc.nat(LENGTH - 1) }),
  fc.record({ do: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 60 }) }),
);

/** A watch as the model of the test knows it. */
interface Held {
  readonly who: number;
  readonly what: number;
  readonly digest: Digest;
  readonly code: string;
  readonly isConfirmed: boolean;
  isOver: boolean;
  /** Steps that it is owed, and not mailed yet. */
  waiting: number[];
}

describe("following", () => {
  it("gives each watcher exactly one notice of each public step downstream, gathers mails by the rhythm, and stops at once (I122)", {
    timeout: 240_000,
  }, async () => {
    const site = await testSite({ rooms, now: "2026-03-02T09:00:00Z" });
    let now = new Date("2026-03-02T09:00:00Z").getTime();
    const codeOf = async () =>
      (
        await site.read(
          (read) => read.db.selectFrom("thread.watch").select("code").orderBy("made_at", "desc").orderBy("id", "desc").executeTakeFirstOrThrow(),
          "krakow",
        )
      ).code;
    const send = async (): Promise<readonly Mail[]> => {
      const mails: Mail[] = [];
      const outcome = sendQueued({ site: site.site, transport: { sendMail: async (mail: Mail) => void mails.push(mail) }, from: "splot@example.org" });
      expect(await outcome).toBe(mails.length);
      return mails;
    };
    const stepsIn = (mails: readonly Mail[]) =>
      mails.flatMap(({ text }) => [...(text.split("\n--\n")[0] ?? "").matchAll(/Krok (\d+)\./g)].map(([, no]) => Number(no)));
    let stepNo = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 6, maxLength: 22 }), async (list) => {
        const things = (await site.act(build, { count: LENGTH }, { space: "krakow" })) as ObjectId[];
        const held: Held[] = [];
        const owed = new Map<number, number[]>();
        const got = new Map<number, number[]>();
        const take = async (): Promise<void> => {
          const mails = (await send()).filter(({ subject }) => !subject.startsWith("Potwierdź"));
          for (const who of [0, 1, 2]) {
            const own = mails.filter(({ to }) => to === `w${who}@example.org`);
            // NOTE: at most one gathered mail for each address, whatever the number of watches.
            expect(own.filter(({ subject }) => subject.startsWith("Nowości")).length).toBeLessThanOrEqual(1);
            got.set(who, [...(got.get(who) ?? []), ...own.flatMap((mail) => stepsIn([mail]).concat(mail.text.includes("Krok") ? [] : subjectStep(mail)))]);
          }
        };
        const dealWith: { readonly [Kind in Deed["do"]]: (deed: Extract<Deed, { do: Kind }>) => Promise<void> } = {
          follow: async ({ who, what, digest, says }) => {
            const answer = await site.fetch("/krakow/obserwuj", { form: { path: `/${things[what]}`, email: `w${who}@example.org`, digest } });
            expect(answer.status).toBe(200);
            const code = await codeOf();
            expect((await site.fetch(`/krakow/obserwuj/${code}`)).status).toBe(200);
            if (says) expect((await site.fetch(`/krakow/obserwuj/${code}/potwierdz`, { form: {} })).status).toBe(303);
            held.push({ who, what, digest, code, isConfirmed: says, isOver: false, waiting: [] });
          },
          stop: async ({ nth }) => {
            const watch = held[nth];
            if (watch === undefined) return;
            // NOTE: a mail program stops by one click, without cookies and without a form of ours.
            const stop = await site.app.request(`http://test.local/krakow/obserwuj/${watch.code}/koniec`, {
              method: "POST",
              headers: { "content-type": "application/x-www-form-urlencoded" },
              body: "List-Unsubscribe=One-Click",
            });
            expect(stop.status).toBe(303);
            watch.isOver = true;
            watch.waiting = [];
          },
          step: async ({ what: place }) => {
            stepNo += 1;
            await site.act(step, { object: things[place], no: stepNo }, { space: "krakow" });
            for (const watch of held.filter(({ isConfirmed, isOver, what }) => isConfirmed && !isOver && what <= place)) watch.waiting.push(stepNo);
          },
          wait: async ({ hours }) => {
            now += hours * HOUR;
            site.setNow(new Date(now));
          },
        };
        for (const deed of list) {
          now += 60_000;
          site.setNow(new Date(now));
          await dealWith[deed.do](deed as never);
          await take();
          settle(held, owed, new Date(now));
        }
        now += 9 * 24 * HOUR;
        site.setNow(new Date(now));
        await take();
        for (const watch of held) owed.set(watch.who, [...(owed.get(watch.who) ?? []), ...watch.waiting]);
        for (const who of [0, 1, 2]) expect((got.get(who) ?? []).toSorted(byNumber)).toEqual((owed.get(who) ?? []).toSorted(byNumber));
        expect(await send()).toEqual([]);
      }),
      { numRuns: 8 },
    );
    function subjectStep({ subject }: Mail): number[] {
      const no = /Krok (\d+)\./.exec(subject)?.[1];
      return no === undefined ? [] : [Number(no)];
    }
    /** What was mailed by now: at once, and what is due by the clock. */
    function settle(held: readonly Held[], owed: Map<number, number[]>, at: Date): void {
      for (const watch of held) {
        const due = watch.waiting.filter((no) => isDue(watch.digest, no, at));
        owed.set(watch.who, [...(owed.get(watch.who) ?? []), ...due]);
        watch.waiting = watch.waiting.filter((no) => !due.includes(no));
      }
    }
    function isDue(digest: Digest, no: number, at: Date): boolean {
      const made = madeAt.get(no) ?? at;
      madeAt.set(no, made);
      return digest === "at_once" || (digestDueOf(digest, made) ?? at) <= at;
    }
  });
});

const madeAt = new Map<number, Date>();
const byNumber = (a: number, b: number) => a - b;

/** The morning after, or the morning of the next Monday, written here once more. */
function digestDueOf(digest: Digest, made: Date): Date | undefined {
  const local = new Date(made.getTime() + offset(made));
  const day = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const morning = new Date(day + ahead * 24 * HOUR);
    if (digest === "daily" || morning.getUTCDay() === 1) return new Date(morning.getTime() + 7 * HOUR - offset(morning));
  }
  return undefined;
}
const offset = (at: Date) => (at >= new Date("2026-03-29T01:00:00Z") && at < new Date("2026-10-25T01:00:00Z") ? 2 : 1) * HOUR;

describe("the pages of following", () => {
  it("act by POST alone, keep what was typed, and show nothing of a thing that is not public", async () => {
    const site = await testSite({ rooms });
    const [thing] = (await site.act(build, { count: 1 })) as [ObjectId];
    const page = await (await site.fetch(`/cwiczenie/obserwuj?rzecz=/${thing}`)).text();
    expect(page).toContain("Adres e-mail");
    const refused = await site.fetch("/cwiczenie/obserwuj", { form: { path: `/${thing}`, email: "bez małpy", digest: "daily" } });
    expect(refused.status).toBe(422);
    const again = await refused.text();
    expect(again).toContain("To nie wygląda na adres e-mail.");
    expect(again).toContain('value="bez małpy"');
    const sent = await (await site.fetch("/cwiczenie/obserwuj", { form: { path: `/${thing}`, email: "a@example.org" } })).text();
    const code = /obserwuj\/([0-9a-f]{32})"/.exec(sent)?.[1] ?? "";
    const watch = () =>
      site.read((read) => read.db.selectFrom("thread.watch").select(["is_confirmed", "ended_at", "digest"]).where("code", "=", code).executeTakeFirstOrThrow());
    for (const path of ["", "/potwierdz", "/koniec", "/czestosc"]) await site.fetch(`/cwiczenie/obserwuj/${code}${path}`);
    expect(await watch()).toEqual({ is_confirmed: false, ended_at: null, digest: "at_once" });
    await site.fetch(`/cwiczenie/obserwuj/${code}/potwierdz`, { form: {} });
    await site.fetch(`/cwiczenie/obserwuj/${code}/czestosc`, { form: { digest: "weekly" } });
    expect(await watch()).toEqual({ is_confirmed: true, ended_at: null, digest: "weekly" });
    await site.fetch(`/cwiczenie/obserwuj/${code}/koniec`, { form: {} });
    expect((await watch()).ended_at).not.toBeNull();
    expect(await (await site.fetch(`/cwiczenie/obserwuj/${code}`)).text()).toContain("Nie wyślemy już żadnej wiadomości");
    expect((await site.fetch(`/cwiczenie/obserwuj/${"0".repeat(32)}`)).status).toBe(404);
    expect((await site.fetch("/cwiczenie/obserwuj?rzecz=/nie-ma")).status).toBe(404);
  });

  it("keep an address that nobody confirmed for a week, and a confirmed one for two years or until the end", async () => {
    const site = await testSite({ rooms });
    const [thing] = (await site.act(build, { count: 1 })) as [ObjectId];
    const erasing = () => site.read((read) => read.db.selectFrom("people.contact").select("erase_after").executeTakeFirstOrThrow());
    const sent = await (await site.fetch("/cwiczenie/obserwuj", { form: { path: `/${thing}`, email: "a@example.org" } })).text();
    const code = /obserwuj\/([0-9a-f]{32})"/.exec(sent)?.[1] ?? "";
    expect((await erasing()).erase_after).toBe("2026-03-09");
    await site.fetch(`/cwiczenie/obserwuj/${code}/potwierdz`, { form: {} });
    expect((await erasing()).erase_after).toBe("2028-03-01");
    await site.fetch(`/cwiczenie/obserwuj/${code}/koniec`, { form: {} });
    expect((await erasing()).erase_after).toBe("2026-03-02");
  });

  it("let a signed-in person follow once, hear at the desk, and stop", async () => {
    const site = await testSite({ rooms });
    const [first, second] = (await site.act(build, { count: 2 })) as [ObjectId, ObjectId];
    const officer = actorOf("officer");
    for (let twice = 0; twice < 2; twice += 1)
      expect((await site.fetch("/cwiczenie/obserwuj/moje", { as: officer, form: { path: `/${first}` } })).status).toBe(303);
    await site.act(step, { object: second, no: 1 });
    await site.act(step, { object: second, no: 1 });
    const desk = await (await site.fetch("/cwiczenie/praca", { as: officer })).text();
    expect(desk.match(/Krok 1\./g)).toHaveLength(2);
    const page = await (await site.fetch(`/cwiczenie/obserwuj?rzecz=/${first}`, { as: officer })).text();
    const code = /obserwuj\/([0-9a-f]{32})\/koniec/.exec(page)?.[1] ?? "";
    await site.fetch(`/cwiczenie/obserwuj/${code}/koniec`, { as: officer, form: {} });
    await site.act(step, { object: second, no: 2 });
    expect(await (await site.fetch("/cwiczenie/praca", { as: officer })).text()).not.toContain("Krok 2.");
  });
});
