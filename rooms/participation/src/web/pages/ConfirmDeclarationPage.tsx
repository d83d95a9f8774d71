import { type Bilingual, fill, formatInstant, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonLink, ButtonRow, ErrorSummary, Form, Notice, PageHeading } from "@splot/kernel/web";
import { type Declaration, declarationState } from "../../model/declaration.ts";
import type { FormState } from "../parts/formErrors.ts";
import { SignedText } from "../parts/SignedText.tsx";

export type ConfirmDeclarationPageProps = {
  readonly visit: Visit;
  readonly declaration: Declaration;
  /** True: the time of the link has passed. */
  readonly isOver: boolean;
  readonly action: string;
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
  sign: { pl: "Podpisz deklarację", en: "Sign the declaration" },
  partners: { pl: "Zobacz listę partnerów", en: "See the list of partners" },
} satisfies Record<string, Bilingual>;

/** What the link of the letter opens: one button, because programs that scan mail open links too. */
export function ConfirmDeclarationPage({ visit, declaration, isOver, action, form }: ConfirmDeclarationPageProps) {
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
  if (isOver)
    return (
      <>
        <PageHeading title={t(confirmTitle)} />
        <Notice language={language} tone="warning" title={t(words.over)} isAnnounced={false}>
          {t(words.overNext)}
        </Notice>
        <ButtonLink href={at("/partnerzy/deklaracja")}>{t(words.sign)}</ButtonLink>
      </>
    );
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
