// A kind of job for tests: takes so many numbers of a series, one after another, and says how far it is.
import { setTimeout as sleep } from "node:timers/promises";
import { may } from "@splot/kernel/access";
import { JobFailure, jobKind, queueJob } from "@splot/kernel/jobs";
import { action, issueNumber } from "@splot/kernel/journal";
import { z } from "zod";
// NOTE: worker.ts runs under Node alone, which reads no .tsx; the door of http leads to some.
import { wireId } from "../../kernel/src/http/output.ts";

const plan = z.strictObject({
  count: z.number().int(),
  /** Rest after each number. Unit: ms. */
  rest: z.number().default(0),
  /** Never says how far it is, so that only the end can find out that the job is another's. */
  isSilent: z.boolean().default(false),
  end: z.enum(["well", "partly", "refused", "bug", "rows"]).default("well"),
});

/** Counts; `end` says how the work ends. */
export const counting = jobKind({
  name: "test.counting",
  input: plan,
  async run(act, { args: { count, rest, isSilent, end }, advance }) {
    for (let done = 1; done <= count; done += 1) {
      await issueNumber(act, "counted", "all");
      await sleep(rest);
      if (!isSilent) await advance(done, count);
    }
    const message = { pl: "Policzono.", en: "Counted." };
    const bad = [{ row: 2, isBad: true, text: { pl: "Zły wiersz.", en: "A bad row." } }];
    if (end === "bug") throw new Error("a broken job");
    if (end === "rows") throw new JobFailure({ ok: count - 1, bad: 1, message, findings: bad });
    if (end === "refused") await act.perform(refusing, {});
    act.record({ event: "test.counted", payload: { count } });
    return { ok: count - (end === "partly" ? 1 : 0), bad: end === "partly" ? 1 : 0, message, link: "/dane", findings: end === "partly" ? bad : [] };
  },
});

const refusing = action({
  name: "test.refuse",
  title: { pl: "Odmów", en: "Refuse" },
  grants: may("director"),
  input: z.strictObject({}),
  output: z.strictObject({}),
  async run(act) {
    act.authorise();
    return {};
  },
});

/** Queues a job that counts. */
export const startCounting = action({
  name: "test.startCounting",
  title: { pl: "Policz", en: "Count" },
  grants: may("officer", "director", "system"),
  input: z.strictObject({ plan, key: z.string().optional(), fail: z.boolean().default(false) }),
  output: z.strictObject({ job: wireId<"job">() }),
  async run(act, { plan: args, key, fail }) {
    act.authorise();
    const job = await queueJob(act, { kind: counting.name, key, title: { pl: "Liczenie", en: "Counting" }, args });
    if (fail) throw new Error("after queueing");
    return { job };
  },
});
