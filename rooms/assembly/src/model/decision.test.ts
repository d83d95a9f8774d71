import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listChanges, listWhatIfs } from "./change.ts";
import { type Choice, decide, type Elector, type Electorate, type Vote } from "./decision.ts";
import { leastThat, type Rule, shippedRules } from "./rule.ts";

/** Residents at the end of 2024 (GUS BDL), Kraków first. */
const residents = [809168, 11929, 15442, 7852, 18638, 18754, 13549, 16533, 33602, 43999, 11208, 69791, 17342, 29837, 28079];

function electorate(present = 15, { populations = residents, recused = [] as readonly number[] } = {}): Electorate {
  const electors = residents.map(
    (_, index): Elector => ({
      seat: `s${index}`,
      ord: index + 1,
      organisation: { pl: `gmina ${index}` },
      population: populations[index],
      isPresent: index < present,
      isRecused: recused.includes(index),
      isChair: index === 0,
    }),
  );
  return { seatCount: 15, call: 1, electors };
}

function votes(choices: readonly Choice[]): readonly Vote[] {
  return choices.map((choice, index) => ({ ord: index + 1, seat: `s${index}`, choice }));
}

function split(yes: number, no: number, abstain: number): readonly Vote[] {
  return votes([...Array<Choice>(yes).fill("yes"), ...Array<Choice>(no).fill("no"), ...Array<Choice>(abstain).fill("abstain")]);
}

const outcome = (rule: Rule, cast: readonly Vote[], who = electorate()) => decide(rule, who, cast).outcome;
const { unanimity, unanimity_blocking: blocking, simple, absolute, two_thirds: twoThirds, double_majority: double } = shippedRules;

describe("published check values (METHODS 3.1)", () => {
  it("counts the seats that a quorum needs exactly", () => {
    expect(leastThat("ge", { num: 1, den: 2 }, 15)).toBe(8);
    expect(leastThat("ge", { num: 1, den: 2 }, 14)).toBe(7);
    expect(leastThat("gt", { num: 1, den: 2 }, 14)).toBe(8);
  });

  it("5 for, 4 against, 6 abstain: simple passes, absolute of 15 present does not, two thirds of for and against needs 6", () => {
    expect(outcome(simple.rule, split(5, 4, 6))).toBe("adopted");
    expect(outcome(absolute.rule, split(5, 4, 6))).toBe("rejected");
    const [test] = decide(twoThirds.rule, electorate(), split(5, 4, 6)).tests;
    expect(test).toMatchObject({ baseCount: 9, needed: 6, reached: 5, holds: false });
  });

  it("9 for, 6 abstain: neutral unanimity passes, blocking one does not", () => {
    expect(outcome(unanimity.rule, split(9, 0, 6))).toBe("adopted");
    expect(outcome(blocking.rule, split(9, 0, 6))).toBe("rejected");
  });

  it("double majority: 14 without Kraków no, Kraków and 7 passed, Kraków and 6 no", () => {
    expect(outcome(double.rule, votes(["no", ...Array<Choice>(14).fill("yes")]))).toBe("rejected");
    expect(outcome(double.rule, split(8, 7, 0))).toBe("adopted");
    expect(outcome(double.rule, split(7, 8, 0))).toBe("rejected");
  });

  it("BR-12: 7 present decide nothing, 8 present and 8 for adopt, 7 for and 1 against do not", () => {
    expect(outcome(unanimity.rule, split(7, 0, 0), electorate(7))).toBe("not_valid");
    expect(outcome(unanimity.rule, split(8, 0, 0), electorate(8))).toBe("adopted");
    expect(outcome(unanimity.rule, split(7, 1, 0), electorate(8))).toBe("rejected");
  });

  it("a base of 0 never passes: everybody abstains", () => {
    expect(outcome(unanimity.rule, split(0, 0, 15))).toBe("rejected");
    expect(outcome(unanimity.rule, [])).toBe("rejected");
  });
});

describe("edges of a rule", () => {
  it("an equal split fails, unless the chair's own vote decides and is for", () => {
    const chaired: Rule = { ...simple.rule, tie: "chair" };
    expect(outcome(simple.rule, split(4, 4, 7))).toBe("rejected");
    expect(outcome(chaired, split(4, 4, 7))).toBe("adopted");
    expect(outcome(chaired, votes(["no", "yes", "yes", "no"]))).toBe("rejected");
  });

  it("a recused seat has no vote; whether it makes the quorum is said by the rule", () => {
    const strict: Rule = { ...unanimity.rule, recusedInQuorum: false };
    const who = electorate(8, { recused: [7] });
    expect(decide(unanimity.rule, who, split(8, 0, 0))).toMatchObject({ outcome: "adopted", counts: { yes: 7, recused: 1 } });
    expect(decide(strict, who, split(8, 0, 0)).outcome).toBe("not_valid");
  });

  it("the second call uses its own quorum", () => {
    const rule: Rule = { ...unanimity.rule, quorum: { ...unanimity.rule.quorum, secondCall: { num: 0, den: 1 } } };
    expect(outcome(rule, split(3, 0, 0), { ...electorate(3), call: 2 })).toBe("adopted");
    expect(outcome(rule, split(3, 0, 0), electorate(3))).toBe("not_valid");
  });

  it("refuses to count residents that were not given", () => {
    const blank = electorate(15, { populations: [] });
    expect(() => decide(double.rule, blank, split(15, 0, 0))).toThrow("rule.population_missing");
    expect(listWhatIfs(unanimity.rule, blank, split(15, 0, 0)).find(({ code }) => code === "double_majority")?.decision).toBeUndefined();
  });

  it("the last vote of a seat counts, earlier ones do not", () => {
    const changed = [...split(15, 0, 0), { ord: 16, seat: "s3", choice: "no" as const }];
    expect(decide(unanimity.rule, electorate(), changed)).toMatchObject({ outcome: "rejected", counts: { yes: 14, no: 1 } });
  });
});

