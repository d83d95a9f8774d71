import { type Bilingual, say } from "@splot/kernel";
import type { Room } from "@splot/kernel/http";
import type { Act, News, Reaction } from "@splot/kernel/journal";
import { findThing } from "@splot/kernel/objects";
import { notifyFollowers } from "@splot/thread";

/** Events that are a public step of their thing: what somebody who follows its basis wants to hear. */
export const publicSteps = [
  "participation.round_announced",
  "participation.dispositions_published",
  "participation.report_published",
  "insight.published",
  "strategy.sent_to_consultation",
  "strategy.revised",
  "strategy.not_adopted",
  "assembly.resolution_adopted",
  "projects.fiche_accepted",
  "projects.delivery_started",
  "projects.completed",
  "projects.abandoned",
  "delivery.task_planned",
  "delivery.task_in_progress",
  "delivery.task_done",
  "delivery.task_dropped",
  "delivery.programme_adopted",
  "delivery.report_published",
  "networks.network_opened",
  "networks.mid_adopted",
  "networks.recommendation_agreed",
  "networks.recommendation_submitted",
  "networks.reply_recorded",
] as const;
/** Steps that one thing can take many times, each time anew. */
const manyTimes: ReadonlySet<string> = new Set(["networks.reply_recorded"]);

const subject = { pl: "Nowy krok: {title}", en: "A new step: {title}" };
const body = {
  pl: "W sprawie, którą obserwujesz, jest nowy krok. {what} Dotyczy: „{title}”.",
  en: "There is a new step in a matter that you follow. {what} It concerns: “{title}”.",
};

/** Tells followers of each public step downstream of what they follow, in the words of the room where it was taken. */
export function stepReactions(rooms: readonly Room[]): readonly Reaction[] {
  const words = new Map(rooms.flatMap(({ events }) => Object.entries(events)));
  return publicSteps.flatMap((event) => {
    const what = words.get(event);
    return what === undefined ? [] : [{ event, react: (act: Act, news: News) => tellStep(act, news, what) }];
  });
}

async function tellStep(act: Act, { event, object, version }: News, what: Bilingual): Promise<void> {
  const thing = object === undefined ? undefined : await findThing(act, object);
  if (thing === undefined || thing.visibility !== "public" || thing.space !== act.space.id) return;
  const filled = (text: Bilingual): Bilingual => {
    const inOne = (language: "pl" | "en") => text[language].replace("{what}", sentence(what[language])).replace("{title}", say(language, thing.title));
    return { pl: inOne("pl"), en: inOne("en") };
  };
  await notifyFollowers(act, {
    object: thing.id,
    step: markOf(act, { event, version }),
    subject: filled(subject),
    body: filled(body),
    link: thing.address,
  });
}

/** What tells a step from the other steps of its thing. */
function markOf({ now }: Act, { event, version }: News): string {
  if (manyTimes.has(event)) return `${event}:${new Date(now).toISOString()}`;
  return version === undefined ? event : `${event}:${version}`;
}

/** An event as a sentence of its own. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}
