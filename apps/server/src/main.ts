import { join } from "node:path";
import { serve } from "@hono/node-server";
import { eachRefusal, Refusal } from "@splot/kernel";
import { migrate, openPool, refreshStatistics } from "@splot/kernel/database";
import { startEmbedded } from "@splot/kernel/database/server";
import { RateLimit } from "@splot/kernel/http";
import { JOB_QUEUED } from "@splot/kernel/jobs";
import { EXERCISE_PASSWORD } from "@splot/people";
import { makeApplication } from "./application.ts";
import { readAssets } from "./assets.ts";
import { startJobs, startRepeating } from "./background.ts";
import { clientOf } from "./client.ts";
import { onEnd } from "./ending.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { isExercise, keepPracticeOpen, type LoadingParts, type LoadingStep, loadContent } from "./loading.ts";
import { rooms } from "./rooms.ts";
import { readSecret } from "./secret.ts";

/** Posts that one client address may send without signing in. Unit: per minute. */
const POSTS_PER_MINUTE = 40;

async function main(): Promise<void> {
  const environment = readEnvironment();
  const stops: (() => Promise<void>)[] = [];
  onEnd(async () => {
    for (const stop of stops.reverse()) await stop();
  });
  const database = await openDatabase(environment);
  stops.push(() => database.stop());
  await bringUpToDate(database.url, environment);
  readSecret(environment.dataFolder);
  const pool = openPool({ url: database.url });
  stops.push(() => pool.end());
  const limit = new RateLimit(POSTS_PER_MINUTE);
  const clock = () => new Date();
  const loading: { step: LoadingStep | undefined } = { step: undefined };
  const showStep = (step: LoadingStep) => {
    loading.step = step;
    console.log(`    ${step.done}/${step.total} ${step.name.pl} (${step.name.en})`);
  };
  const { app, site } = makeApplication({
    pool,
    clock,
    rooms,
    assets: readAssets(environment.root),
    origin: environment.siteUrl,
    isDemo: environment.isDemo,
    onBug: logBug,
    findLoading: () => (loading.step === undefined || loading.step.done === loading.step.total ? undefined : loading.step),
    onNews: (space, events) => {
      if (events.includes(JOB_QUEUED)) runner.wake();
      if (isExercise(space) && events.includes("people.clock_moved")) void keepOpen();
    },
    clientOf: (context) => clientOf(context, environment),
    limitPosts: (context) => limit.count(clientOf(context, environment), clock()),
  });
  const runner = startJobs(site);
  stops.push(() => runner.stop());
  const keepOpen = () => keepPracticeOpen({ environment, site }).catch((error: unknown) => console.error(error));
  const server = serve({ fetch: app.fetch, port: environment.port, hostname: environment.host }, () => {
    say(5, `działa: ${environment.siteUrl}`, `running: ${environment.siteUrl}`);
  });
  server.on("error", fail);
  stops.push(async () => void server.close());
  await loadAll({ environment, site, onStep: showStep }, database.url);
  loading.step = undefined;
  stops.push(startRepeating(site, environment));
  if (environment.isDemo) console.log(signInLines(environment.siteUrl));
}

/** NOTE: content that fails to load must not take down a server that already answers. */
async function loadAll(parts: LoadingParts, url: string): Promise<void> {
  try {
    await loadContent(parts);
    await refreshStatistics(url);
  } catch (error) {
    console.error(error);
  }
}

/** Migrates the database and says what was new. */
async function bringUpToDate(url: string, { root }: Environment): Promise<void> {
  const { length } = await migrate(url, join(root, "db/migrations"));
  if (length === 0) say(4, "baza danych jest aktualna", "the database is current");
  else say(4, `baza danych: ${length} nowych zmian`, `the database: ${length} new changes`);
}

/** One line of structured log per bug, without personal data of the request. */
function logBug(error: unknown, requestId: string): void {
  console.error(JSON.stringify({ at: new Date().toISOString(), level: "error", requestId, error: error instanceof Error ? error.stack : String(error) }));
}

interface OpenDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** The database of the installation: the one that the environment names, or the embedded one. */
async function openDatabase({ databaseUrl, dataFolder }: Environment): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => {} };
  say(3, "uruchamiam bazę danych…", "starting the database");
  const server = await startEmbedded({ folder: dataFolder, log: (line) => console.log(`    ${line}`) });
  let isStopping = false;
  void server.ended.then((why) => {
    if (!isStopping) fail(new Error(`PostgreSQL ended by itself: ${why}`));
  });
  return {
    url: server.url,
    stop: () => {
      isStopping = true;
      return server.stop();
    },
  };
}

/** The ways into the exercise, for the terminal. */
function signInLines(siteUrl: string): string {
  return [
    "",
    `    Fakty / facts:        ${siteUrl}/krakow`,
    `    Ćwiczenie / exercise: ${siteUrl}/cwiczenie/wejscie`,
    `    Konta ćwiczenia / exercise sign-ins (hasło / password: ${EXERCISE_PASSWORD}):`,
    "      dyrektor · specjalista · protokolant · przewodniczacy · gmina-skawina …",
    "",
  ].join("\n");
}

function say(step: number, polish: string, english: string): void {
  console.log(`${step}/5 ${polish} (${english})`);
}

function fail(error: unknown): never {
  if (error instanceof Refusal) for (const { details } of eachRefusal(error)) console.error(`${details.text.pl}\n${details.text.en}`);
  else console.error(error);
  process.exit(1);
}

await main().catch(fail);
