import { action } from "@splot/kernel/journal";
import { getThingAt, refuseUnknown } from "@splot/kernel/objects";
import { followThingInput, followThingOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { findWatchOf, saveWatch } from "../store/watches.ts";

/** Lets the signed-in person hear at the desk of each public step of a thing; asked again, nothing changes. Refuses: `object.unknown`. */
export const followThing = action({
  name: "thread.followThing",
  title: { pl: "Obserwuj", en: "Follow" },
  input: followThingInput,
  output: followThingOutput,
  grants: policy.followThing,
  async run(act, { path }) {
    act.authorise();
    const thing = await getThingAt(act, path);
    if (thing.visibility !== "public" || thing.space !== act.space.id || act.actor.kind !== "person") throw refuseUnknown();
    const { person } = act.actor;
    if ((await findWatchOf(act, person, thing.id)) === undefined) {
      await saveWatch(act, { object: thing.id, watcherKind: "person", watcher: person, why: "follows" }, true);
      act.record({ event: "thread.followed", payload: { path } });
    }
    return { path };
  },
});
