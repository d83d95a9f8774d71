import { join } from "node:path";
import { serve } from "@hono/node-server";
import { dayOf } from "@splot/kernel";
import { getSpace, kyselyOver, migrate, openPool, type ReadHandle, refreshStatistics } from "@splot/kernel/database";
import { startEmbedded } from "@splot/kernel/database/server";
import { type Answered, makeVisit, type Page, type Shown, type Site, type Visit } from "@splot/kernel/http";
import { Hono } from "hono";
import pg from "pg";
import { makeApplication } from "../apps/server/src/application.ts";
import { readAssets } from "../apps/server/src/assets.ts";
import { onEnd } from "../apps/server/src/ending.ts";
import { readEnvironment } from "../apps/server/src/environment.ts";
import { loadContent } from "../apps/server/src/loading.ts";
import { rooms } from "../apps/server/src/rooms.ts";
import { readSecret } from "../apps/server/src/secret.ts";

/** Connections of the application. Half of what a start takes, so that the bare insert finds enough beside them. */
const POOL_SIZE = 5;

/** What the server under test says of itself when everything is loaded. */
export interface BenchReady {
  readonly kind: "ready";
  readonly databaseUrl: string;
  readonly databaseVersion: string;
  /** The application as it runs. */
  readonly port: number;
  /** The same, where every request is the first after news: nothing comes from the cache. */
  readonly freshPort: number;
  /** Bare Hono: `/bytes` answers a kept page, `/tree` renders the same tree for each request, `/reads` sends the same reads before, `/prepared` sends them prepared and all at once. */
  readonly barePort: number;
}

/** The answers since the last question. */
export interface BenchAnswers {
  readonly kind: "answers";
  readonly answers: readonly Answered[];
}

/** Runs the application on a durable embedded PostgreSQL with its real content, without limits on posts. Ends with its parent. */
export async function serveBench(folder: string): Promise<void> {
  const environment = readEnvironment({ SPLOT_DATA: folder });
  const database = await startEmbedded({ folder, log: () => {} });
  onEnd(() => database.stop());
  await migrate(database.url, join(environment.root, "db/migrations"));
  readSecret(folder);
  const answers: Answered[] = [];
  const { app, site } = makeApplication({
    pool: openPool({ url: database.url, max: POOL_SIZE }),
    clock: () => new Date(),
    rooms,
    assets: readAssets(environment.root),
    origin: "http://localhost",
    isDemo: true,
    onBug: (error) => console.error(error),
    onAnswered: (answer) => void answers.push(answer),
  });
  await loadContent({ environment, site, onStep: () => {} });
  await refreshStatistics(database.url);
  const [port, freshPort, barePort] = await Promise.all([listen(app), listen(withoutCache(app, site)), listen(await bareApplication(app, site, database.url))]);
  process.on("message", () => send({ kind: "answers", answers: answers.splice(0) }));
  send({ kind: "ready", databaseUrl: database.url, databaseVersion: database.version, port, freshPort, barePort });
}

function send(message: BenchReady | BenchAnswers): void {
  process.send?.(message);
}

function listen(app: Hono): Promise<number> {
  return new Promise((resolve) => {
    serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => resolve(port));
  });
}

/** Before each request there are news, as far as the cache knows. */
function withoutCache(app: Hono, { cache }: Site): Hono {
  const fresh = new Hono();
  fresh.all("*", (context) => {
    cache.advance("krakow");
    cache.advance("cwiczenie");
    return app.fetch(context.req.raw, context.env);
  });
  return fresh;
}

/** What the home page would cost as a page of bare Hono: its kept bytes, its tree, or its reads and its tree. */
async function bareApplication(app: Hono, site: Site, url: string): Promise<Hono> {
  const answer = await app.request("/krakow");
  const html = await answer.text();
  const headers = Object.fromEntries(answer.headers);
  const { visit, shown, reads } = await showHome(site);
  const pool = openBarePool(url, false);
  const pipe = openBarePool(url, true);
  const bare = new Hono();
  bare.get("/bytes", (context) => context.body(html, 200, headers));
  bare.get("/tree", (context) => context.body(String(site.shell(visit, shown)), 200, headers));
  bare.get("/reads", async (context) => {
    for (const { text, values } of reads) await pool.query(text, [...values]);
    return context.body(String(site.shell(visit, shown)), 200, headers);
  });
  bare.get("/prepared", async (context) => {
    const client = await pipe.connect();
    await Promise.all(reads.map(({ text, values }, no) => client.query({ name: `read${no}`, text, values: [...values] })));
    client.release();
    return context.body(String(site.shell(visit, shown)), 200, headers);
  });
  return bare;
}

/** A pool of its own for bare Hono; its connections are given back after half a second. */
function openBarePool(connectionString: string, pipeline: boolean): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: POOL_SIZE, idleTimeoutMillis: 500, pipeline });
  pool.on("error", () => {});
  return pool;
}

/** A read of the page as plain SQL. */
interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The home page of a visitor before it becomes HTML, and the statements that it took. */
async function showHome(site: Site): Promise<{ readonly visit: Visit; readonly shown: Shown; readonly reads: readonly Statement[] }> {
  const home = site.rooms.flatMap(({ routes }) => routes).find((route): route is Page => route.kind === "page" && route.path === "/");
  if (home === undefined) throw new Error("no room has a home page");
  const where = await getSpace(site.pool, "krakow", site.clock);
  const visit = makeVisit({
    language: "pl",
    theme: "auto",
    ...where,
    actor: { kind: "visitor" },
    path: "/",
    search: "",
    origin: site.origin,
    words: site.words,
  });
  const reads: Statement[] = [];
  const client = await site.pool.connect();
  const recording: pg.PoolClient = Object.create(client, {
    query: {
      value: (statement: Statement) => {
        reads.push({ text: statement.text, values: statement.values });
        return client.query({ ...statement, values: [...statement.values] });
      },
    },
  });
  await client.query(`begin; set local splot.space = '${where.space.id}'`);
  const now = where.clock();
  const read: ReadHandle = { kind: "read", db: kyselyOver(recording, { queries: 0 }), space: where.space, now, today: dayOf(now, where.space.zone) };
  const shown = await home.show({ visit, read, params: {}, query: home.query?.parse({}) });
  await client.query("rollback");
  client.release();
  if (shown instanceof Response) throw new Error("the home page is no page");
  return { visit, shown, reads };
}
