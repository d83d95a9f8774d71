import { serve } from "@hono/node-server";
import { eachRefusal, Refusal, refusals } from "@splot/kernel";
import { openPool, refreshStatistics } from "@splot/kernel/database";
import { RateLimit, ReadLimit } from "@splot/kernel/http";
import { JOB_QUEUED } from "@splot/kernel/jobs";
import type { Hono } from "hono";
import { makeApplication } from "./application.ts";
import { readAssets } from "./assets.ts";
import { eraseToday, startJobs, startRepeating } from "./background.ts";
import { clientOf } from "./client.ts";
import { bringUpToDate, openDatabase } from "./database.ts";
import { findFounded, showsDemo } from "./demo.ts";
import { onEnd } from "./ending.ts";
import { entryLines } from "./entryLines.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { isExercise, keepPracticeOpen, type LoadingParts, type LoadingStep, loadContent } from "./loading.ts";
import { rooms } from "./rooms.ts";
import { say } from "./saying.ts";
import { readSecret } from "./secret.ts";
import { forgetSetupCode, readSetupCode } from "./setupCode.ts";
import { logError } from "./watch/log.ts";
import { startWatch, type Watch } from "./watch/watch.ts";

/** Posts that one client address may send without signing in. Unit: per minute. */
const POSTS_PER_MINUTE = 40;
/** Reads of open data by one client; a program that fetches every indicator of a space once stays below. */
const READS_PER_MINUTE = 300;

const refuse = refusals({
  "server.port_taken": {
    kind: "conflict",
    pl: "Port {port} jest zajęty przez inny program. Zatrzymaj go albo wybierz inny port, na przykład: PORT=3001 npm start.",
    en: "The port {port} is taken by another program. Stop it, or choose another port, for example: PORT=3001 npm start.",
  },
});

/** What is running, in the order in which it was started. */
const stops: (() => Promise<void>)[] = [];

async function stopAll(): Promise<void> {
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
}

async function main(): Promise<void> {
  const wished = readEnvironment();
  onEnd(stopAll);
  const database = await openDatabase(wished, fail);
  stops.push(() => database.stop());
  await bringUpToDate(database.url, wished);
  readSecret(wished.dataFolder);
  const pool = openPool({ url: database.url });
  stops.push(() => pool.end());
  const limit = new RateLimit(POSTS_PER_MINUTE);
  const reads = new ReadLimit(READS_PER_MINUTE);
  const clock = () => new Date();
  const founded = await findFounded({ pool, clock });
  const environment = { ...wished, isDemo: showsDemo(wished, founded) };
  const setupCode = setupCodeOf(environment, founded !== undefined);
  const watch = watchOf(environment);
  const loading = trackLoading();
  const { app, site } = makeApplication({
    pool,
    clock,
    rooms,
    assets: readAssets(environment.root),
    origin: environment.siteUrl,
    isDemo: environment.isDemo,
    setupCode,
    watch,
    onBug: (error, requestId) => logBug(watch, error, requestId),
    findLoading: loading.find,
    onNews: (space, events) => {
      if (events.includes(JOB_QUEUED)) runner.wake();
      if (isExercise(space) && events.includes("people.clock_moved"))
        void keepOpen()
          .then(() => eraseToday(site, runner))
          .catch((error: unknown) => logError(error));
    },
    clientOf: (context) => clientOf(context, environment),
    limitReads: (context) => reads.count(clientOf(context, environment), clock()),
    limitPosts: (context) => limit.count(clientOf(context, environment), clock()),
  });
  const runner = startJobs(site, environment);
  stops.push(() => runner.stop());
  const keepOpen = () => keepPracticeOpen({ environment, site });
  const server = await listen(app, environment);
  say(5, `działa: ${environment.siteUrl}`, `running: ${environment.siteUrl}`);
  stops.push(async () => void server.close());
  await loadAll({ environment, site, onStep: loading.show }, database.url);
  loading.end();
  stops.push(startRepeating({ site, environment, runner }));
  console.log(entryLines({ environment, setupCode, heldBack: wished.isDemo && !environment.isDemo ? founded : undefined }));
}

/** The watch over this run: lines for requests only where they are wished for. */
function watchOf({ metricsToken, log }: Environment): Watch {
  return startWatch({ metricsToken, write: log === "requests" ? (line) => console.log(line) : undefined });
}

function logBug({ metrics }: Watch, error: unknown, requestId: string): void {
  metrics.countBug();
  logError(error, { requestId });
}

/** How far the loading of content is, for the terminal and for the pages. */
function trackLoading() {
  let current: LoadingStep | undefined;
  return {
    show(step: LoadingStep): void {
      current = step;
      console.log(`    ${step.done}/${step.total} ${step.name.pl} (${step.name.en})`);
    },
    find: (): LoadingStep | undefined => (current === undefined || current.done === current.total ? undefined : current),
    end(): void {
      current = undefined;
    },
  };
}

/** The code that founding asks for, while nothing is founded or shown yet; it is gone once a space stands. */
function setupCodeOf({ isDemo, dataFolder }: Environment, isFounded: boolean): string | undefined {
  if (isFounded) forgetSetupCode(dataFolder);
  return isDemo || isFounded ? undefined : readSetupCode(dataFolder);
}

/** NOTE: content that fails to load must not take down a server that already answers. */
async function loadAll(parts: LoadingParts, url: string): Promise<void> {
  try {
    await loadContent(parts);
    await refreshStatistics(url);
  } catch (error) {
    logError(error);
  }
}

/** Opens the port. Shape: the server, once it answers. Refuses: `server.port_taken`. */
async function listen({ fetch }: Pick<Hono, "fetch">, { port, host }: Environment): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE" ? refuse("server.port_taken", { port }) : error));
  });
}

/** Ends the program: a refusal in words, anything else as it is. */
function fail(problem: unknown): void {
  if (problem instanceof Refusal) for (const { details } of eachRefusal(problem)) console.error(`${details.text.pl}\n${details.text.en}`);
  else console.error(problem);
  void stopAll().finally(() => process.exit(1));
}

await main().catch(fail);
