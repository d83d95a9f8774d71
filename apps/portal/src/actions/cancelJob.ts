import { roleFor } from "@splot/kernel/access";
import { typedId, wireId } from "@splot/kernel/http";
import { cancelJob as endJob, findJob, refuseJob } from "@splot/kernel/jobs";
import { action } from "@splot/kernel/journal";
import { z } from "zod";
import { policy } from "../policy.ts";

/** Cancels a job of one's own; the administrator cancels any. Refuses: `job.unknown` for the job of another, `job.over`. */
export const cancelJob = action({
  name: "portal.cancelJob",
  title: { pl: "Przerwij zadanie", en: "Cancel a job" },
  input: z.strictObject({ job: typedId<"job">() }),
  output: z.strictObject({ job: wireId<"job">() }),
  grants: policy.cancelJob,
  async run(act, { job: id }) {
    act.authorise();
    const job = await findJob(act, id);
    const isOwn = act.actor.kind === "person" && job?.by === act.actor.person;
    if (job === undefined || !(isOwn || roleFor(act.actor, policy.cancelAnyJob) !== undefined)) throw refuseJob("job.unknown");
    await endJob(act, id);
    return { job: id };
  },
});
