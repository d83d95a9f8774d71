import { randomUUID } from "node:crypto";
import { type Bilingual, COMMONS, type Instant, type Json, newId, type PersonId } from "@splot/kernel";
import type { Actor, HeldRole, Role } from "@splot/kernel/access";
import { getSpace, openPool, type ReadHandle, read as readSpace } from "@splot/kernel/database";
import { type Answered, mountApi, mountPages, PageCache, type Room, type Site, sessionCookie, wordsOf } from "@splot/kernel/http";
import { type Action, CommitQueue, perform } from "@splot/kernel/journal";
import { Hono } from "hono";
import pg from "pg";
import { afterAll } from "vitest";
import { type Content, freshDatabase } from "./database.ts";

/** The spaces of a test site. */
export type TestSpace = "krakow" | "cwiczenie" | "pim" | "commons";

/** How to build a test site. */
export interface TestSiteOptions {
  readonly rooms: readonly Room[];
  /** The instant at which the clock of the site stands. */
  readonly now?: string;
  /** What stands round a page; a bare frame unless given. */
  readonly shell?: Site["shell"];
  /** What it begins with. Missing: nothing but its spaces. */
  readonly content?: Content;
}

/** One call of `fetch`. */
export interface TestRequest {
  readonly as?: Actor;
  /** Another browser of the same person. */
  readonly session?: string;
  readonly form?: Readonly<Record<string, string>>;
  /** Files of the form, which then travels in parts. */
  readonly files?: Readonly<Record<string, File>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another application over the same site. */
  readonly by?: Hono | undefined;
}

/** A site in memory over a database of its own. Budgets are asserted on every answer. */
export async function testSite({ content, ...options }: TestSiteOptions) {
  const { url } = await freshDatabase(content);
  if (content === undefined) await makeSpaces(url);
  const site = siteOver(url, options);
  afterAll(() => site.pool.end());
  return site;
}

/** A site over a database that stands. Whoever makes it ends its pool. */
export function siteOver(url: string, { rooms, now = "2026-03-02T09:00:00Z", shell = bareFrame }: Omit<TestSiteOptions, "content">) {
  const pool = openPool({ url, max: 6 });
  const holder = { now: new Date(now) };
  const actors = new Map<string, Actor>();
  const answers: Answered[] = [];
  const cache = new PageCache();
  const site: Site = {
    pool,
    cache,
    rooms,
    words: wordsOf(rooms),
    origin: "http://test.local",
    clock: () => holder.now,
    performer: { pool, queue: new CommitQueue(), reactions: rooms.flatMap(({ reactions }) => reactions), onCommitted: ({ code }) => cache.advance(code) },
    findActor: async (_read, token) => actors.get(token),
    shell,
    onAnswered: (answer) => {
      answers.push(answer);
      if (answer.queries > answer.budget) throw new Error(`${answer.path} took ${answer.queries} queries; its budget is ${answer.budget}`);
    },
    onBug: (error) => console.error(error),
  };
  const app = new Hono();
  mountApi(app, site);
  mountPages(app, site);

  return {
    url,
    pool,
    site,
    app,
    answers,
    /** Moves the clock forward. */
    setNow(instant: string | Instant): void {
      holder.now = new Date(instant);
    },
    /** Performs an action as an actor (the program by default). */
    async act<Input, Result extends Json>(
      action: Action<Input, Result>,
      input: unknown,
      how: { readonly as?: Actor; readonly space?: TestSpace; readonly key?: string; readonly session?: string } = {},
    ): Promise<Result> {
      const { space, clock } = await getSpace(pool, how.space ?? "cwiczenie", site.clock);
      return perform(site.performer, action, {
        space,
        clock,
        actor: how.as ?? { kind: "system", name: "test" },
        input: action.input.parse(input),
        key: how.key ?? randomUUID(),
        ...(how.session === undefined ? {} : { client: { session: how.session } }),
      });
    },
    /** Reads in a space. */
    async read<Result>(work: (handle: ReadHandle) => Promise<Result>, code: TestSpace = "cwiczenie"): Promise<Result> {
      const { space, clock } = await getSpace(pool, code, site.clock);
      return readSpace({ pool, space, clock }, work);
    },
    /** Asks the application, as a visitor or as an actor. A form or JSON makes it a POST. */
    async fetch(path: string, { as, session, form, files, json, headers = {}, by = app }: TestRequest = {}): Promise<Response> {
      const code = /^\/(?:en\/)?(?:api\/v1\/)?([a-z0-9-]+)/.exec(path)?.[1] ?? "";
      const all: Record<string, string> = { "sec-fetch-site": "same-origin", ...headers };
      if (as !== undefined) {
        const token = `test-token-${as.kind === "person" ? as.person : as.kind}${session ?? ""}`;
        actors.set(token, as);
        all["cookie"] = `${sessionCookie(code)}=${token}`;
      }
      if (files !== undefined) {
        const { type, bytes } = await packed({ _key: randomUUID(), ...form, ...files });
        return by.request(path, { method: "POST", headers: { ...all, "content-type": type, "content-length": String(bytes.byteLength) }, body: bytes });
      }
      if (form !== undefined)
        return by.request(path, {
          method: "POST",
          headers: { ...all, "content-type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams({ _key: randomUUID(), ...form }).toString(),
        });
      if (json !== undefined)
        return by.request(path, {
          method: "POST",
          headers: { "idempotency-key": randomUUID(), ...all, "content-type": "application/json" },
          body: JSON.stringify(json),
        });
      return by.request(path, { headers: all });
    },
  };
}

/** A form in parts, as a browser packs it. */
async function packed(fields: Readonly<Record<string, string | File>>): Promise<{ readonly type: string; readonly bytes: ArrayBuffer }> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const whole = new Response(body);
  return { type: whole.headers.get("content-type") ?? "", bytes: await whole.arrayBuffer() };
}

const bareFrame: Site["shell"] = (visit, shown) => (
  <html lang={visit.language}>
    <body>
      <h1>{shown.title[visit.language] ?? shown.title.pl}</h1>
      <main>{shown.body}</main>
    </body>
  </html>
);

/** A signed-in person with one role, in the whole space unless a scope is given. */
export function actorOf(role: Role, scope: Partial<HeldRole> = {}, person = newId<"person">() as PersonId): Actor {
  const name: Bilingual = { pl: `osoba (${role})`, en: `person (${role})` };
  return { kind: "person", person, name, roles: [{ role, scopeKind: "space", ...scope }] };
}

/** A visitor without an account. */
export const visitor: Actor = { kind: "visitor" };

/** The commons, two live spaces (an association, a programme) and an exercise, empty. */
export async function makeSpaces(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const spaces = [
      [COMMONS, "commons", { pl: "Zasoby wspólne", en: "Commons" }, "commons", "live"],
      [newId(), "krakow", { pl: "Metropolia Krakowska", en: "Kraków Metropolis" }, "association", "live"],
      [newId(), "pim", { pl: "Partnerska Inicjatywa Miast", en: "Cities' Partnership Initiative" }, "programme", "live"],
      [newId(), "cwiczenie", { pl: "Ćwiczenie", en: "Exercise" }, "association", "exercise"],
    ];
    for (const [id, code, name, kind, purpose] of spaces) {
      await owner.query("insert into kernel.space (id, code, name, kind, purpose, made_at) values ($1, $2, $3, $4, $5, '2026-01-01T00:00:00Z')", [
        id,
        code,
        JSON.stringify(name),
        kind,
        purpose,
      ]);
    }
  } finally {
    await owner.end();
  }
}
