import { queueJob } from "@splot/kernel/jobs";
import { action } from "@splot/kernel/journal";
import { z } from "zod";
import { startedJob } from "../contract.ts";
import { BANK_JOB } from "../model/importJob.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listBankVariables } from "../store/bdl/variables.ts";

/** Queues the fetching of what the space follows. Refuses: `observatory.exercise_closed`, `observatory.bank_empty`, `job.running`. */
export const startBankSync = action({
  name: "observatory.startBankSync",
  title: { pl: "Pobierz dane z BDL", en: "Fetch from the Local Data Bank" },
  input: z.strictObject({}),
  output: startedJob,
  grants: policy.startBankSync,
  async run(act) {
    act.authorise();
    if (act.space.purpose === "exercise") throw refuse("observatory.exercise_closed");
    if ((await listBankVariables(act)).length === 0) throw refuse("observatory.bank_empty");
    const title = { pl: "Pobranie danych z Banku Danych Lokalnych", en: "Fetching from the Local Data Bank" };
    return { job: (await queueJob(act, { kind: BANK_JOB, key: "bank", title, args: {} })) as z.output<typeof startedJob>["job"] };
  },
});
