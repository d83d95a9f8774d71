import { type Bilingual, fill } from "@splot/kernel";
import type { Standing } from "./planTransfer.ts";
import type { Placed, PlacedBook } from "./readBook.ts";
import { newRows, rowWords } from "./rows.ts";
import type { DutyRow, Finding, ProjectRow } from "./shapes.ts";

const words = {
  team: { pl: "Nie ma dziś zespołu gminy o kodzie „{code}”.", en: "No team of a municipality with the code “{code}” works today." },
  teamHint: { pl: "Popraw kod. Znajdziesz go na liście zespołów.", en: "Correct the code. The list of teams shows it." },
} satisfies Record<string, Bilingual>;

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
      faultsOf: ({ lead }) => [[!standing.organisations.has(lead), "lead", fill(rowWords.organisation, { code: lead }), rowWords.organisationHint]],
    },
    findings,
  );
}
