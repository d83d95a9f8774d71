import type { Bilingual, ObjectId } from "@splot/kernel";
import type { WriteHandle } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import { queueNotice } from "@splot/kernel/notices";
import { listWatches, saveWatches, type Watch } from "../store/watches.ts";

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
}

/** Puts exactly one notice per watcher and step into the outbox (I122), for many things in one read. */
export async function notifyWatchers(act: Act, ...steps: readonly PublicStep[]): Promise<void> {
  const watches = await listWatches(
    act,
    steps.map(({ object }) => object),
  );
  for (const step of steps) {
    for (const watch of watches.filter(({ object }) => object === step.object)) {
      await queueNotice(act, { ...step, recipientKind: watch.watcherKind, recipient: watch.watcher });
    }
  }
}
