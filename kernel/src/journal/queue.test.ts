import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../canonical.ts";
import type { Deed, Done, Outcome } from "./deed.ts";
import { type CommitGroup, CommitQueue } from "./queue.ts";

type Answer = Outcome<Done<Json>>;
const done = (act: number): Answer => ({ kind: "done", result: { result: act, news: [] } });
const refused = (error: unknown): Answer => ({ kind: "refused", error });

/** A group that was sent; the test plays the database. */
interface Sent {
  readonly acts: readonly number[];
  isOver: boolean;
  /** It holds its lock now. */
  hold(): void;
  /** It is committed; missing answers: everything is done. */
  commit(answers?: readonly Answer[]): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** Turns of the program in which a whole group is answered while another is on its way. */
const TURNS = 20;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => from + place);

/** A queue whose acts are numbers, in the order in which they come. */
function openDesk() {
  const queue = new CommitQueue();
  const numbers = new Map<Deed, number>();
  const sent: Sent[] = [];
  const heard: string[] = [];
  const commitGroup: CommitGroup = (group, onHeld) =>
    new Promise((resolve, reject) => {
      const acts = group.map((deed) => numbers.get(deed) ?? -1);
      const settle = async (work: () => void): Promise<void> => {
        one.isOver = true;
        work();
        for (const _ of range(1, TURNS)) await setImmediate();
      };
      let isHeld = false;
      const hold = (): void => {
        if (!isHeld) onHeld();
        isHeld = true;
      };
      const one: Sent = {
        acts,
        isOver: false,
        hold,
        commit: (answers = acts.map(done)) => settle(() => resolve(answers)),
        fail: (error) => settle(() => reject(error)),
      };
      sent.push(one);
    });
  return {
    sent,
    heard,
    groups: () => sent.map(({ acts }) => acts),
    underWay: () => sent.filter(({ isOver }) => !isOver),
    /** So many acts come to a line. */
    join(count: number, line = "one"): void {
      for (const _ of Array.from({ length: count })) {
        const act = numbers.size + 1;
        // NOTE: the queue looks at no part of a deed.
        const deed = {} as Deed;
        numbers.set(deed, act);
        queue.join(line, deed, commitGroup).then(
          ({ result }) => heard.push(`${act} done ${JSON.stringify(result)}`),
          (error: unknown) => heard.push(`${act} ${error instanceof Error ? error.message : String(error)}`),
        );
      }
    },
    group(place: number): Sent {
      const found = sent[place];
      if (found === undefined) throw new Error(`group ${place} was not sent`);
      return found;
    },
  };
}

const answers = (from: number, to: number) => range(from, to).map((act) => `${act} done ${act}`);

