import type { Site } from "@splot/kernel/http";
import { JobRunner } from "@splot/kernel/jobs";
import { scheduleRetention } from "@splot/portal";
import { createTransport } from "nodemailer";
import type { Environment } from "./environment.ts";
import { keepPracticeOpen } from "./loading.ts";
import { sendQueued } from "./mail.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** What is repeated is done with. */
export interface Repeating {
  readonly site: Site;
  readonly environment: Environment;
  readonly runner: JobRunner;
}

/** Starts to run the jobs of all rooms. */
export function startJobs({ pool, clock, performer, rooms, onBug }: Site): JobRunner {
  const runner = new JobRunner({ pool, clock, performer, kinds: rooms.flatMap(({ jobs = [] }) => jobs), onBug });
  runner.start();
  return runner;
}

/** Queues today's erasing of data in each space that has not had it, and lets it run. */
export async function eraseToday(site: Site, runner: JobRunner): Promise<void> {
  if ((await scheduleRetention(site)) > 0) runner.wake();
}

/** What is repeated once the content is loaded. Shape: what ends it. */
export function startRepeating({ site, environment, runner }: Repeating): () => Promise<void> {
  const { isDemo, smtpUrl, mailFrom: from } = environment;
  const erase = () => eraseToday(site, runner);
  void erase().catch((error: unknown) => console.error(error));
  const stops = [
    every(HOUR, erase),
    ...(isDemo ? [every(DAY, () => keepPracticeOpen({ environment, site }))] : []),
    ...(smtpUrl === undefined ? [] : [sendMail(site, smtpUrl, from)]),
  ];
  return async () => {
    for (const stop of stops) stop();
  };
}

/** Empties the outboxes once a minute. */
function sendMail(site: Site, smtpUrl: string, from: string): () => void {
  const transport = createTransport(smtpUrl);
  return every(MINUTE, () => sendQueued({ site, transport, from }));
}

/** Repeats a deed; one that fails is told and tried again next time. Shape: what ends the repetition. */
function every(milliseconds: number, deed: () => Promise<unknown>): () => void {
  const timer = setInterval(() => void deed().catch((error: unknown) => console.error(error)), milliseconds);
  return () => clearInterval(timer);
}
