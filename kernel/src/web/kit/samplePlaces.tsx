import { type Bilingual, formatNumber, type Language } from "../../text.ts";
import type { Column, Row } from "../lists/Table.tsx";
import { MissingValue } from "../parts/FactList.tsx";

/** Says a text in the language of the page. */
export type Text = (text: Bilingual) => string;
/** What every sample needs. */
export type PartProps = { readonly language: Language; readonly t: Text };

/** Three invented municipalities with their place on the sample scheme. */
export const places = [
  { key: "a", name: "Przykładowa Dolna", peopleCount: 31240, share: 0.412, x: 70, y: 92, radius: 48 },
  { key: "b", name: "Przykładowa Górna", peopleCount: 18777, share: 0.365, x: 156, y: 66, radius: 42 },
  { key: "c", name: "Wzorcowa Łąka", peopleCount: 9405, share: undefined, x: 221, y: 104, radius: 33 },
];

/** The columns of the sample table. */
export function columnsOf(t: Text): readonly Column[] {
  return [
    { key: "name", label: t({ pl: "Gmina", en: "Municipality" }), isSortable: true },
    { key: "people", label: t({ pl: "Ludność", en: "Population" }), kind: "number", unit: t({ pl: "osoby", en: "people" }), isSortable: true },
    { key: "share", label: t({ pl: "Zieleń", en: "Green areas" }), kind: "number", unit: "%", isSortable: true },
  ];
}

/** The rows of the sample table; one value is missing. */
export function rowsOf({ language, t }: PartProps): readonly Row[] {
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
