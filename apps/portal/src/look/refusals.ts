import { refusals } from "@splot/kernel";

/** Why a look is refused. */
export const refuseLook = refusals({
  "look.colour_unreadable": {
    kind: "invalid",
    pl: "Wpisz kolor jako # i sześć znaków 0–9 lub a–f, na przykład #14507a.",
    en: "Write a colour as # and six of 0–9 or a–f, for example #14507a.",
  },
  "look.colour_missing": { kind: "invalid", pl: "Podaj oba kolory albo żadnego.", en: "Give both colours or none." },
  "look.contrast": {
    kind: "rule",
    pl: "Tekst w tym kolorze byłby nieczytelny: kontrast {ratioPl} : 1, a potrzeba 4,5 : 1. Najbliższy czytelny odcień to {shade}.",
    en: "Text in this colour could not be read: contrast {ratioEn} : 1, but 4.5 : 1 is needed. The nearest readable shade is {shade}.",
  },
  "look.changed": {
    kind: "conflict",
    pl: "Ktoś w międzyczasie zmienił wygląd. Otwórz stronę ponownie i wprowadź zmiany jeszcze raz.",
    en: "Somebody has changed the look meanwhile. Open the page again and make your changes once more.",
  },
});
