import type { Child } from "hono/jsx";
import type { Language } from "../../text.ts";

/** One answer of a choice, with an optional line that explains it. */
export type Choice = { readonly value: string; readonly label: Child; readonly hint?: string | undefined };

/** What the reader fills in, and the value kept from before. */
export type ControlKind =
  | {
      readonly kind: "text";
      readonly type?: "text" | "email" | "tel" | "url" | "password" | "search" | "number" | undefined;
      readonly value?: string | undefined;
      readonly autocomplete?: string | undefined;
      readonly inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | undefined;
      readonly maxLength?: number | undefined;
      readonly width?: "short" | "medium" | "full" | undefined;
    }
  | {
      readonly kind: "textarea";
      readonly value?: string | undefined;
      readonly rows?: number | undefined;
      readonly maxLength?: number | undefined;
      /** Language of what is written. Missing: that of the page. */
      readonly language?: Language | undefined;
    }
  | { readonly kind: "select"; readonly choices: readonly SelectChoice[]; readonly value?: string | undefined }
  | { readonly kind: "radio"; readonly choices: readonly Choice[]; readonly value?: string | undefined }
  | { readonly kind: "checkboxes"; readonly choices: readonly Choice[]; readonly values?: readonly string[] | undefined }
  | { readonly kind: "checkbox"; readonly isChecked?: boolean | undefined; readonly value?: string | undefined }
  | { readonly kind: "date"; readonly value?: string | undefined; readonly min?: string | undefined; readonly max?: string | undefined }
  | { readonly kind: "file"; readonly accept?: string | undefined; readonly isMultiple?: boolean | undefined };

/** An option of a select; an empty value is the invitation to choose. */
export type SelectChoice = {
  readonly value: string;
  readonly label: string;
  /** Language of the label. Missing: that of the page. */
  readonly language?: Language | undefined;
};

/** How a control is joined with its label, hint and error. */
export type Wiring = {
  readonly id: string;
  readonly name: string;
  readonly isRequired: boolean;
  readonly isWrong: boolean;
  readonly describedBy: string | undefined;
};

type Of<Kind extends ControlKind["kind"]> = Extract<ControlKind, { readonly kind: Kind }>;

// NOTE: `required` is said in words and by aria-required; the browser's own bubbles would answer in another language than the page.
function attributes(wiring: Wiring) {
  return {
    id: wiring.id,
    name: wiring.name,
    "aria-describedby": wiring.describedBy,
    "aria-invalid": wiring.isWrong ? ("true" as const) : undefined,
    "aria-required": wiring.isRequired ? ("true" as const) : undefined,
  };
}

function TextControl({ control, wiring }: { readonly control: Of<"text">; readonly wiring: Wiring }) {
  return (
    <input
      {...attributes(wiring)}
      class={`input input-${control.width ?? "full"}`}
      type={control.type ?? "text"}
      value={control.value}
      autocomplete={control.autocomplete}
      inputmode={control.inputMode}
      maxlength={control.maxLength}
    />
  );
}

function SelectControl({ control, wiring }: { readonly control: Of<"select">; readonly wiring: Wiring }) {
  return (
    <select {...attributes(wiring)} class="input">
      {control.choices.map((choice) => (
        <option value={choice.value} lang={choice.language} selected={choice.value === (control.value ?? "")}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

type ChoiceListProps = {
  readonly type: "radio" | "checkbox";
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly wiring: Wiring;
};

function ChoiceList({ type, choices, chosen, wiring }: ChoiceListProps) {
  return (
    <div class="choice-list">
      {choices.map((choice, place) => {
        const id = `${wiring.id}-${place + 1}`;
        const hintId = choice.hint === undefined ? undefined : `${id}-hint`;
        return (
          <div class="choice-line">
            <input id={id} type={type} name={wiring.name} value={choice.value} checked={chosen.includes(choice.value)} aria-describedby={hintId} />
            <div>
              <label for={id}>{choice.label}</label>
              {choice.hint !== undefined && (
                <p class="field-hint" id={hintId}>
                  {choice.hint}
                </p>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}

type PlainControl = Of<"checkbox"> | Of<"date"> | Of<"file">;

function PlainInput({ control, wiring }: { readonly control: PlainControl; readonly wiring: Wiring }) {
  const common = attributes(wiring);
  if (control.kind === "checkbox") return <input {...common} type="checkbox" value={control.value ?? "yes"} checked={control.isChecked === true} />;
  if (control.kind === "date") return <input {...common} class="input input-short" type="date" value={control.value} min={control.min} max={control.max} />;
  return <input {...common} class="input-file" type="file" accept={control.accept} multiple={control.isMultiple === true} />;
}

/** The element that is filled in. Used by `Field`, which gives the label and the notes. */
export function Control({ control, wiring }: { readonly control: ControlKind; readonly wiring: Wiring }) {
  switch (control.kind) {
    case "text":
      return <TextControl control={control} wiring={wiring} />;
    case "textarea":
      return (
        <textarea {...attributes(wiring)} class="input" lang={control.language} rows={control.rows ?? 6} maxlength={control.maxLength}>
          {control.value ?? ""}
        </textarea>
      );
    case "select":
      return <SelectControl control={control} wiring={wiring} />;
    case "radio":
      return <ChoiceList type="radio" choices={control.choices} chosen={control.value === undefined ? [] : [control.value]} wiring={wiring} />;
    case "checkboxes":
      return <ChoiceList type="checkbox" choices={control.choices} chosen={control.values ?? []} wiring={wiring} />;
    default:
      return <PlainInput control={control} wiring={wiring} />;
  }
}
