import { refusals } from "@splot/kernel";

/** Everything this room refuses, in both languages, saying what to do next. */
export const refuse = refusals({
  "strategy.stale": {
    kind: "conflict",
    pl: "Ktoś zmienił ten dokument, odkąd go otwarto. Otwórz go ponownie i sprawdź, czy Twoja zmiana jest nadal potrzebna.",
    en: "Somebody has changed this document since you opened it. Open it again and check whether your change is still needed.",
  },
  "strategy.not_draft": {
    kind: "rule",
    pl: "Treść można zmieniać tylko w wersji roboczej. Ten dokument ma stan: {state}.",
    en: "The text can be changed only in a draft. The state of this document is: {state}.",
  },
  "strategy.insight_unpublished": {
    kind: "rule",
    pl: "Cel może wynikać tylko z opublikowanego wniosku, który ocenił ekspert. Wybierz taki wniosek.",
    en: "A goal can follow only from a published insight that an expert has judged. Choose such an insight.",
  },
  "strategy.policy_exists": {
    kind: "conflict",
    pl: "Dokument o takim tytule już jest w rejestrze. Otwórz go albo podaj inny tytuł.",
    en: "A document with this title is in the register already. Open it, or give another title.",
  },
  "strategy.empty": {
    kind: "rule",
    pl: "Dokument nie ma jeszcze treści. Dodaj co najmniej jeden akapit.",
    en: "The document has no text yet. Add at least one paragraph.",
  },
  "strategy.block_unknown": { kind: "unknown", pl: "W tym dokumencie nie ma akapitu „{key}”.", en: "This document has no paragraph “{key}”." },
  "strategy.nothing_to_undo": { kind: "conflict", pl: "Nie ma już zmiany, którą można cofnąć.", en: "There is no change left to undo." },
  "strategy.block_in_use": {
    kind: "rule",
    pl: "W tym akapicie zapisano cel „{goal}”. Najpierw przypisz cel do innego akapitu.",
    en: "The goal “{goal}” is written in this paragraph. Tie the goal to another paragraph first.",
  },
  "strategy.too_many_blocks": { kind: "too_large", pl: "Dokument może mieć najwyżej {most} akapitów.", en: "A document can have at most {most} paragraphs." },
  "strategy.block_too_long": {
    kind: "invalid",
    pl: "Akapit {no} jest za długi: najwyżej {most} znaków. Podziel go.",
    en: "Paragraph {no} is too long: at most {most} characters. Split it.",
  },
  "strategy.parent_unknown": { kind: "invalid", pl: "Nie ma dziedziny ani celu o kodzie „{code}”.", en: "There is no domain or goal with the code “{code}”." },
  "strategy.node_too_deep": { kind: "rule", pl: "Pod kierunkiem działania nie ma już niższego poziomu.", en: "There is no level below a direction of action." },
  "strategy.main_goal_exists": {
    kind: "rule",
    pl: "Ta dziedzina ma już cel główny. Dodaj do niego cel szczegółowy.",
    en: "This domain already has its main goal. Add a specific goal under it.",
  },
  "strategy.goal_unknown": {
    kind: "unknown",
    pl: "W tym dokumencie nie ma takiego celu albo już go wycofano.",
    en: "This document has no such goal, or it has been withdrawn.",
  },
  "strategy.domain_fixed": {
    kind: "rule",
    pl: "Nazwy dziedzin są stałe. Dziedzina znika z dokumentu razem z ostatnim celem.",
    en: "The names of domains are fixed. A domain leaves the document with its last goal.",
  },
  "strategy.goal_has_goals": {
    kind: "rule",
    pl: "Pod tym celem jest jeszcze cel „{goal}”. Najpierw wycofaj cele niżej.",
    en: "The goal “{goal}” still stands below this one. Withdraw the goals below first.",
  },
  "strategy.evidence_ended": { kind: "conflict", pl: "Tę liczbę już wycofano.", en: "This number has already been withdrawn." },
  "strategy.evidence_exists": { kind: "conflict", pl: "Ta liczba już uzasadnia ten cel.", en: "This number is already evidence for this goal." },
  "strategy.no_regime": {
    kind: "rule",
    pl: "Nie wpisano jeszcze listy wymagań prawnych dla strategii. Zrób to najpierw.",
    en: "The list of legal requirements for a strategy has not been recorded yet. Do it first.",
  },
  "strategy.round_not_settled": {
    kind: "rule",
    pl: "Nie wszystkie uwagi mają ogłoszoną odpowiedź. Poczekaj na ogłoszenie odpowiedzi.",
    en: "Not all remarks have a published answer. Wait until the answers are published.",
  },
  "strategy.round_of_other": {
    kind: "invalid",
    pl: "Te konsultacje dotyczyły innej wersji dokumentu.",
    en: "That consultation was about another version of the document.",
  },
  "strategy.not_in_consultation": {
    kind: "rule",
    pl: "Nową wersję po konsultacjach robi się z wersji, która była konsultowana. Ten dokument ma stan: {state}.",
    en: "A version after consultation is made from the version that was consulted. The state of this document is: {state}.",
  },
  "strategy.change_without_reason": {
    kind: "invalid",
    pl: "Podaj powód zmiany akapitu „{key}”. Zmiana, której nie spowodowała uwaga, musi mieć powód.",
    en: "State the reason for changing paragraph “{key}”. A change that no remark caused needs a reason.",
  },
  "strategy.changed_twice": {
    kind: "rule",
    pl: "Akapit „{key}” zmieniają już uwagi z konsultacji. Nie można go zmienić drugi raz.",
    en: "Paragraph “{key}” is already changed by remarks from the consultation. It cannot be changed a second time.",
  },
  "strategy.checklist_open": {
    kind: "rule",
    pl: "Lista wymagań nie jest zamknięta. Brakuje: {titles}.",
    en: "The checklist is not complete. Missing: {titles}.",
  },
  "strategy.not_revised": {
    kind: "rule",
    pl: "Do przyjęcia kieruje się wersję po konsultacjach albo wersję, której nie przyjęto. Ten dokument ma stan: {state}.",
    en: "Only a version revised after consultation, or one that was not adopted, is submitted for adoption. The state of this document is: {state}.",
  },
  "strategy.item_unknown": { kind: "unknown", pl: "Na liście nie ma takiego wymagania.", en: "There is no such item on the checklist." },
  "strategy.item_decided": {
    kind: "conflict",
    pl: "To wymaganie jest już spełnione albo odstąpiono od niego.",
    en: "This item has already been met or waived.",
  },
  "strategy.item_open": { kind: "conflict", pl: "To wymaganie jest już otwarte.", en: "This item is already open." },
  "strategy.checklist_closed": {
    kind: "rule",
    pl: "Listy nie można zmienić, gdy dokument ma stan: {state}. Żeby ją poprawić, trzeba najpierw cofnąć dokument do pracy.",
    en: "The checklist cannot be changed in the state: {state}. To correct it, first return the document to work.",
  },
  "strategy.not_returnable": {
    kind: "rule",
    pl: "Do pracy można cofnąć dokument nieprzyjęty albo czekający na projekt uchwały. Ten ma stan: {state}.",
    en: "Only a document that was not adopted, or that awaits a draft resolution, can be returned to work. The state of this one is: {state}.",
  },
  "strategy.draft_pending": {
    kind: "rule",
    pl: "Projekt uchwały nad tą wersją czeka na głosowanie. Poczekaj na jego wynik.",
    en: "A draft resolution about this version awaits the vote. Wait for its result.",
  },
  "strategy.evidence_unfit": {
    kind: "rule",
    pl: "To nie jest dowód tego wymagania. Wskaż konsultacje tego dokumentu po ich zakończeniu albo sprawozdanie z nich.",
    en: "This does not prove the item. Name the consultation of this document once it has ended, or its report.",
  },
  "strategy.not_voted_text": {
    kind: "rule",
    pl: "Przyjęty tekst nie jest tekstem tej wersji: skróty treści są różne.",
    en: "The adopted text is not the text of this version: the hashes differ.",
  },
  "strategy.not_for_adoption": { kind: "rule", pl: "Wersja {no} nie została skierowana do przyjęcia.", en: "Version {no} was not submitted for adoption." },
  "strategy.step_unknown": { kind: "invalid", pl: "Szablon wymienia nieznany krok „{code}”.", en: "The template names an unknown step “{code}”." },
  "strategy.plan_too_early": {
    kind: "rule",
    pl: "Plan działań uszczegóławia obowiązującą strategię. Zacznij go, gdy strategia zostanie przyjęta.",
    en: "An action plan details a strategy in force. Begin it once the strategy is adopted.",
  },
  "strategy.plan_fixed": {
    kind: "rule",
    pl: "Zmienić i wycofać można tylko plan, który powstał w programie i nadal jest opracowywany.",
    en: "Only a plan that was begun in the program and is still being drafted can be changed or withdrawn.",
  },
  "strategy.plan_code_taken": {
    kind: "conflict",
    pl: "Plan o tym kodzie już jest. Wpisz inny kod.",
    en: "There is a plan with this code already. Type another code.",
  },
});
