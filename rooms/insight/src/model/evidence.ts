import type { Card } from "./card.ts";
import type { SourceKind } from "./source.ts";

export type Stance = "for" | "against";

/** A card that speaks for or against an insight. */
export type Evidence = { readonly stance: Stance; readonly card: Card };

/** How much stands behind one stance. Unit: distinct ones. */
export type EvidenceCounts = {
  readonly cards: number;
  readonly excerpts: number;
  readonly sources: number;
  readonly people: number;
  readonly municipalities: number;
  readonly kinds: readonly SourceKind[];
};

/** Both stances, side by side and never netted (I43). */
export type Weighed = Readonly<Record<Stance, EvidenceCounts>>;

/** Fewer people than this are never told as a number in public (I46). Unit: people. */
export const MIN_CELL = 3;

/** Counts the evidence of each stance by distinct cards, excerpts, sources, people, municipalities and kinds; what was withdrawn counts for nothing. */
export function weigh(evidence: readonly Evidence[]): Weighed {
  return { for: countOf(evidence, "for"), against: countOf(evidence, "against") };
}

function countOf(evidence: readonly Evidence[], stance: Stance): EvidenceCounts {
  const cards = new Map(evidence.filter((one) => one.stance === stance && one.card.state === "written").map(({ card }) => [card.id, card]));
  const excerpts = new Map([...cards.values()].flatMap((card) => card.excerpts.filter(({ quote }) => quote !== undefined)).map((one) => [one.id, one]));
  const sources = new Map([...excerpts.values()].map(({ source }) => [source.id, source]));
  const all = [...sources.values()];
  return {
    cards: cards.size,
    excerpts: excerpts.size,
    sources: sources.size,
    people: all.reduce((sum, { peopleCount }) => sum + peopleCount, 0),
    municipalities: new Set(all.flatMap(({ municipality }) => municipality ?? [])).size,
    kinds: [...new Set(all.map(({ kind }) => kind))].sort(),
  };
}

/** A number of people as the public may read it: none, a number, or only that there are few (I46). */
export function publicPeople(people: number): number | "few" {
  return people > 0 && people < MIN_CELL ? "few" : people;
}
