import { refusals } from "@splot/kernel";

/** Why a definition is refused. */
export const refuseDefinition = refusals({
  "observatory.indicator_known": {
    kind: "conflict",
    pl: "Wskaźnik o takiej nazwie już jest. Zmień nazwę albo zapisz nową wersję jego definicji.",
    en: "There is an indicator of this name already. Change the name, or save a new version of its definition.",
  },
  "observatory.definition_common": {
    kind: "rule",
    pl: "To wskaźnik wspólny dla wszystkich przestrzeni. Zmienia go tylko zestaw danych programu. Zdefiniuj własny.",
    en: "This indicator is common to all spaces. Only the program's set of figures changes it. Define one of your own.",
  },
  "observatory.definition_part": { kind: "invalid", pl: "Wybierz wskaźnik z listy.", en: "Choose an indicator of the list." },
  "observatory.definition_computed": {
    kind: "invalid",
    pl: "Wskaźnik „{name}” sam jest obliczany. Wybierz taki, którego liczby pochodzą ze źródła.",
    en: "The indicator “{name}” is itself computed. Choose one whose numbers come from a source.",
  },
  "observatory.definition_frequency": {
    kind: "invalid",
    pl: "Te wskaźniki podaje się z różną częstością. Wybierz wskaźniki o tej samej.",
    en: "These indicators are given at different rhythms. Choose indicators of the same rhythm.",
  },
  "observatory.definition_factor": {
    kind: "invalid",
    pl: "Wpisz mnożnik większy od zera, na przykład 1000.",
    en: "Type a factor above zero, for example 1000.",
  },
  "observatory.definition_base": {
    kind: "invalid",
    pl: "Wpisz okres bazowy tak jak w tabeli wskaźnika, na przykład 2020.",
    en: "Write the base period as the table of the indicator does, for example 2020.",
  },
  "observatory.definition_count": {
    kind: "invalid",
    pl: "Wpisz, z ilu kolejnych okresów liczyć: od 2 do 60.",
    en: "Type of how many periods in a row: 2 to 60.",
  },
  "observatory.definition_limits": {
    kind: "invalid",
    pl: "Największa możliwa wartość jest mniejsza od najmniejszej.",
    en: "The largest possible value is below the smallest.",
  },
  "observatory.definition_fixed": {
    kind: "rule",
    pl: "Tego nie można już zmienić: wskaźnik ma liczby albo korzystają z niego inne. Zdefiniuj nowy wskaźnik.",
    en: "This cannot be changed any more: the indicator has numbers, or others take it. Define a new indicator.",
  },
  "observatory.definition_has_numbers": {
    kind: "rule",
    pl: "Ten wskaźnik ma liczby w wydaniach danych, więc zostaje. Możesz zmienić jego definicję.",
    en: "Releases hold numbers of this indicator, so it stays. You may change its definition.",
  },
  "observatory.definition_used": {
    kind: "rule",
    pl: "Korzystają z niego inne wskaźniki, wartości docelowe, prośby do gmin albo zachowane widoki. Usuń je najpierw albo zostaw wskaźnik.",
    en: "Other indicators, targets, requests or pinned views take it. Remove those first, or keep the indicator.",
  },
});
