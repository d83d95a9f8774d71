import type { Bilingual } from "@splot/kernel";
import { type Idea, ideaState } from "./idea.ts";
import type { RoundDuty } from "./workload.ts";

const words = {
  look: { pl: "Pomysł do sprawdzenia", en: "Idea to look at" },
  answer: { pl: "Pomysł bez odpowiedzi", en: "Idea without an answer" },
  open: { pl: "Sprawdź i pokaż", en: "Look and show" },
  reply: { pl: "Odpowiedz", en: "Answer" },
} satisfies Record<string, Bilingual>;

/** What ideas ask of the officer: a look before everybody sees them, then an answer. */
export function ideaDuties(ideas: readonly Idea[]): readonly RoundDuty[] {
  return ideas.map((idea) => {
    const isNew = ideaState(idea) === "received";
    return {
      title: { pl: `${idea.code}: ${idea.title}` },
      about: isNew ? words.look : words.answer,
      path: idea.address,
      label: isNew ? words.open : words.reply,
    };
  });
}
