import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, ButtonRow, Notice, PageHeading, PrintButton, QrCode } from "@splot/kernel/web";

export const slipsTitle = { pl: "Kody do głosowania", en: "Voting codes" };

const words = {
  lead: { pl: "Wydrukuj, potnij i rozdaj odcinki.", en: "Print the slips, cut them and hand them out." },
  once: { pl: "Kody pokazujemy tylko teraz", en: "The codes are shown only now" },
  onceHint: {
    pl: "W programie zostaje tylko ich skrót. Zgubiony kod albo inne urządzenie: naciśnij „Nowy kod” przy gminie. Poprzedni kod i urządzenie przestaną działać.",
    en: "Only their hash is kept. A lost code or another device: press “New code” beside the municipality. The earlier code and device stop working.",
  },
  code: { pl: "Kod do głosowania", en: "Voting code" },
  how: {
    pl: "Otwórz stronę posiedzenia, wejdź do głosowania i wpisz kod przy pierwszym głosie. Kod działa raz i wiąże głos z tym urządzeniem do końca posiedzenia.",
    en: "Open the page of the meeting, go to the ballot and type the code with the first vote. It works once and ties the vote to this device until the meeting ends.",
  },
  address: { pl: "Adres:", en: "Address:" },
  qr: { pl: "Kod QR prowadzący do strony posiedzenia", en: "QR code leading to the page of the meeting" },
  back: { pl: "Wróć do posiedzenia", en: "Back to the meeting" },
};

export type SlipsPageProps = {
  readonly visit: Visit;
  readonly codes: readonly { readonly seat: string; readonly name: string; readonly code: string }[];
  /** The page of the meeting, where its ballots are found. */
  readonly meeting: string;
  readonly back: string;
};

/** The codes just issued, shown once: a slip for each seat, which says whose it is, what it is for and where it is used. */
export function SlipsPage({ visit, codes, meeting, back }: SlipsPageProps) {
  const { language } = visit;
  const address = `${visit.origin}${visit.at(meeting)}`;
  return (
    <>
      <PageHeading title={say(language, slipsTitle)} lead={say(language, words.lead)} />
      <Notice language={language} tone="warning" isAnnounced={false} title={say(language, words.once)}>
        {say(language, words.onceHint)}
      </Notice>
      <ButtonRow>
        <PrintButton language={language} />
        <ButtonLink kind="primary" href={visit.at(back)}>
          {say(language, words.back)}
        </ButtonLink>
      </ButtonRow>
      {codes.map(({ seat, name, code }) => (
        <section class="receipt" aria-labelledby={seat}>
          <div class="receipt-body">
            <h2 id={seat} lang="pl">
              {name}
            </h2>
            <p class="kicker">{say(language, words.code)}</p>
            <p class="receipt-code">
              <code class="receipt-group">{code}</code>
            </p>
            <p>{say(language, words.how)}</p>
            <p class="receipt-address">
              {say(language, words.address)} {address}
            </p>
          </div>
          <div class="receipt-qr">
            <QrCode text={address} label={say(language, words.qr)} />
          </div>
        </section>
      ))}
    </>
  );
}
