import { type Bilingual, type Language, say } from "@splot/kernel";
import { Button, Disclosure, ErrorSummary, errorOf, Field, type FieldError, Form, fieldId, type SelectChoice } from "@splot/kernel/web";

export type EndFormProps = {
  readonly language: Language;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** Name of the field that chooses what ends; also keeps the form apart from others on the page. */
  readonly name: "mandate" | "seat" | "assignment";
  readonly label: Bilingual;
  readonly choices: readonly SelectChoice[];
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
};

const words = {
  mandate: { pl: "Mandat", en: "Mandate" },
  seat: { pl: "Miejsce", en: "Seat" },
  assignment: { pl: "Rola", en: "Role" },
  choose: { pl: "Wybierz", en: "Choose" },
  last: { pl: "Ostatni dzień", en: "Last day" },
  atOnce: { pl: "Puste pole: rola kończy się od razu.", en: "Empty: the role ends at once." },
  reason: { pl: "Powód", en: "Reason" },
  officeHint: {
    pl: "Powód widzą dyrektor biura, komisja rewizyjna i administrator.",
    en: "The office director, the audit committee and the administrator see the reason.",
  },
  publicHint: {
    pl: "Powód jest jawny, na przykład: rezygnacja, koniec kadencji, odwołanie uchwałą. Nie pisz o zdrowiu ani o sprawach prywatnych.",
    en: "The reason is public, for example: resignation, end of term, recall by a resolution. Write nothing about health or private matters.",
  },
};

/** Ends a mandate, a seat or a role: which one, its last day, and why. Folded away until it is needed. */
export function EndForm({ language, action, hidden, name, label, choices, values, errors }: EndFormProps) {
  const isRole = name === "assignment";
  const id = (field: string) => fieldId(`end-${name}-${field}`);
  return (
    <Disclosure label={say(language, label)} isOpen={errors.length > 0}>
      <ErrorSummary
        language={language}
        errors={errors.map((error) => ({ ...error, field: error.field === undefined ? undefined : `end-${name}-${error.field}` }))}
      />
      <Form action={action} hidden={hidden}>
        <Field
          language={language}
          id={id(name)}
          name={name}
          label={say(language, words[name])}
          isRequired
          error={errorOf(errors, name)}
          control={{ kind: "select", choices: [{ value: "", label: say(language, words.choose) }, ...choices], value: values[name] }}
        />
        <Field
          language={language}
          id={id("on")}
          name="on"
          label={say(language, words.last)}
          hint={isRole ? say(language, words.atOnce) : undefined}
          isRequired={!isRole}
          error={errorOf(errors, "on")}
          control={{ kind: "date", value: values["on"] }}
        />
        <Field
          language={language}
          id={id("reason")}
          name="reason"
          label={say(language, words.reason)}
          hint={say(language, isRole ? words.officeHint : words.publicHint)}
          isRequired
          error={errorOf(errors, "reason")}
          control={{ kind: "textarea", rows: 2, maxLength: 500, value: values["reason"] }}
        />
        <Button kind="danger">{say(language, label)}</Button>
      </Form>
    </Disclosure>
  );
}
