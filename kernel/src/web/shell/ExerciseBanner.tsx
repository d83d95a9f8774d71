import type { Child } from "hono/jsx";
import { type Language, say } from "../../text.ts";
import { Icon } from "../parts/Icon.tsx";

export type ExerciseBannerProps = {
  readonly language: Language;
  /** The exercise clock, already in the reader's words. */
  readonly clockText: string;
  /** The form that moves the clock, for those who may. */
  readonly clockControl?: Child;
};

const words = {
  name: { pl: "Ćwiczenie", en: "Exercise" },
  sentence: { pl: "Ćwiczenie – wszystkie działania tu są przykładami.", en: "Exercise – everything done here is an example." },
  clock: { pl: "Zegar ćwiczenia:", en: "Exercise clock:" },
};

/** The hatched strip over every page of an exercise space, with its clock. */
export function ExerciseBanner({ language, clockText, clockControl }: ExerciseBannerProps) {
  return (
    <aside class="exercise" aria-label={say(language, words.name)}>
      <div class="exercise-line wrap">
        <p class="exercise-sentence">{say(language, words.sentence)}</p>
        <p class="exercise-clock">
          <Icon name="clock" />
          <span>
            {say(language, words.clock)} <strong>{clockText}</strong>
          </span>
        </p>
        {clockControl}
      </div>
    </aside>
  );
}
