import type { Json } from "@splot/kernel";
import type { Action } from "@splot/kernel/journal";
import { seedAssembly } from "./assembly.ts";
import { seedObservatory } from "./observatory.ts";
import { seedParticipation } from "./participation.ts";
import { seedPeople } from "./people.ts";
import { seedPolicies } from "./policies.ts";
import { seedProjects } from "./projects.ts";
import type { Closed, Seed } from "./seed.ts";
import { seedStrategy } from "./strategy.ts";

/** One part of the facts, told from its tables. */
export interface FactSeed {
  readonly name: { readonly pl: string; readonly en: string };
  run(seed: Seed): Promise<void>;
}

/** The seeds of facts in the order in which they lean on one another. */
export const factSeeds: readonly FactSeed[] = [
  { name: { pl: "gminy i organy", en: "municipalities and bodies" }, run: seedPeople },
  { name: { pl: "statystyka publiczna", en: "official statistics" }, run: seedObservatory },
  { name: { pl: "uchwały i akty", en: "resolutions and acts" }, run: seedAssembly },
  { name: { pl: "konsultacje", en: "consultations" }, run: seedParticipation },
  { name: { pl: "strategia i proces", en: "strategy and process" }, run: seedStrategy },
  { name: { pl: "dokumenty nadrzędne", en: "higher-level documents" }, run: seedPolicies },
  { name: { pl: "projekty i finansowanie", en: "projects and funding" }, run: seedProjects },
];

/** What a telling of all facts needs. `actions`: those of all rooms. */
export interface TellingParts {
  readonly seeds: readonly FactSeed[];
  readonly actions: readonly Action<unknown, Json>[];
  onName?(name: FactSeed["name"]): void;
}

/** Tellings after which the loading gives up waiting for an end. */
const MOST_ROUNDS = 6;

/**
 * Brings a space, and what its tables say in the commons, to what the tables say now.
 * NOTE: a seed looks at what stands, so what was taken back may change what the next telling says; telling it costs
 * little, and the last one takes nothing back.
 */
export async function tellFacts(seed: Seed, { seeds, actions, onName }: TellingParts): Promise<Closed["stuck"]> {
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    for (const { name, run } of seeds) {
      if (round === 1) onName?.(name);
      await run(seed);
    }
    const own = await seed.close(actions);
    const shared = await seed.commons.close(actions);
    if (own.takenCount + shared.takenCount === 0) return [...own.stuck, ...shared.stuck];
  }
  throw new Error("the facts were told several times and still take something back");
}
