import { type Bilingual, type Language, say } from "../../text.ts";
import { Button, ButtonLink, ButtonRow } from "../parts/Button.tsx";
import { Card, CardGrid } from "../parts/Card.tsx";
import { Dialog, Disclosure, Term } from "../parts/Disclosure.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { FactList, MissingValue } from "../parts/FactList.tsx";
import { LangMark, OriginMark, StateWord, Tag } from "../parts/Marks.tsx";
import { Notice } from "../parts/Notice.tsx";
import { PageHeading, Section } from "../parts/PageHeading.tsx";
import { PrintButton } from "../parts/PrintButton.tsx";
import { JobProgress, Progress } from "../parts/Progress.tsx";

type Text = (text: Bilingual) => string;

function Marks({ language, t }: { readonly language: Language; readonly t: Text }) {
  return (
    <>
      <p>
        <StateWord>{t({ pl: "szkic", en: "draft" })}</StateWord> <StateWord tone="active">{t({ pl: "otwarte", en: "open" })}</StateWord>{" "}
        <StateWord tone="good">{t({ pl: "przyjęte", en: "adopted" })}</StateWord>{" "}
        <StateWord tone="warning">{t({ pl: "kończy się", en: "closing soon" })}</StateWord>{" "}
        <StateWord tone="danger">{t({ pl: "odrzucone", en: "rejected" })}</StateWord>
      </p>
      <p>
        <OriginMark language={language} mark="fact" /> <OriginMark language={language} mark="recorded" /> <OriginMark language={language} mark="user" />{" "}
        <OriginMark language={language} mark="example" />
      </p>
      <p>
        {[1, 2, 3, 4, 5, 6, 7].map((domain) => (
          <>
            <Tag domain={domain}>{t({ pl: `Dziedzina ${domain}`, en: `Domain ${domain}` })}</Tag>{" "}
          </>
        ))}
        <Tag href="#czesci">{t({ pl: "Znacznik z odnośnikiem", en: "Tag with a link" })}</Tag>
      </p>
      <p>
        <LangMark language={language} text={{ pl: "Treść, która istnieje tylko po polsku" }} />
      </p>
      <p>
        {t({ pl: "O wyniku decyduje", en: "The result depends on the" })}{" "}
        <Term word={t({ pl: "kworum", en: "quorum" })}>
          {t({ pl: "Najmniejsza liczba obecnych, przy której głosowanie jest ważne.", en: "The least number of people present for a ballot to be valid." })}
        </Term>{" "}
        {t({ pl: "i wymagana większość.", en: "and the required majority." })}
      </p>
    </>
  );
}

function Notices({ language, t }: { readonly language: Language; readonly t: Text }) {
  return (
    <>
      <Notice language={language} isAnnounced={false}>
        {t({ pl: "Konsultacje potrwają jeszcze 12 dni.", en: "The consultation stays open for 12 more days." })}
      </Notice>
      <Notice language={language} tone="good" title={t({ pl: "Uwaga została przyjęta", en: "The remark has been received" })} isAnnounced={false}>
        {t({ pl: "Kod pokwitowania znajdziesz poniżej.", en: "The receipt code is below." })}
      </Notice>
      <Notice language={language} tone="warning" isAnnounced={false}>
        {t({ pl: "Do ważnego głosowania brakuje jednej osoby.", en: "One more person is needed for a valid ballot." })}
      </Notice>
      <Notice language={language} tone="danger" isAnnounced={false}>
        {t({
          pl: "Nie zapisano zmian. Ktoś zmienił ten akapit przed chwilą.",
          en: "The changes were not saved. Somebody changed this paragraph a moment ago.",
        })}
      </Notice>
    </>
  );
}

function Cards({ language, t }: { readonly language: Language; readonly t: Text }) {
  return (
    <CardGrid>
      <Card
        href="#czesci"
        kicker={t({ pl: "Dziedzina 2 · cel", en: "Domain 2 · goal" })}
        domain={2}
        title={t({ pl: "Czyste powietrze w każdej gminie", en: "Clean air in every municipality" })}
        footer={<OriginMark language={language} mark="example" />}
      >
        <p>{t({ pl: "Trzy kierunki działań, pięć wskaźników.", en: "Three directions, five indicators." })}</p>
      </Card>
      <Card
        href="#czesci"
        kicker={t({ pl: "Konsultacje", en: "Consultation" })}
        title={t({ pl: "Projekt aktualizacji strategii", en: "Draft update of the strategy" })}
        footer={t({ pl: "otwarte do 30 kwietnia 2027", en: "open until 30 April 2027" })}
      />
      <Card
        href="#czesci"
        kicker={t({ pl: "Uchwała", en: "Resolution" })}
        title="ĆW-1/I/2027"
        footer={<StateWord tone="good">{t({ pl: "przyjęta", en: "adopted" })}</StateWord>}
      />
    </CardGrid>
  );
}

