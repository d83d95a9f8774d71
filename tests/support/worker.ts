// A small program for the fault tests: runs the jobs of a database until it is ended, and says what it has taken up.
import { openPool } from "@splot/kernel/database";
import { type JobKind, JobRunner } from "@splot/kernel/jobs";
import { CommitQueue } from "@splot/kernel/journal";
import { removalJob } from "../../apps/portal/src/aside/removalJob.ts";
import { counting } from "./counting.ts";

const [url = ""] = process.argv.slice(2);
const pool = openPool({ url, max: 5 });
/** The same kind of job, which says when it is taken up. */
function spoken(kind: JobKind): JobKind {
  return {
    ...kind,
    run: (act, hand) => {
      console.log(`taken ${hand.id}`);
      return kind.run(act, hand);
    },
  };
}
const runner = new JobRunner({
  pool,
  clock: () => new Date(),
  performer: { pool, reactions: [], queue: new CommitQueue(), onCommitted: (_, events) => console.log(`committed ${events.join(" ")}`) },
  kinds: [spoken(counting), spoken(removalJob(pool))],
  onBug: (error) => console.error(error),
  most: 1,
  leaseSeconds: 1,
  pollSeconds: 0.2,
});
runner.start();
console.log("ready");
