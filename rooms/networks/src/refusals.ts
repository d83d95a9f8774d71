import { refusals } from "@splot/kernel";

export const refuse = refusals({
  "network.unknown": {
    kind: "invalid",
    pl: "Nie ma takiej sieci w tej edycji. Wybierz ją z listy.",
    en: "This edition has no such network. Choose it from the list.",
  },
  "edition.unknown": {
    kind: "invalid",
    pl: "Nie ma takiej edycji. Wybierz ją z listy.",
    en: "There is no such edition. Choose it from the list.",
  },
  "network.org_unknown": {
    kind: "invalid",
    pl: "Nie ma takiej organizacji. Wybierz ją z listy.",
    en: "There is no such organisation. Choose it from the list.",
  },
  "network.recorded": {
    kind: "rule",
    pl: "To zapis na podstawie źródeł. Nie prowadzi się go w programie.",
    en: "This is recorded from sources. It is not run in the program.",
  },
  "network.wrong_state": {
    kind: "conflict",
    pl: "Gdy sieć jest w stanie „{pl}”, nie można tego zrobić. Odśwież stronę i sprawdź, co jest teraz możliwe.",
    en: "While the network is in the state “{en}”, this cannot be done. Reload the page and see what is possible now.",
  },
  "network.applied_already": {
    kind: "conflict",
    pl: "To miasto już zgłosiło się do tej sieci. Poczekaj na decyzję.",
    en: "This city has applied to this network already. Wait for the decision.",
  },
  "network.no_application": {
    kind: "conflict",
    pl: "To miasto nie ma zgłoszenia, które czeka na decyzję. Odśwież stronę.",
    en: "This city has no application that waits for a decision. Reload the page.",
  },
  "network.one_only": {
    kind: "rule",
    pl: "W tej edycji miasto może być tylko w jednej sieci, a to miasto już jest w innej.",
    en: "In this edition a city may be in one network only, and this city is in another already.",
  },
  "network.leader_unfit": {
    kind: "rule",
    pl: "W tej sieci nie ma lidera. Przyjmij miasto jako uczestnika.",
    en: "This network has no leader. Accept the city as a participant.",
  },
  "network.leader_twice": { kind: "rule", pl: "Ta sieć ma już lidera. Może być tylko jeden.", en: "This network has a leader already. There can be one only." },
  "network.leader_missing": {
    kind: "rule",
    pl: "Ta sieć wymaga miasta-lidera. Przyjmij je przed startem.",
    en: "This network requires a leader city. Accept one before the start.",
  },
  "network.size_unfit": {
    kind: "rule",
    pl: "Sieć ma {count} miast, a zasady edycji mówią: {limits}. Przyjmij miasta albo zmień liczbę przed startem.",
    en: "The network has {count} cities, but the rules of the edition say: {limits}. Accept cities or change the number before the start.",
  },
  "network.not_a_member": {
    kind: "rule",
    pl: "To miasto nie jest przyjęte do tej sieci. Najpierw musi zostać przyjęte.",
    en: "This city is not accepted in this network. It has to be accepted first.",
  },
  "mid.exists": {
    kind: "conflict",
    pl: "To miasto ma już swój MID w tej sieci. Otwórz go i pisz dalej.",
    en: "This city has its MID in this network already. Open it and go on writing.",
  },
  "mid.wrong_state": {
    kind: "conflict",
    pl: "W stanie „{pl}” nie można tego zrobić. Odśwież stronę i sprawdź, co jest teraz możliwe.",
    en: "This cannot be done in the state “{en}”. Reload the page and see what is possible now.",
  },
  "mid.text_missing": {
    kind: "rule",
    pl: "Uzupełnij opis problemu i cel, zanim pokażesz MID innym.",
    en: "Fill in the problem and the aim before others read the MID.",
  },
  "mid.action_missing": { kind: "rule", pl: "Dodaj przynajmniej jedno działanie.", en: "Add at least one action." },
  "mid.review_missing": { kind: "rule", pl: "Brakuje opinii: {pl}. Poczekaj na nią.", en: "A review is missing: {en}. Wait for it." },
  "mid.notes_open": { kind: "rule", pl: "Odpowiedz na wszystkie uwagi z opinii.", en: "Answer all notes of the reviews." },
  "mid.own_review": {
    kind: "forbidden",
    pl: "Autor MID nie może go opiniować. Poproś inną osobę.",
    en: "An author of a MID cannot review it. Ask another person.",
  },
  "mid.not_asked": {
    kind: "forbidden",
    pl: "Ten MID nie czeka teraz na Twoją opinię. Czytają go kolejno inne miasta tej sieci i ekspert.",
    en: "This MID does not wait for your review now. Other cities of the network read it first, then an expert.",
  },
  "mid.reviewed_already": {
    kind: "conflict",
    pl: "Twoja opinia o tej wersji już jest. Nie można jej zmienić.",
    en: "Your review of this version is there already. It cannot be changed.",
  },
  "mid.block_unknown": { kind: "invalid", pl: "Nie ma takiego akapitu. Wybierz go z listy.", en: "There is no such paragraph. Choose it from the list." },
  "mid.note_unknown": { kind: "conflict", pl: "Na tę uwagę już odpowiedziano albo jej nie ma.", en: "This note is answered already, or there is none." },
  "mid.due_missing": { kind: "invalid", pl: "Podaj dzień, do którego czekasz na opinię.", en: "Give the day until which you wait for the review." },
  "mid.adopted_later": { kind: "invalid", pl: "Dzień przyjęcia nie może być późniejszy niż dziś.", en: "The day of the adoption cannot be later than today." },
  "plan.exists": { kind: "conflict", pl: "Ta sieć ma już Plan Ulepszeń. Otwórz go.", en: "This network has its Improvement Plan already. Open it." },
  "plan.wrong_state": {
    kind: "conflict",
    pl: "W stanie „{pl}” nie można tego zrobić z Planem Ulepszeń.",
    en: "This cannot be done with an Improvement Plan in the state “{en}”.",
  },
  "recommendation.scope_unknown": {
    kind: "invalid",
    pl: "Nie ma takiego zakresu. Wybierz go z listy.",
    en: "There is no such scope. Choose it from the list.",
  },
  "recommendation.basis_unfit": {
    kind: "invalid",
    pl: "Zalecenie może opierać się na MID z tej samej sieci. Wybierz go z listy.",
    en: "A recommendation can rest on a MID of the same network. Choose it from the list.",
  },
  "recommendation.wrong_state": {
    kind: "conflict",
    pl: "W stanie „{pl}” nie można tego zrobić z zaleceniem.",
    en: "This cannot be done with a recommendation in the state “{en}”.",
  },
  "recommendation.addressee_missing": {
    kind: "rule",
    pl: "Wskaż przynajmniej jednego adresata, zanim przekażesz zalecenie.",
    en: "Name at least one addressee before the recommendation is submitted.",
  },
  "reply.not_addressed": {
    kind: "invalid",
    pl: "Ta organizacja nie jest adresatem zalecenia. Wybierz ją z listy.",
    en: "This organisation is no addressee of the recommendation. Choose it from the list.",
  },
  "reply.too_early": {
    kind: "invalid",
    pl: "Odpowiedź nie może być wcześniejsza niż przekazanie zalecenia ani późniejsza niż dziś.",
    en: "A reply cannot be earlier than the submission nor later than today.",
  },
});
