import { dayOf, formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import type { TimelineEvent } from "@splot/kernel/web";
import type { FateStep } from "@splot/participation";

/** Words that every fate page says. */
export const fateWords = {
  steps: { pl: "Krok po kroku", en: "Step by step" },
  answer: { pl: "Odpowiedź biura", en: "Answer of the office" },
  receipt: { pl: "Pokwitowanie", en: "Receipt" },
  kept: { pl: "Zachowaj ten adres. Pokazuje zawsze najnowszy stan sprawy.", en: "Keep this address. It always shows the newest state." },
};
const words = { ahead: { pl: "przed nami", en: "ahead" }, now: { pl: "teraz", en: "now" } };

/** A step of a fate as an event of the timeline. */
export function eventOf({ language, at, space }: Visit, { at: instant, state, text, path }: FateStep): TimelineEvent {
  const sentence = say(language, text);
  return {
    at: instant === undefined ? say(language, state === "now" ? words.now : words.ahead) : formatDay(language, dayOf(instant, space.zone)),
    ...(instant === undefined ? {} : { machineDate: instant.toISOString() }),
    title: path === undefined ? sentence : <a href={at(path)}>{sentence}</a>,
    state,
  };
}
