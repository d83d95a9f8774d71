import { type Bilingual, fill } from "@splot/kernel";
import type { Standing } from "./planTransfer.ts";
import type { Placed, PlacedBook } from "./readBook.ts";
import { type Fault, newRows, rowWords } from "./rows.ts";
import type { DutyRow, Finding, PlanRow, ProjectRow, ShareRow, TaskRow } from "./shapes.ts";

const words = {
  team: { pl: "Nie ma dziś zespołu gminy o kodzie „{code}”.", en: "No team of a municipality with the code “{code}” works today." },
  teamHint: { pl: "Popraw kod. Znajdziesz go na liście zespołów.", en: "Correct the code. The list of teams shows it." },
  project: { pl: "Nie ma fiszki „{title}” tej organizacji.", en: "This organisation has no fiche “{title}”." },
  projectHint: { pl: "Dopisz ją w arkuszu Projekty albo popraw pisownię.", en: "Add it in the sheet Projekty, or correct the spelling." },
  ambiguous: { pl: "Ta organizacja ma więcej niż jedną fiszkę o tym tytule.", en: "This organisation has more than one fiche with this title." },
  ambiguousHint: { pl: "Wpisz ten koszt na stronie projektu.", en: "Enter this cost on the page of the project." },
  zero: { pl: "Koszt musi być większy od zera.", en: "The cost must be greater than zero." },
  zeroHint: { pl: "Usuń ten wiersz, jeśli nikt nie płaci.", en: "Remove this row if nobody pays." },
  goal: { pl: "W obowiązującej strategii „{document}” nie ma celu „{code}”.", en: "The strategy in force “{document}” has no goal “{code}”." },
  goalHint: { pl: "Sprawdź strategię i kod celu na jej stronie.", en: "Look the strategy and the code of the goal up on its page." },
  plan: { pl: "Nie ma planu „{code}” tej strategii.", en: "This strategy has no plan “{code}”." },
  lead: {
    pl: "Tytułów projektów jest więcej albo mniej niż organizacji, które je prowadzą.",
    en: "There are more or fewer titles of projects than organisations that lead them.",
  },
  leadHint: {
    pl: "Wpisz każdy projekt w osobnym wierszu komórki, a organizacje w tej samej kolejności.",
    en: "Write each project on a line of the cell, and the organisations in the same order.",
  },
  ambiguousTask: { pl: "Zostaw projekt pusty i wskaż go na stronie zadania.", en: "Leave the project empty and name it on the page of the task." },
  noClosing: {
    pl: "Zadanie kończy się z dowodem wykonania albo z powodem zaniechania.",
    en: "A task ends with evidence, or with a reason when it is dropped.",
  },
  noClosingHint: { pl: "Uzupełnij tę kolumnę albo zmień stan.", en: "Fill in this column, or change the state." },
  open: { pl: "To zadanie jeszcze trwa, więc nie ma dowodu ani powodu końca.", en: "This task still runs, so it has no evidence or reason of an end." },
  openHint: { pl: "Usuń ten tekst albo zmień stan.", en: "Remove this text, or change the state." },
  planHint: { pl: "Dopisz go w arkuszu Plany albo popraw kod.", en: "Add it in the sheet Plany, or correct the code." },
} satisfies Record<string, Bilingual>;

const organisationFault = ({ organisations }: Standing, column: string, code: string): Fault => [
  !organisations.has(code),
  column,
  fill(rowWords.organisation, { code }),
  rowWords.organisationHint,
];

/** A duty is known by its team; one that somebody fills already is changed on its page, not by the file. */
export function newDuties(standing: Standing, book: PlacedBook, findings: Finding[]): readonly Placed<DutyRow>[] {
  return newRows(
    {
      sheet: "duties",
      rows: book.duties,
      stands: standing.duties,
      keyOf: ({ body, duty }) => `${body} ${duty}`,
      column: "duty",
      faultsOf: ({ body }) => [[!standing.teams.has(body), "body", fill(words.team, { code: body }), words.teamHint]],
    },
    findings,
  );
}

/** What a fiche is known by: the organisation that leads it, and its title. */
export const ficheKey = ({ lead, title }: Pick<ProjectRow, "lead" | "title">): string => `${lead} ${title}`;

/** The fiches of a file that are new. */
export function newProjects(standing: Standing, book: PlacedBook, findings: Finding[]): readonly Placed<ProjectRow>[] {
  return newRows(
    {
      sheet: "projects",
      rows: book.projects,
      stands: standing.projects,
      keyOf: ficheKey,
      column: "title",
      faultsOf: ({ lead }) => [organisationFault(standing, "lead", lead)],
    },
    findings,
  );
}

