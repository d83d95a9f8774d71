import { refusals } from "@splot/kernel";

export const refuse = refusals({
  "insight.study_closed": {
    kind: "rule",
    pl: "To badanie jest zakończone. Otwórz nowe badanie, żeby dodać źródło albo kartę.",
    en: "This study is completed. Open a new study to add a source or a card.",
  },
  "insight.study_recorded": {
    kind: "rule",
    pl: "To badanie jest odnotowane na podstawie źródła i nie prowadzi się go w programie.",
    en: "This study is recorded from a source and is not run in the program.",
  },
  "insight.role_needed": {
    kind: "invalid",
    pl: "Podaj, kim są osoby w tym źródle: zajęcie albo rola, nigdy nazwisko.",
    en: "Say who the people in this source are: what they do, never a name.",
  },
  "insight.no_people": {
    kind: "rule",
    pl: "W tym źródle nie ma osób, więc zgoda nie jest potrzebna.",
    en: "There are no people in this source, so no consent is needed.",
  },
  "insight.consent_given": { kind: "rule", pl: "Zgoda jest już zapisana.", en: "Consent is recorded already." },
  "insight.no_consent": {
    kind: "rule",
    pl: "Nie ma zgody osób z tego źródła. Najpierw zapisz zgodę, potem tekst i cytaty.",
    en: "The people in this source have not agreed. Record their consent first, then the text and quotes.",
  },
  "insight.withdrawn": {
    kind: "rule",
    pl: "Zgodę wycofano, a tekst usunięto. Tego źródła nie można już używać.",
    en: "Consent was withdrawn and the text erased. This source can no longer be used.",
  },
  "insight.no_text": { kind: "rule", pl: "To źródło nie ma jeszcze tekstu. Najpierw go wklej.", en: "This source has no text yet. Paste it first." },
  "insight.text_quoted": {
    kind: "rule",
    pl: "Z tego tekstu są już cytaty, więc nie można go zastąpić. Zarejestruj poprawiony tekst jako nowe źródło.",
    en: "There are quotes from this text already, so it cannot be replaced. Register the corrected text as a new source.",
  },
  "insight.quote_not_found": {
    kind: "invalid",
    pl: "Tych słów nie ma w tekście. Skopiuj je dokładnie, razem ze znakami przestankowymi.",
    en: "These words are not in the text. Copy them exactly, with their punctuation.",
  },
  "insight.excerpt_outside": { kind: "invalid", pl: "To miejsce leży poza tekstem.", en: "This place lies outside the text." },
  "insight.excerpt_needed": {
    kind: "invalid",
    pl: "Wybierz co najmniej jeden cytat, na którym opiera się karta.",
    en: "Choose at least one quote that the card rests on.",
  },
  "insight.excerpt_unknown": { kind: "invalid", pl: "Tego cytatu nie ma w tym badaniu.", en: "This quote is not in this study." },
  "insight.quote_single": {
    kind: "invalid",
    pl: "Karta z cytatem powtarza dokładnie jeden cytat. Wybierz jeden.",
    en: "A quote card repeats exactly one quote. Choose one.",
  },
  "insight.text_needed": { kind: "invalid", pl: "Napisz, co z tego wynika.", en: "Write what it tells us." },
  "insight.cluster_unknown": { kind: "invalid", pl: "Tej grupy nie ma w tym badaniu.", en: "This cluster is not in this study." },
  "insight.card_unknown": { kind: "invalid", pl: "Jednej z kart nie ma albo została usunięta.", en: "One of the cards does not exist or was removed." },
  "insight.card_twice": {
    kind: "invalid",
    pl: "Karta może przemawiać za wnioskiem albo przeciw niemu, nie jedno i drugie.",
    en: "A card speaks either for an insight or against it, not both.",
  },
  "insight.number_exists": { kind: "rule", pl: "Ta liczba już stoi przy tym wniosku.", en: "This number stands beside this insight already." },
  "insight.no_evidence": {
    kind: "rule",
    pl: "Za tym wnioskiem nie przemawia żadna karta. Dodaj dowód, zanim poprosisz o opinię.",
    en: "No card speaks for this insight. Add evidence before you ask for a verdict.",
  },
  "insight.not_draft": {
    kind: "rule",
    pl: "Ten wniosek jest już oceniany albo oceniony. Zapisz zmianę jako nowy wniosek.",
    en: "This insight is being judged or was judged already. State a change as a new insight.",
  },
  "insight.not_in_review": { kind: "rule", pl: "Nikt nie prosi teraz o opinię o tym wniosku.", en: "Nobody asks for a verdict on this insight now." },
  "insight.own_verdict": {
    kind: "rule",
    pl: "Autor wniosku nie może go sam potwierdzić. Opinię wydaje inna osoba.",
    en: "The author of an insight cannot judge it. Somebody else gives the verdict.",
  },
  "insight.not_verified": {
    kind: "rule",
    pl: "Publikuje się wniosek, który ekspert potwierdził albo zakwestionował.",
    en: "An insight is published after an expert has confirmed or contested it.",
  },
  "insight.published": { kind: "rule", pl: "Ten wniosek jest już opublikowany.", en: "This insight is published already." },
});
