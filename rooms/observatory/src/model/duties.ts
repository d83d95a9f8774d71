import type { Bilingual } from "@splot/kernel";

/** Duties of a municipality's working team, in our words. Source: SMK presentation "Mapa drogowa zrównoważonego rozwoju", 28 Oct 2021. */
export const teamDuties: readonly Bilingual[] = [
  { pl: "koordynuje prace między gminą a stowarzyszeniem", en: "coordinates work between the municipality and the association" },
  { pl: "współpracuje z Biurem Stowarzyszenia", en: "cooperates with the Office" },
  { pl: "deleguje przedstawicieli gminy do prac forów tematycznych", en: "delegates the municipality's representatives to the thematic forums" },
  {
    pl: "śledzi stan projektów z planów działania i to, co zagraża ich realizacji",
    en: "follows the state of projects from the action plans and what threatens them",
  },
  {
    pl: "przekazuje dane potrzebne do formułowania i monitorowania zadań ze strategii i planów działania",
    en: "passes on the data needed to formulate and monitor the tasks of the strategy and the plans",
  },
];
