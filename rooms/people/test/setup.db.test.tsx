import { randomBytes } from "node:crypto";
import { COMMONS } from "@splot/kernel";
import { getSpace, read } from "@splot/kernel/database";
import { perform } from "@splot/kernel/journal";
import { areaCodeOf, listMembers as listUnitsOf } from "@splot/kernel/territory";
import { Hono } from "hono";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf } from "../../../tests/support/site.tsx";
import { admitMember } from "../src/actions/admitMember.ts";
import { findActorOf, listBodies, listMembers, listSeats, type OnFounded } from "../src/index.ts";
import { setupRoutes } from "../src/setup/setupRoutes.tsx";
import { type PeopleSite, peopleSite } from "./world.ts";

const members = "TERYT;nazwa\n1206113;Skawina\n1219053;Wieliczka\n1206092;Mogilany";
let site: PeopleSite;
let founded: { assemblyBodyId: string; memberCount: number }[];
beforeAll(async () => {
  site = await peopleSite();
  const owner = new pg.Client({ connectionString: site.url });
  await owner.connect();
  await owner.query("delete from kernel.space where id <> $1", [COMMONS]);
  await owner.end();
  founded = [];
});

const CODE = "7Q2K-9XWM-41TA";
function app(chosen: { readonly code?: string | undefined; readonly fail?: boolean } = {}) {
  const { code, fail } = { code: CODE, fail: false, ...chosen };
  const lines: string[] = [];
  const onFounded: OnFounded = async (_act, news) => {
    if (fail) throw new Error("the rules could not be made");
    founded.push(news);
  };
  const hono = new Hono();
  hono.onError((error) => new Response(error.message, { status: 500 }));
  setupRoutes(hono, {
    performer: site.site.performer,
    clock: site.site.clock,
    onFounded,
    code,
    origin: "http://test.local",
    document: ({ title, body }) => (
      <html lang="pl">
        <title>{title.pl}</title>
        <body>{body}</body>
      </html>
    ),
    log: (line) => lines.push(line),
  });
  const send = (form: Readonly<Record<string, string>>) =>
    hono.request("/setup", {
      method: "POST",
      headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ setupCode: CODE, ...form }).toString(),
    });
  return { hono, send, lines };
}

