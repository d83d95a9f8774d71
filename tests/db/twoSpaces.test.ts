import type { Actor } from "@splot/kernel/access";
import { openPool } from "@splot/kernel/database";
import { mountApi, mountPages, PageCache } from "@splot/kernel/http";
import { Hono } from "hono";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { assaults, filled } from "../support/assault.ts";
import { type ToldSite, toldSite } from "../support/told.ts";
import { type FoundForm, isWork, routeOf, tour } from "../support/tour.ts";
import { MARK, plantTwin, TWIN, twinState } from "../support/twin.ts";

const BYPASS = "splot_test_bypass";
let site: ToldSite;
let unguarded: ToldSite["fetch"];
let openTwin: pg.Pool;
beforeAll(async () => {
  site = await toldSite();
  await plantTwin(site.url, "cwiczenie");
  await makeRole(site.url);
  unguarded = await fetchUnguarded(site);
}, 500_000);

/** A role with the rights of the application that row security does not hold back. */
async function makeRole(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query(`create role ${BYPASS} nologin bypassrls in role splot_app`);
  } finally {
    await owner.end();
  }
}

/** The same site over connections that see every space. */
async function fetchUnguarded({ site: parts, url, fetch }: ToldSite): Promise<ToldSite["fetch"]> {
  const pool = openPool({ url, max: 4, role: BYPASS });
  afterAll(() => pool.end());
  openTwin = pool;
  const app = new Hono();
  const whole = { ...parts, pool, cache: new PageCache(), performer: { ...parts.performer, pool } };
  mountApi(app, whole);
  mountPages(app, whole);
  return async (path, request) => fetch(path, { ...request, by: app });
}

/** What differs from request to request. */
function lasting(text: string): string {
  return text.replace(/name="(?:_key|nonce)" value="[^"]*"/g, "").replace(/"requestId":"[^"]*"/g, "");
}

/** How an answer differs without row security. Missing: not at all. */
async function differenceAt(path: string, as?: Actor): Promise<string | undefined> {
  const who = as === undefined ? {} : { as };
  const guarded = await site.fetch(path, who);
  const open = await unguarded(path, who);
  const [one, other] = [lasting(await guarded.text()), lasting(await open.text())];
  const found = open.status !== guarded.status || other.includes(MARK) ? `${guarded.status} and ${open.status}` : firstDifference(one, other);
  return found === undefined ? undefined : `${path}: ${found}`;
}

function firstDifference(one: string, other: string): string | undefined {
  const [a, b] = [one.split(">"), other.split(">")];
  const place = b.findIndex((part, index) => part !== a[index]);
  return one === other ? undefined : `${a.slice(place - 1, place + 2).join(">")} | ${b.slice(place - 1, place + 2).join(">")}`.slice(0, 400);
}

describe("with nothing but the predicates of its queries, a space shows itself alone", () => {
  const forms = new Map<string, FoundForm>();
  const walk = async (as?: Actor) => {
    const found = await tour({ fetch: site.fetch, home: "/cwiczenie", as, most: (kind) => (as === undefined || isWork(kind) ? 1 : 0) });
    for (const one of found.forms) forms.set(routeOf("form", one.address.slice("/cwiczenie".length))?.path ?? one.address, one);
    const differences: (string | undefined)[] = [];
    for (const path of found.tried) differences.push(await differenceAt(path, as));
    return differences.filter((one) => one !== undefined);
  };
  it("beside a twin that its connections do see", async () => {
    const { rows } = await openTwin.query("select count(*)::int as count from kernel.object where space_id = $1", [TWIN]);
    expect(rows[0]?.count).toBeGreaterThan(100);
  });
  it("to visitors", { timeout: 500_000 }, async () => {
    expect(await walk()).toEqual([]);
  });
  it("to everybody at work", { timeout: 500_000 }, async () => {
    for (const as of site.persons) expect(await walk(as)).toEqual([]);
  });
  it("over the API", { timeout: 500_000 }, async () => {
    for (const { name } of rooms.flatMap(({ queries }) => queries)) {
      for (const as of [undefined, ...site.persons.slice(0, 2)]) expect(await differenceAt(`/api/v1/cwiczenie/${name}`, as)).toBe(undefined);
    }
  });
  it("to those who act: ids of another space are unknown, and a form writes in its own space alone", { timeout: 500_000 }, async () => {
    const strange = assaults(await anyThing()).find(({ name }) => name === "an id of another space");
    const before = await twinState(site.url);
    const counts = { refused: 0, done: 0 };
    for (const [path, { address, reader, controls }] of forms) {
      const who = reader === undefined ? {} : { as: reader };
      if (strange !== undefined && controls.some((one) => strange.concerns(one))) {
        const { status } = await unguarded(address, { ...who, form: filled(controls, strange) });
        expect([path, status >= 400 && status < 500]).toEqual([path, true]);
        counts.refused += 1;
      }
      const { status } = await unguarded(address, { ...who, form: filled(controls) });
      expect([path, status < 500]).toEqual([path, true]);
      if (status === 303) counts.done += 1;
    }
    expect([counts.refused > 20, counts.done > 20]).toEqual([true, true]);
    expect(await twinState(site.url)).toBe(before);
  });
});

/** The id of a thing of a live space. */
async function anyThing(): Promise<string> {
  return site.read(async ({ db, space }) => {
    const { id } = await db.selectFrom("kernel.object").select("id").where("space_id", "=", space.id).limit(1).executeTakeFirstOrThrow();
    return id;
  }, "krakow");
}
