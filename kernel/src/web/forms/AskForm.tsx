import type { Child } from "hono/jsx";
import { KEY_PLACE } from "../../http/cache.ts";
import { type Bilingual, type Language, say } from "../../text.ts";
import { Button, type ButtonKind } from "../parts/Button.tsx";
import type { ControlKind } from "./Control.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { Field } from "./Field.tsx";
import { Form } from "./FormSection.tsx";
import { type SentForm, sentForm, type Typed } from "./sent.ts";

/** A question of a form. The value of its control is what stands there before anything was typed. */
export type Question = {
  readonly name: string;
  readonly label: Bilingual;
  readonly hint?: Bilingual | undefined;
  readonly isRequired?: boolean | undefined;
  readonly control: ControlKind;
};

export type AskFormProps = {
  readonly language: Language;
  readonly action: string;
  /** Name of the form within the page. */
  readonly form: string;
  readonly questions: readonly Question[];
  readonly button: Bilingual;
  /** A fuller name of the button where its words repeat on the page. */
  readonly fullLabel?: string | undefined;
  readonly kind?: ButtonKind | undefined;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly sent?: Typed | undefined;
  /** Keeps a draft in the browser until it arrives. */
  readonly draft?: string | undefined;
  /** Missing: as its questions say. */
  readonly hasFiles?: boolean | undefined;
  /** What stands before the button. */
  readonly children?: Child;
};

/** One form of a page: its mistakes, its questions with what was typed, its button. */
export function AskForm({ language, action, form, questions, button, fullLabel, kind, hidden = {}, sent, draft, hasFiles, children }: AskFormProps) {
  const state = sentForm(language, sent, form);
  return (
    <Form action={action} hidden={{ _key: KEY_PLACE, ...hidden }} draft={draft} hasFiles={hasFiles ?? questions.some(({ control }) => control.kind === "file")}>
      <ErrorSummary language={language} errors={state.errors} />
      {questions.map((question) => (
        <Asked language={language} state={state} question={question} />
      ))}
      {children}
      <Button kind={kind} fullLabel={fullLabel}>
        {say(language, button)}
      </Button>
    </Form>
  );
}

/** One question with what was typed and what is wrong; for questions that stand apart within a form. */
export function Asked({ language, state, question }: { readonly language: Language; readonly state: SentForm; readonly question: Question }) {
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
      control={keptControl(control, name, state)}
    />
  );
}

/** The control with what was typed. A box that was not ticked in a sent form stays so; no browser gives a file back. */
function keptControl(control: ControlKind, name: string, { isSent, kept }: SentForm): ControlKind {
  if (control.kind === "file") return control;
  if (control.kind === "checkbox") return { ...control, isChecked: kept(name, !isSent && control.isChecked === true ? "yes" : "") === "yes" };
  if (control.kind === "checkboxes") return isSent ? { ...control, values: kept(name).split("\n") } : control;
  return { ...control, value: kept(name, control.value ?? "") };
}