describe("setting up", () => {
  test("is closed where there is no code, as while the exercise is loaded", async () => {
    const { hono, send } = app({ code: undefined });
    expect((await hono.request("/setup")).status).toBe(404);
    expect((await send({ name: "Związek Dolin", code: "doliny", members })).status).toBe(404);
  });

  test.each(["", "zgaduję", "0000-0000-0000", "7Q2K-9XWM-41TZ"])(
    "is refused to who cannot read the terminal and types %j, and keeps the rest",
    async (setupCode) => {
      const answer = await app().send({ setupCode, name: "Związek Dolin", code: "doliny", members });
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(text).toContain("To nie jest kod, który wypisał serwer");
      expect(text).toContain("Mogilany</textarea>");
      expect((await site.pool.query("select count(*)::int as spaces from kernel.space where kind <> 'commons'")).rows).toEqual([{ spaces: 0 }]);
    },
  );

  test("names every mistake by its row, keeps what was typed and makes nothing", async () => {
    const answer = await app().send({ name: "", code: "API", members: `${members}\n1206114;Zła\n1206113;Skawina druga` });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    for (const part of [
      "Podaj pełną nazwę",
      "zajęte przez program",
      "Wiersz 5: Ostatnia cyfra",
      "Wiersz 6: Skawina druga ma ten sam kod co Skawina w wierszu 2",
      "Skawina druga</textarea>",
    ])
      expect(text).toContain(part);
    expect((await site.pool.query("select count(*)::int as spaces from kernel.space where kind <> 'commons'")).rows).toEqual([{ spaces: 0 }]);
  });

  test("leaves nothing behind when the rules of decision cannot be made", async () => {
    expect((await app({ fail: true }).send({ name: "Związek Dolin", code: "doliny", members })).status).toBe(500);
    expect((await site.pool.query("select count(*)::int as spaces from kernel.space where kind <> 'commons'")).rows).toEqual([{ spaces: 0 }]);
  });

  test("gives a running office: members, seats, teams, and a link by which the director comes in", async () => {
    const { hono, send, lines } = app();
    expect((await hono.request("/setup")).status).toBe(200);
    const both = await Promise.all([send({ name: "Związek Dolin", code: "doliny", members }), send({ name: "Związek Dolin", code: "doliny2", members })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const [link = ""] = lines;
    expect(link).toMatch(/^http:\/\/test\.local\/doliny2?\/zaproszenie\/[\w-]{43}$/);
    const code = new URL(link).pathname.split("/")[1] ?? "";
    const opened = await getSpace(site.pool, code, site.site.clock);
    const found = await read({ pool: site.pool, ...opened }, async (handle) => {
      const bodies = await listBodies(handle);
      const assembly = bodies.find(({ kind }) => kind === "assembly");
      const seats = assembly === undefined ? [] : await listSeats(handle, assembly.id, handle.today);
      return { assembly, kinds: bodies.map(({ kind }) => kind), seats, members: await listMembers(handle, handle.today) };
    });
    expect(found.members.map(({ short, headTitle }) => [short, headTitle?.pl])).toEqual([
      ["Mogilany", "wójt"],
      ["Skawina", "burmistrz"],
      ["Wieliczka", "burmistrz"],
    ]);
    expect(found.kinds.toSorted()).toEqual(["assembly", "audit", "board", "office", "working_team", "working_team", "working_team"]);
    expect(found.seats.map(({ organisation, voting, reason }) => [organisation?.short, voting, reason])).toEqual([
      ["Skawina", true, "no_mandate"],
      ["Wieliczka", true, "no_mandate"],
      ["Mogilany", true, "no_mandate"],
    ]);
    expect(founded).toEqual([{ assemblyBodyId: found.assembly?.id, memberCount: 3 }]);
    const path = new URL(link).pathname;
    const password = `zielona łąka ${randomBytes(4).toString("hex")}`;
    expect((await site.browse(path)).status).toBe(200);
    expect((await site.browse(path, { form: { password, again: password } })).status).toBe(303);
    expect((await site.browse(`/${code}/wejscie`, { form: { login: "dyrektor", password } })).status).toBe(303);
    expect(await read({ pool: site.pool, ...opened }, (handle) => findActorOf(handle, "dyrektor"))).toMatchObject({
      roles: [{ role: "director", scopeKind: "space" }],
    });
    expect((await hono.request("/setup")).status).toBe(404);
    expect((await send({ name: "Drugi Związek", code: "drugi", members })).status).toBe(404);
  });

  test("writes the municipalities into the shared register, in an area of the association's own, and a new member joins it", async () => {
    const code = ((await site.pool.query("select code from kernel.space where kind <> 'commons'")).rows as { code: string }[])[0]?.code ?? "";
    const opened = await getSpace(site.pool, code, site.site.clock);
    const units = () => read({ pool: site.pool, ...opened }, (handle) => listUnitsOf(handle, areaCodeOf(handle.space), handle.today));
    expect((await units()).map((unit) => [unit.code, unit.name.pl])).toEqual([
      ["1206092", "Mogilany"],
      ["1206113", "Skawina"],
      ["1219053", "Wieliczka"],
    ]);
    const input = admitMember.input.parse({ teryt: "1206152", name: "Wielka Wieś", from: "2026-03-01", source: "uchwała nr 3" });
    const actor = actorOf("director");
    await perform(site.site.performer, admitMember, { ...opened, actor, input, key: "admit-wielka-wies" });
    expect((await units()).map((unit) => unit.code)).toContain("1206152");
    await expect(perform(site.site.performer, admitMember, { ...opened, actor, input, key: "admit-wielka-wies-2" })).rejects.toThrow("people.member_known");
    const seats = await read({ pool: site.pool, ...opened }, async (handle) => {
      const assembly = (await listBodies(handle)).find(({ kind }) => kind === "assembly");
      return assembly === undefined ? [] : listSeats(handle, assembly.id, handle.today);
    });
    expect(seats).toHaveLength(4);
  });

  test("keeps the link itself out of the database", async () => {
    const owner = new pg.Client({ connectionString: site.url });
    await owner.connect();
    const { rows } = await owner.query("select count(*)::int as kept from kernel.command where result::text like '%zaproszenie%'");
    await owner.end();
    expect(rows).toEqual([{ kept: 0 }]);
  });
});
