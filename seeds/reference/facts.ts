import { seedAssembly } from "./assembly.ts";
import { seedObservatory } from "./observatory.ts";
import { seedParticipation } from "./participation.ts";
import { seedPeople } from "./people.ts";
import { seedProjects } from "./projects.ts";
import type { Seed } from "./seed.ts";
import { seedStrategy } from "./strategy.ts";

/** The seeds of facts in the order in which they lean on one another. */
export const factSeeds: readonly { readonly name: { readonly pl: string; readonly en: string }; run(seed: Seed): Promise<void> }[] = [
  { name: { pl: "gminy i organy", en: "municipalities and bodies" }, run: seedPeople },
  { name: { pl: "statystyka publiczna", en: "official statistics" }, run: seedObservatory },
  { name: { pl: "uchwały i akty", en: "resolutions and acts" }, run: seedAssembly },
  { name: { pl: "konsultacje", en: "consultations" }, run: seedParticipation },
  { name: { pl: "strategia i proces", en: "strategy and process" }, run: seedStrategy },
  { name: { pl: "projekty i finansowanie", en: "projects and funding" }, run: seedProjects },
];
