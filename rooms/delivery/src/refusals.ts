import { refusals } from "@splot/kernel";

export const refuse = refusals({
  "task.wrong_move": {
    kind: "conflict",
    pl: "Zadanie w stanie „{from}” nie może przejść do stanu „{to}”. Odśwież stronę i wybierz stan z listy.",
    en: "A task in the state “{from}” cannot become “{to}”. Reload the page and choose a state from the list.",
  },
  "task.no_evidence": {
    kind: "invalid",
    pl: "Zadanie jest wykonane dopiero z dowodem. Napisz, co powstało i gdzie to sprawdzić.",
    en: "A task is done only with evidence. Say what was made and where it can be checked.",
  },
  "task.no_reason": { kind: "invalid", pl: "Podaj powód zaniechania zadania.", en: "Say why the task is dropped." },
  "task.closed": {
    kind: "conflict",
    pl: "Zadanie jest zakończone i nie można go zmieniać. Dodaj nowe zadanie.",
    en: "The task has ended and cannot be changed. Add a new task.",
  },
  "task.plan_unknown": {
    kind: "invalid",
    pl: "Nie ma takiego planu działań. Wybierz go z listy.",
    en: "There is no such action plan. Choose it from the list.",
  },
  "task.org_unknown": { kind: "invalid", pl: "Nie ma takiej organizacji. Wybierz ją z listy.", en: "There is no such organisation. Choose it from the list." },
  "task.due_before_start": {
    kind: "invalid",
    pl: "Termin jest wcześniejszy niż początek. Popraw jedną z dat.",
    en: "The due day is earlier than the start. Correct one of the days.",
  },
  "task.project_unfit": {
    kind: "invalid",
    pl: "Zadanie może być częścią tylko jawnego projektu. Wybierz go z listy.",
    en: "A task can be part of a public project only. Choose it from the list.",
  },
  "status.forecast_past": {
    kind: "invalid",
    pl: "Przewidywany koniec już minął. Podaj dzień od dziś.",
    en: "The expected end has passed. Give a day from today on.",
  },
  "status.rule_unfit": {
    kind: "invalid",
    pl: "Próg czerwony musi być większy niż żółty. Popraw liczby.",
    en: "The red threshold must be greater than the amber one. Correct the numbers.",
  },
  "campaign.nobody": {
    kind: "rule",
    pl: "Nikogo nie ma o co zapytać: w tym zakresie nie ma otwartych zadań. Wybierz inny plan albo dodaj zadania.",
    en: "There is nobody to ask: no open tasks in this scope. Choose another plan or add tasks.",
  },
  "campaign.too_many": {
    kind: "rule",
    pl: "To za dużo pytań naraz: najwyżej {most}. Wybierz jeden plan.",
    en: "These are too many questions at once: at most {most}. Choose one plan.",
  },
  "campaign.due_past": { kind: "invalid", pl: "Termin już minął. Podaj dzień od dziś.", en: "The term has passed. Give a day from today on." },
  "campaign.period_unreadable": {
    kind: "invalid",
    pl: "Podaj okres jako rok, półrocze, kwartał albo miesiąc, na przykład 2026-S1.",
    en: "Give the period as a year, half, quarter or month, for example 2026-S1.",
  },
  "campaign.closed": {
    kind: "rule",
    pl: "Czas na odpowiedzi minął. Napisz do biura albo poczekaj na następne zapytanie.",
    en: "The time for answers is over. Write to the office or wait for the next request.",
  },
  "campaign.link_unknown": {
    kind: "unknown",
    pl: "Ten link nie działa albo stracił ważność. Poproś biuro o nowy.",
    en: "This link does not work or has run out. Ask the office for a new one.",
  },
  "campaign.link_private": {
    kind: "forbidden",
    pl: "Ten link należy do zespołu gminy i przychodzi tylko pocztą. Biuro odpowiada za zespół na stronie zapytania.",
    en: "This link belongs to the team of the municipality and comes only by mail. The office works on the page of the request.",
  },
  "answer.nothing_before": {
    kind: "rule",
    pl: "Nie ma jeszcze przyjętej odpowiedzi, którą można powtórzyć. Podaj postęp i kolor.",
    en: "There is no accepted answer to repeat yet. Give progress and colour.",
  },
  "answer.repeats_past": {
    kind: "rule",
    pl: "Przewidywany koniec z ostatniej odpowiedzi już minął. Podaj nowy.",
    en: "The expected end of the last answer has passed. Give a new one.",
  },
  "answer.accepted": {
    kind: "conflict",
    pl: "Biuro przyjęło już tę odpowiedź. Zmianę zgłoś przy zadaniu.",
    en: "The office has accepted this answer. Report a change at the task.",
  },
  "answer.not_sent": {
    kind: "conflict",
    pl: "Nie ma odpowiedzi, którą można przyjąć albo zwrócić. Odśwież stronę.",
    en: "There is no answer to accept or return. Reload the page.",
  },
  "threat.since_ahead": {
    kind: "invalid",
    pl: "Podaj dzień, od którego to trwa: dzisiejszy albo wcześniejszy.",
    en: "Give the day since which it lasts: today or earlier.",
  },
  "threat.subject_unfit": { kind: "invalid", pl: "Nie ma takiego zadania. Wybierz je z listy.", en: "There is no such task. Choose it from the list." },
  "threat.task_unfit": { kind: "invalid", pl: "Nie ma takiego zadania. Wybierz je z listy.", en: "There is no such task. Choose it from the list." },
  "threat.triaged": {
    kind: "conflict",
    pl: "To zagrożenie jest już rozpoznane, a zgłaszający zna odpowiedź. Możesz skierować je do decyzji.",
    en: "This threat has its verdict and the reporter knows it. You can escalate it.",
  },
  "threat.not_open": {
    kind: "rule",
    pl: "Do decyzji kieruje się ryzyko albo problem, który nie jest zamknięty. Najpierw rozpoznaj zagrożenie.",
    en: "Only an open risk or issue is escalated. Triage the threat first.",
  },
  "threat.escalated": {
    kind: "conflict",
    pl: "Ta sprawa czeka już na decyzję. Odśwież stronę.",
    en: "This matter waits for a decision already. Reload the page.",
  },
  "escalation.due_past": { kind: "invalid", pl: "Termin już minął. Podaj dzień od dziś.", en: "The day has passed. Give a day from today on." },
  "escalation.none": {
    kind: "conflict",
    pl: "Ta sprawa nie czeka na decyzję. Odśwież stronę.",
    en: "This matter waits for no decision. Reload the page.",
  },
  "escalation.not_yours": {
    kind: "forbidden",
    pl: "O tej sprawie decyduje teraz {level}. Poczekaj na decyzję albo poproś o nią.",
    en: "This matter is now decided by: {level}. Wait for the decision or ask for it.",
  },
  "escalation.no_resolution": {
    kind: "invalid",
    pl: "Walne zebranie decyduje uchwałą. Podaj jej numer z rejestru.",
    en: "The general meeting decides by resolution. Give its number from the register.",
  },
  "programme.exists": {
    kind: "conflict",
    pl: "Program na ten rok już jest. Otwórz go z listy.",
    en: "There is a programme for this year. Open it from the list.",
  },
  "programme.adopted": {
    kind: "conflict",
    pl: "Program jest przyjęty i się nie zmienia. Nowe prace zaproponuj na następny rok.",
    en: "The programme is adopted and does not change. Propose new work for the next year.",
  },
  "programme.adopted_ahead": {
    kind: "invalid",
    pl: "Podaj dzień, w którym program przyjęto: dzisiejszy albo wcześniejszy.",
    en: "Give the day of the adoption: today or earlier.",
  },
  "programme.no_resolution": {
    kind: "invalid",
    pl: "Rejestr nie ma uchwały o tym numerze. Sprawdź numer albo zostaw pole puste.",
    en: "The register has no resolution with this number. Check the number or leave the field empty.",
  },
  "programme.undecided": {
    kind: "rule",
    pl: "Propozycje bez decyzji: {count}. Zdecyduj o każdej przed przyjęciem programu.",
    en: "Proposals without a decision: {count}. Decide on each before the programme is adopted.",
  },
  "programme.empty": {
    kind: "rule",
    pl: "Żadna propozycja nie weszła do programu. Przyjmij co najmniej jedną.",
    en: "No proposal is in the programme. Take in at least one.",
  },
  "report.exists": {
    kind: "conflict",
    pl: "Podsumowanie tego roku już jest. Otwórz je z listy.",
    en: "There is a summary of this year. Open it from the list.",
  },
  "report.year_ahead": { kind: "invalid", pl: "Ten rok jeszcze się nie zaczął. Wybierz wcześniejszy.", en: "This year has not begun. Choose an earlier one." },
  "report.published": {
    kind: "conflict",
    pl: "Podsumowanie jest opublikowane, a jego liczby się nie zmieniają. Nowe pokaże podsumowanie następnego roku.",
    en: "The summary is published and its figures do not change. New ones go into the summary of the next year.",
  },
  "report.not_published": { kind: "rule", pl: "Najpierw opublikuj podsumowanie.", en: "Publish the summary first." },
  "report.study_unfit": { kind: "invalid", pl: "Nie ma takiego badania. Wybierz je z listy.", en: "There is no such study. Choose it from the list." },
});