function Boxes({ language, t }: { readonly language: Language; readonly t: Text }) {
  return (
    <>
      <Disclosure label={t({ pl: "Jak liczymy ten wskaźnik", en: "How this indicator is computed" })}>
        <p>
          {t({
            pl: "Dzielimy liczbę zdarzeń przez liczbę mieszkańców na koniec roku.",
            en: "The number of events is divided by the population at the end of the year.",
          })}
        </p>
      </Disclosure>
      <Dialog
        openLabel={t({ pl: "Zamknij głosowanie…", en: "Close the ballot…" })}
        closeLabel={t({ pl: "Wróć", en: "Back" })}
        title={t({ pl: "Zamknąć głosowanie?", en: "Close the ballot?" })}
      >
        <p>{t({ pl: "Po zamknięciu nikt nie odda już głosu. Tego nie można cofnąć.", en: "After that nobody can vote any more. This cannot be undone." })}</p>
        <Button kind="danger">{t({ pl: "Zamknij głosowanie", en: "Close the ballot" })}</Button>
      </Dialog>
      <Progress language={language} label={t({ pl: "Odpowiedzi na uwagi", en: "Remarks answered" })} doneCount={148} totalCount={231} />
      <JobProgress
        language={language}
        id="zadanie-1"
        href="#zadanie-1"
        isRunning={false}
        label={t({ pl: "Wczytano wiersze pliku", en: "Rows of the file imported" })}
        doneCount={1500}
        totalCount={1500}
      />
      <EmptyState
        title={t({ pl: "Nie ma jeszcze żadnych pomysłów", en: "There are no ideas yet" })}
        action={<ButtonLink href="#czesci">{t({ pl: "Dodaj pierwszy", en: "Add the first" })}</ButtonLink>}
      >
        <p>{t({ pl: "Pomysł może zgłosić każdy, bez konta.", en: "Anyone can send an idea, without an account." })}</p>
      </EmptyState>
    </>
  );
}

/** The basic parts: object heading, marks, buttons, notices, cards, facts, boxes that open, progress. */
export function KitParts({ language }: { readonly language: Language }) {
  const t: Text = (text) => say(language, text);
  return (
    <Section id="czesci" title={t({ pl: "Podstawy", en: "Basics" })}>
      <PageHeading
        kicker={t({ pl: "Konsultacje", en: "Consultation" })}
        title={t({ pl: "Projekt aktualizacji strategii", en: "Draft update of the strategy" })}
        level={3}
        state={<StateWord tone="active">{t({ pl: "otwarte", en: "open" })}</StateWord>}
        mark={<OriginMark language={language} mark="example" />}
        lead={t({ pl: "Powiedz, co zmienić, zanim zapadnie decyzja.", en: "Say what to change before the decision is made." })}
        action={
          <>
            <ButtonLink href="#formularze" kind="primary">
              {t({ pl: "Zgłoś uwagę", en: "Send a remark" })}
            </ButtonLink>
            <PrintButton language={language} />
          </>
        }
      />
      <Marks language={language} t={t} />
      <ButtonRow>
        <Button kind="primary" type="button">
          {t({ pl: "Główna czynność", en: "Primary action" })}
        </Button>
        <Button type="button">{t({ pl: "Druga czynność", en: "Second action" })}</Button>
        <Button kind="quiet" type="button">
          {t({ pl: "Cicha", en: "Quiet" })}
        </Button>
        <Button kind="danger" type="button">
          {t({ pl: "Nieodwracalna", en: "Irreversible" })}
        </Button>
      </ButtonRow>
      <Notices language={language} t={t} />
      <Cards language={language} t={t} />
      <FactList
        facts={[
          {
            term: t({ pl: "Ludność", en: "Population" }),
            detail: t({ pl: "12 345 osób", en: "12,345 people" }),
            source: t({ pl: "przykład, stan na 31 grudnia 2026", en: "example, as of 31 December 2026" }),
          },
          { term: t({ pl: "Powierzchnia", en: "Area" }), detail: "82 km²" },
          {
            term: t({ pl: "Dochód na mieszkańca", en: "Income per resident" }),
            detail: <MissingValue language={language} reason={t({ pl: "jeszcze niedostępne", en: "not yet available" })} />,
          },
        ]}
      />
      <Boxes language={language} t={t} />
    </Section>
  );
}
