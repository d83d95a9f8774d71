import type { PluralForms } from "@splot/kernel";

/** Counted nouns of this room. */
export const nouns = {
  edition: { pl: ["edycja", "edycje", "edycji"], en: ["edition", "editions"] },
  network: { pl: ["sieć", "sieci", "sieci"], en: ["network", "networks"] },
  city: { pl: ["miasto", "miasta", "miast"], en: ["city", "cities"] },
  participant: { pl: ["uczestnik", "uczestnicy", "uczestników"], en: ["participant", "participants"] },
  recommendation: { pl: ["zalecenie", "zalecenia", "zaleceń"], en: ["recommendation", "recommendations"] },
  change: { pl: ["zmiana zasad", "zmiany zasad", "zmian zasad"], en: ["change of the rules", "changes of the rules"] },
  form: { pl: ["forma współpracy", "formy współpracy", "form współpracy"], en: ["form of cooperation", "forms of cooperation"] },
  benefit: { pl: ["korzyść", "korzyści", "korzyści"], en: ["benefit", "benefits"] },
  goal: { pl: ["cel szczegółowy", "cele szczegółowe", "celów szczegółowych"], en: ["specific goal", "specific goals"] },
  mid: { pl: ["plan miasta", "plany miast", "planów miast"], en: ["plan of a city", "plans of cities"] },
  part: { pl: ["część", "części", "części"], en: ["part", "parts"] },
} as const satisfies Record<string, PluralForms>;
