import { queueJob } from "@splot/kernel/jobs";
import { action } from "@splot/kernel/journal";
import { z } from "zod";
import { startedJob } from "../contract.ts";
import { OUTLINES_JOB } from "../model/importJob.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";

/** Queues the fetching of borders from the state register. Refuses: `observatory.exercise_closed`, `job.running`. */
export const startOutlinesSync = action({
  name: "observatory.startOutlinesSync",
  title: { pl: "Pobierz granice gmin z PRG", en: "Fetch outlines from the state register of borders" },
  input: z.strictObject({}),
  output: startedJob,
  grants: policy.startOutlinesSync,
  async run(act) {
    act.authorise();
    if (act.space.purpose === "exercise") throw refuse("observatory.exercise_closed");
    const title = { pl: "Pobranie granic gmin z Państwowego Rejestru Granic", en: "Fetching of outlines from the state register of borders" };
    return { job: (await queueJob(act, { kind: OUTLINES_JOB, key: "outlines", title, args: {} })) as z.output<typeof startedJob>["job"] };
  },
});
