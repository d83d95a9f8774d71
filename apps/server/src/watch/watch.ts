import { randomUUID, timingSafeEqual } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sha256 } from "@splot/kernel";
import type { Space } from "@splot/kernel/database";
import { type RequestMark, type Site, underMark } from "@splot/kernel/http";
import type { Context, Hono } from "hono";
import { routePath } from "hono/route";
import { logLine, type Write } from "./log.ts";
import { type Metrics, makeMetrics } from "./metrics.ts";

/** What is watched and how it is told. */
export interface WatchOptions {
  /** What whoever reads the measures has to show. Missing: there is no `/metrics`. */
  readonly metricsToken: string | undefined;
  /** Takes a line for each request and act. Missing: only bugs are logged. */
  readonly write: Write | undefined;
}

/** The watch over a running program. */
export interface Watch extends WatchOptions {
  readonly metrics: Metrics;
}

/** Starts to watch. */
export function startWatch(options: WatchOptions): Watch {
  return { ...options, metrics: makeMetrics() };
}

/** Longer than this the database has not answered. Unit: milliseconds. */
const PATIENCE = 2_000;

/** Marks, counts and logs each request that the routes after it answer. */
export function mountWatch(app: Hono, { metrics, write }: Watch): void {
  app.use("*", async (context, next) => {
    const started = performance.now();
    const mark: RequestMark = { id: randomUUID() };
    await underMark(mark, next);
    const answer = {
      method: context.req.method,
      route: patternOf(context),
      status: context.res.status,
      milliseconds: Math.round((performance.now() - started) * 10) / 10,
    };
    metrics.count(answer);
    if (write !== undefined) logLine({ level: "info", kind: "request", requestId: mark.id, space: mark.space, ...answer }, write);
  });
}

/** The pattern that answered. NOTE: an address that no route knows may hold anything, so all of them are one. */
function patternOf(context: Context): string {
  const pattern = routePath(context, -1);
  return pattern === "*" || pattern === "/*" ? "none" : pattern;
}

/** Logs what was done, by the names of its events. */
export function logAct({ write }: Watch, { code }: Pick<Space, "code">, events: readonly string[]): void {
  if (write !== undefined) logLine({ level: "info", kind: "act", space: code, events }, write);
}

/** What a supervisor asks: whether the program and its database answer, and its measures. */
export function mountHealth(app: Hono, site: Pick<Site, "pool" | "clock">, { metrics, metricsToken }: Watch): void {
  app.get("/healthz", async () => {
    const isWell = await doesAnswer(site);
    return plain(JSON.stringify({ status: isWell ? "ok" : "failing", database: isWell ? "ok" : "unreachable" }), isWell ? 200 : 503, "application/json");
  });
  if (metricsToken === undefined) return;
  app.get("/metrics", async (context) => {
    if (!isToken(context.req.header("authorization"), metricsToken)) return plain("unauthorized\n", 401, "text/plain");
    return plain(await metrics.text(site), 200, metrics.contentType);
  });
}

async function doesAnswer({ pool }: Pick<Site, "pool">): Promise<boolean> {
  const asked = pool.query("select 1").then(
    () => true,
    () => false,
  );
  return Promise.race([asked, sleep(PATIENCE, false, { ref: false })]);
}

function plain(body: string, status: number, type: string): Response {
  return new Response(body, { status, headers: { "content-type": type, "cache-control": "no-store", "x-content-type-options": "nosniff" } });
}

/** NOTE: hashes are of one length, so comparing them tells nothing of the token by its time. */
function isToken(header: string | undefined, token: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(header ?? "")), Buffer.from(sha256(`Bearer ${token}`)));
}
