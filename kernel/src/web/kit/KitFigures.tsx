import { formatNumber, type Language, say } from "../../text.ts";
import { Figure } from "../figures/Figure.tsx";
import { MapWithList } from "../figures/MapWithList.tsx";
import { Table } from "../lists/Table.tsx";
import { Section } from "../parts/PageHeading.tsx";
import { columnsOf, type PartProps, places, rowsOf, type Text } from "./samplePlaces.tsx";

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
    <svg viewBox="0 0 270 150" aria-label={t({ pl: "Schemat trzech gmin", en: "A scheme of three municipalities" })}>
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

/** A figure with its five parts and a map with its list. */
export function KitFigures({ language }: { readonly language: Language }) {
  const t: Text = (text) => say(language, text);
  return (
    <Section id="wykresy" title={t({ pl: "Wykresy i mapy", en: "Figures and maps" })}>
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
    </Section>
  );
}
