import { fill } from "@splot/kernel";
import { followBankVariable, outsideAt, syncBank, unfollowBankVariable } from "@splot/observatory";
import { findOption, readArguments } from "../console/arguments.ts";
import { both } from "../console/output.ts";
import { performAct, withActs } from "../database/performAct.ts";
import { refuse } from "../refusals.ts";
import type { Verb, VerbCall } from "./Verb.ts";

const usage = "bdl sync|follow|unfollow [VARIABLE] --space S [--indicator CODE] [--wait]";
/** Exit code of a sync that waits for the quota: run it again later. Source: sysexits.h. */
const LATER = 75;
/** Without `--wait` a sync waits this long at most; with it, as long as the longest quota. Unit: ms. */
const SHORT_WAIT = 60_000;
const LONG_WAIT = 8 * 86_400_000;

const words = {
  over: { pl: "Pobieranie z BDL zakończone; zapytań: {count}.", en: "Fetching from the Local Data Bank is over; questions asked: {count}." },
  later: {
    pl: "Limit zapytań albo przerwa: uruchom ponownie po {until}. Zapytań: {count}.",
    en: "Quota or a rest: run again after {until}. Questions asked: {count}.",
  },
  followed: { pl: "Zmienna {variable} jest na liście.", en: "The variable {variable} is on the list." },
  unfollowed: { pl: "Zmienną {variable} zdjęto z listy.", en: "The variable {variable} was taken off the list." },
};

/** Fetches from the Local Data Bank what a space follows, and keeps the list of it. */
export const bdl: Verb = {
  usage,
  about: {
    pl: "pobiera z Banku Danych Lokalnych GUS zmienne z listy przestrzeni; przerwane rusza od miejsca, w którym stanęło",
    en: "fetches the variables on the list of a space from the Local Data Bank; after a cut it goes on where it stopped",
  },
  async run(call) {
    const [act] = call.args;
    const options = { space: "value", indicator: "value", wait: "switch" } as const;
    const given = readArguments(call.args, { usage, options, required: ["space"], placeCount: act === "sync" ? 1 : 2 });
    const [space, variable] = [findOption(given, "space") ?? "", given.places[1]];
    if (act === "sync") return sync(call, space, given.options["wait"] === true ? LONG_WAIT : SHORT_WAIT);
    if (act === "follow") {
      const { variable: number } = await performAct(call, {
        space,
        action: followBankVariable,
        input: { variable, indicator: findOption(given, "indicator") },
      });
      both(call.out, fill(words.followed, { variable: number }));
      return 0;
    }
    if (act !== "unfollow") throw refuse("verb.usage", { usage: `splot ${usage}` });
    const { variable: number } = await performAct(call, { space, action: unfollowBankVariable, input: { variable } });
    both(call.out, fill(words.unfollowed, { variable: number }));
    return 0;
  },
};

async function sync(call: VerbCall, space: string, wait: number): Promise<number> {
  let told = "";
  const advance = async (done: number, total: number): Promise<void> => {
    const line = `  ${done}/${total}`;
    if (total > 0 && line !== told) call.out.note(line);
    told = total > 0 ? line : told;
  };
  const end = await withActs(call, space, (act) => syncBank({ act, advance }, outsideAt(call.environment()), { wait, whole: Number.POSITIVE_INFINITY }));
  if (end.resumeAt === undefined) {
    both(call.out, fill(words.over, { count: end.askedCount }));
    return 0;
  }
  both(call.out, fill(words.later, { until: end.resumeAt.toISOString(), count: end.askedCount }));
  return LATER;
}
