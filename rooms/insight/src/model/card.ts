import type { Bilingual, ContentText, ObjectId, Origin } from "@splot/kernel";
import type { Source } from "./source.ts";

/** What a card says, as a word. */
export const cardTags = {
  need: { pl: "potrzeba", en: "need" },
  problem: { pl: "problem", en: "problem" },
  idea: { pl: "pomysł", en: "idea" },
  trend: { pl: "trend", en: "trend" },
  fact: { pl: "fakt", en: "fact" },
  quote: { pl: "cytat", en: "quote" },
  signal: { pl: "sygnał", en: "signal" },
} as const satisfies Record<string, Bilingual>;
export type CardTag = keyof typeof cardTags;
export const cardTagCodes = Object.keys(cardTags) as readonly CardTag[];

/** Did the people know of it themselves? */
export const awarenesses = {
  conscious: { pl: "uświadomione", en: "conscious" },
  unconscious: { pl: "nieuświadomione", en: "unconscious" },
  unknown: { pl: "nie wiemy, czy uświadomione", en: "not known whether conscious" },
} as const satisfies Record<string, Bilingual>;
export type Awareness = keyof typeof awarenesses;
export const awarenessCodes = Object.keys(awarenesses) as readonly Awareness[];

export const cardStates = {
  written: { pl: "zapisana", en: "written" },
  withdrawn: { pl: "treść usunięta po wycofaniu zgody", en: "removed after consent was withdrawn" },
} as const satisfies Record<string, Bilingual>;

/** What stands in the place of a text that was erased. */
export const erasedText = { pl: "Treść usunięta po wycofaniu zgody", en: "Removed after consent was withdrawn" } as const satisfies Bilingual;

/** An excerpt that a card cites, with its source. Missing quote: it was erased. */
export type CitedExcerpt = { readonly id: string; readonly quote?: string | undefined; readonly source: Source };

/** A card: one observation. Missing cluster: not grouped yet. */
export type Card = {
  readonly id: ObjectId;
  readonly study: ObjectId;
  readonly no: number;
  readonly tag: CardTag;
  readonly awareness: Awareness;
  readonly text: ContentText;
  readonly address: string;
  readonly origin: Origin;
  readonly state: "written" | "withdrawn";
  readonly cluster?: ObjectId | undefined;
  readonly isPublic: boolean;
  readonly excerpts: readonly CitedExcerpt[];
};

/** A group of cards of one study. */
export type Cluster = { readonly id: ObjectId; readonly study: ObjectId; readonly name: ContentText; readonly address: string; readonly isPublic: boolean };

/** Cards whose last quote was erased: nothing is left that they could rest on (I45). */
export function lostCards(cards: readonly Card[]): readonly Card[] {
  return cards.filter(({ state, excerpts }) => state === "written" && excerpts.every(({ quote }) => quote === undefined));
}
