import { day, newId } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, CitedExcerpt } from "./card.ts";
import { lostCards } from "./card.ts";
import { type Evidence, MIN_CELL, publicPeople, weigh } from "./evidence.ts";
import { publicRole, type Source, sourceKindCodes } from "./source.ts";

const ids = Array.from({ length: 6 }, () => newId<"object">());
const source = (index: number, peopleCount: number): Source => ({
  id: ids[index] ?? newId(),
  study: newId(),
  no: index + 1,
  kind: sourceKindCodes[index % sourceKindCodes.length] ?? "interview",
  state: "transcribed",
  address: `/${index}`,
  municipality: index % 3 === 0 ? undefined : `Gmina ${index % 3}`,
  role: peopleCount === 0 ? undefined : { pl: "mieszkanka" },
  peopleCount,
  takenOn: day("2026-01-01"),
});
const sources = ids.map((_, index) => source(index, index));
/** An excerpt of a source is erased or not wherever it is cited. */
const excerpt: fc.Arbitrary<CitedExcerpt> = fc.constantFrom(
  ...sources.flatMap((from, index) => [
    { id: `a${index}`, quote: "tak", source: from },
    { id: `b${index}`, source: from },
  ]),
);
const card: fc.Arbitrary<Card> = fc
  .record({
    id: fc.constantFrom(...Array.from({ length: 5 }, () => newId<"object">())),
    state: fc.constantFrom("written", "withdrawn"),
    excerpts: fc.array(excerpt, { maxLength: 4 }),
  })
  .map(({ id, state, excerpts }) => ({
    id,
    state,
    excerpts,
    study: newId<"object">(),
    no: 1,
    tag: "need",
    awareness: "unknown",
    text: { pl: "x" },
    address: "/x",
    origin: "example",
    isPublic: true,
  }));
const evidence: fc.Arbitrary<readonly Evidence[]> = fc.array(fc.record({ stance: fc.constantFrom("for", "against"), card }), { maxLength: 12 });

describe("evidence counts (I43)", () => {
  it("equal a recount of distinct things, in any order of rows", () => {
    fc.assert(
      fc.property(evidence, fc.integer(), (rows, turn) => {
        const weighed = weigh(rows);
        for (const stance of ["for", "against"] as const) {
          const cards = new Map(rows.filter((row) => row.stance === stance && row.card.state === "written").map((row) => [row.card.id, row.card]));
          const quotes = new Map(
            [...cards.values()].flatMap(({ excerpts }) => excerpts.filter((one) => one.quote !== undefined)).map((one) => [one.id, one.source]),
          );
          const behind = new Set(quotes.values());
          expect(weighed[stance]).toMatchObject({ cards: cards.size, excerpts: quotes.size, sources: behind.size });
          expect(weighed[stance].people).toBe([...behind].reduce((sum, one) => sum + one.peopleCount, 0));
          expect(weighed[stance].municipalities).toBe(new Set([...behind].flatMap((one) => one.municipality ?? [])).size);
        }
        const cut = rows.length === 0 ? 0 : Math.abs(turn) % rows.length;
        const unique = [...new Map(rows.map((row) => [`${row.stance} ${row.card.id}`, row])).values()];
        expect(weigh([...unique.slice(cut), ...unique.slice(0, cut)])).toEqual(weigh(unique));
      }),
    );
  });
  it("never net for and against: more against changes nothing for", () => {
    fc.assert(
      fc.property(evidence, evidence, (rows, more) => {
        expect(weigh([...rows, ...more.map((row) => ({ ...row, stance: "against" as const }))]).for).toEqual(weigh(rows).for);
      }),
    );
  });
});

describe("what the public may read (I46)", () => {
  it("no number of people between none and the least cell", () => {
    fc.assert(
      fc.property(fc.nat(50), (people) => {
        const told = publicPeople(people);
        expect(told === "few" ? people > 0 && people < MIN_CELL : told === 0 || told >= MIN_CELL).toBe(true);
      }),
    );
  });
  it("role and municipality only by consent", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (showsRole, showsMunicipality) => {
        const person = { ...source(1, 1), consent: { no: 1, givenOn: day("2026-01-01"), form: "written" as const, showsRole, showsMunicipality } };
        expect(publicRole(person)).toEqual({ role: showsRole ? person.role : undefined, municipality: showsMunicipality ? person.municipality : undefined });
        expect(publicRole({ ...person, consent: undefined })).toEqual({ role: undefined, municipality: undefined });
      }),
    );
  });
});

it("a card is lost exactly when its last quote is erased", () => {
  fc.assert(
    fc.property(card, (one) => {
      expect(lostCards([one]).length === 1).toBe(one.state === "written" && !one.excerpts.some(({ quote }) => quote !== undefined));
    }),
  );
});
