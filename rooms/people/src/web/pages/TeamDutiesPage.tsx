import { type Bilingual, type ContentText, type Language, say } from "@splot/kernel";
import { Button, ButtonLink, ButtonRow, ErrorSummary, errorOf, Field, type FieldError, Form, FormSection, PageHeading } from "@splot/kernel/web";
import type { DutyHolder, TeamDutyCode } from "../../model/teamDuty.ts";

export type TeamDutiesPageProps = {
  readonly language: Language;
  readonly municipality: ContentText;
  readonly action: string;
  readonly backHref: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly duties: readonly (DutyHolder & { readonly text: ContentText })[];
  /** What was typed before. Empty: what stands is shown. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
};

export const teamDutiesTitle = { pl: "Kto wykonuje zadania zespołu", en: "Who fills the duties of the team" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Wpisz funkcje, na przykład „inspektor ds. funduszy”. Nie podawaj nazwisk: ta lista jest publiczna.",
    en: "Give functions, for example “inspektor ds. funduszy”. Give no names: this list is public.",
  },
  holder: { pl: "Kto (funkcja)", en: "Who (function)" },
  deputy: { pl: "Zastępstwo", en: "Deputy" },
  empty: { pl: "Puste pole znaczy: nikogo nie wskazano.", en: "An empty field means: nobody is named." },
  save: { pl: "Zapisz", en: "Save" },
  back: { pl: "Wróć do zespołu", en: "Back to the team" },
} satisfies Record<string, Bilingual>;

/** Name of the field of a duty in the form. */
export function dutyField(duty: TeamDutyCode, field: "holder" | "deputy"): string {
  return `${duty}.${field}`;
}

/** All five duties in one form: who fills each, and who stands in. */
export function TeamDutiesPage({ language, municipality, action, backHref, hidden, duties, values, errors }: TeamDutiesPageProps) {
  const t = (text: Bilingual) => say(language, text);
  return (
    <>
      <PageHeading kicker={say(language, municipality)} title={t(teamDutiesTitle)} lead={t(words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={action} hidden={hidden}>
        <p class="muted">{t(words.empty)}</p>
        {duties.map((one) => (
          <FormSection title={say(language, one.text)}>
            {(["holder", "deputy"] as const).map((field) => {
              const name = dutyField(one.duty, field);
              return (
                <Field
                  language={language}
                  name={name}
                  label={
                    <>
                      {t(words[field])}
                      <span class="visually-hidden"> – {say(language, one.text)}</span>
                    </>
                  }
                  error={errorOf(errors, name)}
                  control={{ kind: "text", value: values[name] ?? one[field], maxLength: 160, autocomplete: "off" }}
                />
              );
            })}
          </FormSection>
        ))}
        <ButtonRow>
          <Button kind="primary">{t(words.save)}</Button>
          <ButtonLink href={backHref}>{t(words.back)}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
