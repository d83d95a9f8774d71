import type { Site } from "@splot/kernel/http";
import { JobRunner } from "@splot/kernel/jobs";
import { createTransport } from "nodemailer";
import type { Environment } from "./environment.ts";
import { keepPracticeOpen } from "./loading.ts";
import { sendQueued } from "./mail.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Starts to run the jobs of all rooms. */
export function startJobs({ pool, clock, performer, rooms, onBug }: Site): JobRunner {
  const runner = new JobRunner({ pool, clock, performer, kinds: rooms.flatMap(({ jobs = [] }) => jobs), onBug });
  runner.start();
  return runner;
}

/** What is repeated once the content is loaded. Shape: what ends it. */
export function startRepeating(site: Site, environment: Environment): () => Promise<void> {
  const { isDemo, smtpUrl, mailFrom: from } = environment;
  const stops = [
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
