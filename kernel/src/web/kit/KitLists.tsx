import { type Bilingual, formatNumber, type Language, say } from "../../text.ts";
import { Figure } from "../figures/Figure.tsx";
import { MapWithList } from "../figures/MapWithList.tsx";
import { ListTools } from "../lists/ListTools.tsx";
import { Paging } from "../lists/Paging.tsx";
import { type Column, type Row, Table } from "../lists/Table.tsx";
import { Tabs } from "../lists/Tabs.tsx";
import { Timeline } from "../lists/Timeline.tsx";
import { MissingValue } from "../parts/FactList.tsx";
import { Section } from "../parts/PageHeading.tsx";

type Text = (text: Bilingual) => string;
type PartProps = { readonly language: Language; readonly t: Text };

const places = [
  { key: "a", name: "Przykładowa Dolna", peopleCount: 31240, share: 0.412, x: 70, y: 92, radius: 48 },
  { key: "b", name: "Przykładowa Górna", peopleCount: 18777, share: 0.365, x: 156, y: 66, radius: 42 },
  { key: "c", name: "Wzorcowa Łąka", peopleCount: 9405, share: undefined, x: 221, y: 104, radius: 33 },
];

function columnsOf(t: Text): readonly Column[] {
  return [
    { key: "name", label: t({ pl: "Gmina", en: "Municipality" }), isSortable: true },
    { key: "people", label: t({ pl: "Ludność", en: "Population" }), kind: "number", unit: t({ pl: "osoby", en: "people" }), isSortable: true },
    { key: "share", label: t({ pl: "Zieleń", en: "Green areas" }), kind: "number", unit: "%", isSortable: true },
  ];
}

function rowsOf({ language, t }: PartProps): readonly Row[] {
  return places.map((place) => ({
    key: place.key,
    isChosen: place.key === "b",
    cells: {
      name: <a href="#listy">{place.name}</a>,
      people: formatNumber(language, place.peopleCount),
      share:
        place.share === undefined ? (
          <MissingValue language={language} reason={t({ pl: "nie zbierano", en: "not collected" })} />
        ) : (
          formatNumber(language, place.share * 100, 1)
        ),
    },
  }));
}

function SampleList({ language, t }: PartProps) {
  return (
    <>
      <Tabs
        label={t({ pl: "Widoki", en: "Views" })}
        tabs={[
          { label: t({ pl: "Tabela", en: "Table" }), href: "#listy", isCurrent: true, count: 3 },
          { label: t({ pl: "Mapa", en: "Map" }), href: "#mapa" },
          { label: t({ pl: "Metoda", en: "Method" }), href: "#wykres" },
        ]}
      />
      <ListTools
        language={language}
        action="/kit"
        count={3}
        csvHref="#listy"
        countForms={{ pl: ["gmina", "gminy", "gmin"], en: ["municipality", "municipalities"] }}
        search={{ name: "q", label: t({ pl: "Szukaj gminy", en: "Find a municipality" }), value: "" }}
        filters={[
          {
            name: "kind",
            label: t({ pl: "Rodzaj", en: "Kind" }),
            value: "rural",
            choices: [
              { value: "", label: t({ pl: "wszystkie", en: "all" }) },
              { value: "rural", label: t({ pl: "wiejska", en: "rural" }) },
            ],
          },
        ]}
      />
      <Table
        language={language}
        caption={t({ pl: "Gminy według liczby ludności (przykład)", en: "Municipalities by population (example)" })}
        columns={columnsOf(t)}
        rows={rowsOf({ language, t })}
        sort={{ column: "people", direction: "descending", hrefFor: (column, direction) => `?sort=${column}-${direction}` }}
      />
      <Paging language={language} nextHref="#listy" position={t({ pl: "1–3 z 15", en: "1–3 of 15" })} />
    </>
  );
}