/** A share is known by its project, organisation and year; its project stands or comes with the same file. */
export function newShares(standing: Standing, { book, projects }: Arriving, findings: Finding[]): readonly Placed<ShareRow>[] {
  const fiches = Map.groupBy([...standing.projects, ...projects.map(({ value }) => value)], ficheKey);
  return newRows(
    {
      sheet: "shares",
      rows: book.shares,
      stands: standing.shares,
      keyOf: (share) => `${ficheKey(share)} ${share.organisation} ${share.year}`,
      column: "cost",
      faultsOf: ({ title, lead, organisation, cost }, isNew) => {
        const count = fiches.get(ficheKey({ title, lead }))?.length ?? 0;
        return [
          [count === 0, "title", fill(words.project, { title }), words.projectHint],
          [isNew && count > 1, "title", words.ambiguous, words.ambiguousHint],
          organisationFault(standing, "organisation", organisation),
          [cost === 0, "cost", words.zero, words.zeroHint],
        ];
      },
    },
    findings,
  );
}

interface Arriving {
  readonly book: PlacedBook;
  readonly projects: readonly Placed<ProjectRow>[];
}

/** What a goal or a plan is known by: its document and its own code. */
export const codeKey = (document: string, code: string): string => `${document} ${code}`;

/** The plans of a file that are new. */
export function newPlans(standing: Standing, book: PlacedBook, findings: Finding[]): readonly Placed<PlanRow>[] {
  return newRows(
    {
      sheet: "plans",
      rows: book.plans,
      stands: standing.plans,
      keyOf: ({ document, code }) => codeKey(document, code),
      column: "code",
      faultsOf: ({ document, goal }, isNew) => [
        [isNew && !standing.goals.has(codeKey(document, goal)), "goal", fill(words.goal, { document, code: goal }), words.goalHint],
      ],
    },
    findings,
  );
}

/** The organisations that a cell names. */
export const performersOf = ({ performers = "" }: Pick<TaskRow, "performers">): readonly string[] =>
  performers.split(";").flatMap((code) => (code.trim() === "" ? [] : [code.trim()]));

/** Organisations as a cell names them: each once, in one order. Missing: nobody. */
export function performersCell(codes: readonly string[], owner: string): string | undefined {
  const others = [...new Set(codes)].filter((code) => code !== owner).sort();
  return others.length === 0 ? undefined : others.join("; ");
}

type FicheName = Pick<ProjectRow, "lead" | "title">;

/** The projects that two cells name, line by line. Missing: the cells name different numbers of them. */
export function projectsOf({ project, lead }: Pick<TaskRow, "project" | "lead">): readonly FicheName[] | undefined {
  const [titles, leads] = [linesOf(project), linesOf(lead)];
  return titles.length === leads.length ? titles.map((title, place) => ({ title, lead: leads[place] ?? "" })) : undefined;
}

/** Projects as two cells name them: each once, in one order. Missing: none. */
export function projectCells(fiches: readonly FicheName[]): Pick<TaskRow, "project" | "lead"> {
  const named = [...new Map(fiches.map((fiche) => [ficheKey(fiche), fiche])).entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  if (named.length === 0) return { project: undefined, lead: undefined };
  return { project: named.map(([, { title }]) => title).join("\n"), lead: named.map(([, { lead }]) => lead).join("\n") };
}

const linesOf = (cell = ""): readonly string[] => cell.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));

/** A task is known by its plan and its name; its projects stand or comes with the same file. */
export function newTasks(standing: Standing, { book, projects }: Arriving, findings: Finding[]): readonly Placed<TaskRow>[] {
  const fiches = Map.groupBy([...standing.projects, ...projects.map(({ value }) => value)], ficheKey);
  const plans = new Set([...standing.plans, ...book.plans.map(({ value }) => value)].map(({ document, code }) => codeKey(document, code)));
  return newRows(
    {
      sheet: "tasks",
      rows: book.tasks,
      stands: standing.tasks,
      keyOf: ({ document, plan, title }) => `${codeKey(document, plan)} ${title}`,
      column: "title",
      faultsOf: (task, isNew) => [
        [!plans.has(codeKey(task.document, task.plan)), "plan", fill(words.plan, { code: task.plan }), words.planHint],
        organisationFault(standing, "owner", task.owner),
        ...performersOf(task).map((code) => organisationFault(standing, "performers", code)),
        ...projectFaults(task, fiches, isNew),
        ...endFaults(task),
      ],
    },
    findings,
  );
}

function projectFaults(task: TaskRow, fiches: ReadonlyMap<string, readonly unknown[]>, isNew: boolean): readonly Fault[] {
  const named = projectsOf(task);
  if (named === undefined) return [[true, "lead", words.lead, words.leadHint]];
  return named.flatMap((fiche): readonly Fault[] => {
    const count = fiches.get(ficheKey(fiche))?.length ?? 0;
    return [
      [count === 0, "project", fill(words.project, { title: fiche.title }), words.projectHint],
      [isNew && count > 1, "project", words.ambiguous, words.ambiguousTask],
    ];
  });
}

function endFaults({ state, closing }: TaskRow): readonly Fault[] {
  const isEnd = state === "done" || state === "dropped";
  return [
    [isEnd && closing === undefined, "closing", words.noClosing, words.noClosingHint],
    [!isEnd && closing !== undefined, "closing", words.open, words.openHint],
  ];
}
