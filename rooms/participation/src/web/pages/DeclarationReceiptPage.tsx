import { type Bilingual, formatInstant, formatReceiptCode, type Instant, type ReceiptCode, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { addressIn, Button, ButtonLink, Dialog, ErrorSummary, Form, Notice, PageHeading, QrCode, Receipt } from "@splot/kernel/web";
import { type Declaration, declarationState } from "../../model/declaration.ts";
import { declarationSteps } from "../../model/declarationFate.ts";
import type { FormState } from "../parts/formErrors.ts";
import { SignedText } from "../parts/SignedText.tsx";
import { DECLARATION_DRAFT } from "./DeclarationFormPage.tsx";

export type DeclarationReceiptPageProps = {
  readonly visit: Visit;
  readonly code: ReceiptCode;
  readonly declaration: Declaration;
  readonly now: Instant;
  /** The link of the letter, in an exercise, which sends none. Missing: a letter goes out. */
  readonly letterHref?: string | undefined;
  readonly form: FormState;
};

const titles = {
  received: { pl: "Deklaracja przyjęta", en: "Declaration received" },
  withdrawn: { pl: "Deklaracja wycofana", en: "Declaration withdrawn" },
} satisfies Record<string, Bilingual>;

/** What the page of the receipt is called: a withdrawn declaration is no longer said to be received. */
export function declarationReceiptTitle(declaration: Declaration): Bilingual {
  return declarationState(declaration) === "withdrawn" ? titles.withdrawn : titles.received;
}

const words = {
  receipt: { pl: "Pokwitowanie deklaracji {number}", en: "Receipt for declaration {number}" },
  qr: { pl: "Kod QR prowadzący do strony deklaracji", en: "QR code leading to the page of the declaration" },
  exercise: { pl: "Ćwiczenie nie wysyła listów", en: "The exercise sends no letters" },
  exerciseNext: { pl: "W prawdziwym serwisie ten link przyszedłby pocztą elektroniczną.", en: "In the real service this link would come by e-mail." },
  open: { pl: "Otwórz link z listu", en: "Open the link of the letter" },
  mine: { pl: "Co podpisano", en: "What was signed" },
  withdraw: { pl: "Wycofaj deklarację", en: "Withdraw the declaration" },
  withdrawWhat: {
    pl: "Deklaracja zniknie ze wszystkich stron, a Twoje dane usuniemy. Tego nie da się cofnąć.",
    en: "The declaration leaves every page, and we erase your data. This cannot be undone.",
  },
  close: { pl: "Zamknij", en: "Close" },
} satisfies Record<string, Bilingual>;

/** The receipt of a declaration: the code, the QR code, print, how it stands, and withdrawing. */
export function DeclarationReceiptPage({ visit, code, declaration, now, letterHref, form }: DeclarationReceiptPageProps) {
  const { language, space, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  const shown = formatReceiptCode(code);
  const fateHref = addressIn(language, `/los/${shown}`);
  const fateAddress = `${visit.origin}${fateHref}`;
  const state = declarationState(declaration);
  return (
    <>
      <PageHeading title={t(declarationReceiptTitle(declaration))} />
      <ErrorSummary language={language} errors={form.errors} />
      <Receipt
        language={language}
        title={t(words.receipt).replace("{number}", declaration.code)}
        code={shown}
        fateHref={fateHref}
        fateAddress={fateAddress}
        receivedAt={formatInstant(language, declaration.sentAt, space.zone)}
        qr={<QrCode text={fateAddress} label={t(words.qr)} />}
        draft={DECLARATION_DRAFT}
      >
        {declarationSteps(declaration, { now, zone: space.zone }).map(({ text }) => (
          <p>{t(text)}</p>
        ))}
      </Receipt>
      {letterHref !== undefined && (
        <Notice language={language} title={t(words.exercise)} isAnnounced={false}>
          <p>{t(words.exerciseNext)}</p>
          <ButtonLink href={letterHref}>{t(words.open)}</ButtonLink>
        </Notice>
      )}
      <h2>{t(words.mine)}</h2>
      <SignedText visit={visit} text={declaration.text} version={declaration.textVersion} />
      {state !== "withdrawn" && (
        <Dialog openLabel={t(words.withdraw)} closeLabel={t(words.close)} title={t(words.withdraw)}>
          <p>{t(words.withdrawWhat)}</p>
          <Form action={at(`/pokwitowanie/${shown}/deklaracja`)} hidden={{ _key: KEY_PLACE }}>
            <Button kind="danger">{t(words.withdraw)}</Button>
          </Form>
        </Dialog>
      )}
    </>
  );
}
