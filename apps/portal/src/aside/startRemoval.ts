import { wireId } from "@splot/kernel/http";
import { queueJob } from "@splot/kernel/jobs";
import { action } from "@splot/kernel/journal";
import { z } from "zod";
import { policy } from "../policy.ts";
import { ASIDE_JOB } from "./removalJob.ts";

const title = { pl: "Usuwanie poprzedniego ćwiczenia", en: "Removing the exercise before this one" };

/** Queues the removal of an exercise that was put aside. Refuses: `job.running`. */
export const startRemoval = action({
  name: "portal.startRemoval",
  title,
  input: z.strictObject({ space: z.uuid() }),
  output: z.strictObject({ job: wireId<"job">() }),
  grants: policy.removeAside,
  async run(act, { space }) {
    act.authorise();
    return { job: await queueJob(act, { kind: ASIDE_JOB, key: space, title, args: { space } }) };
  },
});
