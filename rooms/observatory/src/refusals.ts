import { refusals } from "@splot/kernel";

export const refuse = refusals({
  "observatory.indicator_unknown": {
    kind: "unknown",
    pl: "Nie ma takiego wskaźnika. Wybierz go z katalogu danych.",
    en: "There is no such indicator. Choose one from the data catalogue.",
  },
  "observatory.observation_unknown": {
    kind: "invalid",
    pl: "Nie mamy tej liczby: {unit}, {period}. Wybierz inny obszar albo okres.",
    en: "We do not have this number: {unit}, {period}. Choose another area or period.",
  },
  "observatory.unit_unknown": { kind: "unknown", pl: "Nie ma tu takiej gminy.", en: "There is no such municipality here." },
  "observatory.import_faulty": {
    kind: "invalid",
    pl: "Plik ma błędy ({count}). Nic nie zapisano. Popraw wskazane wiersze i sprawdź plik jeszcze raz.",
    en: "The file has errors ({count}). Nothing was saved. Correct the rows named and check the file again.",
  },
  "observatory.import_empty": { kind: "invalid", pl: "Wybierz plik CSV albo wklej jego treść.", en: "Choose a CSV file or paste its content." },
  "observatory.vintage_known": {
    kind: "conflict",
    pl: "Wydanie „{code}” jest już zapisane. Wydań się nie zmienia; zapisz nowe.",
    en: "The release “{code}” is already stored. Releases are not changed; record a new one.",
  },
  "observatory.outlines_unreadable": {
    kind: "invalid",
    pl: "Tego pliku nie da się odczytać jako GeoJSON: {reason}.",
    en: "This file cannot be read as GeoJSON: {reason}.",
  },
  "observatory.outlines_double": {
    kind: "invalid",
    pl: "Warstwa ma więcej niż jedną granicę tej samej jednostki w tym samym czasie: {codes}. Nic nie zapisano.",
    en: "The layer holds more than one outline of the same unit at the same time: {codes}. Nothing was stored.",
  },
  "observatory.outlines_none": {
    kind: "invalid",
    pl: "Żadna granica z pliku nie pasuje do gmin w rejestrze. Nic nie zapisano.",
    en: "No outline of the file fits a municipality of the register. Nothing was stored.",
  },
});
