import type { Json } from "../canonical.ts";
import type { ObjectId } from "../ids.ts";
import type { Act, Action } from "../journal/index.ts";
import type { ContentText } from "../text.ts";

/** A fact as it stands in the register of a space. */
export interface StandingFact<Result extends Json = Json> {
  readonly key: string;
  /** The set of tables that told it. */
  readonly teller: string;
  /** Name of the action that wrote it. */
  readonly action: string;
  /** Input as told last. Missing: told before the register was kept. */
  readonly content?: Json | undefined;
  readonly sha256: string;
  readonly result: Result;
  /** The thing that the fact is. Missing: a fact beside a thing. */
  readonly thing?: ObjectId | undefined;
  /** Place in the telling. */
  readonly ord: number;
  /** Counts tellings that changed something; starts with 1. */
  readonly revision: number;
  /** Why it was taken back. Missing: it stands. */
  readonly retracted?: { readonly at: Date; readonly reason: ContentText } | undefined;
}

/**
 * An action that writes down a fact from a source. Its `run` puts the fact as its input says it, whether it is new or
 * stands already (`act.fact`), so telling it again with a changed input is the correction.
 */
export interface FactAction<Input, Result extends Json> extends Action<Input, Result> {
  /** At whose page the history of the fact is told, when the fact is no thing itself. Missing: at no page. */
  subject?(input: Input, result: Result): ObjectId | undefined;
  /** Takes the fact out of lists and counts. Its thing, its versions and its history stay. */
  retract(act: Act, standing: StandingFact<Result>): Promise<void>;
}

/** Declares an action that writes down facts. Exists for inference only. */
export function factAction<Input, Result extends Json>(definition: FactAction<Input, Result>): FactAction<Input, Result> {
  return definition;
}

/** Is this an action that writes down facts? */
export function isFactAction(one: Action<unknown, Json>): one is FactAction<unknown, Json> {
  return "retract" in one;
}
