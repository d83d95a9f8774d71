import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Card, CardGrid, EmptyState, LangMark, OriginMark, PageHeading } from "@splot/kernel/web";
import { isStrategyState, type StrategyLine, strategyStates } from "../../model/strategy.ts";
import { markOf } from "../parts/marks.ts";

const words = {
  title: { pl: "Strategia", en: "Strategy" },
  lead: {
    pl: "Dokumenty, nad którymi pracujemy i które obowiązują. Każda wersja zostaje na zawsze pod swoim adresem.",
    en: "Documents in the making and in force. Every version stays at its address for good.",
  },
  empty: { pl: "Nie ma jeszcze żadnego jawnego dokumentu", en: "There is no public document yet" },
  emptyWhy: { pl: "Dokument pojawi się tutaj, gdy biuro przekaże go do konsultacji.", en: "A document appears here when the office sends it to consultation." },
  work: { pl: "Pracuj nad dokumentami", en: "Work on documents" },
  horizon: { pl: "horyzont", en: "horizon" },
};

export type StrategyListPageProps = { readonly visit: Visit; readonly strategies: readonly StrategyLine[]; readonly mayWork: boolean };

/** The documents of a space as cards. */
export function StrategyListPage({ visit, strategies, mayWork }: StrategyListPageProps) {
  const { language } = visit;
  const work = mayWork ? (
    <ButtonLink kind="primary" href={visit.at("/praca/strategia")}>
      {say(language, words.work)}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} action={work} />
      {strategies.length === 0 && <EmptyState title={say(language, words.empty)}>{say(language, words.emptyWhy)}</EmptyState>}
      <CardGrid>
        {strategies.map((line) => (
          <Card
            href={visit.at(line.address)}
            headingLevel={2}
            kicker={line.code}
            title={<LangMark language={language} text={line.title} />}
            footer={
              <>
                {isStrategyState(line.state) ? say(language, strategyStates[line.state]) : line.state} · {say(language, words.horizon)} {line.horizon}{" "}
                <OriginMark language={language} mark={markOf(line)} />
              </>
            }
          />
        ))}
      </CardGrid>
    </>
  );
}
