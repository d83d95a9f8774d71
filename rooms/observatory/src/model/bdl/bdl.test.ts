import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./answer.ts";
import { askedRest, restAfter } from "./backoff.ts";
import { judgePage } from "./paging.ts";
import { planFetches, terytOfUnit } from "./plan.ts";
import { nextCallAt, type QuotaWindow } from "./quota.ts";
import { nextStep } from "./steps.ts";

const START = Date.parse("2026-11-22T10:00:00Z");

describe("the quota of the bank", () => {
  test("however questions come, no stretch of time ever holds more of them than it may", () => {
    const windows: readonly QuotaWindow[] = [
      { milliseconds: 1000, most: 3 },
      { milliseconds: 20_000, most: 10 },
      { milliseconds: 100_000, most: 25 },
    ];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 30, maxLength: 80 }), (gaps) => {
        const calls: number[] = [];
        let now = START;
        for (const gap of gaps) {
          const newest = windows.map(({ most }) => (calls.length < most ? undefined : new Date(calls.at(-most) ?? 0)));
          now = nextCallAt(windows, { newest }, new Date(now + gap)).getTime();
          calls.push(now);
        }
        for (const { milliseconds, most } of windows)
          expect(calls.some((call, place) => (calls[place + most] ?? Number.POSITIVE_INFINITY) - call < milliseconds)).toBe(false);
      }),
    );
  });

  test("a question waits for nothing that has no reason, and for the rest that the bank asked for", () => {
    const now = new Date(START);
    expect(nextCallAt([{ milliseconds: 1000, most: 1 }], { newest: [new Date(START - 1000)] }, now)).toEqual(now);
    expect(nextCallAt([], { newest: [], pausedUntil: new Date(START + 5) }, now)).toEqual(new Date(START + 5));
  });

  test("a rest doubles up to five minutes, half of it by chance, and is never shorter than asked for", () => {
    expect([1, 2, 3, 20].map((count) => restAfter(count, 1))).toEqual([2000, 4000, 8000, 300_000]);
    expect(restAfter(3, 0)).toBe(4000);
    expect(restAfter(1, 1, 90_000)).toBe(90_000);
    expect(restAfter(1, 1, 9e9)).toBe(12 * 3_600_000);
  });

  test.each([
    ["120", 120_000],
    ["Sun, 22 Nov 2026 10:01:00 GMT", 60_000],
    ["Sun, 22 Nov 2026 09:00:00 GMT", 0],
    [null, 0],
    ["wkrótce", 0],
  ])("Retry-After %s is %i ms", (header, milliseconds) => {
    expect(askedRest(header, new Date(START))).toBe(milliseconds);
  });
});

describe("pages", () => {
  const before = { asked: 1, recordCount: 100, total: 230, lastUpdate: "2025", hashes: ["a"] };
  const answer = { page: 1, total: 230, lastUpdate: "2025", ids: Array.from({ length: 100 }, (_, place) => String(place)) };
  const last = { total: 230, lastUpdate: "2025", hash: "a" };
  test.each([
    ["the next of several", before, answer, "b", "next"],
    ["the last one", { ...before, recordCount: 200, asked: 2 }, { ...answer, page: 2, ids: answer.ids.slice(0, 30) }, "b", "complete"],
    ["another number of records in all", before, { ...answer, total: 231 }, "b", "changed"],
    ["another day of update", before, { ...answer, lastUpdate: "2026" }, "b", "changed"],
    ["another page than asked for", before, { ...answer, page: 0 }, "b", "changed"],
    ["the bytes of a page before", before, answer, "a", "changed"],
    ["more records than announced", { ...before, recordCount: 200 }, answer, "b", "changed"],
    ["an empty page before the end", before, { ...answer, ids: [] }, "b", "changed"],
    ["a first page as it was", { ...before, asked: 0, recordCount: 0, hashes: [], last }, { ...answer, page: 0 }, "a", "same"],
    ["a first page of other bytes", { ...before, asked: 0, recordCount: 0, hashes: [], last }, { ...answer, page: 0 }, "b", "next"],
    ["an answer without pages", { ...before, asked: 0 }, { ids: ["6"] }, "b", "complete"],
  ] as const)("%s", (...[, kept, read, hash, judgement]) => {
    expect(judgePage(kept, read, hash)).toBe(judgement);
  });

  test.each([
    ["data/by-variable/6?unit-level=6", { totalRecords: 1, page: 0, variableId: 7, results: [] }],
    ["data/by-variable/6?unit-level=6", { totalRecords: 1, page: 0, variableId: 6, results: [{ id: "x" }] }],
    ["variables/6", { id: 7, subjectId: "P1", level: 6 }],
    ["measures", { results: [] }],
  ])("an answer to something else than %s is none", (resource, json) => {
    expect(readAnswer(resource, JSON.stringify(json))).toBeUndefined();
  });
});

describe("the plan", () => {
  const ground = {
    variables: [{ id: 6, level: 6, subject: "P1" }, { id: 7 }],
    units: [
      { code: "011200000000", level: 2 },
      { code: "011212006113", level: 6 },
      { code: "011212161011", level: 6 },
    ],
    subjects: new Map([["P1", "G1"]]),
    members: ["1206113", "1261011"],
  };
  const resources = planFetches(ground).map(({ resource }) => resource);

  test("asks for numbers of the smallest unit above all members, and only for variables whose level is known", () => {
    expect(resources.filter((resource) => resource.startsWith("data/"))).toEqual(["data/by-variable/6?unit-level=6&unit-parent-id=011210000000"]);
    expect(resources).toContain("subjects/G1");
    expect(planFetches({ ...ground, members: ["1206113"] }).at(-1)?.resource).toContain("unit-parent-id=011212000000");
    expect(planFetches({ ...ground, variables: [] })).toEqual([]);
    expect(terytOfUnit("011212161011")).toBe("1261011");
  });

  test("what rests or is asked by another holds up nothing behind it; words are asked for again after thirty days", () => {
    const plan = ["measures", "data/a", "data/b"].map((resource) => ({ resource }));
    const now = new Date(START);
    const ended = [{ resource: "measures", sync: "before", state: "complete" as const, endedAt: new Date(START - 86_400_000) }];
    const resting = { id: "1", resource: "data/a", notBefore: new Date(START + 9000) };
    expect(nextStep({ sync: "now", plan, ended, open: [resting] }, now)).toMatchObject({ kind: "begin", planned: { resource: "data/b" } });
    const all = [...ended, { resource: "data/b", sync: "now", state: "same" as const, endedAt: now }];
    expect(nextStep({ sync: "now", plan, ended: all, open: [resting] }, now)).toEqual({ kind: "rest", until: resting.notBefore });
    expect(nextStep({ sync: "now", plan, ended: all, open: [{ ...resting, notBefore: now }] }, now)).toMatchObject({ kind: "go" });
    const late = new Date(START + 31 * 86_400_000);
    expect(nextStep({ sync: "now", plan, ended: all, open: [] }, late)).toMatchObject({ planned: { resource: "measures" } });
  });
});
