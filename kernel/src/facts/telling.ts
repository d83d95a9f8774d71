import { z } from "zod";
import { may } from "../access/index.ts";
import { canonicalHash, type Json } from "../canonical.ts";
import type { Act, Action, FactInHand, News } from "../journal/index.ts";
import { changeThing, freezeVersion, RETRACTED } from "../objects/index.ts";
import { refusals } from "../refusal.ts";
import type { ContentText } from "../text.ts";
import { changesOf, type FactChange, findFactTitle, MOST_CHANGES } from "./changes.ts";
import type { FactAction, StandingFact } from "./fact.ts";
import { closeFact, lockFact, placeFacts, putFact } from "./store.ts";

const refuse = refusals({
  "facts.rule_stays": {
    kind: "rule",
    pl: "Reguły nie da się wycofać: to, co według niej rozstrzygnięto, na niej stoi. Wpisz jej następną wersję.",
    en: "A rule cannot be taken back: what was decided by it rests on it. Enter its next version.",
  },
});

/** Rules are corrected by their next version and never taken back. Refuses: `facts.rule_stays`. */
export async function refuseRuleRetraction(): Promise<never> {
  throw refuse("facts.rule_stays");
}

/** Where a fact stands in the telling. */
export interface Telling {
  /** Stays with the fact through all its corrections. */
  readonly key: string;
  readonly teller: string;
  readonly ord: number;
}

/** The hash by which a told fact is compared with what stands. */
export function factHash(input: unknown): string {
  return canonicalHash(plain(input));
}

/** An action that tells a fact: new, corrected, told again after it was taken back, or as it stands (which costs nothing). */
export function telling<Input, Result extends Json>(action: FactAction<Input, Result>, place: Telling): Action<Input, Result> {
  const { name, title, input, output, grants } = action;
  return { name, title, input, output, grants, run: (act, told) => tell(act, { action, place, told }) };
}

interface Told<Input, Result extends Json> {
  readonly action: FactAction<Input, Result>;
  readonly place: Telling;
  readonly told: Input;
}

async function tell<Input, Result extends Json>(act: Act, { action, place, told }: Told<Input, Result>): Promise<Result> {
  act.authorise();
  const standing = await lockFact(act, place.key);
  const sha256 = factHash(told);
  // NOTE: the key belongs to one action, so what stands under it has the shape of its result.
  if (standing?.sha256 === sha256 && standing.retracted === undefined) return standing.result as Result;
  const content = plain(told);
  const fact = inHand(place.key, standing);
  const madeBefore = act.made.length;
  const result = await action.run({ ...act, fact, record: standing === undefined ? act.record : silent }, told);
  const changes = changesBetween(standing, content);
  const version = await versionOf(act, fact, { content, isChanged: changes === undefined || changes.length > 0 });
  await putFact(act, { ...place, action: action.name, content, sha256, result, thing: fact.thing, revision: 1 + (standing?.revision ?? 0) });
  const news = newsOf(standing, { content, changes: changes ?? [], isRelinked: act.made.length > madeBefore });
  if (news !== undefined) act.record({ ...news, object: fact.thing ?? action.subject?.(told, result), version });
  return result;
}

function inHand(key: string, standing: StandingFact | undefined): FactInHand {
  return { key, standing, thing: standing?.thing, version: undefined };
}

/** The room's own words are for what is new; a correction has words of its own. */
function silent(): void {}

/** Missing: there is nothing to compare with. */
function changesBetween(standing: StandingFact | undefined, content: Json): readonly FactChange[] | undefined {
  return standing?.content === undefined ? undefined : changesOf(standing.content, content);
}

/** The version that holds a content of a thing: the one that its room froze, or one of the content as it was told. */
async function versionOf(act: Act, { thing, version }: FactInHand, told: { readonly content: Json; readonly isChanged: boolean }): Promise<number | undefined> {
  if (thing === undefined || version !== undefined || !told.isChanged) return version;
  return (await freezeVersion(act, { object: thing, content: { fact: told.content } })).no;
}

/** What a fact told anew says. `isRelinked`: it may say the same of things that have moved on, and its links went along. */
interface Retold {
  readonly content: Json;
  readonly changes: readonly FactChange[];
  readonly isRelinked: boolean;
}

function newsOf(standing: StandingFact | undefined, { content, changes, isRelinked }: Retold): News | undefined {
  if (standing === undefined) return undefined;
  const { key, retracted, revision } = standing;
  const payload = {
    key,
    title: findFactTitle(content),
    revision: revision + 1,
    changes: changes.slice(0, MOST_CHANGES).map((change) => ({ ...change })),
    changeCount: changes.length,
  };
  if (retracted !== undefined) return { event: "facts.restored", from: RETRACTED, payload, isPublic: true };
  if (changes.length > 0) return { event: "facts.corrected", payload, isPublic: true };
  return isRelinked ? { event: "facts.relinked", payload: { key }, isPublic: true } : undefined;
}

const retractOutput = z.strictObject({ key: z.string() });
const reasonInput = z.strictObject({ reason: z.strictObject({ pl: z.string().min(1), en: z.string().min(1) }) });

/** An action that takes a fact back: out of lists and counts, while its thing stays at its address with the reason. */
export function retracting<Input, Result extends Json>(
  action: FactAction<Input, Result>,
  key: string,
): Action<z.output<typeof reasonInput>, { readonly key: string }> {
  const { name, title, grants } = action;
  return { name, title, grants, input: reasonInput, output: retractOutput, run: (act, { reason }) => retract(act, { action, key, reason }) };
}

async function retract<Input, Result extends Json>(
  act: Act,
  { action, key, reason }: { readonly action: FactAction<Input, Result>; readonly key: string; readonly reason: ContentText },
): Promise<{ readonly key: string }> {
  act.authorise();
  const found = await lockFact(act, key);
  if (found === undefined || found.retracted !== undefined) return { key };
  const standing = found as StandingFact<Result>;
  const { thing, content, result } = standing;
  await action.retract({ ...act, fact: inHand(key, standing), record: silent }, standing);
  if (thing !== undefined) await changeThing(act, thing, { state: RETRACTED });
  await closeFact(act, key, reason);
  const subject = content === undefined ? undefined : action.subject?.(content as Input, result);
  act.record({
    event: "facts.retracted",
    object: thing ?? subject,
    to: RETRACTED,
    payload: { key, title: content === undefined ? undefined : findFactTitle(content), reason },
    isPublic: true,
  });
  return { key };
}

/** Gives the facts of a telling their places, when the order of the tables changed. */
export const placing: Action<{ readonly keys: readonly string[] }, { readonly count: number }> = {
  name: "facts.place",
  title: { pl: "Ustaw kolejność faktów", en: "Place the facts" },
  grants: may("system"),
  input: z.strictObject({ keys: z.array(z.string()) }),
  output: z.strictObject({ count: z.number() }),
  run: async (act, { keys }) => {
    act.authorise();
    await placeFacts(act, keys);
    return { count: keys.length };
  },
};

function plain(input: unknown): Json {
  return JSON.parse(JSON.stringify(input));
}
