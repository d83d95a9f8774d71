// A small program for the fault tests: runs the jobs of a database until it is ended, and says what it has taken up.
import { openPool } from "@splot/kernel/database";
import { JobRunner } from "@splot/kernel/jobs";
import { CommitQueue } from "@splot/kernel/journal";
import { counting } from "./counting.ts";

const [url = ""] = process.argv.slice(2);
const pool = openPool({ url, max: 5 });
const spoken = {
  ...counting,
  run: (...[act, hand]: Parameters<typeof counting.run>) => {
    console.log(`taken ${hand.id}`);
    return counting.run(act, hand);
  },
};
const runner = new JobRunner({
  pool,
  clock: () => new Date(),
  performer: { pool, reactions: [], queue: new CommitQueue(), onCommitted: (_, events) => console.log(`committed ${events.join(" ")}`) },
  kinds: [spoken],
  onBug: (error) => console.error(error),
  most: 1,
  leaseSeconds: 1,
  pollSeconds: 0.2,
});
runner.start();
console.log("ready");
