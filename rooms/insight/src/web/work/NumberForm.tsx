import { type Bilingual, type ContentText, say, spoken } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ErrorSummary, errorOf, Field, Form, Section } from "@splot/kernel/web";
import { formState, type Sent } from "../parts/form.ts";

const words = {
  title: { pl: "Postaw obok liczbę", en: "Put a number beside it" },
  intro: {
    pl: "Liczba zostanie przypięta w tym wydaniu danych. Nowsze wydanie jej nie zmieni.",
    en: "The number is pinned in this release of the data. A newer release does not change it.",
  },
  indicator: { pl: "Wskaźnik", en: "Indicator" },
  unit: { pl: "Gmina albo cały obszar", en: "Municipality or the whole area" },
  period: { pl: "Okres", en: "Period" },
  periodHint: { pl: "Na przykład 2024.", en: "For example 2024." },
  why: { pl: "Co ta liczba mówi o wniosku", en: "What this number says of the insight" },
  choose: { pl: "Wybierz", en: "Choose" },
  cite: { pl: "Przypnij liczbę", en: "Pin the number" },
} satisfies Record<string, Bilingual>;

/** Indicators and places that a number can be chosen from. */
export type NumberChoices = Readonly<Record<"indicators" | "units", readonly { readonly value: string; readonly title: ContentText }[]>>;

export type NumberFormProps = { readonly visit: Visit; readonly path: string; readonly choices: NumberChoices; readonly sent?: Sent | undefined };

/** The form that pins an official number beside an insight. */
export function NumberForm({ visit: { language }, path, choices, sent }: NumberFormProps) {
  const { errors, kept } = formState(language, sent, "number");
  const select = (name: "indicator" | "unit", list: NumberChoices["units"]) => (
    <Field
      language={language}
      name={name}
      label={say(language, words[name])}
      isRequired
      error={errorOf(errors, name)}
      control={{
        kind: "select",
        value: kept(name),
        choices: [
          { value: "", label: say(language, words.choose) },
          ...list.map(({ value, title }) => ({ value, label: say(language, title), language: spoken(language, title) })),
        ],
      }}
    />
  );
  return (
    <Section id="liczba" title={say(language, words.title)} intro={say(language, words.intro)}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={path} hidden={{ _key: KEY_PLACE }}>
        {select("indicator", choices.indicators)}
        {select("unit", choices.units)}
        <Field
          language={language}
          name="period"
          label={say(language, words.period)}
          hint={say(language, words.periodHint)}
          isRequired
          error={errorOf(errors, "period")}
          control={{ kind: "text", value: kept("period"), width: "short", maxLength: 20 }}
        />
        <Field
          language={language}
          name="why"
          label={say(language, words.why)}
          isRequired
          error={errorOf(errors, "why")}
          control={{ kind: "textarea", value: kept("why"), rows: 3, maxLength: 600 }}
        />
        <Button>{say(language, words.cite)}</Button>
      </Form>
    </Section>
  );
}
