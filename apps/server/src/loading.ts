import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findSpace, foundCommons, insertSpace, type NewSpace } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";
import { putAside } from "@splot/portal";
import { keepExerciseOpen, tellStory } from "../../../seeds/demo/story.ts";
import { seedDefinitions } from "../../../seeds/reference/definitions.ts";
import { factSeeds, tellFacts } from "../../../seeds/reference/facts.ts";
import { krakow } from "../../../seeds/reference/krakow.ts";
import { seedRegimes } from "../../../seeds/reference/participation.ts";
import { pimSeeds } from "../../../seeds/reference/pim.ts";
import { pim } from "../../../seeds/reference/pimSpace.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { seedStrategyRegime } from "../../../seeds/reference/strategy.ts";
import type { Environment } from "./environment.ts";

/** What the loading of facts and the exercise needs. */
export interface LoadingParts {
  readonly environment: Environment;
  readonly site: Site;
  /** Takes a line of progress: done of total steps, and what is being loaded. */
  readonly onStep: (step: LoadingStep) => void;
}

/** How far the loading is. */
export interface LoadingStep {
  readonly done: number;
  readonly total: number;
  readonly name: { readonly pl: string; readonly en: string };
}

const EXERCISE = {
  code: "cwiczenie",
  name: { pl: "Ćwiczenie: aktualizacja strategii Metropolii Krakowskiej", en: "Exercise: updating the strategy of the Kraków Metropolis" },
  purpose: "exercise",
  settings: {
    beside: [
      { code: "krakow", name: { pl: "Metropolia Krakowska", en: "Kraków Metropolis" } },
      { code: "pim", name: { pl: "Partnerska Inicjatywa Miast", en: "Cities' Partnership Initiative" } },
    ],
    lead: {
      pl: "Wypróbuj Splot: zgłoś uwagę, odpowiedz na nią, zagłosuj. Wszystko tutaj jest przykładem.",
      en: "Try Splot: send a remark, answer it, vote. Everything here is an example.",
    },
  },
} as const;

/** A live space, what its facts are told from, and the seeds that tell them. */
const live = [
  { space: krakow, teller: "smk", seeds: factSeeds },
  { space: pim, teller: "pim", seeds: pimSeeds },
] as const;
/** Files outside `seeds/demo` that the story of the exercise is told from. */
const storyFiles = [
  "reference/people.ts",
  "reference/projects.ts",
  "reference/seed.ts",
  "reference/smk/funding_sources.csv",
  "reference/smk/municipalities.csv",
  "reference/smk/zit_2021_2027_allocation.csv",
];

/**
 * Loads facts and the exercise while the server already answers. Each only when its files changed: a live space is
 * corrected in place, fact by fact; the exercise is told anew and the one before is removed (decision 0013).
 */
export async function loadContent({ environment, site, onStep }: LoadingParts): Promise<void> {
  const { pool, clock } = site;
  await foundCommons(pool, clock());
  await loadRules({ environment, site });
  if (!environment.isDemo) return;
  const total = live.reduce((sum, { seeds }) => sum + seeds.length, 1);
  let done = 0;
  for (const { space, teller, seeds } of live) {
    const before = done;
    await loadFacts({ environment, site }, { space, teller, seeds, onName: (name) => onStep({ done: done++, total, name }) });
    done = before + seeds.length;
  }
  await loadExercise({ environment, site, onTelling: () => onStep({ done, total, name: { pl: "ćwiczenie", en: "the exercise" } }) });
  await keepPracticeOpen({ environment, site });
  onStep({ done: total, total, name: { pl: "wszystko wczytane", en: "all loaded" } });
}

/** What every installation needs: rules of law (regimes of consultation, the checklist of a strategy), definitions of the basic indicators. */
async function loadRules({ environment, site }: Omit<LoadingParts, "onStep">): Promise<void> {
  const { commons } = seedFor({ performer: site.performer, clock: site.clock, root: environment.root, space: krakow.code, teller: "rules" });
  await seedRegimes(commons);
  await seedStrategyRegime(commons);
  await seedDefinitions(commons);
}

interface LiveSpace {
  readonly space: NewSpace;
  readonly teller: string;
  readonly seeds: typeof factSeeds;
  onName(name: LoadingStep["name"]): void;
}

/** Brings a live space to what its tables say: what changed is corrected, what is gone is taken back, the rest costs nothing. */
async function loadFacts({ environment, site }: Omit<LoadingParts, "onStep">, { space, teller, seeds, onName }: LiveSpace): Promise<void> {
  const { pool, clock, performer, rooms } = site;
  const { root } = environment;
  const mark = contentMark(root, (file) => !file.startsWith("demo/"));
  const known = await findSpace(pool, space.code, clock);
  if (known?.space.settings["content"] === mark) return;
  if (known === undefined) await insertSpace(pool, space, clock());
  const seed = seedFor({ performer, clock, root, space: space.code, teller });
  const stuck = await tellFacts(seed, { seeds, actions: rooms.flatMap((room) => room.actions), onName });
  for (const { key, why } of stuck) console.log(`    zapis zostaje (record stays): ${key}: ${why}`);
  await settle(site, space, mark);
}

/** Tells the exercise anew when its story changed. Exercises are no records: the one before is put aside, to be removed whole in the background. */
async function loadExercise({ environment, site, onTelling }: Omit<LoadingParts, "onStep"> & { onTelling(): void }): Promise<void> {
  const { pool, clock } = site;
  const mark = contentMark(environment.root, (file) => file.startsWith("demo/") || storyFiles.includes(file));
  const known = await findSpace(pool, EXERCISE.code, clock);
  if (known?.space.settings["content"] !== mark) {
    onTelling();
    if (known !== undefined) await putAside(site, EXERCISE.code);
    await insertSpace(pool, EXERCISE, clock());
    await tellStory({ site, root: environment.root, space: EXERCISE.code });
    await settle(site, EXERCISE, mark);
  }
}

/** Notes what a space was loaded from, and lets its pages be made anew. */
async function settle({ pool, cache }: Site, { code, settings }: NewSpace, mark: string): Promise<void> {
  await pool.query("update kernel.space set settings = settings || $1::jsonb where code = $2", [JSON.stringify({ ...settings, content: mark }), code]);
  cache.advance(code);
}

/** Keeps one round of the exercise open; asked for at start, daily, and after its clock was moved. */
export async function keepPracticeOpen({ environment, site }: Omit<LoadingParts, "onStep">): Promise<void> {
  await keepExerciseOpen({ site, root: environment.root, space: EXERCISE.code });
}

/** Is this the space of the exercise? */
export function isExercise(space: { readonly code: string }): boolean {
  return space.code === EXERCISE.code;
}

/** A mark of the tables, seeds and stories that a content is made from. */
function contentMark(root: string, belongs: (file: string) => boolean): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(join(root, "seeds"), { recursive: true, encoding: "utf8" }).filter(belongs).sort()) {
    if (/\.(ts|csv)$/.test(file)) hash.update(file).update(readFileSync(join(root, "seeds", file)));
  }
  return hash.digest("hex").slice(0, 16);
}
