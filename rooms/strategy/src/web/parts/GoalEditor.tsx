import { say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, Disclosure, ErrorSummary, errorOf, Field, Form, fieldId } from "@splot/kernel/web";
import type { Paragraph } from "../../model/blocks.ts";
import type { StrategyNode } from "../../model/node.ts";
import { errorsOf, keptIn, placedErrors, type Sent } from "./errors.ts";
import { paragraphChoices } from "./GoalForm.tsx";

const words = {
  open: { pl: "Zmień albo wycofaj ten cel", en: "Change or withdraw this goal" },
  title: { pl: "Brzmienie celu", en: "Wording of the goal" },
  titleEn: { pl: "Brzmienie po angielsku", en: "Wording in English" },
  block: { pl: "Akapit, w którym cel zapisano", en: "Paragraph in which the goal is written" },
  save: { pl: "Zapisz cel", en: "Save the goal" },
  reason: { pl: "Powód wycofania", en: "Reason for withdrawing" },
  reasonHint: {
    pl: "Strona celu i powód zostaną w historii. Liczby pod celem zostaną wycofane razem z nim.",
    en: "The page of the goal and the reason stay in the history. The numbers under the goal are withdrawn with it.",
  },
  withdraw: { pl: "Wycofaj cel", en: "Withdraw the goal" },
};

export type GoalEditorProps = {
  readonly visit: Visit;
  readonly path: string;
  readonly goal: StrategyNode;
  readonly paragraphs: readonly Paragraph[];
  readonly sent?: Sent | undefined;
};

/** A goal of a draft: another wording or paragraph, or its withdrawal with a reason. Folded under the goal. */
export function GoalEditor(props: GoalEditorProps) {
  const { visit, goal, sent } = props;
  const { language } = visit;
  const isOpen = [`goal-edit-${goal.id}`, `goal-end-${goal.id}`].some((form) => errorsOf(language, sent, form).length > 0);
  return (
    <Disclosure
      label={
        <>
          {say(language, words.open)} <span class="visually-hidden">{say(language, goal.title)}</span>
        </>
      }
      isOpen={isOpen}
    >
      <EditForm {...props} />
      <WithdrawForm {...props} />
    </Disclosure>
  );
}

function EditForm({ visit, path, goal, paragraphs, sent }: GoalEditorProps) {
  const { language } = visit;
  const form = `goal-edit-${goal.id}`;
  const errors = errorsOf(language, sent, form);
  const kept = keptIn(sent, form);
  const id = (name: string) => fieldId(`${name}-${form}`);
  return (
    <Form action={visit.at(`${path}/cel/zmien`)} hidden={{ _key: KEY_PLACE, node: goal.id, was: goal.title.pl }}>
      <ErrorSummary language={language} errors={placedErrors(errors, form)} />
      <Field
        language={language}
        id={id("title")}
        name="title"
        label={say(language, words.title)}
        isRequired
        error={errorOf(errors, "title")}
        control={{ kind: "textarea", rows: 3, value: kept("title", goal.title.pl), maxLength: 400, language: "pl" }}
      />
      <Field
        language={language}
        id={id("titleEn")}
        name="titleEn"
        label={say(language, words.titleEn)}
        error={errorOf(errors, "titleEn")}
        control={{ kind: "textarea", rows: 3, value: kept("titleEn", goal.title.en), maxLength: 400 }}
      />
      <Field
        language={language}
        id={id("block")}
        name="block"
        label={say(language, words.block)}
        error={errorOf(errors, "block")}
        control={{ kind: "select", value: kept("block", goal.blockKey), choices: paragraphChoices(language, paragraphs) }}
      />
      <Button fullLabel={`${say(language, words.save)}: ${say(language, goal.title)}`}>{say(language, words.save)}</Button>
    </Form>
  );
}

function WithdrawForm({ visit, path, goal, sent }: GoalEditorProps) {
  const { language } = visit;
  const form = `goal-end-${goal.id}`;
  const errors = errorsOf(language, sent, form);
  return (
    <Form action={visit.at(`${path}/cel/wycofaj`)} hidden={{ _key: KEY_PLACE, node: goal.id }}>
      <ErrorSummary language={language} errors={placedErrors(errors, form)} />
      <Field
        language={language}
        id={fieldId(`reason-${form}`)}
        name="reason"
        label={say(language, words.reason)}
        hint={say(language, words.reasonHint)}
        isRequired
        error={errorOf(errors, "reason")}
        control={{ kind: "textarea", rows: 2, value: keptIn(sent, form)("reason"), maxLength: 1000 }}
      />
      <Button kind="danger" fullLabel={`${say(language, words.withdraw)}: ${say(language, goal.title)}`}>
        {say(language, words.withdraw)}
      </Button>
    </Form>
  );
}
