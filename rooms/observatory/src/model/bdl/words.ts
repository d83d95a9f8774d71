import { type Bilingual, fill } from "@splot/kernel";

/** What a sync can find, by its code. */
const sentences: Readonly<Record<string, Bilingual>> = {
  ask_server: {
    pl: "Serwer BDL odpowiedział błędem {status}; po {tries} próbach zasób pominięto. Następne pobranie spróbuje od nowa.",
    en: "The server of the bank answered with error {status}; after {tries} tries the resource was left out. The next sync tries again.",
  },
  ask_broken: {
    pl: "Połączenie z BDL zrywało się; po {tries} próbach zasób pominięto. Sprawdź sieć serwera.",
    en: "The connection with the bank kept breaking; after {tries} tries the resource was left out. Check the server's network.",
  },
  ask_slow: {
    pl: "BDL nie odpowiadał na czas; po {tries} próbach zasób pominięto. Następne pobranie spróbuje od nowa.",
    en: "The bank did not answer in time; after {tries} tries the resource was left out. The next sync tries again.",
  },
  ask_unreadable: {
    pl: "Odpowiedzi BDL nie dało się odczytać; po {tries} próbach zasób pominięto. Zgłoś to, jeśli się powtarza.",
    en: "The answer of the bank could not be read; after {tries} tries the resource was left out. Report it if it happens again.",
  },
  ask_unknown: {
    pl: "BDL nie zna tego zasobu (kod {status}). Sprawdź numer zmiennej.",
    en: "The bank does not know this resource (code {status}). Check the number of the variable.",
  },
  ask_forbidden: {
    pl: "BDL odrzucił klucz (kod {status}). Pobieranie zakończono; administrator musi sprawdzić SPLOT_BDL_KEY.",
    en: "The bank refused the key (code {status}). The sync was ended; the administrator has to check SPLOT_BDL_KEY.",
  },
  ask_too_large: { pl: "Odpowiedź BDL jest za duża; zasób pominięto.", en: "The answer of the bank is too large; the resource was left out." },
  pages_changed: {
    pl: "Dane zmieniły się w trakcie pobierania (strona {page}). Zmienną pobrano od początku.",
    en: "The data changed while they were fetched (page {page}). The variable was begun anew.",
  },
  pages_unstable: {
    pl: "Dane zmieniały się przy każdej próbie; zmienną pominięto do następnego pobrania.",
    en: "The data changed at each try; the variable was left out until the next sync.",
  },
  loaded: {
    pl: "Wczytano nowe wydanie: wierszy {rows}. Pominięto {left} wierszy jednostek i lat spoza rejestru.",
    en: "A new release was loaded: {rows} rows. {left} rows of units and years outside the register were left out.",
  },
  load_faulty: {
    pl: "Pobrane liczby nie pasują do wskaźnika, więc ich nie wczytano (błędów: {count}, pierwszy: {first}). Sprawdź, czy zmienna należy do tego wskaźnika.",
    en: "The numbers fetched do not fit the indicator and were not loaded (errors: {count}, the first: {firstEn}). Check whether the variable belongs to this indicator.",
  },
};

/** The sentence of a finding of a sync. */
export function bankSentence(code: string, params: Readonly<Record<string, string | number>>): Bilingual {
  return fill(sentences[code] ?? { pl: code, en: code }, params);
}
