import { type Bilingual, fill, formatInstant, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonLink, ButtonRow, ErrorSummary, Field, Form, Notice, PageHeading } from "@splot/kernel/web";
import { type Declaration, declarationState } from "../../model/declaration.ts";
import type { FormState } from "../parts/formErrors.ts";
import { SignedText } from "../parts/SignedText.tsx";

export type ConfirmDeclarationPageProps = {
  readonly visit: Visit;
  readonly declaration: Declaration;
  /** True: the time of the link has passed. */
  readonly isOver: boolean;
  readonly action: string;
  /** Where a new link is asked for. Missing: no further letter can be sent. */
  readonly askAction?: string | undefined;
  readonly form: FormState;
};

export const confirmTitle = { pl: "Potwierdź deklarację poparcia", en: "Confirm the declaration of support" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Deklaracja {code}. Naciśnij przycisk, jeśli to Ty ją podpisujesz. Samo otwarcie tej strony niczego nie potwierdza.",
    en: "Declaration {code}. Press the button if it is you who signs. Opening this page confirms nothing.",
  },
  until: { pl: "Link działa do {pl}.", en: "The link works until {en}." },
  confirm: { pl: "Potwierdzam", en: "I confirm" },
  done: { pl: "Deklaracja {code} jest potwierdzona.", en: "Declaration {code} is confirmed." },
  doneNext: {
    pl: "Biuro sprawdzi, czy można ją pokazać na liście. Stan deklaracji pokaże kod pokwitowania.",
    en: "The office looks whether it can be shown on the list. The code of the receipt shows how it stands.",
  },
  over: { pl: "Ten link już wygasł.", en: "This link has ended." },
  overNext: { pl: "Podpisz deklarację jeszcze raz, a przyślemy nowy.", en: "Sign the declaration again, and we will send a new one." },
  overAsk: { pl: "Podaj adres z deklaracji, a przyślemy nowy.", en: "Give the address of the declaration, and we will send a new one." },
  email: { pl: "Adres e-mail podany w deklaracji", en: "E-mail address given in the declaration" },
  ask: { pl: "Przyślij nowy link", en: "Send a new link" },
  asked: { pl: "Sprawdź pocztę", en: "Look at your mail" },
  askedNext: {
    pl: "Jeśli ten adres podano w deklaracji, wysłaliśmy na niego nowy link. Jeśli list nie przyjdzie, podpisz deklarację jeszcze raz.",
    en: "If this address was given in the declaration, we have sent a new link to it. If no letter comes, sign the declaration again.",
  },
  sign: { pl: "Podpisz deklarację", en: "Sign the declaration" },
  partners: { pl: "Zobacz listę partnerów", en: "See the list of partners" },
} satisfies Record<string, Bilingual>;

export const linkAskedTitle = words.asked;

/** The answer to whoever asks for a new link; it is the same for every address. */
export function LinkAskedPage({ visit: { language, at } }: Pick<ConfirmDeclarationPageProps, "visit">) {
  return (
    <>
      <PageHeading title={say(language, words.asked)} lead={say(language, words.askedNext)} />
      <ButtonLink href={at("/partnerzy/deklaracja")}>{say(language, words.sign)}</ButtonLink>
    </>
  );
}

/** The link has ended: a new one is asked for, or the declaration is signed again. */
function Over({ visit: { language, at }, askAction, form }: ConfirmDeclarationPageProps) {
  const t = (text: Bilingual) => say(language, text);
  return (
    <>
      <PageHeading title={t(confirmTitle)} />
      <ErrorSummary language={language} errors={form.errors} />
      <Notice language={language} tone="warning" title={t(words.over)} isAnnounced={false}>
        {t(askAction === undefined ? words.overNext : words.overAsk)}
      </Notice>
      {askAction !== undefined && (
        <Form action={askAction} hidden={{ _key: KEY_PLACE }}>
          <Field
            language={language}
            name="email"
            label={t(words.email)}
            isRequired
            error={form.errors.find(({ field }) => field === "email")?.message}
            control={{ kind: "text", type: "email", value: form.values["email"], maxLength: 200, autocomplete: "email" }}
          />
          <ButtonRow>
            <Button kind="primary">{t(words.ask)}</Button>
          </ButtonRow>
        </Form>
      )}
      <ButtonLink href={at("/partnerzy/deklaracja")}>{t(words.sign)}</ButtonLink>
    </>
  );
}

/** What the link of the letter opens: one button, because programs that scan mail open links too. */
export function ConfirmDeclarationPage(props: ConfirmDeclarationPageProps) {
  const { visit, declaration, isOver, action, form } = props;
  const { language, at, space } = visit;
  const t = (text: Bilingual) => say(language, text);
  const coded = (text: Bilingual) => t(text).replace("{code}", declaration.code);
  const until = (one: "pl" | "en") => formatInstant(one, declaration.linkUntil, space.zone);
  if (declarationState(declaration) !== "sent")
    return (
      <>
        <PageHeading title={coded(words.done)} lead={t(words.doneNext)} />
        <ButtonLink href={at("/partnerzy")}>{t(words.partners)}</ButtonLink>
      </>
    );
  if (isOver) return <Over {...props} />;
  return (
    <>
      <PageHeading title={t(confirmTitle)} lead={coded(words.lead)} />
      <ErrorSummary language={language} errors={form.errors} />
      <SignedText visit={visit} text={declaration.text} version={declaration.textVersion} />
      <Form action={action} hidden={{ _key: KEY_PLACE }}>
        <ButtonRow>
          <Button kind="primary">{t(words.confirm)}</Button>
        </ButtonRow>
      </Form>
      <p class="muted">{t(fill(words.until, { pl: until("pl"), en: until("en") }))}</p>
    </>
  );
}
