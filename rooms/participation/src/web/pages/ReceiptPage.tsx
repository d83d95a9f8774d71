import { type Bilingual, formatInstant, formatReceiptCode, type ReceiptCode, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { addressIn, Button, Dialog, ErrorSummary, Form, LangMark, PageHeading, QrCode, Receipt } from "@splot/kernel/web";
import type { Fate } from "../../model/fate.ts";
import type { FormState } from "../parts/formErrors.ts";
import { Lines } from "../parts/RemarkAnswer.tsx";
import { polishOn } from "../parts/RoundSigns.tsx";

export type ReceiptPageProps = { readonly visit: Visit; readonly code: ReceiptCode; readonly fate: Fate; readonly form: FormState };

export const receiptTitle = { pl: "Twoja uwaga została przyjęta", en: "Your remark has been received" } satisfies Bilingual;

const words = {
  receipt: { pl: "Pokwitowanie uwagi {number}", en: "Receipt for remark {number}" },
  qr: { pl: "Kod QR prowadzący do strony Twojej uwagi", en: "QR code leading to the page of your remark" },
  mine: { pl: "Co napisano", en: "What was written" },
  withdraw: { pl: "Wycofaj uwagę", en: "Withdraw the remark" },
  withdrawWhat: {
    pl: "Uwaga zachowa numer, ale nie będzie rozpatrywana. Tego nie da się cofnąć.",
    en: "The remark keeps its number but will not be considered. This cannot be undone.",
  },
  close: { pl: "Zamknij", en: "Close" },
  withdrawn: { pl: "Ta uwaga została wycofana.", en: "This remark has been withdrawn." },
} satisfies Record<string, Bilingual>;

/** The receipt of a remark: the code in large groups, the QR code, print, and what was written. */
export function ReceiptPage({ visit, code, fate, form }: ReceiptPageProps) {
  const { language, space, at } = visit;
  const { remark, round, number } = fate;
  const shown = formatReceiptCode(code);
  const fateHref = addressIn(language, `/los/${shown}`);
  const fateAddress = `${visit.origin}${fateHref}`;
  const isOpen = remark.withdrawnAt === undefined && fate.answer === undefined;
  return (
    <>
      <PageHeading title={say(language, receiptTitle)} kicker={<LangMark language={language} text={round.title} />} />
      <ErrorSummary language={language} errors={form.errors} />
      <Receipt
        language={language}
        title={say(language, words.receipt).replace("{number}", number)}
        code={shown}
        fateHref={fateHref}
        fateAddress={fateAddress}
        receivedAt={formatInstant(language, remark.receivedAt, space.zone)}
        qr={<QrCode text={fateAddress} label={say(language, words.qr)} />}
        draft={`uwaga-${round.id}`}
      >
        {fate.steps.map(({ text }) => (
          <p>{say(language, text)}</p>
        ))}
      </Receipt>
      <h2>{say(language, words.mine)}</h2>
      {remark.withdrawnAt !== undefined && <p>{say(language, words.withdrawn)}</p>}
      {fate.paragraph !== undefined && <blockquote lang={polishOn(visit)}>{fate.paragraph.before}</blockquote>}
      <Lines text={remark.proposedText} language={undefined} />
      <Lines text={remark.reasonText} language={undefined} />
      {isOpen && (
        <Dialog openLabel={say(language, words.withdraw)} closeLabel={say(language, words.close)} title={say(language, words.withdraw)}>
          <p>{say(language, words.withdrawWhat)}</p>
          <Form action={at(`/pokwitowanie/${shown}`)} hidden={{ _key: KEY_PLACE }}>
            <Button kind="danger">{say(language, words.withdraw)}</Button>
          </Form>
        </Dialog>
      )}
    </>
  );
}
