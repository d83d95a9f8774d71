import type { Child } from "hono/jsx";
import { type Language, say } from "../../text.ts";
import { DraftSent } from "../forms/FormSection.tsx";
import { PrintButton } from "../parts/PrintButton.tsx";

export type ReceiptProps = {
  readonly language: Language;
  readonly title: string;
  /** The code; groups separated by `-` or a space stand apart. */
  readonly code: string;
  /** Where the fate can be followed, for the link and in full for paper. */
  readonly fateHref: string;
  readonly fateAddress: string;
  readonly receivedAt: string;
  readonly id?: string | undefined;
  /** The QR code of `fateAddress` as an SVG with its own text alternative. */
  readonly qr?: Child;
  /** The name of the form's draft, which is no longer needed now. */
  readonly draft?: string | undefined;
  readonly children?: Child;
};

const words = {
  code: { pl: "Kod pokwitowania", en: "Receipt code" },
  received: { pl: "Przyjęto", en: "Received" },
  follow: { pl: "Sprawdź, co się z tym dzieje", en: "See what happens with it" },
  keep: { pl: "Zachowaj ten kod. Bez konta to jedyna droga do odpowiedzi.", en: "Keep this code. Without an account it is the only way to the answer." },
  address: { pl: "Adres:", en: "Address:" },
};

/** A receipt that can be printed: the code in large groups, when, and the address of the fate page. */
export function Receipt({ language, title, code, fateHref, fateAddress, receivedAt, id = "pokwitowanie", qr, draft, children }: ReceiptProps) {
  const groups = code.split(/[-\s]+/);
  return (
    <section class="receipt" aria-labelledby={id}>
      {draft !== undefined && <DraftSent name={draft} />}
      <div class="receipt-body">
        <h2 id={id}>{title}</h2>
        <p class="kicker">{say(language, words.code)}</p>
        <p class="receipt-code">
          {groups.map((group, place) => (
            <>
              <span class="receipt-group">{group}</span>
              {place < groups.length - 1 && <span class="receipt-joint">-</span>}
            </>
          ))}
        </p>
        <p>
          {say(language, words.received)} {receivedAt}
        </p>
        <p>{say(language, words.keep)}</p>
        {children}
        <div class="button-row">
          <a class="button button-primary" href={fateHref}>
            {say(language, words.follow)}
          </a>
          <PrintButton language={language} />
        </div>
        <p class="receipt-address">
          {say(language, words.address)} {fateAddress}
        </p>
      </div>
      {qr !== undefined && <div class="receipt-qr">{qr}</div>}
    </section>
  );
}
