import type { Space } from "@splot/kernel/database";
import { EXERCISE_PASSWORD } from "@splot/people";
import type { Environment } from "./environment.ts";

/** What decides how one comes in. */
export interface EntryParts {
  readonly environment: Pick<Environment, "isDemo" | "siteUrl">;
  /** Missing: nothing is to be founded. */
  readonly setupCode: string | undefined;
  /** The office for whose sake the demonstration is not shown although it was asked for. */
  readonly heldBack: Pick<Space, "code"> | undefined;
}

/** The ways in, for the terminal. */
export function entryLines({ environment: { isDemo, siteUrl }, setupCode, heldBack }: EntryParts): string {
  const lines = [
    ...(isDemo ? demoLines(siteUrl) : []),
    ...(setupCode === undefined ? [] : [`Załóż przestrzeń / set up the space: ${siteUrl}/setup`, `Kod z terminala / code from the terminal: ${setupCode}`]),
    ...(heldBack === undefined
      ? []
      : [
          `W tej bazie działa przestrzeń „${heldBack.code}”, więc ćwiczenia nie wczytano (SPLOT_DEMO=0; wymusza je SPLOT_DEMO=force).`,
          `The space “${heldBack.code}” runs in this database, so the exercise was not loaded (SPLOT_DEMO=0; SPLOT_DEMO=force forces it).`,
        ]),
  ];
  return ["", ...lines.map((line) => `    ${line}`), ""].join("\n");
}

function demoLines(siteUrl: string): readonly string[] {
  return [
    `Fakty / facts:        ${siteUrl}/krakow`,
    `Ćwiczenie / exercise: ${siteUrl}/cwiczenie/wejscie`,
    `Konta ćwiczenia / exercise sign-ins (hasło / password: ${EXERCISE_PASSWORD}):`,
    "  dyrektor · specjalista · protokolant · przewodniczacy · gmina-skawina …",
  ];
}
