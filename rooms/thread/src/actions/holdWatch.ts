import { addDays } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { stopNotices } from "@splot/kernel/notices";
import { keepContactUntil } from "@splot/people";
import { changeDigestInput, watchInput, watchOutput } from "../contract.ts";
import { keptDays, type StoredWatch } from "../model/watch.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeWatch, lockWatch } from "../store/watches.ts";

/** The watch of whoever holds its code. Refuses: `thread.watch_unknown`. */
async function holdWatch(act: Act, code: string): Promise<StoredWatch> {
  const watch = await lockWatch(act, code);
  if (watch === undefined) throw refuse("thread.watch_unknown");
  return watch;
}

/** The owner of the address says yes; said again, nothing changes. Refuses: `thread.watch_unknown`, `thread.watch_over`. */
export const confirmWatch = action({
  name: "thread.confirmWatch",
  title: { pl: "Potwierdź obserwowanie", en: "Confirm following" },
  input: watchInput,
  output: watchOutput,
  grants: policy.confirmWatch,
  async run(act, { code }) {
    act.authorise();
    const watch = await holdWatch(act, code);
    if (watch.endedAt !== undefined) throw refuse("thread.watch_over");
    if (!watch.isConfirmed) {
      await changeWatch(act, watch.id, { isConfirmed: true });
      await keepContactUntil(act, watch.watcher, addDays(act.today, keptDays.confirmed));
      act.record({ event: "thread.watch_confirmed" });
    }
    return { code };
  },
});

/** Another rhythm for what comes from now on. Refuses: `thread.watch_unknown`, `thread.watch_over`. */
export const changeDigest = action({
  name: "thread.changeDigest",
  title: { pl: "Zmień częstotliwość", en: "Change how often" },
  input: changeDigestInput,
  output: watchOutput,
  grants: policy.changeDigest,
  async run(act, { code, digest }) {
    act.authorise();
    const watch = await holdWatch(act, code);
    if (watch.endedAt !== undefined) throw refuse("thread.watch_over");
    await changeWatch(act, watch.id, { digest });
    act.record({ event: "thread.digest_changed" });
    return { code };
  },
});

/** Ends the watch at once: what waits to be sent is not sent any more (I122). Ended again, nothing changes. Refuses: `thread.watch_unknown`. */
export const stopWatching = action({
  name: "thread.stopWatching",
  title: { pl: "Przestań obserwować", en: "Stop following" },
  input: watchInput,
  output: watchOutput,
  grants: policy.stopWatching,
  async run(act, { code }) {
    act.authorise();
    const { id, watcher, watcherKind, why, endedAt } = await holdWatch(act, code);
    if (endedAt === undefined) {
      await changeWatch(act, id, { endedAt: act.now });
      if (watcherKind === "contact") await stopNotices(act, watcher);
      // NOTE: an address that was given only to follow is needed no longer; that of a contribution has its own term.
      if (watcherKind === "contact" && why === "follows") await keepContactUntil(act, watcher, act.today);
      act.record({ event: "thread.watch_ended" });
    }
    return { code };
  },
});
