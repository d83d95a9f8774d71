import { type ContentText, fill, formatInstant } from "@splot/kernel";
import { type JobHand, type JobOutcome, jobKind } from "@splot/kernel/jobs";
import type { Act } from "@splot/kernel/journal";
import { z } from "zod";
import { bankSentence } from "../model/bdl/words.ts";
import { BANK_JOB } from "../model/importJob.ts";
import { countFetches } from "../store/bdl/fetches.ts";
import { listBankFindings } from "../store/bdl/syncs.ts";
import type { Outside } from "./askBank.ts";
import { type SyncEnd, syncBank } from "./syncBank.ts";

/** A job waits a minute and works ten; then it makes room, and the next one goes on. */
const PATIENCE = { wait: 60_000, whole: 600_000 };

const words = {
  over: {
    pl: "Pobieranie zakończone: zasobów nowych {fresh}, bez zmian {same}, nieudanych {failed}.",
    en: "The sync is over: {fresh} resources new, {same} unchanged, {failed} failed.",
  },
  later: {
    pl: "Pobieranie wstrzymane do {until} (limit zapytań albo przerwa). Potem ruszy samo od miejsca, w którym stanęło.",
    en: "The sync waits until {until} (quota or a rest). It then goes on by itself where it stopped.",
  },
};

/** The job that fetches what a space follows. What it has fetched stays, whatever becomes of the job. */
export function bankJob(outside: Outside) {
  return jobKind({
    name: BANK_JOB,
    input: z.strictObject({}),
    async run(act, hand: JobHand<object>): Promise<JobOutcome> {
      return outcomeOf(act, await syncBank({ act: hand.beside, advance: hand.advance }, outside, PATIENCE));
    },
  });
}

async function outcomeOf(act: Act, { sync, resumeAt }: SyncEnd): Promise<JobOutcome> {
  const counts = await countFetches(act, sync);
  const [fresh, same, failed] = [counts.get("complete") ?? 0, counts.get("same") ?? 0, counts.get("failed") ?? 0];
  const findings = await listBankFindings(act, sync);
  return {
    ok: fresh + same,
    bad: failed,
    message: resumeAt === undefined ? fill(words.over, { fresh, same, failed }) : waiting(act, resumeAt),
    link: "/praca/rejestry",
    findings: findings.map(({ resource, code, isBad, params }) => ({ isBad, place: resource, text: bankSentence(code, params) })),
  };
}

function waiting({ space }: Act, until: Date): ContentText {
  return {
    pl: words.later.pl.replace("{until}", formatInstant("pl", until, space.zone)),
    en: words.later.en.replace("{until}", formatInstant("en", until, space.zone)),
  };
}
