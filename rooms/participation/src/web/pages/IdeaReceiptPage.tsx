import { type Bilingual, formatInstant, formatReceiptCode, type ReceiptCode, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { addressIn, Button, Dialog, ErrorSummary, Form, PageHeading, QrCode, Receipt } from "@splot/kernel/web";
import { type Idea, ideaState } from "../../model/idea.ts";
import { ideaSteps } from "../../model/ideaFate.ts";
import type { FormState } from "../parts/formErrors.ts";
import { Lines } from "../parts/RemarkAnswer.tsx";
import { IDEA_DRAFT } from "./IdeaFormPage.tsx";

export type IdeaReceiptPageProps = { readonly visit: Visit; readonly code: ReceiptCode; readonly idea: Idea; readonly form: FormState };

export const ideaReceiptTitle = { pl: "Twój pomysł został przyjęty", en: "Your idea has been received" } satisfies Bilingual;

const words = {
  receipt: { pl: "Pokwitowanie pomysłu {number}", en: "Receipt for idea {number}" },
  qr: { pl: "Kod QR prowadzący do strony Twojego pomysłu", en: "QR code leading to the page of your idea" },
  mine: { pl: "Co napisano", en: "What was written" },
  withdraw: { pl: "Wycofaj pomysł", en: "Withdraw the idea" },
  withdrawWhat: {
    pl: "Pomysł zachowa numer, ale nie będzie pokazywany. Tego nie da się cofnąć.",
    en: "The idea keeps its number but will not be shown. This cannot be undone.",
  },
  close: { pl: "Zamknij", en: "Close" },
} satisfies Record<string, Bilingual>;

/** The receipt of an idea: the code in large groups, the QR code, print, and what was written. */
export function IdeaReceiptPage({ visit, code, idea, form }: IdeaReceiptPageProps) {
  const { language, space, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  const shown = formatReceiptCode(code);
  const fateHref = addressIn(language, `/los/${shown}`);
  const fateAddress = `${visit.origin}${fateHref}`;
  return (
    <>
      <PageHeading title={t(ideaReceiptTitle)} />
      <ErrorSummary language={language} errors={form.errors} />
      <Receipt
        language={language}
        title={t(words.receipt).replace("{number}", idea.code)}
        code={shown}
        fateHref={fateHref}
        fateAddress={fateAddress}
        receivedAt={formatInstant(language, idea.receivedAt, space.zone)}
        qr={<QrCode text={fateAddress} label={t(words.qr)} />}
        draft={IDEA_DRAFT}
      >
        {ideaSteps(idea).map(({ text }) => (
          <p>{t(text)}</p>
        ))}
      </Receipt>
      <h2>{t(words.mine)}</h2>
      <p>
        <strong>{idea.title}</strong>
      </p>
      <Lines text={idea.body} language={undefined} />
      {!["withdrawn", "taken_up"].includes(ideaState(idea)) && (
        <Dialog openLabel={t(words.withdraw)} closeLabel={t(words.close)} title={t(words.withdraw)}>
          <p>{t(words.withdrawWhat)}</p>
          <Form action={at(`/pokwitowanie/${shown}/pomysl`)} hidden={{ _key: KEY_PLACE }}>
            <Button kind="danger">{t(words.withdraw)}</Button>
          </Form>
        </Dialog>
      )}
    </>
  );
}
