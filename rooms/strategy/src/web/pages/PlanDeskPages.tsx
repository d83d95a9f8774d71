import { type ContentText, langOf, type ObjectId, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, EmptyState, PageHeading, type Question, Section, type SelectChoice } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { StrategyNode } from "../../model/node.ts";
import type { Sent } from "../parts/errors.ts";

export const newPlanTitle = { pl: "Nowy plan działań", en: "New action plan" };

const words = {
  lead: {
    pl: "Plan uszczegóławia jeden cel obowiązującej strategii. Zadania dodasz, gdy plan powstanie.",
    en: "A plan details one goal of the strategy in force. You add tasks once the plan is there.",
  },
  editLead: {
    pl: "Kod i adres planu się nie zmieniają. Wcześniejszy tytuł zostaje w dzienniku.",
    en: "The code and address of the plan stay. The earlier title stays in the journal.",
  },
  goal: { pl: "Cel strategii", en: "Goal of the strategy" },
  choose: { pl: "Wybierz cel", en: "Choose a goal" },
  code: { pl: "Kod planu", en: "Code of the plan" },
  codeHint: { pl: "Numer dziedziny i numer w niej, na przykład 2.4.", en: "Number of the domain and a number within it, for example 2.4." },
  title: { pl: "Tytuł", en: "Title" },
  titleEn: { pl: "Tytuł po angielsku", en: "Title in English" },
  begin: { pl: "Zacznij plan", en: "Begin the plan" },
  save: { pl: "Zapisz zmiany", en: "Save the changes" },
  withdraw: { pl: "Wycofaj plan", en: "Withdraw the plan" },
  withdrawIntro: {
    pl: "Wycofany plan zostaje pod swoim adresem z powodem i z zadaniami, które już ma. Nowych zadań nie przyjmuje.",
    en: "A withdrawn plan stays at its address with the reason and with the tasks it has. It takes no new ones.",
  },
  reason: { pl: "Powód", en: "Reason" },
  none: { pl: "Nie ma jeszcze obowiązującej strategii z celami.", en: "There is no strategy in force with goals yet." },
  noneNext: { pl: "Plan zaczniesz, gdy walne przyjmie strategię.", en: "You begin a plan once the general meeting has adopted the strategy." },
};

function goalChoices({ language }: Visit, goals: readonly StrategyNode[], idOf: (goal: StrategyNode) => string): readonly SelectChoice[] {
  return [
    { value: "", label: say(language, words.choose) },
    ...goals.map((goal) => ({ value: idOf(goal), label: `${goal.code} ${say(language, goal.title)}`, language: langOf(language, goal.title) })),
  ];
}

function titleQuestions(title?: ContentText): readonly Question[] {
  return [
    { name: "title", label: words.title, isRequired: true, control: { kind: "text", maxLength: 300, value: title?.pl } },
    { name: "titleEn", label: words.titleEn, control: { kind: "text", maxLength: 300, value: title?.en } },
  ];
}

/** The form that begins an action plan. */
export function NewPlanPage({ visit, goals, sent }: { readonly visit: Visit; readonly goals: readonly StrategyNode[]; readonly sent: Sent | undefined }) {
  const { language } = visit;
  return (
    <>
      <PageHeading title={say(language, newPlanTitle)} lead={say(language, words.lead)} />
      {goals.length === 0 && sent === undefined ? (
        <EmptyState title={say(language, words.none)}>{say(language, words.noneNext)}</EmptyState>
      ) : (
        <AskForm
          language={language}
          action={visit.at("/praca/strategia/plany/nowy")}
          form="plan"
          kind="primary"
          button={words.begin}
          draft="plan-dzialan"
          sent={sent}
          questions={[
            {
              name: "goal",
              label: words.goal,
              isRequired: true,
              control: { kind: "select", choices: goalChoices(visit, goals, ({ id, strategy }) => `${strategy}:${id}`) },
            },
            { name: "code", label: words.code, hint: words.codeHint, isRequired: true, control: { kind: "text", maxLength: 40, width: "short" } },
            ...titleQuestions(),
          ]}
        />
      )}
    </>
  );
}

export type EditPlanPageProps = {
  readonly visit: Visit;
  readonly heading: string;
  /** Where the form is sent, inside the space. */
  readonly path: string;
  readonly plan: { readonly id: ObjectId; readonly title: ContentText; readonly goal?: ObjectId | undefined };
  readonly goals: readonly StrategyNode[];
  readonly sent: Sent | undefined;
  readonly history: Child;
};

/** The forms that change a drafted plan and withdraw it. */
export function EditPlanPage({ visit, heading, path, plan, goals, sent, history }: EditPlanPageProps) {
  const { language } = visit;
  return (
    <>
      <PageHeading title={heading} lead={say(language, words.editLead)} />
      <AskForm
        language={language}
        action={visit.at(path)}
        form="plan"
        kind="primary"
        button={words.save}
        hidden={{ plan: plan.id, was: plan.title.pl }}
        sent={sent}
        questions={[
          {
            name: "goal",
            label: words.goal,
            isRequired: true,
            control: { kind: "select", value: plan.goal, choices: goalChoices(visit, goals, ({ id }) => id) },
          },
          ...titleQuestions(plan.title),
        ]}
      />
      <Section id="wycofaj" title={say(language, words.withdraw)} intro={say(language, words.withdrawIntro)}>
        <AskForm
          language={language}
          action={visit.at(`${path}/wycofaj`)}
          form="withdraw"
          kind="danger"
          button={words.withdraw}
          hidden={{ plan: plan.id }}
          sent={sent}
          questions={[{ name: "reason", label: words.reason, isRequired: true, control: { kind: "textarea", rows: 3, maxLength: 1000 } }]}
        />
      </Section>
      {history}
    </>
  );
}
