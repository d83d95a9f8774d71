import { type Bilingual, type Day, formatDay, formatNumber, type ListAsked, type ListOrder, orderOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, LangMark, ListView, PageHeading, sortOf, Table } from "@splot/kernel/web";
import { roundPhase } from "../../model/round.ts";
import { roundPhases } from "../../model/words.ts";
import { type Workload, workAddress } from "../../model/workload.ts";

/** Columns that the list can be ordered by; unless asked, it keeps the order of the work. */
const workRoundOrders = ["kolejnosc", "konsultacje", "uwagi_do", "sprawozdanie_do"] as const;

/** The order that an address asks for. */
export function workRoundOrder(asked: ListAsked): ListOrder<(typeof workRoundOrders)[number]> {
  return orderOf(asked, workRoundOrders, { column: "kolejnosc", direction: "ascending" });
}

export type WorkRoundsQuery = ListAsked & { readonly stan: string };

export type WorkRoundsPageProps = {
  readonly visit: Visit;
  readonly query: WorkRoundsQuery;
  readonly loads: readonly Workload[];
  /** Rounds that the search and the filter leave, in all parts. */
  readonly count: number;
  readonly next?: string | undefined;
  readonly today: Day;
  readonly mayAnnounce: boolean;
};

export const workRoundsTitle = { pl: "Konsultacje w pracy", en: "Consultations at work" } satisfies Bilingual;

const words = {
  lead: { pl: "Konsultacje, z których nie ma jeszcze sprawozdania.", en: "Consultations whose report is not out yet." },
  announce: { pl: "Ogłoś konsultacje", en: "Announce a consultation" },
  none: { pl: "Żadne konsultacje nie czekają na pracę biura.", en: "No consultation waits for the office." },
  noneNext: { pl: "Gdy ogłosisz następne, zobaczysz je tutaj.", en: "Once the next one is announced, you see it here." },
  search: { pl: "Szukaj konsultacji", en: "Search for a consultation" },
  all: { pl: "wszystkie", en: "all" },
  noneFit: { pl: "Żadne konsultacje nie pasują do tych filtrów.", en: "No consultation fits these filters." },
  noneFitNext: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  round: { pl: "Konsultacje", en: "Consultation" },
  phase: { pl: "Stan", en: "State" },
  closes: { pl: "Uwagi do", en: "Remarks until" },
  due: { pl: "Sprawozdanie do", en: "Report by" },
  remarks: { pl: "Uwagi", en: "Remarks" },
  waiting: { pl: "Bez propozycji", en: "Without proposal" },
  proposed: { pl: "Do zatwierdzenia", en: "To approve" },
} satisfies Record<string, Bilingual>;

const workForms = { pl: ["konsultacja w toku", "konsultacje w toku", "konsultacji w toku"], en: ["consultation at work", "consultations at work"] } as const;

/** The rounds at work, with what still waits in each. */
export function WorkRoundsPage({ visit, query, loads, count, next, today, mayAnnounce }: WorkRoundsPageProps) {
  const { language, at } = visit;
  const number = (amount: number) => formatNumber(language, amount);
  const phases = Object.entries(roundPhases).map(([value, name]) => ({ value, label: say(language, name) }));
  return (
    <>
      <PageHeading
        title={say(language, workRoundsTitle)}
        lead={say(language, words.lead)}
        action={
          mayAnnounce ? (
            <ButtonLink kind="primary" href={at("/praca/konsultacje/nowa")}>
              {say(language, words.announce)}
            </ButtonLink>
          ) : undefined
        }
      />
      <ListView
        language={language}
        path={at("/praca/konsultacje")}
        asked={query}
        search={say(language, words.search)}
        filters={[{ name: "stan", label: say(language, words.phase), value: query.stan, choices: [{ value: "", label: say(language, words.all) }, ...phases] }]}
        count={count}
        countForms={workForms}
        hasFile
        noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
        noneYet={{ title: say(language, words.none), next: say(language, words.noneNext) }}
        next={next}
      >
        <Table
          isFolding
          language={language}
          caption={say(language, workRoundsTitle)}
          isCaptionHidden
          sort={sortOf({ path: at("/praca/konsultacje"), asked: query, order: workRoundOrder(query) })}
          columns={[
            { key: "konsultacje", label: say(language, words.round), isSortable: true },
            { key: "phase", label: say(language, words.phase) },
            { key: "uwagi_do", label: say(language, words.closes), isSortable: true },
            { key: "sprawozdanie_do", label: say(language, words.due), isSortable: true },
            { key: "remarks", label: say(language, words.remarks), kind: "number" },
            { key: "waiting", label: say(language, words.waiting), kind: "number" },
            { key: "proposed", label: say(language, words.proposed), kind: "number" },
          ]}
          rows={loads.map((load) => ({
            key: load.id,
            cells: {
              konsultacje: (
                <a href={at(workAddress(load))}>
                  {load.code} <LangMark language={language} text={load.title} />
                </a>
              ),
              phase: say(language, roundPhases[roundPhase(load, today)]),
              uwagi_do: formatDay(language, load.closesOn),
              sprawozdanie_do: load.dueOn === undefined ? "–" : formatDay(language, load.dueOn),
              remarks: number(load.remarkCount),
              waiting: number(load.waitingCount),
              proposed: number(load.proposedCount),
            },
          }))}
        />
      </ListView>
    </>
  );
}
