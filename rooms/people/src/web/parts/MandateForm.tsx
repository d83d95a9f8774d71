import { type ContentText, type Day, type Language, say } from "@splot/kernel";
import { Button, Disclosure, ErrorSummary, errorOf, Field, type FieldError, Form, type SelectChoice } from "@splot/kernel/web";
import { mandateBases } from "../../model/seat.ts";

export type MandateFormProps = {
  readonly language: Language;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly seats: readonly { readonly id: string; readonly name: ContentText }[];
  readonly persons: readonly { readonly id: string; readonly name: ContentText }[];
  readonly today: Day;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
};

const words = {
  open: { pl: "Zapisz mandat", en: "Record a mandate" },
  seat: { pl: "Miejsce", en: "Seat" },
  person: { pl: "Osoba", en: "Person" },
  from: { pl: "Od dnia", en: "From" },
  to: { pl: "Do dnia (puste: bezterminowo)", en: "Until (empty: without end)" },
  basis: { pl: "Podstawa", en: "Basis" },
  choose: { pl: "Wybierz", en: "Choose" },
  save: { pl: "Zapisz mandat", en: "Record the mandate" },
};

/** Records who holds a seat. Folded away until it is needed. */
export function MandateForm({ language, action, hidden, seats, persons, today, values, errors }: MandateFormProps) {
  const invitation: SelectChoice = { value: "", label: say(language, words.choose) };
  const choices = (list: MandateFormProps["seats"]): readonly SelectChoice[] => [
    invitation,
    ...list.map(({ id, name }) => ({ value: id, label: say(language, name) })),
  ];
  const bases = Object.entries(mandateBases).map(([value, name]) => ({ value, label: say(language, name) }));
  return (
    <Disclosure label={say(language, words.open)} isOpen={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={action} hidden={hidden}>
        <Field
          language={language}
          name="seat"
          label={say(language, words.seat)}
          isRequired
          error={errorOf(errors, "seat")}
          control={{ kind: "select", choices: choices(seats), value: values["seat"] }}
        />
        <Field
          language={language}
          name="person"
          label={say(language, words.person)}
          isRequired
          error={errorOf(errors, "person")}
          control={{ kind: "select", choices: choices(persons), value: values["person"] }}
        />
        <Field
          language={language}
          name="from"
          label={say(language, words.from)}
          isRequired
          error={errorOf(errors, "from")}
          control={{ kind: "date", value: values["from"] ?? today }}
        />
        <Field language={language} name="to" label={say(language, words.to)} error={errorOf(errors, "to")} control={{ kind: "date", value: values["to"] }} />
        <Field
          language={language}
          name="basis"
          label={say(language, words.basis)}
          isRequired
          error={errorOf(errors, "basis")}
          control={{ kind: "select", choices: bases, value: values["basis"] ?? "ex_officio" }}
        />
        <Button>{say(language, words.save)}</Button>
      </Form>
    </Disclosure>
  );
}
