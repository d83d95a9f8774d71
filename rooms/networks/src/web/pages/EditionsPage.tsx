import { counted, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Card, CardGrid, EmptyState, NameMark, PageHeading } from "@splot/kernel/web";
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
  none: { pl: "Nie ma tu jeszcze żadnej edycji", en: "There is no edition here yet" },
  noneNext: { pl: "Edycję otwiera ministerstwo albo biuro.", en: "The ministry or the office opens an edition." },
};

/** All editions, oldest first. */
export function EditionsPage({
  visit,
  editions,
  networks,
}: {
  readonly visit: Visit;
  readonly editions: readonly Edition[];
  readonly networks: readonly Network[];
}) {
  const { language } = visit;
  return (
    <>
      <PageHeading title={say(language, editionsTitle)} lead={say(language, words.lead)} />
      {editions.length === 0 ? (
        <EmptyState title={say(language, words.none)}>{say(language, words.noneNext)}</EmptyState>
      ) : (
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
      )}
    </>
  );
}
