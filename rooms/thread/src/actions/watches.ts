import type { Bilingual, ObjectId } from "@splot/kernel";
import type { WriteHandle } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import { queueNotice } from "@splot/kernel/notices";
import type { Watch } from "../model/watch.ts";
import { listFollowersAbove, listWatches, saveWatches } from "../store/watches.ts";

/** Lets somebody hear of each public step of a thing. */
export async function watchObject(act: Act, watch: Watch): Promise<void> {
  await saveWatches(act, [watch]);
}

/** The same for several watchers at once. */
export async function watchObjects(write: WriteHandle, watches: readonly Watch[]): Promise<void> {
  await saveWatches(write, watches);
}

/** One public step of a thing, in words for its watchers. */
export interface PublicStep {
  readonly object: ObjectId;
  readonly step: string;
  readonly subject: Bilingual;
  readonly body: Bilingual;
  readonly link: string;
  /** Worded for those who contributed; those who only follow hear of the same step by `notifyFollowers`. */
  readonly isForContributors?: boolean | undefined;
}

/** Puts exactly one notice per watcher and step into the outbox (I122), for many things in one read. */
export async function notifyWatchers(act: Act, ...steps: readonly PublicStep[]): Promise<void> {
  const watches = await listWatches(
    act,
    steps.map(({ object }) => object),
  );
  for (const { isForContributors = false, ...step } of steps) {
    const told = watches.filter(({ object, why }) => object === step.object && !(isForContributors && why === "follows"));
    for (const { watcherKind, watcher, digest } of told) await queueNotice(act, { ...step, recipientKind: watcherKind, recipient: watcher, digest });
  }
}

/** Tells a step to everybody who follows the thing or anything upstream of it: one notice each, however many ways lead there (I122). */
export async function notifyFollowers(act: Act, step: Omit<PublicStep, "isForContributors">): Promise<void> {
  for (const { watcherKind, watcher, digest } of await listFollowersAbove(act, step.object)) {
    await queueNotice(act, { ...step, recipientKind: watcherKind, recipient: watcher, digest });
  }
}
