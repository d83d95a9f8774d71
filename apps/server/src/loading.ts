import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findSpace, foundCommons, insertSpace, renameSpace } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";
import { keepExerciseOpen, tellStory } from "../../../seeds/demo/story.ts";
import { factSeeds } from "../../../seeds/reference/facts.ts";
import { seedRegimes } from "../../../seeds/reference/participation.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { seedStrategyRegime } from "../../../seeds/reference/strategy.ts";
import { told } from "../../../seeds/reference/told.ts";
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

const LIVE = {
  code: "krakow",
  name: { pl: "Metropolia Krakowska", en: "Kraków Metropolis" },
  purpose: "live",
  settings: {
    exercise: "cwiczenie",
    told,
    lead: {
      pl: "Kraków i 14 gmin wokół niego wspólnie planują rozwój. Tu widać, na czym opierają decyzje i co z nich wynika.",
      en: "Kraków and the 14 municipalities around it plan their development together. Here you can see what their decisions rest on and what comes of them.",
    },
  },
} as const;
const EXERCISE = {
  code: "cwiczenie",
  name: { pl: "Ćwiczenie: aktualizacja strategii Metropolii Krakowskiej", en: "Exercise: updating the strategy of the Kraków Metropolis" },
  purpose: "exercise",
  settings: {
    lead: {
      pl: "Wypróbuj Splot: zgłoś uwagę, odpowiedz na nią, zagłosuj. Wszystko tutaj jest przykładem.",
      en: "Try Splot: send a remark, answer it, vote. Everything here is an example.",
    },
  },
} as const;

/** Loads facts and the exercise while the server already answers. Both only when their files changed. */
export async function loadContent({ environment, site, onStep }: LoadingParts): Promise<void> {
  const { pool, clock } = site;
  await foundCommons(pool, clock());
  await loadRules({ environment, site });
  if (!environment.isDemo) return;
  const mark = contentMark(environment.root);
  const live = await findSpace(pool, LIVE.code, clock);
  const exercise = await findSpace(pool, EXERCISE.code, clock);
  const isLoaded = live?.space.settings["content"] === mark && exercise?.space.settings["content"] === mark;
  if (!isLoaded) {
    if (live === undefined) await insertSpace(pool, LIVE, clock());
    await loadFacts({ environment, site, onStep });
    if (exercise !== undefined) await renameSpace(pool, EXERCISE.code, `${EXERCISE.code}-${exercise.space.id.slice(0, 8)}`);
    await insertSpace(pool, EXERCISE, clock());
    await tellStory({ site, root: environment.root, space: EXERCISE.code });
    await pool.query("update kernel.space set settings = settings || jsonb_build_object('content', $1::text) where code = any($2)", [
      mark,
      [LIVE.code, EXERCISE.code],
    ]);
    site.cache.advance(LIVE.code);
    site.cache.advance(EXERCISE.code);
  }
  await keepPracticeOpen({ environment, site });
  onStep({ done: factSeeds.length + 1, total: factSeeds.length + 1, name: { pl: "wszystko wczytane", en: "all loaded" } });
}

/** The rules of law that every installation needs: regimes of consultation, the checklist of a strategy. */
async function loadRules({ environment, site }: Omit<LoadingParts, "onStep">): Promise<void> {
  const { commons } = seedFor({ performer: site.performer, clock: site.clock, root: environment.root, space: LIVE.code });
  await seedRegimes(commons);
  await seedStrategyRegime(commons);
}

async function loadFacts({ environment, site, onStep }: LoadingParts): Promise<void> {
  const seed = seedFor({ performer: site.performer, clock: site.clock, root: environment.root, space: LIVE.code });
  const total = factSeeds.length + 1;
  for (const [done, { name, run }] of factSeeds.entries()) {
    onStep({ done, total, name });
    await run(seed);
  }
  onStep({ done: factSeeds.length, total, name: { pl: "ćwiczenie", en: "the exercise" } });
}

/** Keeps one round of the exercise open; asked for at start, daily, and after its clock was moved. */
export async function keepPracticeOpen({ environment, site }: Omit<LoadingParts, "onStep">): Promise<void> {
  await keepExerciseOpen({ site, root: environment.root, space: EXERCISE.code });
}

/** Is this the space of the exercise? */
export function isExercise(space: { readonly code: string }): boolean {
  return space.code === EXERCISE.code;
}

/** A mark of everything that the loaded content is made from: tables, seeds and the story. */
function contentMark(root: string): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(join(root, "seeds"), { recursive: true, encoding: "utf8" }).sort()) {
    if (/\.(ts|csv)$/.test(file)) hash.update(file).update(readFileSync(join(root, "seeds", file)));
  }
  return hash.digest("hex").slice(0, 16);
}
