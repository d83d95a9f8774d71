import { counted, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, LangMark, ListView, MissingValue, NameMark, PageHeading, type SelectChoice, Table } from "@splot/kernel/web";
import type { NetworksQuery } from "../../contract.ts";
import type { Edition } from "../../model/edition.ts";
import { type Member, type Network, networkKinds } from "../../model/network.ts";
import { nouns } from "../../model/nouns.ts";

export const networksTitle = { pl: "Sieci", en: "Networks" };
const words = {
  lead: {
    pl: "Sieć to grupa miast, które pracują nad jednym tematem. Miasta uczą się od siebie, a na koniec piszą wspólne zalecenia.",
    en: "A network is a group of cities that work on one theme. They learn from one another and write common recommendations in the end.",
  },
  work: { pl: "Praca w sieciach", en: "Work in the networks" },
  search: { pl: "Szukaj w nazwach i tematach", en: "Search names and themes" },
  name: { pl: "Sieć", en: "Network" },
  theme: { pl: "Temat", en: "Theme" },
  edition: { pl: "Edycja", en: "Edition" },
  city: { pl: "Miasto", en: "City" },
  all: { pl: "wszystkie", en: "all" },
  kind: { pl: "Rodzaj", en: "Kind" },
  cities: { pl: "Miasta na starcie", en: "Cities at the start" },
  known: { pl: "Znane dziś", en: "Known today" },
  unknown: { pl: "nie podano", en: "not stated" },
  unnamed: { pl: "źródła ich nie wymieniają", en: "no source names them" },
  none: { pl: "Żadna sieć nie pasuje.", en: "No network fits." },
  noneNext: { pl: "Wybierz inną edycję albo inne miasto.", en: "Choose another edition or city." },
  noneYet: { pl: "Nie ma tu jeszcze sieci miast.", en: "There are no city networks here yet." },
  noneYetNext: { pl: "Sieć powstaje, gdy ministerstwo otworzy edycję.", en: "A network begins when the ministry opens an edition." },
};

export type NetworksPageProps = {
  readonly visit: Visit;
  readonly asked: NetworksQuery;
  readonly networks: readonly Network[];
  readonly editions: readonly Edition[];
  readonly members: readonly Member[];
  readonly cities: readonly SelectChoice[];
  readonly mayWork: boolean;
};

/** The networks of all editions, by edition, city and words. */
export function NetworksPage({ visit, asked, networks, editions, members, cities, mayWork }: NetworksPageProps) {
  const { language } = visit;
  const nameOf = new Map(editions.map((edition) => [edition.id, edition]));
  const all = { value: "", label: say(language, words.all) };
  return (
    <>
      <PageHeading
        title={say(language, networksTitle)}
        lead={say(language, words.lead)}
        action={mayWork ? <ButtonLink href={visit.at("/praca/sieci")}>{say(language, words.work)}</ButtonLink> : undefined}
      />
      <ListView
        language={language}
        path={visit.at("/sieci")}
        asked={asked}
        search={say(language, words.search)}
        filters={[
          {
            name: "edycja",
            label: say(language, words.edition),
            value: asked.edycja,
            choices: [all, ...editions.map(({ code, title }) => ({ value: code, label: say(language, title) }))],
          },
          { name: "miasto", label: say(language, words.city), value: asked.miasto, choices: [all, ...cities] },
        ]}
        count={networks.length}
        countForms={nouns.network}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneNext) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetNext) }}
      >
        <Table
          language={language}
          caption={say(language, networksTitle)}
          isCaptionHidden
          isFolding
          columns={[
            { key: "name", label: say(language, words.name) },
            { key: "theme", label: say(language, words.theme) },
            { key: "edition", label: say(language, words.edition) },
            { key: "kind", label: say(language, words.kind) },
            { key: "start", label: say(language, words.cities) },
            { key: "known", label: say(language, words.known) },
          ]}
          rows={networks.map((network) => {
            const edition = nameOf.get(network.edition);
            return {
              key: network.id,
              cells: {
                name: (
                  <a href={visit.at(network.address)}>
                    <NameMark language={language} text={network.title} />
                  </a>
                ),
                theme: <LangMark language={language} text={network.theme} />,
                edition: edition === undefined ? "" : <a href={visit.at(edition.address)}>{say(language, edition.title)}</a>,
                kind: say(language, networkKinds[network.kind]),
                start:
                  network.startCount === undefined ? (
                    <MissingValue language={language} reason={say(language, words.unknown)} />
                  ) : (
                    counted(language, network.startCount, nouns.city)
                  ),
                known: <Known visit={visit} count={members.filter((member) => member.network === network.id).length} />,
              },
            };
          })}
        />
      </ListView>
    </>
  );
}

function Known({ visit: { language }, count }: { readonly visit: Visit; readonly count: number }) {
  if (count === 0) return <MissingValue language={language} reason={say(language, words.unnamed)} />;
  return <>{counted(language, count, nouns.city)}</>;
}
