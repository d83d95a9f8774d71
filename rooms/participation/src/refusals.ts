import { refusals } from "@splot/kernel";

export const refuse = refusals({
  "participation.no_regime": {
    kind: "rule",
    pl: "Brak zapisanych zasad dla tego rodzaju konsultacji.",
    en: "No rules are recorded for this kind of consultation.",
  },
  "participation.version_consulted": {
    kind: "conflict",
    pl: "Ta wersja dokumentu ma już swoje konsultacje. Nowe konsultacje wymagają nowej wersji.",
    en: "This version of the document already has its consultation. A new one needs a new version.",
  },
  "participation.not_consultable": {
    kind: "rule",
    pl: "Ten dokument nie czeka na konsultacje. Konsultuje się najnowszą wersję, którą przekazano do konsultacji.",
    en: "This document does not wait for a consultation. What is consulted is the newest version that was sent to consultation.",
  },
  "participation.notice_ahead": {
    kind: "rule",
    pl: "Dzień obwieszczenia nie może być późniejszy niż dziś ({today}).",
    en: "The day of the notice cannot be later than today ({today}).",
  },
  "participation.opens_past": {
    kind: "rule",
    pl: "Konsultacje nie mogą się zacząć wcześniej niż {least}.",
    en: "The consultation cannot start earlier than {least}.",
  },
  "participation.round_too_short": {
    kind: "rule",
    pl: "Konsultacje trwają co najmniej {days} dni od obwieszczenia. Najwcześniejszy dzień zakończenia: {least}.",
    en: "The consultation lasts at least {days} days from the notice. The earliest closing day is {least}.",
  },
  "participation.closes_before_opens": {
    kind: "rule",
    pl: "Dzień zakończenia nie może być wcześniejszy niż dzień rozpoczęcia ({least}).",
    en: "The closing day cannot be earlier than the opening day ({least}).",
  },
  "participation.channel_missing": {
    kind: "rule",
    pl: "Podaj przynajmniej jeden sposób zgłaszania uwag i jego adres.",
    en: "Give at least one way of sending remarks, with its address.",
  },
  "participation.party_missing": {
    kind: "rule",
    pl: "Zasady wymagają powiadomienia: {party}. Podaj dzień i dowód.",
    en: "The rules require notifying: {party}. Give the day and the proof.",
  },
  "participation.party_after_today": {
    kind: "rule",
    pl: "Powiadomienie nie mogło być wysłane po dniu dzisiejszym.",
    en: "A notification cannot have been sent after today.",
  },
  "participation.extend_later_only": {
    kind: "rule",
    pl: "Termin można tylko wydłużyć. Podaj dzień po {closes}.",
    en: "The term can only be extended. Give a day after {closes}.",
  },
  "participation.extend_too_late": {
    kind: "rule",
    pl: "Konsultacje już się zakończyły, terminu nie można wydłużyć.",
    en: "The consultation has ended; its term can no longer be extended.",
  },
  "participation.round_not_open": { kind: "rule", pl: "Uwagi będzie można zgłaszać od {opens}.", en: "Remarks can be sent from {opens}." },
  "participation.round_finished": {
    kind: "rule",
    pl: "Sprawozdanie z tych konsultacji jest już opublikowane, nowych uwag nie przyjmujemy.",
    en: "The report of this consultation is published; new remarks are no longer taken.",
  },
  "participation.block_unknown": {
    kind: "invalid",
    pl: "W konsultowanym dokumencie nie ma takiego akapitu. Wybierz akapit z listy.",
    en: "The consulted document has no such paragraph. Choose one from the list.",
  },
  "participation.consent_missing": {
    kind: "rule",
    pl: "Zaznacz zgodę na pokazanie imienia i nazwiska albo zostaw to pole puste.",
    en: "Tick the consent to showing the name, or leave this field empty.",
  },
  "participation.institution_unnamed": {
    kind: "rule",
    pl: "Podaj nazwę instytucji. Uwagi instytucji są zawsze podpisane.",
    en: "Give the name of the institution. Remarks of institutions are always signed.",
  },
  "participation.email_unfit": {
    kind: "invalid",
    pl: "To nie jest adres e-mail. Przykład: nazwa@poczta.pl",
    en: "This is not an e-mail address. Example: name@mail.com",
  },
  "participation.received_ahead": {
    kind: "rule",
    pl: "Dzień wpływu nie może być późniejszy niż dziś ({today}).",
    en: "The day of receipt cannot be later than today ({today}).",
  },
  "participation.received_early": {
    kind: "rule",
    pl: "Dzień wpływu nie może być wcześniejszy niż początek konsultacji ({opens}).",
    en: "The day of receipt cannot be earlier than the start of the consultation ({opens}).",
  },
  "participation.remark_withdrawn": { kind: "conflict", pl: "Ta uwaga została wycofana przez autora.", en: "This remark was withdrawn by its author." },
  "participation.withdraw_too_late": {
    kind: "rule",
    pl: "Odpowiedź jest już opublikowana, uwagi nie można wycofać.",
    en: "The answer is already published; the remark can no longer be withdrawn.",
  },
  "participation.not_a_remark": {
    kind: "unknown",
    pl: "To pokwitowanie nie dotyczy uwagi z konsultacji.",
    en: "This receipt is not for a remark of a consultation.",
  },
  "participation.round_still_open": {
    kind: "rule",
    pl: "Konsultacje trwają do {closes}. Zrób to po ich zakończeniu.",
    en: "The consultation runs until {closes}. Do this after it ends.",
  },
  "participation.change_missing": {
    kind: "rule",
    pl: "Uwaga uwzględniona musi wskazać nowe brzmienie akapitu albo akapit, który już to mówi.",
    en: "An accepted remark has to name the new wording of a paragraph, or the paragraph that already says so.",
  },
  "participation.change_needless": {
    kind: "rule",
    pl: "Przy tym rozstrzygnięciu treść akapitu się nie zmienia. Zostaw nowe brzmienie puste.",
    en: "With this disposition the paragraph does not change. Leave the new wording empty.",
  },
  "participation.wording_same": {
    kind: "rule",
    pl: "Nowe brzmienie jest takie samo jak dotychczasowe. Zmień je albo wskaż, że akapit już to mówi.",
    en: "The new wording equals the present one. Change it, or say that the paragraph already says so.",
  },
  "participation.wording_approved": {
    kind: "conflict",
    pl: "Brzmienie tego akapitu zostało już zatwierdzone przy innej uwadze. Użyj go albo uzgodnij zmianę z dyrektorem.",
    en: "The wording of this paragraph is already approved with another remark. Use it, or agree a change with the director.",
  },
  "participation.disposition_published": {
    kind: "conflict",
    pl: "Odpowiedź jest już opublikowana i nie można jej zmienić.",
    en: "The answer is already published and cannot be changed.",
  },
  "participation.disposition_missing": {
    kind: "rule",
    pl: "Ta uwaga nie ma jeszcze propozycji rozstrzygnięcia.",
    en: "This remark has no proposed disposition yet.",
  },
  "participation.disposition_approved": { kind: "conflict", pl: "To rozstrzygnięcie jest już zatwierdzone.", en: "This disposition is already approved." },
  "participation.second_person": {
    kind: "rule",
    pl: "Zasady wymagają, aby rozstrzygnięcie zatwierdziła inna osoba niż ta, która je zaproponowała.",
    en: "The rules require that a disposition is approved by another person than the one who proposed it.",
  },
  "participation.remarks_unanswered": {
    kind: "rule",
    pl: "Bez zatwierdzonego rozstrzygnięcia: {count}. Numery: {numbers}.",
    en: "Without an approved disposition: {count}. Numbers: {numbers}.",
  },
  "participation.nothing_to_publish": { kind: "conflict", pl: "Wszystkie odpowiedzi są już opublikowane.", en: "All answers are already published." },
  "participation.not_settled": { kind: "rule", pl: "Najpierw opublikuj odpowiedzi na uwagi.", en: "Publish the answers to the remarks first." },
  "participation.report_published": { kind: "conflict", pl: "Sprawozdanie jest już opublikowane.", en: "The report is already published." },
  "participation.round_recorded": {
    kind: "rule",
    pl: "To konsultacje odnotowane na podstawie źródeł. Nie prowadzi się ich w programie.",
    en: "This consultation is recorded from sources. It is not run in the program.",
  },
  "participation.idea_shown": { kind: "conflict", pl: "Ten pomysł jest już pokazany.", en: "This idea is already shown." },
  "participation.idea_hidden": { kind: "conflict", pl: "Ten pomysł jest już ukryty.", en: "This idea is already hidden." },
  "participation.idea_withdrawn": { kind: "conflict", pl: "Ten pomysł został wycofany przez autora.", en: "This idea was withdrawn by its author." },
  "participation.idea_not_shown": { kind: "rule", pl: "Najpierw pokaż pomysł, potem na niego odpowiedz.", en: "Show the idea first, then answer it." },
  "participation.idea_answered": { kind: "conflict", pl: "Ten pomysł ma już ostateczną odpowiedź.", en: "This idea already has a final answer." },
  "participation.idea_taken_up": {
    kind: "rule",
    pl: "Pomysł jest już podjęty i nie można go wycofać. Napisz do biura.",
    en: "The idea has been taken up and can no longer be withdrawn. Write to the office.",
  },
  "participation.not_an_idea": { kind: "unknown", pl: "To pokwitowanie nie dotyczy pomysłu.", en: "This receipt is not for an idea." },
  "participation.declaration_text_missing": {
    kind: "rule",
    pl: "Biuro nie ogłosiło jeszcze tekstu deklaracji. Zajrzyj tu później.",
    en: "The office has not announced the text of the declaration yet. Come back later.",
  },
  "participation.declaration_link_unknown": {
    kind: "unknown",
    pl: "Ten link nie działa: adres jest niepełny albo deklarację wycofano. Stan deklaracji pokaże kod pokwitowania.",
    en: "This link does not work: the address is incomplete, or the declaration was withdrawn. The code of the receipt shows how it stands.",
  },
  "participation.declaration_link_ended": {
    kind: "rule",
    pl: "Ten link już wygasł. Podpisz deklarację jeszcze raz, a przyślemy nowy.",
    en: "This link has ended. Open it once more and ask for a new one.",
  },
  "participation.declaration_confirmed": {
    kind: "conflict",
    pl: "Ta deklaracja jest już potwierdzona. Nic więcej nie trzeba robić.",
    en: "This declaration is confirmed already. Nothing more has to be done.",
  },
  "participation.declaration_unconfirmed": {
    kind: "rule",
    pl: "Podpisujący jeszcze nie potwierdził tej deklaracji. Poczekaj na potwierdzenie.",
    en: "The signatory has not confirmed this declaration yet. Wait for the confirmation.",
  },
  "participation.declaration_no_consent": {
    kind: "rule",
    pl: "Nie ma zgody na pokazanie nazwy. Tej deklaracji nie można pokazać.",
    en: "There is no consent to show the name. This declaration cannot be shown.",
  },
  "participation.declaration_erased": {
    kind: "rule",
    pl: "Dane podpisującego już usunięto, więc nie ma czego pokazać. Poproś o nową deklarację.",
    en: "The data of the signatory are erased, so there is nothing to show. Ask for a new declaration.",
  },
  "participation.declaration_shown": { kind: "conflict", pl: "Ta deklaracja jest już na liście.", en: "This declaration is on the list already." },
  "participation.declaration_declined": { kind: "conflict", pl: "Ta deklaracja jest już odrzucona.", en: "This declaration is declined already." },
  "participation.declaration_withdrawn": { kind: "conflict", pl: "Ta deklaracja jest już wycofana.", en: "This declaration is withdrawn already." },
  "participation.not_a_declaration": { kind: "unknown", pl: "To pokwitowanie nie dotyczy deklaracji.", en: "This receipt is not for a declaration." },
  "participation.municipality_unknown": {
    kind: "invalid",
    pl: "Nie ma takiej gminy w metropolii. Wybierz gminę z listy.",
    en: "The metropolis has no such municipality. Choose one from the list.",
  },
});
