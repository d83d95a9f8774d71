import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, EmptyState, LangMark, ListTools, OriginMark, PageHeading, StateWord, Table } from "@splot/kernel/web";
import { isStrategyState, type StrategyLine, strategyStates } from "../../model/strategy.ts";
import { markOf, stateTones } from "../parts/marks.ts";

const words = {
  title: { pl: "Dokumenty strategii", en: "Strategy documents" },
  fresh: { pl: "Zacznij nowy dokument", en: "Begin a new document" },
  empty: { pl: "Nie ma jeszcze żadnego dokumentu", en: "There is no document yet" },
  emptyWhy: {
    pl: "Zacznij od tytułu i wklej tekst. Podzielimy go na akapity.",
    en: "Start with a title and paste the text. It will be parted into paragraphs.",
  },
  document: { pl: "Dokument", en: "Document" },
  number: { pl: "Numer", en: "Number" },
  state: { pl: "Stan", en: "State" },
  origin: { pl: "Pochodzenie", en: "Origin" },
};

const documentForms = { pl: ["dokument", "dokumenty", "dokumentów"], en: ["document", "documents"] } as const;

/** All documents of the space for the office. */
export function WorkListPage({ visit, strategies }: { readonly visit: Visit; readonly strategies: readonly StrategyLine[] }) {
  const { language } = visit;
  const own = strategies.filter(({ mode }) => mode !== "recorded");
  return (
    <>
      <PageHeading
        title={say(language, words.title)}
        action={
          <ButtonLink kind="primary" href={visit.at("/praca/strategia/nowa")}>
            {say(language, words.fresh)}
          </ButtonLink>
        }
      />
      {own.length > 0 && (
        <ListTools
          language={language}
          action={visit.at("/praca/strategia")}
          count={own.length}
          countForms={documentForms}
          csvHref={visit.at("/praca/strategia.csv")}
        />
      )}
      {own.length === 0 ? (
        <EmptyState title={say(language, words.empty)}>{say(language, words.emptyWhy)}</EmptyState>
      ) : (
        <Table
          language={language}
          caption={say(language, words.title)}
          isCaptionHidden
          columns={[
            { key: "document", label: say(language, words.document) },
            { key: "number", label: say(language, words.number) },
            { key: "state", label: say(language, words.state) },
            { key: "origin", label: say(language, words.origin) },
          ]}
          rows={own.map((line) => ({
            key: line.id,
            cells: {
              document: (
                <a href={visit.at(`/praca/strategia/${line.id}`)}>
                  <LangMark language={language} text={line.title} />
                </a>
              ),
              number: line.code ?? "–",
              state: isStrategyState(line.state) ? (
                <StateWord tone={stateTones[line.state]}>{say(language, strategyStates[line.state])}</StateWord>
              ) : (
                line.state
              ),
              origin: <OriginMark language={language} mark={markOf(line)} />,
            },
          }))}
        />
      )}
    </>
  );
}
