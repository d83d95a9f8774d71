import { addDays, day, newId, type ObjectId, Refusal } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, checkAnswerable, inTapOrder, isSameAnswer, phaseOf, repeatAnswer, requestsOf, type submissionStateCodes } from "./campaign.ts";
import { colourCodes } from "./words.ts";

const today = day("2026-03-02");
const ids = Array.from({ length: 6 }, () => newId<"object">());
const some = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 6 });
const accepted = fc.record({
  progressBp: fc.integer({ min: 0, max: 10_000 }),
  forecast: fc.option(
    fc.integer({ min: 0, max: 900 }).map((days) => addDays(today, days)),
    { nil: undefined },
  ),
  colour: fc.constantFrom(...colourCodes),
  text: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
});
const answerOf = (values: Pick<Answer, "progressBp" | "forecast" | "colour" | "text">): Answer => ({
  ...values,
  submission: newId<"object">(),
  no: 1,
  nothingChanged: false,
  madeAt: new Date(0),
});

describe("a request for status", () => {
  it("asks each organisation of its scope exactly once about each task, and nobody else (I101)", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.constantFrom(...ids), orgs: fc.array(fc.constantFrom(...ids), { maxLength: 5 }) }), { maxLength: 6 }),
        some,
        (tasks, orgs) => {
          const asked = requestsOf(tasks, orgs).map(({ org, task }) => `${org} ${task}`);
          const isIn = (org: ObjectId) => orgs.length === 0 || orgs.includes(org);
          const wanted = new Set(tasks.flatMap(({ id, orgs: own }) => own.filter(isIn).map((org) => `${org} ${id}`)));
          expect(new Set(asked)).toEqual(wanted);
          expect(asked).toHaveLength(wanted.size);
        },
      ),
    );
  });

  it("runs until its term, takes late answers in the days of grace, then closes", () => {
    const campaign = { due: today, graceDays: 2 };
    expect([0, 1, 2, 3].map((days) => phaseOf(campaign, addDays(today, days)))).toEqual(["open", "grace", "grace", "closed"]);
    const refused = (days: number, state: (typeof submissionStateCodes)[number]) => {
      try {
        checkAnswerable(campaign, { state }, addDays(today, days));
        return "counts";
      } catch (error) {
        return error instanceof Refusal ? error.code : "bug";
      }
    };
    expect([refused(0, "waiting"), refused(2, "returned"), refused(2, "sent"), refused(3, "waiting"), refused(0, "accepted")]).toEqual([
      "counts",
      "counts",
      "counts",
      "campaign.closed",
      "answer.accepted",
    ]);
  });
});

describe("nothing has changed (I102)", () => {
  it("equals the accepted answer field by field", () => {
    fc.assert(
      fc.property(accepted, (values) => {
        expect(isSameAnswer(repeatAnswer(answerOf(values), today), values)).toBe(true);
      }),
    );
  });
  it("needs an accepted answer, and a forecast that is still ahead", () => {
    expect(() => repeatAnswer(undefined, today)).toThrow("answer.nothing_before");
    expect(() => repeatAnswer(answerOf({ progressBp: 1, colour: "green", forecast: addDays(today, -1) }), today)).toThrow("answer.repeats_past");
  });
  it.each([[{ progressBp: 2 }], [{ forecast: today }], [{ colour: "red" as const }], [{ text: "inaczej" }]])(
    "is told from an answer that differs by %o",
    (change) => {
      const values = { progressBp: 1, colour: "green" as const };
      expect(isSameAnswer(values, { ...values, ...change })).toBe(false);
    },
  );
});

it("questions that one tap answers stand first, those that need a form after them, answered ones last", () => {
  const before = answerOf({ progressBp: 1, colour: "green" });
  const question = (name: string, state: (typeof submissionStateCodes)[number], accepted?: Answer) => ({ name, submission: { state }, accepted });
  const asked = [
    question("form", "waiting"),
    question("sent", "sent", before),
    question("tap", "waiting", before),
    question("accepted", "accepted"),
    question("corrected", "returned", before),
    question("form again", "returned"),
  ];
  expect(inTapOrder(asked).map(({ name }) => name)).toEqual(["tap", "corrected", "form", "form again", "sent", "accepted"]);
});
