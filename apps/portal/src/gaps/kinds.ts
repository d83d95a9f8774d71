import { listDecisionsWithoutTask } from "@splot/assembly";
import { listPlansWithoutTask } from "@splot/delivery";
import { listChallengesWithoutGoal } from "@splot/insight";
import type { Bilingual, ObjectId, PluralForms } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listRecommendationsWithoutReply } from "@splot/networks";
import { listPlansWithoutMoney, listProjectsWithoutDecision } from "@splot/projects";
import { listGoalsWithoutEvidence } from "@splot/strategy";
import type { Gap } from "@splot/thread";
import { listResultsWithoutReport } from "./results.ts";

/** A way in which threads break off: which things are looked at, what they lack, and who can add it. */
export interface GapKind {
  /** Word of the address. */
  readonly code: string;
  /** Kinds of the things that are looked at. */
  readonly kinds: readonly string[];
  /** Where the missing station would stand. */
  readonly side: "origins" | "results";
  readonly name: Bilingual;
  readonly missing: Bilingual;
  readonly who: Bilingual;
  /** What a space says that holds nothing to look at. */
  readonly nothing: Bilingual;
  readonly counted: PluralForms;
  /** Looks at every thing of the space, or at the only one asked for. */
  list(read: ReadHandle, only?: ObjectId): Promise<Gap>;
}

/** The gaps in the order of the way from evidence to result. */
export const gapKinds: readonly GapKind[] = [
  {
    code: "wyzwania",
    kinds: ["insight"],
    side: "results",
    name: { pl: "Wyzwania bez celu", en: "Challenges without a goal" },
    missing: { pl: "celu, planu, pomysłu albo projektu", en: "a goal, plan, idea or project" },
    who: { pl: "Specjalista biura wskazuje wyzwanie przy celu.", en: "A domain officer names the challenge at a goal." },
    nothing: { pl: "Program nie ma tu ogłoszonych wyzwań.", en: "The program holds no published challenges here." },
    counted: { pl: ["wyzwanie", "wyzwania", "wyzwań"], en: ["challenge", "challenges"] },
    list: listChallengesWithoutGoal,
  },
  {
    code: "cele",
    kinds: ["node"],
    side: "origins",
    name: { pl: "Cele bez dowodu", en: "Goals without evidence" },
    missing: { pl: "liczby albo wniosku, na którym cel się opiera", en: "a number or an insight that the goal rests on" },
    who: { pl: "Specjalista biura wskazuje liczbę albo wniosek.", en: "A domain officer cites a number or an insight." },
    nothing: { pl: "Program nie ma tu celów.", en: "The program holds no goals here." },
    counted: { pl: ["cel", "cele", "celów"], en: ["goal", "goals"] },
    list: listGoalsWithoutEvidence,
  },
  {
    code: "plany",
    kinds: ["plan"],
    side: "results",
    name: { pl: "Plany bez pieniędzy", en: "Plans without money" },
    missing: { pl: "projektu z zapewnionymi pieniędzmi", en: "a project with secured money" },
    who: { pl: "Zespół gminy wpisuje finansowanie projektu.", en: "The team of a municipality enters the financing of a project." },
    nothing: { pl: "Program nie ma tu planów działań.", en: "The program holds no action plans here." },
    counted: { pl: ["plan", "plany", "planów"], en: ["plan", "plans"] },
    list: listPlansWithoutMoney,
  },
  {
    code: "zadania",
    kinds: ["plan"],
    side: "results",
    name: { pl: "Plany bez zadania", en: "Plans without a task" },
    missing: { pl: "zadania, które plan wykonuje", en: "a task that carries the plan out" },
    who: { pl: "Biuro albo zespół gminy dodaje zadanie do planu.", en: "The office or the team of a municipality adds a task to the plan." },
    nothing: { pl: "Program nie ma tu planów działań.", en: "The program holds no action plans here." },
    counted: { pl: ["plan", "plany", "planów"], en: ["plan", "plans"] },
    list: listPlansWithoutTask,
  },
  {
    code: "projekty",
    kinds: ["project"],
    side: "origins",
    name: { pl: "Projekty bez decyzji", en: "Projects without a decision" },
    missing: { pl: "uchwały, z której projekt wynika", en: "a resolution that the project follows from" },
    who: {
      pl: "Zespół gminy wskazuje cel albo plan, który projekt realizuje.",
      en: "The team of a municipality names the goal or plan that the project carries out.",
    },
    nothing: { pl: "Program nie ma tu projektów.", en: "The program holds no projects here." },
    counted: { pl: ["projekt", "projekty", "projektów"], en: ["project", "projects"] },
    list: listProjectsWithoutDecision,
  },
  {
    code: "decyzje",
    kinds: ["resolution"],
    side: "results",
    name: { pl: "Decyzje bez zadania", en: "Decisions without a task" },
    missing: { pl: "zadania albo projektu, który decyzję wykonuje", en: "a task or project that carries the decision out" },
    who: { pl: "Dyrektor biura zleca zadanie.", en: "The director of the office sets a task." },
    nothing: { pl: "Program nie ma tu decyzji.", en: "The program holds no decisions here." },
    counted: { pl: ["decyzja", "decyzje", "decyzji"], en: ["decision", "decisions"] },
    list: listDecisionsWithoutTask,
  },
  {
    code: "wyniki",
    kinds: ["project", "task"],
    side: "results",
    name: { pl: "Wyniki bez sprawozdania", en: "Results without a report" },
    missing: { pl: "sprawozdania, które o tym mówi", en: "a report that tells of it" },
    who: { pl: "Biuro opisuje wynik w sprawozdaniu rocznym.", en: "The office describes the result in the annual report." },
    nothing: { pl: "Program nie ma tu zakończonych projektów ani zadań.", en: "The program holds no completed projects or tasks here." },
    counted: { pl: ["wynik", "wyniki", "wyników"], en: ["result", "results"] },
    list: listResultsWithoutReport,
  },
  {
    code: "zalecenia",
    kinds: ["recommendation"],
    side: "results",
    name: { pl: "Zalecenia bez odpowiedzi", en: "Recommendations without a reply" },
    missing: { pl: "odpowiedzi adresata", en: "a reply of the addressee" },
    who: { pl: "Adresat zapisuje swoją odpowiedź.", en: "The addressee enters its reply." },
    nothing: { pl: "Program nie ma tu przekazanych zaleceń.", en: "The program holds no submitted recommendations here." },
    counted: { pl: ["zalecenie", "zalecenia", "zaleceń"], en: ["recommendation", "recommendations"] },
    list: listRecommendationsWithoutReply,
  },
];
