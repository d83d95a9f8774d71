import type { Bilingual, ContentText, Instant, ObjectId } from "@splot/kernel";
import type { RoomThing } from "./thing.ts";
import type { Level } from "./tree.ts";

/** The estimated value of a domain, or why there is none. Unit: grosze. */
export type NodeValue = { readonly grosze: number } | { readonly missing: string };

/** When and why a goal or plan was withdrawn. */
export type Withdrawal = { readonly at: Instant; readonly reason: string };

/** A node with the title and address of its thing. */
export type StrategyNode = {
  readonly id: ObjectId;
  readonly strategy: ObjectId;
  readonly level: Level;
  readonly code: string;
  readonly parent?: ObjectId | undefined;
  readonly domain: number;
  readonly blockKey?: string | undefined;
  readonly scope?: ContentText | undefined;
  readonly value: NodeValue;
  readonly title: ContentText;
  readonly address: string;
  readonly state: string;
  readonly origin: RoomThing["origin"];
  readonly mode: RoomThing["mode"];
  readonly source?: string | undefined;
  /** Missing: the goal stands. */
  readonly withdrawn?: Withdrawal | undefined;
};

/** An action plan as the list of all plans shows it. */
export type PlanLine = {
  readonly id: ObjectId;
  readonly code: string;
  readonly catalogue: string;
  readonly title: ContentText;
  readonly address: string;
  readonly state: string;
  readonly domain: number;
  readonly domainTitle: ContentText;
  readonly origin: RoomThing["origin"];
  readonly mode: RoomThing["mode"];
  readonly source?: string | undefined;
};

/** An action plan with the title and address of its thing. */
export type StrategyPlan = {
  readonly id: ObjectId;
  readonly strategy: ObjectId;
  readonly catalogue: string;
  readonly code: string;
  readonly domain: ObjectId;
  readonly title: ContentText;
  readonly address: string;
  readonly origin: RoomThing["origin"];
  readonly source?: string | undefined;
  /** Missing: the plan stands. */
  readonly withdrawn?: Withdrawal | undefined;
};

/** States of an action plan: announced by a catalogue, or drafted in the program and withdrawn there. */
export const planStates = {
  announced: { pl: "zapowiedziany w katalogu", en: "announced in the catalogue" },
  drafted: { pl: "opracowywany", en: "being drafted" },
  withdrawn: { pl: "wycofany", en: "withdrawn" },
} as const satisfies Record<string, Bilingual>;
