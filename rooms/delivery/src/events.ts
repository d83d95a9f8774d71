import type { Bilingual } from "@splot/kernel";

/** What the journal says of this room, as lines of a history. */
export const events = {
  "delivery.task_planned": { pl: "Dodano zadanie.", en: "The task was added." },
  "delivery.task_in_progress": { pl: "Rozpoczęto zadanie.", en: "The task was started." },
  "delivery.task_blocked": { pl: "Zadanie oznaczono jako zablokowane.", en: "The task was marked as blocked." },
  "delivery.task_done": { pl: "Wykonano zadanie i podano dowód.", en: "The task was done, with evidence." },
  "delivery.task_dropped": { pl: "Zaniechano zadania i podano powód.", en: "The task was dropped, with a reason." },
  "delivery.status_declared": { pl: "Zespół podał stan zadania.", en: "The team reported the status of the task." },
  "delivery.status_rule_set": { pl: "Ustalono progi stanu wyliczonego.", en: "The thresholds of the computed status were set." },
  "delivery.campaign_opened": { pl: "Zapytano zespoły o stan zadań.", en: "The teams were asked for status." },
  "delivery.teams_reminded": { pl: "Przypomniano zespołom o odpowiedzi.", en: "The teams were reminded." },
  "delivery.team_address_set": { pl: "Zapisano adres zespołu.", en: "The address of a team was entered." },
  "delivery.answer_sent": { pl: "Zespół wysłał odpowiedź.", en: "The team sent an answer." },
  "delivery.nothing_changed": { pl: "Zespół potwierdził: bez zmian.", en: "The team confirmed: no change." },
  "delivery.answer_accepted": { pl: "Biuro przyjęło odpowiedź.", en: "The office accepted the answer." },
  "delivery.answer_returned": { pl: "Biuro zwróciło odpowiedź do poprawy.", en: "The office returned the answer for correction." },
} as const satisfies Record<string, Bilingual>;
