import { diffWords } from "../../diff.ts";
import { type Bilingual, type Language, say } from "../../text.ts";
import { Button } from "../parts/Button.tsx";
import { Section } from "../parts/PageHeading.tsx";
import { QrCode } from "../parts/QrCode.tsx";
import { BeforeAfter } from "../proof/BeforeAfter.tsx";
import { DutyCard } from "../proof/DutyCard.tsx";
import { HistoryPanel } from "../proof/HistoryPanel.tsx";
import { Receipt } from "../proof/Receipt.tsx";
import { type SeatCast, SeatMeter } from "../proof/SeatMeter.tsx";
import { StepList } from "../proof/StepList.tsx";
import { WhyCard } from "../proof/WhyCard.tsx";

type Text = (text: Bilingual) => string;
type PartProps = { readonly language: Language; readonly t: Text };

function Duties({ language, t }: PartProps) {
  const remind = <Button type="button">{t({ pl: "Przypomnij", en: "Remind" })}</Button>;
  return (
    <div>
      <DutyCard
        headingLevel={3}
        language={language}
        kind={t({ pl: "Ankieta w gminach", en: "Survey of municipalities" })}
        title={t({ pl: "3 zespoły jeszcze nie odpowiedziały", en: "3 teams have not answered yet" })}
        href="#dowody"
        deadline={{ on: t({ pl: "10 marca 2027", en: "10 March 2027" }), daysLeft: -2 }}
        action={remind}
      />
      <DutyCard
        headingLevel={3}
        language={language}
        kind={t({ pl: "Konsultacje", en: "Consultation" })}
        title={t({ pl: "Uwaga nr 7 czeka na odpowiedź", en: "Remark no. 7 waits for an answer" })}
        href="#dowody"
        deadline={{ on: t({ pl: "14 marca 2027", en: "14 March 2027" }), daysLeft: 2 }}
        action={<Button type="button">{t({ pl: "Odpowiedz", en: "Answer" })}</Button>}
      />
      <DutyCard
        headingLevel={3}
        language={language}
        kind={t({ pl: "Walne Zebranie", en: "Assembly" })}
        title={t({ pl: "Zawiadomienie o posiedzeniu", en: "Notice of the meeting" })}
        href="#dowody"
        deadline={{ on: t({ pl: "1 kwietnia 2027", en: "1 April 2027" }), daysLeft: 20 }}
        action={<Button type="button">{t({ pl: "Wyślij", en: "Send" })}</Button>}
      />
    </div>
  );
}

function Ballot({ language, t }: PartProps) {
  const casts: readonly SeatCast[] = ["for", "for", "for", "for", "for", "for", "for", "for", "for", "for", "for", "against", "abstain", "notCast", "notCast"];
  return (
    <>
      <WhyCard
        headingLevel={3}
        language={language}
        isAdopted={false}
        outcome={t({ pl: "Uchwała nie została przyjęta", en: "The resolution was not adopted" })}
        rule={t({
          pl: "uchwały zapadają jednomyślnie przy obecności co najmniej połowy przedstawicieli (wersja 1).",
          en: "resolutions are adopted unanimously with at least half of the representatives present (version 1).",
        })}
        tests={[
          { label: t({ pl: "Kworum", en: "Quorum" }), base: t({ pl: "15 miejsc", en: "15 seats" }), needed: "8", reached: "13", isMet: true },
          {
            label: t({ pl: "Jednomyślność", en: "Unanimity" }),
            base: t({ pl: "13 głosów", en: "13 votes" }),
            needed: t({ pl: "0 przeciw", en: "0 against" }),
            reached: t({ pl: "1 przeciw", en: "1 against" }),
            isMet: false,
          },
        ]}
        unconfirmed={t({
          pl: "Statut nie mówi, czy głos wstrzymujący przerywa jednomyślność.",
          en: "The statute does not say whether an abstention breaks unanimity.",
        })}
      />
      <SeatMeter language={language} votes={casts.map((cast, place) => ({ seat: t({ pl: `Miejsce ${place + 1}`, en: `Seat ${place + 1}` }), cast }))} />
    </>
  );
}

function Change({ language, t }: PartProps) {
  const before = t({
    pl: "Do końca 2030 roku powstanie sieć ścieżek rowerowych łącząca siedziby gmin.",
    en: "By the end of 2030 a network of cycle paths will join the seats of the municipalities.",
  });
  const after = t({
    pl: "Do połowy 2029 roku powstanie sieć bezpiecznych ścieżek rowerowych i pieszych łącząca siedziby gmin oraz dolinę potoku.",
    en: "By the middle of 2029 a network of safe cycle and foot paths will join the seats of the municipalities and the valley of the stream.",
  });
  return (
    <BeforeAfter
      language={language}
      title={t({ pl: "Akapit 4, zmieniony po uwadze nr 7", en: "Paragraph 4, changed after remark no. 7" })}
      segments={diffWords(before, after)}
    />
  );
}

/** What proves an act: duties, steps, the receipt, the changed paragraph, the ballot and its reasons, the history. */
export function KitProofs({ language }: { readonly language: Language }) {
  const t: Text = (text) => say(language, text);
  return (
    <>
      <Section id="dowody" title={t({ pl: "Praca i dowody", en: "Work and proofs" })}>
        <Duties language={language} t={t} />
        <StepList
          language={language}
          steps={[
            { title: t({ pl: "Diagnoza", en: "Diagnosis" }), state: "done" },
            {
              title: t({ pl: "Konsultacje", en: "Consultation" }),
              state: "current",
              href: "#dowody",
              children: <p class="muted">{t({ pl: "Zostało 12 dni.", en: "12 days left." })}</p>,
            },
            { title: t({ pl: "Uchwała", en: "Resolution" }), state: "ahead" },
            { title: t({ pl: "Przegląd po roku", en: "Review after a year" }), state: "unknown" },
          ]}
        />
        <Receipt
          language={language}
          title={t({ pl: "Uwaga została przyjęta", en: "The remark has been received" })}
          code="K7QM-29FX-H4TD"
          receivedAt={t({ pl: "12 marca 2027, 10:04", en: "12 March 2027, 10:04" })}
          fateHref="#dowody"
          fateAddress="https://example.org/los/K7QM-29FX-H4TD"
          qr={
            <QrCode
              text="https://example.org/los/K7QM-29FX-H4TD"
              label={t({ pl: "Kod QR z adresem strony losu uwagi", en: "QR code with the address of the fate page" })}
            />
          }
        />
        <Change language={language} t={t} />
        <Ballot language={language} t={t} />
      </Section>
      <HistoryPanel
        language={language}
        entries={[
          {
            at: t({ pl: "12 marca 2027, 10:04", en: "12 March 2027, 10:04" }),
            machineDate: "2027-03-12T09:04Z",
            who: t({ pl: "Oficer dziedziny", en: "Domain officer" }),
            what: t({ pl: "zmienił akapit 4", en: "changed paragraph 4" }),
            changes: <Change language={language} t={t} />,
          },
          {
            at: t({ pl: "1 lutego 2027, 9:00", en: "1 February 2027, 9:00" }),
            machineDate: "2027-02-01T08:00Z",
            who: t({ pl: "Dyrektor biura", en: "Office director" }),
            what: t({ pl: "ogłosił konsultacje", en: "announced the consultation" }),
          },
        ]}
      />
    </>
  );
}
