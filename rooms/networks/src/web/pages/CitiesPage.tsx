import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ListView, NameMark, PageHeading, Table } from "@splot/kernel/web";
import type { CitiesQuery } from "../../contract.ts";
import type { Edition } from "../../model/edition.ts";
import type { Member, Network } from "../../model/network.ts";
import { nouns } from "../../model/nouns.ts";
import { cityPath } from "../../model/paths.ts";

export const citiesTitle = { pl: "Miasta", en: "Cities" };
const words = {
  lead: {
    pl: "Miasta i obszary, które brały albo biorą udział w sieciach. Wybierz miasto i zobacz jego drogę przez edycje.",
    en: "Cities and areas that took or take part in the networks. Choose a city and see its way through the editions.",
  },
  incomplete: {
    pl: "Listy pilotażu i edycji 2024–2026 są niepełne. Pokazujemy tylko miasta, które wymienia jawne źródło.",
    en: "The lists of the pilot and of 2024–2026 are incomplete. We show only cities that a public source names.",
  },
  search: { pl: "Szukaj miasta", en: "Search for a city" },
  name: { pl: "Miasto", en: "City" },
  edition: { pl: "Edycja", en: "Edition" },
  network: { pl: "Sieć", en: "Network" },
  all: { pl: "wszystkie", en: "all" },
  parts: { pl: "Udział", en: "Part" },
  unknownNetwork: { pl: "sieć nieznana", en: "network unknown" },
  none: { pl: "Żadne miasto nie pasuje.", en: "No city fits." },
  noneNext: { pl: "Wpisz inną nazwę albo wyczyść filtry.", en: "Type another name or clear the filters." },
  noneYet: { pl: "Nie ma tu jeszcze miast w sieciach.", en: "There are no cities in networks here yet." },
  noneYetNext: { pl: "Miasto pojawi się, gdy dołączy do sieci.", en: "A city appears when it joins a network." },
};

/** A city with all its parts in editions. */
export type CityRow = { readonly org: string; readonly name: Member["name"]; readonly address: string; readonly parts: readonly Member[] };

export type CitiesPageProps = {
  readonly visit: Visit;
  readonly asked: CitiesQuery;
  readonly rows: readonly CityRow[];
  readonly count: number;
  readonly next?: string | undefined;
  readonly editions: readonly Edition[];
  readonly networks: readonly Network[];
};

/** The cities of all editions with what they took part in. */
export function CitiesPage({ visit, asked, rows, count, next, editions, networks }: CitiesPageProps) {
  const { language } = visit;
  const all = { value: "", label: say(language, words.all) };
  return (
    <>
      <PageHeading title={say(language, citiesTitle)} lead={say(language, words.lead)} />
      {visit.space.purpose === "live" && <p class="muted">{say(language, words.incomplete)}</p>}
      <ListView
        language={language}
        path={visit.at("/miasta")}
        asked={asked}
        search={say(language, words.search)}
        filters={[
          {
            name: "edycja",
            label: say(language, words.edition),
            value: asked.edycja,
            choices: [all, ...editions.map(({ code, title }) => ({ value: code, label: say(language, title) }))],
          },
          {
            name: "siec",
            label: say(language, words.network),
            value: asked.siec,
            choices: [all, ...networks.map(({ code, title }) => ({ value: code, label: say(language, title) }))],
          },
        ]}
        count={count}
        countForms={nouns.city}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneNext) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetNext) }}
        next={next}
      >
        <Table
          language={language}
          caption={say(language, citiesTitle)}
          isCaptionHidden
          columns={[
            { key: "name", label: say(language, words.name) },
            { key: "parts", label: say(language, words.parts) },
          ]}
          rows={rows.map(({ org, name, address, parts }) => ({
            key: org,
            cells: {
              name: (
                <a href={visit.at(cityPath(address))}>
                  <NameMark language={language} text={name} />
                </a>
              ),
              parts: <Parts visit={visit} parts={parts} editions={editions} networks={networks} />,
            },
          }))}
        />
      </ListView>
    </>
  );
}

/** Edition and network of each part of a city; a network that no source names says so. */
function Parts({ visit, parts, editions, networks }: Pick<CitiesPageProps, "visit" | "editions" | "networks"> & { readonly parts: readonly Member[] }) {
  const { language } = visit;
  return (
    <ul class="plain-list">
      {parts.map((part) => {
        const edition = editions.find(({ id }) => id === part.edition);
        const network = networks.find(({ id }) => id === part.network);
        return (
          <li>
            {edition !== undefined && <NameMark language={language} text={edition.title} />}
            {": "}
            {network === undefined ? (
              <span class="missing">{say(language, words.unknownNetwork)}</span>
            ) : (
              <a href={visit.at(network.address)}>
                <NameMark language={language} text={network.title} />
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