describe("acts that wait for one lock share a transaction", () => {
  it("sends the first at once, gathers those that come while it is on its way, and keeps their order", async () => {
    const desk = openDesk();
    desk.join(1);
    desk.join(5);
    expect(desk.groups()).toEqual([[1]]);
    await desk.group(0).commit();
    expect(desk.groups()).toEqual([[1], range(2, 6)]);
    await desk.group(1).commit();
    expect(desk.heard).toEqual(answers(1, 6));
  });
  it("answers nobody before the commit of its group", async () => {
    const desk = openDesk();
    desk.join(1);
    desk.join(8);
    desk.group(0).hold();
    await setImmediate();
    expect(desk.heard).toEqual([]);
    await desk.group(0).commit();
    expect(desk.heard).toEqual(answers(1, 1));
    await desk.group(1).commit();
    expect(desk.heard).toEqual(answers(1, 9));
  });
  it("lets the next group wait at the lock only when the last one holds it, and no third one behind it", async () => {
    const desk = openDesk();
    desk.join(1);
    desk.join(40);
    expect(desk.groups().length).toBe(1);
    desk.group(0).hold();
    expect(desk.groups()).toEqual([[1], range(2, 22)]);
    desk.join(60);
    desk.group(1).hold();
    expect(desk.groups().length).toBe(2);
    await desk.group(0).commit();
    expect(desk.groups().length).toBe(3);
    expect(desk.group(2).acts[0]).toBe(23);
  });
  it("sends no group behind one that does not hold its lock yet, though another was answered", async () => {
    const desk = openDesk();
    desk.join(1);
    desk.join(10);
    desk.group(0).hold();
    desk.join(50);
    await desk.group(0).commit();
    expect(desk.groups().length).toBe(2);
    desk.group(1).hold();
    expect(desk.groups().length).toBe(3);
  });
  it("keeps a few back until the lock is free; a small group is not worth its wait", async () => {
    const desk = openDesk();
    desk.join(1);
    desk.join(7);
    desk.group(0).hold();
    expect(desk.groups().length).toBe(1);
    desk.join(1);
    expect(desk.groups()).toEqual([[1], range(2, 9)]);
  });
  it("keeps a group back that is smaller than the one on its way", async () => {
    const desk = openDesk();
    desk.join(1);
    desk.join(30);
    desk.group(0).hold();
    await desk.group(0).commit();
    desk.group(1).hold();
    expect(desk.groups()).toEqual([[1], range(2, 17)]);
    desk.join(2);
    expect(desk.groups()).toEqual([[1], range(2, 17), range(18, 33)]);
  });
  it("puts at most 64 into one transaction", async () => {
    const desk = openDesk();
    desk.join(1);
    desk.join(300);
    for (let place = 0; desk.heard.length < 301; place += 1) await desk.group(place).commit();
    expect(Math.max(...desk.groups().map((acts) => acts.length))).toBe(64);
    expect(desk.heard).toEqual(answers(1, 301));
  });
  it("keeps lines apart", async () => {
    const desk = openDesk();
    desk.join(1, "one");
    desk.join(1, "other");
    expect(desk.groups()).toEqual([[1], [2]]);
    await desk.group(1).commit();
    expect(desk.heard).toEqual(answers(2, 2));
  });
});

describe("what fails", () => {
  it("fails for the members of its group alone, and the line goes on", async () => {
    const desk = openDesk();
    desk.join(1);
    desk.join(8);
    desk.group(0).hold();
    await desk.group(0).fail(new Error("no lock"));
    expect(desk.heard).toEqual(["1 no lock"]);
    await desk.group(1).commit();
    desk.join(1);
    await desk.group(2).commit();
    expect(desk.heard).toEqual(["1 no lock", ...answers(2, 10)]);
  });
  it("is told to the refused act alone", async () => {
    const desk = openDesk();
    desk.join(1);
    desk.join(3);
    await desk.group(0).commit();
    await desk.group(1).commit([done(2), refused(new Error("too late")), done(4)]);
    expect(desk.heard).toEqual(["1 done 1", "2 done 2", "3 too late", "4 done 4"]);
  });
  it("is an error for an act without an outcome, never an answer", async () => {
    const desk = openDesk();
    desk.join(1);
    await desk.group(0).commit([]);
    expect(desk.heard).toEqual(["1 an act of a group got no outcome"]);
  });
});

type Step = { readonly kind: "join"; readonly count: number } | { readonly kind: "hold" | "commit" | "fail" };
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("join" as const), count: fc.integer({ min: 1, max: 30 }) }),
    fc.record({ kind: fc.constantFrom("hold" as const, "commit" as const, "fail" as const) }),
  ),
  { maxLength: 25 },
);

it("takes every act once and in order, two groups at most, whatever the database does when (I7)", async () => {
  const play = async (desk: ReturnType<typeof openDesk>, step: Step): Promise<void> => {
    const [first] = desk.underWay();
    if (step.kind === "join") desk.join(step.count);
    // NOTE: the lock goes to the second group only after the first one has ended.
    else if (step.kind === "hold") first?.hold();
    else if (step.kind === "commit") await first?.commit();
    else await first?.fail(new Error("lost"));
    expect(desk.underWay().length).toBeLessThanOrEqual(2);
    const over = desk.sent.filter(({ isOver }) => isOver).flatMap(({ acts }) => acts);
    expect(desk.heard.map((line) => Number.parseInt(line, 10))).toEqual(over);
  };
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const desk = openDesk();
      for (const step of plan) await play(desk, step);
      while (desk.underWay().length > 0) await play(desk, { kind: "commit" });
      const all = plan.reduce((sum, step) => sum + (step.kind === "join" ? step.count : 0), 0);
      expect(desk.groups().flat()).toEqual(all === 0 ? [] : range(1, all));
      expect(desk.heard.length).toBe(all);
    }),
    { numRuns: 60 },
  );
});
