import { type Bilingual, type ContentText, langOf, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonRow, EmptyState, ErrorSummary, errorOf, Field, Form, PageHeading } from "@splot/kernel/web";
import { type DeclarationRules, signatoryKindCodes, signatoryKinds } from "../../model/declaration.ts";
import type { FormState } from "../parts/formErrors.ts";
import { SignedText } from "../parts/SignedText.tsx";

export type DeclarationFormPageProps = {
  readonly visit: Visit;
  /** The text that is signed. Missing: none is announced yet. */
  readonly rules: (DeclarationRules & { readonly version: number; readonly isConfirmed: boolean }) | undefined;
  readonly municipalities: readonly { readonly teryt: string; readonly name: ContentText }[];
  readonly form: FormState;
};

export const declarationFormTitle = { pl: "Podpisz deklarację poparcia", en: "Sign the declaration of support" } satisfies Bilingual;
/** The name of the form's draft in the browser. */
export const DECLARATION_DRAFT = "deklaracja";

const words = {
  lead: {
    pl: "Podpisać może każda organizacja i każda osoba. Nie potrzebujesz konta. Podpis potwierdzasz linkiem, który przyślemy.",
    en: "Any organisation and any person can sign. You need no account. You confirm by a link that we send.",
  },
  none: { pl: "Nie ma jeszcze tekstu do podpisania", en: "There is no text to sign yet" },
  noneNext: { pl: "Biuro nie ogłosiło tekstu deklaracji. Zajrzyj tu później.", en: "The office has not announced the text. Come back later." },
  signatory: { pl: "Kto podpisuje?", en: "Who signs?" },
  name: { pl: "Nazwa organizacji albo imię i nazwisko", en: "Name of the organisation, or first and last name" },
  email: { pl: "E-mail do potwierdzenia", en: "E-mail for the confirmation" },
  emailHint: {
    pl: "Przyślemy link, który działa przez {days} dni. Adres zobaczy tylko biuro i nie trafi na żadną stronę.",
    en: "We send a link that works for {days} days. Only the office sees the address; it appears on no page.",
  },
  municipality: { pl: "Gmina", en: "Municipality" },
  notGiven: { pl: "– nie podaję –", en: "– not given –" },
  consent: {
    pl: "Zgadzam się na publiczne pokazanie tej nazwy na liście partnerów",
    en: "I agree that this name is shown publicly on the list of partners",
  },
  consentHint: {
    pl: "Bez zgody deklarację zobaczy tylko biuro. Zgodę można cofnąć, wycofując deklarację.",
    en: "Without consent only the office sees the declaration. Consent ends when the declaration is withdrawn.",
  },
  submit: { pl: "Podpisuję deklarację", en: "I sign the declaration" },
  after: {
    pl: "Po wysłaniu dostaniesz kod pokwitowania. Nim sprawdzisz stan deklaracji i wycofasz ją, kiedy zechcesz.",
    en: "After sending you get the code of a receipt. With it you see how the declaration stands, and withdraw it when you wish.",
  },
} satisfies Record<string, Bilingual>;

/** The form of the declaration: the text, who signs, an address for the link, consent to the name. */
export function DeclarationFormPage({ visit, rules, municipalities, form: { values, errors } }: DeclarationFormPageProps) {
  const { language, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  const field = (name: string, label: Bilingual) => ({ language, name, label: t(label), error: errorOf(errors, name) });
  const heading = <PageHeading title={t(declarationFormTitle)} lead={t(words.lead)} />;
  if (rules === undefined)
    return (
      <>
        {heading}
        <EmptyState title={t(words.none)}>{t(words.noneNext)}</EmptyState>
      </>
    );
  return (
    <>
      {heading}
      <ErrorSummary language={language} errors={errors} />
      <SignedText visit={visit} text={rules.text} version={rules.version} isTemplate={!rules.isConfirmed} />
      <Form action={at("/partnerzy/deklaracja")} draft={DECLARATION_DRAFT} hidden={{ _key: values["_key"] ?? KEY_PLACE }}>
        <Field
          {...field("signatory", words.signatory)}
          isRequired
          control={{
            kind: "select",
            value: values["signatory"] ?? "organisation",
            choices: signatoryKindCodes.map((value) => ({ value, label: t(signatoryKinds[value]) })),
          }}
        />
        <Field {...field("name", words.name)} isRequired control={{ kind: "text", value: values["name"], maxLength: 160, autocomplete: "name" }} />
        <Field
          {...field("email", words.email)}
          isRequired
          hint={t(words.emailHint).replace("{days}", String(rules.linkDays))}
          control={{ kind: "text", type: "email", value: values["email"], maxLength: 200, autocomplete: "email" }}
        />
        <Field
          {...field("teryt", words.municipality)}
          control={{
            kind: "select",
            value: values["teryt"] ?? "",
            choices: [
              { value: "", label: t(words.notGiven) },
              ...municipalities.map(({ teryt, name }) => ({ value: teryt, label: say(language, name), language: langOf(language, name) })),
            ],
          }}
        />
        <Field {...field("hasConsent", words.consent)} hint={t(words.consentHint)} control={{ kind: "checkbox", isChecked: values["hasConsent"] === "yes" }} />
        <ButtonRow>
          <Button kind="primary">{t(words.submit)}</Button>
        </ButtonRow>
        <p class="muted">{t(words.after)}</p>
      </Form>
    </>
  );
}