/** Drawn 400 units wide with labels above the bars, so that it is readable on a phone. */
function SampleChart({ language, t }: PartProps) {
  return (
    <svg
      class="chart"
      viewBox="0 0 400 174"
      role="img"
      aria-label={t({ pl: "Wykres słupkowy; te same wartości są w tabeli.", en: "A bar chart; the same values are in the table." })}
    >
      {places.map((place, row) => (
        <g transform={`translate(0 ${row * 58})`}>
          <text x="0" y="16">
            {place.name}
          </text>
          {place.share === undefined ? (
            <rect class="chart-missing" x="0.5" y="24.5" width="99" height="21" />
          ) : (
            <rect class={row === 1 ? "chart-bar" : "chart-context"} x="0" y="24" width={place.share * 800} height="22" />
          )}
          <text x={place.share === undefined ? 108 : place.share * 800 + 8} y="40" class={place.share === undefined ? "chart-quiet" : undefined}>
            {place.share === undefined
              ? t({ pl: "nie zbierano", en: "not collected" })
              : `${formatNumber(language, place.share * 100, 1)}${language === "pl" ? " " : ""}%`}
          </text>
        </g>
      ))}
    </svg>
  );
}

function SampleMap({ t }: { readonly t: Text }) {
  return (
    <svg viewBox="0 0 270 150" role="group" aria-label={t({ pl: "Schemat trzech gmin", en: "A scheme of three municipalities" })}>
      {places.map((place) => (
        <a href="#mapa" aria-label={place.name}>
          <circle class="map-shape" cx={place.x} cy={place.y} r={place.radius} />
          <text class="map-name" x={place.x} y={place.y + 4} text-anchor="middle" font-size="8">
            {place.name}
          </text>
        </a>
      ))}
    </svg>
  );
}

/** Lists with their tools, the timeline, a figure with its five parts and a map with its list. */
export function KitLists({ language }: { readonly language: Language }) {
  const t: Text = (text) => say(language, text);
  return (
    <Section id="listy" title={t({ pl: "Listy, wykresy, mapy", en: "Lists, figures, maps" })}>
      <SampleList language={language} t={t} />
      <Figure
        language={language}
        id="wykres"
        title={t({ pl: "Najwięcej zieleni ma Przykładowa Dolna", en: "Przykładowa Dolna has the most green areas" })}
        subtitle={t({ pl: "Udział terenów zieleni w powierzchni gminy, w procentach, 2026", en: "Green areas as a share of the municipality, per cent, 2026" })}
        chart={<SampleChart language={language} t={t} />}
        table={
          <Table
            language={language}
            caption={t({ pl: "Udział terenów zieleni (przykład)", en: "Share of green areas (example)" })}
            columns={columnsOf(t)}
            rows={rowsOf({ language, t })}
          />
        }
        source={{ name: t({ pl: "dane przykładowe", en: "example data" }), vintage: "2026", licence: "CC0 1.0" }}
        downloads={[
          { format: "CSV", href: "#wykres" },
          { format: "SVG", href: "#wykres" },
          { format: "PNG", href: "#wykres" },
        ]}
        note={t({ pl: "Wzorcowa Łąka nie zbierała tych danych.", en: "Wzorcowa Łąka did not collect these data." })}
      />
      <MapWithList
        language={language}
        id="mapa"
        headingLevel={3}
        title={t({ pl: "Gminy na schemacie", en: "Municipalities on a scheme" })}
        mapLabel={t({ pl: "Schemat – nie granice", en: "A scheme – not borders" })}
        map={<SampleMap t={t} />}
        list={
          <ul>
            {places.map((place) => (
              <li>
                <a href="#mapa">{place.name}</a>
              </li>
            ))}
          </ul>
        }
      />
      <Timeline
        events={[
          {
            at: t({ pl: "1 lutego 2027", en: "1 February 2027" }),
            machineDate: "2027-02-01",
            title: t({ pl: "Ogłoszenie konsultacji", en: "Consultation announced" }),
          },
          {
            at: t({ pl: "12 marca 2027", en: "12 March 2027" }),
            machineDate: "2027-03-12",
            title: t({ pl: "Zbieranie uwag", en: "Collecting remarks" }),
            state: "now",
            children: <p class="muted">{t({ pl: "Zostało 12 dni.", en: "12 days left." })}</p>,
          },
          {
            at: t({ pl: "30 kwietnia 2027", en: "30 April 2027" }),
            machineDate: "2027-04-30",
            title: t({ pl: "Sprawozdanie z odpowiedziami", en: "Report with all answers" }),
            state: "ahead",
          },
        ]}
      />
    </Section>
  );
}
