import { findId, type SpaceId } from "@splot/kernel";
import { listPutAside, type Pool, removeExercise } from "@splot/kernel/database";
import { type JobKind, type JobOutcome, jobKind } from "@splot/kernel/jobs";
import { z } from "zod";

/** Name of the job; its key is the space that goes. */
export const ASIDE_JOB = "portal.removeAside";

const words = {
  done: {
    pl: "Usunięto poprzednie ćwiczenie ze wszystkim, co w nim było. Innych przestrzeni to nie dotknęło.",
    en: "The exercise before this one was removed with everything in it. Other spaces were not touched.",
  },
  gone: { pl: "Tego ćwiczenia już nie ma.", en: "That exercise is gone already." },
};

/**
 * The job that removes an exercise which was put aside. What it has removed stays removed, whatever becomes of the job; the next one goes on.
 * NOTE: its parts are committed beside its own transaction, which lasts as long as the job and holds nothing of that space.
 */
export function removalJob(pool: Pool): JobKind {
  return jobKind({
    name: ASIDE_JOB,
    input: z.strictObject({ space: z.string().transform((text) => findId<"space">(text) as SpaceId) }),
    async run(_act, { args: { space }, advance }): Promise<JobOutcome> {
      if (!(await listPutAside(pool)).includes(space)) return { ok: 0, bad: 0, message: words.gone };
      return { ok: await removeExercise(pool, space, advance), bad: 0, message: words.done };
    },
  });
}
