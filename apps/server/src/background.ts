import type { Site } from "@splot/kernel/http";
import { JobRunner } from "@splot/kernel/jobs";
import { bankJob, bordersJob, outsideAt, scheduleBank } from "@splot/observatory";
import { removalJob, scheduleRemoval, scheduleRetention } from "@splot/portal";
import { createTransport } from "nodemailer";
import type { Environment } from "./environment.ts";
import { raiseOverdue } from "./escalations.ts";
import { keepPracticeOpen } from "./loading.ts";
import { sendQueued } from "./mail.ts";
import { logError } from "./watch/log.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** What is repeated is done with. */
export interface Repeating {
  readonly site: Site;
  readonly environment: Environment;
  readonly runner: JobRunner;
}

/** Starts to run the jobs of all rooms, those that ask registers of others, and the removal of exercises. */
export function startJobs({ pool, clock, performer, rooms, onBug }: Site, environment: Environment): JobRunner {
  const outside = outsideAt(environment);
  const kinds = [...rooms.flatMap(({ jobs = [] }) => jobs), bankJob(outside), bordersJob(outside), removalJob(pool)];
  const runner = new JobRunner({ pool, clock, performer, kinds, onBug });
  runner.start();
  return runner;
}

/** Queues today's erasing of data in each space that has not had it, and lets it run. */
export async function eraseToday(site: Site, runner: JobRunner): Promise<void> {
  if ((await scheduleRetention(site)) > 0) runner.wake();
}

/** Queues the removal of exercises that were put aside, and lets it run. */
async function removeAside(site: Site, runner: JobRunner): Promise<void> {
  if ((await scheduleRemoval(site)) > 0) runner.wake();
}

/** Queues the fetching from the Local Data Bank where its turn has come, and lets it run. */
async function fetchBank(site: Site, runner: JobRunner): Promise<void> {
  if ((await scheduleBank(site)) > 0) runner.wake();
}

/** What is repeated once the content is loaded. Shape: what ends it. */
export function startRepeating({ site, environment, runner }: Repeating): () => Promise<void> {
  const { isDemo, smtpUrl, mailFrom: from } = environment;
  const stops = [
    every(HOUR, () => eraseToday(site, runner), { isAtOnce: true }),
    every(HOUR, () => raiseOverdue(site), { isAtOnce: true }),
    every(HOUR, () => removeAside(site, runner), { isAtOnce: true }),
    every(5 * MINUTE, () => fetchBank(site, runner)),
    ...(isDemo ? [every(DAY, () => keepPracticeOpen({ environment, site }))] : []),
    ...(smtpUrl === undefined ? [] : [sendMail(site, smtpUrl, from)]),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Empties the outboxes once a minute. */
function sendMail(site: Site, smtpUrl: string, from: string): () => Promise<void> {
  const transport = createTransport(smtpUrl);
  return every(MINUTE, () => sendQueued({ site, transport, from }));
}

/**
 * Repeats a deed, never beside itself: a slow one makes the next wait for its turn. One that fails is told and tried
 * again next time. Shape: what ends the repetition, once the deed under way is done.
 */
export function every(milliseconds: number, deed: () => Promise<unknown>, { isAtOnce = false } = {}): () => Promise<void> {
  let underWay: Promise<unknown> | undefined;
  const start = (): void => {
    underWay ??= deed()
      .catch((error: unknown) => logError(error))
      .finally(() => {
        underWay = undefined;
      });
  };
  const timer = setInterval(start, milliseconds);
  if (isAtOnce) start();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