describe("what would change it", () => {
  it("names the least number of votes", () => {
    expect(listChanges(unanimity.rule, electorate(), split(15, 0, 0))).toEqual([
      { kind: "votes", from: "yes", to: "no", count: 1, outcome: "rejected" },
      { kind: "votes", from: "yes", to: "abstain", count: 15, outcome: "rejected" },
    ]);
    expect(listChanges(twoThirds.rule, electorate(), split(5, 4, 6))).toContainEqual({ kind: "votes", from: "no", to: "yes", count: 1, outcome: "adopted" });
    expect(listChanges(double.rule, electorate(), split(8, 7, 0))).toContainEqual({ kind: "votes", from: "yes", to: "no", count: 1, outcome: "rejected" });
  });

  it("says how many seats the quorum lacked", () => {
    expect(listChanges(unanimity.rule, electorate(7), split(7, 0, 0))).toEqual([{ kind: "presence", count: 1, measure: "seats" }]);
  });
});

const rules = fc.constantFrom<Rule>(...Object.values(shippedRules).map(({ rule }) => rule), { ...simple.rule, recusedInQuorum: false });
const choices = fc.array(fc.record({ seat: fc.integer({ min: 0, max: 14 }), choice: fc.constantFrom<Choice>("yes", "no", "abstain", "invalid") }), {
  maxLength: 40,
});
const crowd = fc.record({ present: fc.integer({ min: 0, max: 15 }), recused: fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 4 }) });
const numbered = (cast: readonly { seat: number; choice: Choice }[]): readonly Vote[] =>
  cast.map(({ seat, choice }, index) => ({ ord: index + 1, seat: `s${seat}`, choice }));

describe("invariants", () => {
  it("I91: the outcome does not depend on the order of the list, and counting again gives the same", () => {
    fc.assert(
      fc.property(
        fc.record({ rule: rules, cast: choices, crowd, stream: fc.infiniteStream(fc.nat()) }),
        ({ rule, cast, crowd: { present, recused }, stream }) => {
          const list = numbered(cast);
          const shuffled = list
            .map((vote) => ({ vote, key: stream.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ vote }) => vote);
          const who = electorate(present, { recused });
          expect(decide(rule, { ...who, electors: [...who.electors].reverse() }, shuffled)).toEqual(decide(rule, who, list));
        },
      ),
    );
  });

  it("I91: the order in which different seats cast does not matter", () => {
    fc.assert(
      fc.property(
        rules,
        fc.shuffledSubarray(
          residents.map((_, index) => index),
          { minLength: 15 },
        ),
        fc.array(fc.constantFrom<Choice>("yes", "no", "abstain"), { minLength: 15, maxLength: 15 }),
        (rule, order, wanted) => {
          const cast = (seats: readonly number[]) => seats.map((seat, index) => ({ ord: index + 1, seat: `s${seat}`, choice: wanted[seat] ?? "abstain" }));
          expect(decide(rule, electorate(), cast(order))).toEqual(decide(rule, electorate(), cast([...order].sort((a, b) => a - b))));
        },
      ),
    );
  });

  it("I91: passing needs the quorum and every test", () => {
    fc.assert(
      fc.property(rules, choices, crowd, (rule, cast, { present, recused }) => {
        const decision = decide(rule, electorate(present, { recused }), numbered(cast));
        expect(decision.outcome === "adopted").toBe(decision.quorum.holds && decision.tests.every(({ holds }) => holds));
        for (const share of [decision.quorum, ...decision.tests]) expect(share.holds).toBe(share.baseCount > 0 && share.reached >= share.needed);
      }),
    );
  });

  it("I92: one more yes in place of no or abstain never turns a pass into a fail", () => {
    fc.assert(
      fc.property(rules, choices, crowd, (rule, cast, { present, recused }) => {
        const who = electorate(present, { recused });
        const list = numbered(cast);
        if (decide(rule, who, list).outcome !== "adopted") return;
        for (const vote of list.filter(({ choice }) => choice === "no" || choice === "abstain")) {
          expect(
            decide(
              rule,
              who,
              list.map((one) => (one === vote ? { ...one, choice: "yes" as const } : one)),
            ).outcome,
          ).toBe("adopted");
        }
      }),
    );
  });

  it("I93: the counts of seats add up to the electors", () => {
    fc.assert(
      fc.property(rules, choices, crowd, (rule, cast, { present, recused }) => {
        const { counts } = decide(rule, electorate(present, { recused }), numbered(cast));
        expect(counts.yes + counts.no + counts.abstain + counts.invalid + counts.notCast + counts.recused).toBe(counts.electors);
      }),
    );
  });
});
