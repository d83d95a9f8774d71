import { fill, formatInstant, type Instant, type Language, say } from "@splot/kernel";
import { Button, ErrorSummary, errorOf, Field, type FieldError, Form, PageHeading } from "@splot/kernel/web";

export type InvitationPageProps = {
  readonly language: Language;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly login: string;
  readonly expiresAt: Instant;
  readonly zone: string;
  readonly errors: readonly FieldError[];
};

const words = {
  title: { pl: "Ustaw hasło", en: "Set your password" },
  lead: {
    pl: "Twoja nazwa logowania to „{login}”. Zapamiętaj ją razem z hasłem. Link działa do {end} i tylko raz.",
    en: "Your sign-in name is “{login}”. Remember it with the password. The link works until {end} and only once.",
  },
  password: { pl: "Nowe hasło", en: "New password" },
  hint: { pl: "Co najmniej 12 znaków. Dobre są trzy–cztery przypadkowe słowa.", en: "At least 12 characters. Three or four random words do well." },
  again: { pl: "Nowe hasło jeszcze raz", en: "The new password again" },
  set: { pl: "Ustaw hasło i wejdź", en: "Set the password and enter" },
};

/** What a one-time link opens. */
export function InvitationPage({ language, action, hidden, login, expiresAt, zone, errors }: InvitationPageProps) {
  return (
    <>
      <PageHeading title={say(language, words.title)} lead={say(language, fill(words.lead, { login, end: formatInstant(language, expiresAt, zone) }))} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={action} hidden={hidden}>
        <Field
          language={language}
          name="password"
          label={say(language, words.password)}
          hint={say(language, words.hint)}
          isRequired
          error={errorOf(errors, "password")}
          control={{ kind: "text", type: "password", autocomplete: "new-password", width: "medium" }}
        />
        <Field
          language={language}
          name="again"
          label={say(language, words.again)}
          isRequired
          error={errorOf(errors, "again")}
          control={{ kind: "text", type: "password", autocomplete: "new-password", width: "medium" }}
        />
        <Button kind="primary">{say(language, words.set)}</Button>
      </Form>
    </>
  );
}
