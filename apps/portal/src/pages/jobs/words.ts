import type { Bilingual } from "@splot/kernel";
import type { JobState } from "@splot/kernel/jobs";
import type { Tone } from "@splot/kernel/web";

export const jobsTitle = { pl: "Zadania w tle", en: "Background jobs" } satisfies Bilingual;

export const tones = {
  queued: "neutral",
  running: "active",
  done: "good",
  partly: "warning",
  failed: "danger",
  cancelled: "neutral",
} as const satisfies Record<JobState, Tone>;

export const words = {
  lead: {
    pl: "Długie prace, które program wykonuje w tle. Stronę można zamknąć i wrócić tu później.",
    en: "Long work that the program does in the background. You can close the page and come back later.",
  },
  leave: { pl: "Możesz zamknąć tę stronę i wrócić później.", en: "You can close this page and come back later." },
  job: { pl: "Zadanie", en: "Job" },
  state: { pl: "Stan", en: "State" },
  rows: { pl: "Wiersze", en: "Rows" },
  started: { pl: "Zlecono", en: "Started" },
  ended: { pl: "Zakończono", en: "Ended" },
  by: { pl: "Kto", en: "By" },
  program: { pl: "program", en: "the program" },
  all: { pl: "wszystkie", en: "all" },
  none: { pl: "Nie ma jeszcze żadnego zadania.", en: "There is no job yet." },
  noneNext: {
    pl: "Zadanie powstaje na przykład wtedy, gdy wczytujesz duży plik z danymi.",
    en: "A job arises for example when you load a large file of figures.",
  },
  noneFit: { pl: "Żadne zadanie nie jest w tym stanie.", en: "No job is in this state." },
  noneFitNext: { pl: "Wyczyść filtr, żeby zobaczyć wszystkie.", en: "Clear the filter to see all." },
  taken: { pl: "przyjęte: {count}", en: "taken: {count}" },
  bad: { pl: "z błędem: {count}", en: "with an error: {count}" },
  progress: { pl: "Postęp", en: "Progress" },
  result: { pl: "Zobacz wynik", en: "See the result" },
  report: { pl: "Uwagi do wierszy", en: "Findings by row" },
  csv: { pl: "Pobierz raport CSV", en: "Download the report as CSV" },
  row: { pl: "Wiersz", en: "Row" },
  whole: { pl: "cały plik", en: "whole file" },
  place: { pl: "Miejsce", en: "Place" },
  weight: { pl: "Waga", en: "Severity" },
  error: { pl: "błąd", en: "error" },
  remark: { pl: "uwaga", en: "remark" },
  what: { pl: "Co jest nie tak", en: "What is wrong" },
  how: { pl: "Co zrobić", en: "What to do" },
  cancel: { pl: "Przerwij zadanie", en: "Cancel the job" },
  cancelNote: { pl: "To, co zadanie już zrobiło, zostanie cofnięte.", en: "What the job has done so far is undone." },
} satisfies Record<string, Bilingual>;

export const jobForms = { pl: ["zadanie", "zadania", "zadań"], en: ["job", "jobs"] } as const;
