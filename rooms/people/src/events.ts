import type { Bilingual } from "@splot/kernel";

/** What this room writes into the journal, as sentences of a history; who it was stands beside. */
export const events = {
  "people.organisation_recorded": { pl: "zapisano organizację", en: "the organisation was recorded" },
  "people.membership_applied": { pl: "zapisano wniosek o przyjęcie", en: "an application for membership was recorded" },
  "people.membership_resolved": { pl: "zapisano uchwałę rady o przystąpieniu", en: "the council's resolution to join was recorded" },
  "people.membership_active": { pl: "zapisano członkostwo", en: "the membership was recorded" },
  "people.membership_suspended": { pl: "zapisano zawieszenie członkostwa", en: "the suspension of the membership was recorded" },
  "people.membership_ended": { pl: "zapisano koniec członkostwa", en: "the end of the membership was recorded" },
  "people.body_recorded": { pl: "zapisano organ i jego miejsca", en: "the body and its seats were recorded" },
  "people.seat_created": { pl: "utworzono miejsce", en: "a seat was created" },
  "people.seat_ended": { pl: "zlikwidowano miejsce", en: "a seat was ended" },
  "people.mandate_recorded": { pl: "zapisano mandat", en: "a mandate was recorded" },
  "people.seats_filled": { pl: "obsadzono miejsca na czas ćwiczenia", en: "the seats were filled for the exercise" },
  "people.mandate_ended": { pl: "zakończono mandat", en: "a mandate was ended" },
  "people.person_added": { pl: "dodano osobę", en: "a person was added" },
  "people.role_assigned": { pl: "nadano rolę", en: "a role was assigned" },
  "people.role_ended": { pl: "odebrano rolę", en: "a role was ended" },
  "people.account_invited": { pl: "wydano zaproszenie do konta", en: "an invitation to an account was issued" },
  "people.password_set": { pl: "ustawiono hasło", en: "a password was set" },
  "people.account_locked": { pl: "zablokowano konto", en: "an account was locked" },
  "people.account_unlocked": { pl: "odblokowano konto", en: "an account was unlocked" },
  "people.clock_moved": { pl: "przesunięto zegar ćwiczenia", en: "the exercise clock was moved" },
  "people.team_duty_recorded": { pl: "zapisano zadanie zespołów", en: "a duty of the teams was recorded" },
  "people.gathering_recorded": { pl: "zapisano spotkanie", en: "a gathering was recorded" },
  "people.supporter_recorded": { pl: "zapisano instytucję wspierającą", en: "a supporter was recorded" },
  "people.association_founded": { pl: "założono przestrzeń stowarzyszenia", en: "the space of the association was founded" },
} as const satisfies Record<string, Bilingual>;
