import type { ZodType } from "zod";
import type { Actor, Grant, Reach } from "../access/index.ts";
import type { Json } from "../canonical.ts";
import type { WriteHandle } from "../database/index.ts";
import type { ObjectId } from "../ids.ts";
import type { Bilingual } from "../text.ts";
import type { Outcome } from "./deed.ts";

/** One entry that an act wants in the journal. */
export interface News {
  /** Name of the event, `room.what_happened`, declared in the room's manifest. */
  readonly event: string;
  readonly object?: ObjectId | undefined;
  readonly version?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Erasable content. A public payload goes into exported bundles. */
  readonly payload?: Json | undefined;
  readonly isPublic?: boolean | undefined;
  /** Own stream of a round or ballot; missing: the main stream of the space. */
  readonly stream?: string | undefined;
}

/** Where a request came from, as far as limits on guessing and signing out need it. Personal class: P4, never stored as it is. */
export interface Client {
  readonly address?: string | undefined;
  /** The session token of the request. */
  readonly session?: string | undefined;
}

/** The fact that an act tells from a source; see the door `facts`. */
export interface FactInHand {
  /** Stays with the fact through all its corrections. */
  readonly key: string;
  /** What stands under the key. Missing: told for the first time. */
  readonly standing?:
    | { readonly result: Json; readonly content?: Json | undefined; readonly revision: number; readonly retracted?: object | undefined }
    | undefined;
  /** The thing that the fact is; set when the room stores it. Missing: none (yet). */
  thing: ObjectId | undefined;
  /** The version that the room froze of it. Missing: the kernel freezes the content as told. */
  version: number | undefined;
}

/** What an action has in hand while it runs: one transaction, one actor, one clock. */
export interface Act extends WriteHandle {
  readonly actor: Actor;
  /** Missing: the program itself asks. */
  readonly client?: Client | undefined;
  /** Missing: the act tells no fact from a source. */
  readonly fact?: FactInHand | undefined;
  /** Decides by the grants of the action, with the reach of what is touched; the answer is the role that the journal will name. Refuses: `access.*`. */
  authorise(reach?: Reach): string;
  /** Adds an entry to the journal of this transaction. */
  record(news: News): void;
  /** Runs another action inside this transaction (its own authorisation included). `input` is what its schema gives, so it is not read again. */
  perform<Input, Result extends Json>(action: Action<Input, Result>, input: Input): Promise<Result>;
}

/** One verb of a room: name, wire schema, and the deed. */
export interface Action<Input, Result extends Json> {
  /** `room.verb`; also its address in the API. */
  readonly name: string;
  readonly title: Bilingual;
  readonly input: ZodType<Input, unknown>;
  /** Wire schema of the answer; describes the API, and its types bind `run`. */
  readonly output: ZodType<Result>;
  /** Who may: the entry of this verb in the room's policy. */
  readonly grants: readonly Grant[];
  /** Acts with one queue key share a transaction under load (group commit); missing: none. */
  queue?(input: Input): string;
  /** The stream that the news of acts with one queue key go to, so that a burst finds its head with its first look. Missing: found when the news are known. */
  stream?(input: Input): string;
  /**
   * What lasts even when the act is refused afterwards: a counted attempt. Runs and commits before the act;
   * its own refusal stops it. Not run for acts inside other acts.
   */
  before?(write: WriteHandle & Pick<Act, "client">, input: Input): Promise<void>;
  /** Input or result holds a secret (password, token, one-time code): nothing of it is kept for repetitions, so a repetition acts again. */
  readonly isSecret?: boolean | undefined;
  run(act: Act, input: Input): Promise<Result>;
  /**
   * Does several requests of one queue at once, so that a burst pays for each statement only once. A refused one has
   * written and recorded nothing. When it throws, or its saving does, all is undone and each request runs by itself.
   * Missing: one after another.
   */
  runTogether?(burst: Burst<Input>): Promise<DoneTogether<Result>>;
}

/** Several requests of one queue. */
export interface Burst<Input> {
  readonly write: WriteHandle;
  /** Everything that came, also what was done before: enough to lock and look by, and too much to act on. */
  readonly inputs: readonly Input[];
  /**
   * What is to be done. Asked once, after the burst has begun its own looks: they travel together, and locks are taken
   * in the order in which a single act takes them.
   */
  calls(): Promise<readonly TogetherCall<Input>[]>;
}

/** What a burst came to. */
export interface DoneTogether<Result> {
  /** What became of each call, in order. */
  readonly outcomes: readonly Outcome<Result>[];
  /** Writes that are on their way; nobody is answered before they stand, and nothing waits for them before the commit. */
  readonly saving: Promise<unknown>;
}

/** One request of a burst that is to be done. */
export interface TogetherCall<Input> {
  readonly act: Act;
  readonly input: Input;
}

/** Declares an action. Exists for inference only. */
export function action<Input, Result extends Json>(definition: Action<Input, Result>): Action<Input, Result> {
  return definition;
}

/** Reacts to news of a lower room, in the same transaction. */
export interface Reaction {
  readonly event: string;
  react(act: Act, news: News): Promise<void>;
}
