import { counted, type ListAsked, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Card, CardGrid, ListView, NameMark, PageHeading } from "@splot/kernel/web";
import type { Edition } from "../../model/edition.ts";
import type { Network } from "../../model/network.ts";
import { nouns } from "../../model/nouns.ts";
import { MarkOf, StateOf } from "../parts/marks.tsx";

export const editionsTitle = { pl: "Edycje", en: "Editions" };
const words = {
  lead: {
    pl: "Każda edycja ma własne sieci i własne zasady. Zasady zmieniały się między edycjami, dlatego są zapisane przy każdej z nich.",
    en: "Each edition has its own networks and rules. The rules changed between editions, so they are kept with each of them.",
  },
  search: { pl: "Szukaj edycji albo sieci", en: "Search for an edition or network" },
  noneFit: { pl: "Żadna edycja nie pasuje.", en: "No edition fits." },
  noneFitNext: { pl: "Wpisz mniej słów.", en: "Type fewer words." },
  none: { pl: "Nie ma tu jeszcze żadnej edycji", en: "There is no edition here yet" },
  noneNext: { pl: "Edycję otwiera ministerstwo albo biuro.", en: "The ministry or the office opens an edition." },
};

/** Orders of the list, the usual one first. */
const editionOrders = ["", "nowe"] as const;
const orderWords = { "": { pl: "od najdawniejszej", en: "oldest first" }, nowe: { pl: "od najnowszej", en: "newest first" } };

/** Editions, oldest first unless asked. */
export function EditionsPage({
  visit,
  query,
  count,
  editions,
  networks,
  next,
}: {
  readonly visit: Visit;
  readonly query: ListAsked;
  /** Editions that the search leaves, in all parts. */
  readonly count: number;
  readonly next?: string | undefined;
  readonly editions: readonly Edition[];
  readonly networks: readonly Network[];
}) {
  const { language } = visit;
  return (
    <>
      <PageHeading title={say(language, editionsTitle)} lead={say(language, words.lead)} />
      <ListView
        language={language}
        path={visit.at("/edycje")}
        asked={query}
        search={say(language, words.search)}
        orders={editionOrders.map((value) => ({ value, label: say(language, orderWords[value]) }))}
        count={count}
        countForms={nouns.edition}
        noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
        noneYet={{ title: say(language, words.none), next: say(language, words.noneNext) }}
        next={next}
      >
        <CardGrid>
          {editions.map((edition) => {
            const own = networks.filter((network) => network.edition === edition.id);
            return (
              <Card
                href={visit.at(edition.address)}
                title={<NameMark language={language} text={edition.title} />}
                headingLevel={2}
                footer={
                  <>
                    <StateOf visit={visit} kind="edition" state={edition.state} /> <MarkOf visit={visit} thing={edition} />
                  </>
                }
              >
                <p>
                  {counted(language, own.length, nouns.network)}
                  {own.map(({ title }, place) => (
                    <>
                      {place === 0 ? ": " : ", "}
                      <NameMark language={language} text={title} />
                    </>
                  ))}
                </p>
              </Card>
            );
          })}
        </CardGrid>
      </ListView>
    </>
  );
}
