import { type Language, say } from "@splot/kernel";
import type { Question } from "@splot/kernel/web";
import type { AnswerValues } from "../../model/campaign.ts";
import { colourCodes, colours } from "../../model/words.ts";

const words = {
  progress: { pl: "Postęp w procentach", en: "Progress in percent" },
  progressHint: { pl: "Od 0 do 100.", en: "From 0 to 100." },
  forecast: { pl: "Przewidywany koniec", en: "Expected end" },
  forecastHint: { pl: "Zostaw puste, gdy termin jest aktualny.", en: "Leave empty if the due day still holds." },
  colour: { pl: "Jak idzie", en: "How it is going" },
  text: { pl: "Co się dzieje", en: "What is going on" },
  textHint: {
    pl: "Jedno zdanie wystarczy. Będzie jawne po przyjęciu przez biuro.",
    en: "One sentence is enough. It becomes public once the office accepts it.",
  },
};

/** The questions about the status of a task, filled with what was last said. */
export function statusQuestions(language: Language, last: AnswerValues | undefined): readonly Question[] {
  const known = last === undefined ? "" : String(last.progressBp / 100);
  return [
    {
      name: "progress",
      label: words.progress,
      hint: words.progressHint,
      isRequired: true,
      control: { kind: "text", inputMode: "decimal", width: "short", maxLength: 6, value: known },
    },
    {
      name: "colour",
      label: words.colour,
      isRequired: true,
      control: { kind: "radio", value: last?.colour ?? "", choices: colourCodes.map((value) => ({ value, label: say(language, colours[value]) })) },
    },
    { name: "forecast", label: words.forecast, hint: words.forecastHint, control: { kind: "date", value: last?.forecast ?? "" } },
    { name: "text", label: words.text, hint: words.textHint, control: { kind: "textarea", rows: 3, maxLength: 1000, value: last?.text ?? "", language: "pl" } },
  ];
}
