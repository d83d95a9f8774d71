import { type Bilingual, fill } from "@splot/kernel";
import type { FateStep } from "./fate.ts";
import { hideReasons, type Idea, ideaVerdicts } from "./idea.ts";

const texts = {
  received: { pl: "Przyjęliśmy Twój pomysł. Ma numer {number}.", en: "We received your idea. Its number is {number}." },
  waits: { pl: "Sprawdzamy, czy pomysł można pokazać wszystkim.", en: "We are looking whether the idea can be shown to everybody." },
  shown: { pl: "Pomysł jest na stronie. Każdy może go przeczytać.", en: "The idea is on the site. Everybody can read it." },
  waitsForAnswer: { pl: "Biuro przygotowuje odpowiedź.", en: "The office is preparing an answer." },
  hidden: {
    pl: "Nie pokazujemy tego pomysłu. Powód: {reason}. Możesz wysłać go jeszcze raz bez tej treści.",
    en: "This idea is not shown. The reason: {reason}. You can send it again without that content.",
  },
  answered: { pl: "Opublikowaliśmy odpowiedź: {verdict}.", en: "The answer is published: {verdict}." },
  withdrawn: { pl: "Wycofano ten pomysł. Zachowuje numer, ale nie jest pokazywany.", en: "The idea was withdrawn. It keeps its number but is not shown." },
} satisfies Record<string, Bilingual>;

/** The steps of an idea in plain words for the holder of its receipt, oldest first. */
export function ideaSteps({ code, address, receivedAt, shownAt, answer, hiddenReason, withdrawnAt }: Idea): readonly FateStep[] {
  const steps: FateStep[] = [{ at: receivedAt, state: "past", text: fill(texts.received, { number: code }) }];
  if (shownAt !== undefined) steps.push({ at: shownAt, state: "past", text: texts.shown, path: address });
  if (answer !== undefined) {
    const { pl, en } = ideaVerdicts[answer.verdict];
    const text = { pl: texts.answered.pl.replace("{verdict}", pl), en: texts.answered.en.replace("{verdict}", en) };
    steps.push({ at: answer.at, state: "past", text, path: address });
  }
  if (withdrawnAt !== undefined) return [...steps, { at: withdrawnAt, state: "now", text: texts.withdrawn }];
  if (hiddenReason !== undefined) {
    const { pl, en } = hideReasons[hiddenReason];
    return [...steps, { state: "now", text: { pl: texts.hidden.pl.replace("{reason}", pl), en: texts.hidden.en.replace("{reason}", en) } }];
  }
  if (answer !== undefined) return steps;
  return [...steps, { state: "now", text: shownAt === undefined ? texts.waits : texts.waitsForAnswer }];
}
