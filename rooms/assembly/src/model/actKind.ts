import type { ContentText } from "@splot/kernel";

/** The usual kinds of acts in English. */
const english: Readonly<Record<string, string>> = {
  "decyzja założycielska": "founding decision",
  deklaracja: "declaration",
  ogłoszenie: "announcement",
  opinia: "opinion",
  petycja: "petition",
  stanowisko: "position",
  uchwała: "resolution",
  wybory: "election",
  wydarzenie: "event",
  zarządzenie: "order",
};

/** The kind of an act, as its source names it in Polish. Missing: no English where the kind is none of the usual ones. */
export function actKindText(kind: string): ContentText {
  return { pl: kind, en: english[kind] };
}
