import { say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, type ButtonKind, type ControlKind, ErrorSummary, Field, Form } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { type Sent, sentForm } from "./sent.ts";

/** A question of a desk form. `value` is what stands there before anything was typed. */
export type Question = {
  readonly name: string;
  readonly label: { readonly pl: string; readonly en: string };
  readonly hint?: { readonly pl: string; readonly en: string } | undefined;
  readonly isRequired?: boolean | undefined;
  readonly control: ControlKind;
};

export type DeskFormProps = {
  readonly visit: Visit;
  readonly action: string;
  /** Name of the form within the page. */
  readonly form: string;
  readonly questions: readonly Question[];
  readonly button: { readonly pl: string; readonly en: string };
  readonly kind?: ButtonKind | undefined;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly sent?: Sent | undefined;
  /** Keeps a draft in the browser until it arrives. */
  readonly draft?: string | undefined;
  /** What stands before the button, such as more fields. */
  readonly children?: Child;
};

/** One form of the desk: its mistakes, its questions with what was typed, its button. */
export function DeskForm({ visit, action, form, questions, button, kind, hidden = {}, sent, draft, children }: DeskFormProps) {
  const { language } = visit;
  const state = sentForm(language, sent, form);
  return (
    <Form action={visit.at(action)} hidden={{ _key: KEY_PLACE, ...hidden }} draft={draft} hasFiles={questions.some(({ control }) => control.kind === "file")}>
      <ErrorSummary
        language={language}
        errors={state.errors}
        labels={Object.fromEntries(questions.map(({ name, label }) => [`${form}-${name}`, say(language, label)]))}
      />
      {questions.map((question) => (
        <Asked visit={visit} form={form} question={question} sent={sent} />
      ))}
      {children}
      <Button kind={kind}>{say(language, button)}</Button>
    </Form>
  );
}

/** One question with what was typed and what is wrong. */
export function Asked({ visit: { language }, form, question, sent }: Pick<DeskFormProps, "visit" | "form" | "sent"> & { readonly question: Question }) {
  const state = sentForm(language, sent, form);
  const { name, label, hint, isRequired, control } = question;
  return (
    <Field
      language={language}
      name={name}
      id={state.id(name)}
      label={say(language, label)}
      hint={hint === undefined ? undefined : say(language, hint)}
      isRequired={isRequired}
      error={state.error(name)}
      control={keptControl(control, (standing) => state.kept(name, standing))}
    />
  );
}

/** The control with what was typed. A box that was not ticked in a sent form stays so. */
function keptControl(control: ControlKind, kept: (standing: string) => string): ControlKind {
  if (control.kind === "checkbox") return { ...control, isChecked: kept(control.isChecked === true ? "yes" : "") === "yes" };
  if (control.kind === "checkboxes" || control.kind === "file") return control;
  return { ...control, value: kept(control.value ?? "") };
}
