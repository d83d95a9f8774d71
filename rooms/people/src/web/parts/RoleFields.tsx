import { type Language, say } from "@splot/kernel";
import { roleNames } from "@splot/kernel/access";
import { errorOf, Field, type FieldError, type SelectChoice } from "@splot/kernel/web";

export type RoleFieldsProps = {
  readonly language: Language;
  /** Reaches to choose from; the value is `kind:id`, or `space:`. */
  readonly scopes: readonly SelectChoice[];
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
};

const words = {
  role: { pl: "Rola", en: "Role" },
  scope: { pl: "Czego dotyczy", en: "What it reaches" },
  hint: {
    pl: "Dyrektor, komisja i administrator działają w całym stowarzyszeniu, zespół – w swojej gminie, reprezentant – na swoim miejscu.",
    en: "Director, audit and administrator act in the whole association, a team in its municipality, a seat holder on the seat.",
  },
  choose: { pl: "Wybierz", en: "Choose" },
};

/** The two questions of a role: which one, and what it reaches. */
export function RoleFields({ language, scopes, values, errors }: RoleFieldsProps) {
  const roles = Object.entries(roleNames).map(([value, name]) => ({ value, label: say(language, name) }));
  const invitation = { value: "", label: say(language, words.choose) };
  return (
    <>
      <Field
        language={language}
        name="role"
        label={say(language, words.role)}
        isRequired
        error={errorOf(errors, "role")}
        control={{ kind: "select", choices: [invitation, ...roles], value: values["role"] }}
      />
      <Field
        language={language}
        name="scope"
        label={say(language, words.scope)}
        hint={say(language, words.hint)}
        isRequired
        error={errorOf(errors, "scope")}
        control={{ kind: "select", choices: scopes, value: values["scope"] ?? "space:" }}
      />
    </>
  );
}
