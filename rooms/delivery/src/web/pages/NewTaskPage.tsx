import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, PageHeading, type Question, type SelectChoice, type Sent } from "@splot/kernel/web";

export const newTaskTitle = { pl: "Nowe zadanie planu działań", en: "New task of an action plan" };
const words = {
  lead: {
    pl: "Zadanie będzie jawne od razu. Stan i postęp podaje potem zespół, który za nie odpowiada.",
    en: "The task is public at once. The team that owns it reports status and progress.",
  },
  plan: { pl: "Plan działań", en: "Action plan" },
  title: { pl: "Co trzeba zrobić", en: "What has to be done" },
  titleEn: { pl: "To samo po angielsku", en: "The same in English" },
  owner: { pl: "Kto odpowiada", en: "Who owns it" },
  performers: { pl: "Kto jeszcze bierze udział", en: "Who else takes part" },
  starts: { pl: "Początek", en: "Start" },
  due: { pl: "Termin", en: "Due day" },
  weight: { pl: "Waga w postępie planu", en: "Weight in the progress of the plan" },
  weightHint: { pl: "Od 1 do 100; równe wagi to równy udział.", en: "From 1 to 100; equal weights mean equal parts." },
  project: { pl: "Projekt, którego jest częścią", en: "Project that it is part of" },
  none: { pl: "żaden", en: "none" },
  choose: { pl: "Wybierz", en: "Choose" },
  save: { pl: "Dodaj zadanie", en: "Add the task" },
};

export type NewTaskPageProps = {
  readonly visit: Visit;
  readonly plans: readonly SelectChoice[];
  readonly plan: string;
  readonly owners: readonly SelectChoice[];
  readonly orgs: readonly SelectChoice[];
  readonly projects: readonly SelectChoice[];
  readonly sent?: Sent | undefined;
};

/** The form of a new task. */
export function NewTaskPage(props: NewTaskPageProps) {
  const { visit, sent } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading title={say(language, newTaskTitle)} lead={say(language, words.lead)} />
      <AskForm
        language={language}
        action={visit.at("/plany/zadania/nowe")}
        form="nowe"
        kind="primary"
        questions={questionsOf(props)}
        button={words.save}
        sent={sent}
        draft="nowe-zadanie"
      />
    </>
  );
}

function questionsOf({ visit: { language }, plans, plan, owners, orgs, projects }: NewTaskPageProps): readonly Question[] {
  const choose = { value: "", label: say(language, words.choose) };
  const none = { value: "", label: say(language, words.none) };
  const only = owners.length === 1 ? owners[0]?.value : "";
  return [
    { name: "plan", label: words.plan, isRequired: true, control: { kind: "select", value: plan, choices: [choose, ...plans] } },
    { name: "title", label: words.title, isRequired: true, control: { kind: "text", maxLength: 200 } },
    { name: "titleEn", label: words.titleEn, control: { kind: "text", maxLength: 200 } },
    { name: "owner", label: words.owner, isRequired: true, control: { kind: "select", value: only, choices: [choose, ...owners] } },
    { name: "performers", label: words.performers, control: { kind: "checkboxes", choices: orgs } },
    { name: "starts", label: words.starts, control: { kind: "date" } },
    { name: "due", label: words.due, isRequired: true, control: { kind: "date" } },
    {
      name: "weight",
      label: words.weight,
      hint: words.weightHint,
      isRequired: true,
      control: { kind: "text", inputMode: "numeric", width: "short", value: "1", maxLength: 3 },
    },
    { name: "projects", label: words.project, control: { kind: "select", choices: [none, ...projects] } },
  ];
}
