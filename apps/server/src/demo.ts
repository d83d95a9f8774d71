import { listSpaces, type Space } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";
import type { Environment } from "./environment.ts";

/** Whether a space came with the demonstration: only its loader leaves these settings. */
function isDemonstration({ purpose, settings }: Space): boolean {
  return purpose === "exercise" || settings["content"] !== undefined || settings["exercise"] !== undefined;
}

/** The space of a real office in this database. Missing: none is founded. */
export async function findFounded({ pool, clock }: Pick<Site, "pool" | "clock">): Promise<Space | undefined> {
  return (await listSpaces(pool, clock)).find(({ space }) => !isDemonstration(space))?.space;
}

/**
 * Whether the demonstration is shown: never beside a real office, unless it is forced.
 * NOTE: a restart that forgets `SPLOT_DEMO=0` must not mix invented content and public passwords into an office.
 */
export function showsDemo({ isDemo, isDemoForced }: Pick<Environment, "isDemo" | "isDemoForced">, founded: Space | undefined): boolean {
  return isDemo && (isDemoForced || founded === undefined);
}
