import { putExerciseAside } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";

/** Puts an exercise aside: from this moment nobody opens it, also no page of it that was kept. It is removed by the job of `scheduleRemoval`. */
export async function putAside({ pool, cache, clock }: Pick<Site, "pool" | "cache" | "clock">, code: string): Promise<void> {
  await putExerciseAside(pool, code, clock());
  cache.advance(code);
}
