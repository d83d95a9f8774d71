import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, ButtonRow, Notice, PageHeading, PrintButton, Table } from "@splot/kernel/web";

export const slipsTitle = { pl: "Kody do głosowania", en: "Voting codes" };

const words = {
  lead: {
    pl: "Wydrukuj i rozdaj odcinki. Kod działa raz: pierwszy głos wiąże go z urządzeniem do końca posiedzenia.",
    en: "Print and hand out the slips. A code works once: the first vote ties it to the device until the meeting ends.",
  },
  once: { pl: "Kody pokazujemy tylko teraz", en: "The codes are shown only now" },
  onceHint: {
    pl: "W programie zostaje tylko ich skrót. Zgubiony kod albo inne urządzenie: naciśnij „Nowy kod” przy gminie. Poprzedni kod i urządzenie przestaną działać.",
    en: "Only their hash is kept. A lost code or another device: press “New code” beside the municipality. The earlier code and device stop working.",
  },
  seat: { pl: "Gmina", en: "Municipality" },
  code: { pl: "Kod", en: "Code" },
  back: { pl: "Wróć do posiedzenia", en: "Back to the meeting" },
};

export type SlipsPageProps = {
  readonly visit: Visit;
  readonly codes: readonly { readonly seat: string; readonly name: string; readonly code: string }[];
  readonly back: string;
};

/** The codes just issued, shown once, ready to print and cut. */
export function SlipsPage({ visit, codes, back }: SlipsPageProps) {
  const { language } = visit;
  return (
    <>
      <PageHeading title={say(language, slipsTitle)} lead={say(language, words.lead)} />
      <Notice language={language} tone="warning" isAnnounced={false} title={say(language, words.once)}>
        {say(language, words.onceHint)}
      </Notice>
      <Table
        language={language}
        caption={say(language, slipsTitle)}
        isCaptionHidden
        columns={[
          { key: "seat", label: say(language, words.seat) },
          { key: "code", label: say(language, words.code) },
        ]}
        rows={codes.map(({ seat, name, code }) => ({ key: seat, cells: { seat: name, code: <code>{code}</code> } }))}
      />
      <ButtonRow>
        <PrintButton language={language} />
        <ButtonLink kind="primary" href={visit.at(back)}>
          {say(language, words.back)}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
