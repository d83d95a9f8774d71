import { type Language, say } from "@splot/kernel";
import { acceptedFiles } from "@splot/kernel/files";
import type { Question, SelectChoice } from "@splot/kernel/web";

const words = {
  what: { pl: "Co się dzieje", en: "What is going on" },
  whatHint: { pl: "Jedno albo dwa zdania.", en: "One or two sentences." },
  since: { pl: "Od kiedy", en: "Since when" },
  help: { pl: "Jakiej pomocy potrzebujecie", en: "What help you need" },
  subject: { pl: "Którego zadania dotyczy", en: "Which task it concerns" },
  photo: { pl: "Zdjęcie", en: "Photo" },
  none: { pl: "żadnego", en: "none" },
};

/** The three fields of a threat, with a task and a photo beside. */
export function threatQuestions(language: Language, tasks: readonly SelectChoice[], today: string): readonly Question[] {
  const subject: readonly Question[] =
    tasks.length === 0
      ? []
      : [{ name: "subject", label: words.subject, control: { kind: "select", choices: [{ value: "", label: say(language, words.none) }, ...tasks] } }];
  return [
    { name: "what", label: words.what, hint: words.whatHint, isRequired: true, control: { kind: "textarea", rows: 3, maxLength: 2000 } },
    { name: "since", label: words.since, isRequired: true, control: { kind: "date", value: today, max: today } },
    { name: "help", label: words.help, isRequired: true, control: { kind: "textarea", rows: 3, maxLength: 2000 } },
    ...subject,
    { name: "photo", label: words.photo, control: { kind: "file", accept: acceptedFiles } },
  ];
}
