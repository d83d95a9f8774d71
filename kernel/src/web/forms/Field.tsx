import type { Child } from "hono/jsx";
import { type Language, say } from "../../text.ts";
import { Control, type ControlKind } from "./Control.tsx";

export type FieldProps = {
  readonly language: Language;
  /** The name on the wire; the element's id is `pole-` + name unless `id` is given. */
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: Child;
  /** Why it is asked, or how to write it. */
  readonly hint?: string | undefined;
  /** What is wrong, in the server's words. */
  readonly error?: string | undefined;
  /** True where the act refuses it empty: the label says so. Every field without the mark may stay empty, so no label says "optional". */
  readonly isRequired?: boolean | undefined;
  readonly control: ControlKind;
};

const words = {
  required: { pl: "wymagane", en: "required" },
  error: { pl: "Błąd:", en: "Error:" },
};

/** The id under which the error summary finds a field. */
export function fieldId(name: string): string {
  return `pole-${name.replace(/[^A-Za-z0-9_-]/g, "-")}`;
}

function describedBy(id: string, field: FieldProps): string | undefined {
  const ids = [field.hint !== undefined && `${id}-hint`, field.error !== undefined && `${id}-error`].filter((part) => part !== false);
  return ids.length === 0 ? undefined : ids.join(" ");
}

function Notes({ id, field }: { readonly id: string; readonly field: FieldProps }) {
  return (
    <>
      {field.hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden">{say(field.language, words.error)} </span>
          {field.error}
        </p>
      )}
    </>
  );
}

/** A question of a form with its label, hint, error and kept value. Groups of choices become a fieldset. */
export function Field(field: FieldProps) {
  const id = field.id ?? fieldId(field.name);
  const wiring = {
    id,
    name: field.name,
    isRequired: field.isRequired === true,
    isWrong: field.error !== undefined,
    describedBy: describedBy(id, field),
  };
  const style = field.error === undefined ? "field" : "field field-wrong";
  const required = field.isRequired === true && <span class="field-required"> ({say(field.language, words.required)})</span>;
  const { kind } = field.control;
  if (kind === "checkbox") {
    return (
      <div class={style}>
        <div class="choice-line">
          <Control control={field.control} wiring={wiring} />
          <label for={id}>
            {field.label}
            {required}
          </label>
        </div>
        <Notes id={id} field={field} />
      </div>
    );
  }
  if (kind === "radio" || kind === "checkboxes") {
    return (
      <fieldset class={style} id={id} tabindex={-1} aria-describedby={wiring.describedBy}>
        <legend>
          {field.label}
          {required}
        </legend>
        <Notes id={id} field={field} />
        <Control control={field.control} wiring={wiring} />
      </fieldset>
    );
  }
  return (
    <div class={style}>
      <label for={id}>
        {field.label}
        {required}
      </label>
      <Notes id={id} field={field} />
      <Control control={field.control} wiring={wiring} />
    </div>
  );
}
