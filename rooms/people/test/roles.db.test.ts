import { addDays, day, type PersonId } from "@splot/kernel";
import { may, roleFor } from "@splot/kernel/access";
import { wireId } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { actorOf, visitor } from "../../../tests/support/site.tsx";
import { lockAccount } from "../src/actions/lockAccount.ts";
import {
  assignRole,
  configureSeal,
  endMandate,
  endRole,
  findActorOf,
  inviteAccount,
  openCast,
  openContact,
  recordMandate,
  renewInvitation,
  saveContact,
  takeExpiredContacts,
} from "../src/index.ts";
import { type PeopleSite, peopleSite, smallWorld } from "./world.ts";

const today = day("2026-03-02");
const director = actorOf("director");
let site: PeopleSite;
let world: Awaited<ReturnType<typeof smallWorld>>;
let persons: ReadonlyMap<string, PersonId>;
beforeAll(async () => {
  site = await peopleSite();
  world = await smallWorld(site);
  const cast = [
    { login: "dyrektor", function: { pl: "Dyrektor" }, roles: [{ role: "director", scopeKind: "space" }] },
    { login: "gmina", function: { pl: "Reprezentant" } },
  ];
  const { opened } = await site.act(openCast, { password: "hasło na ćwiczenie", cast });
  persons = new Map(opened.map(({ login, person }) => [login, person]));
});
const person = (login: string) => persons.get(login) ?? "";
const actor = (login: string) => site.read((read) => findActorOf(read, login));
const rolesOf = async (login: string) => {
  const found = await actor(login);
  return found?.kind === "person" ? found.roles.map(({ role }) => role) : [];
};

describe("roles by scope and date", () => {
  test("I17: a role holds from its first day to the day before its end, and only where it reaches", async () => {
    site.setNow("2026-03-02T09:00:00Z");
    await site.act(
      assignRole,
      { person: person("gmina"), role: "team_member", scopeKind: "organisation", scopeId: world.organisation, from: addDays(today, 1), to: addDays(today, 3) },
      { as: director },
    );
    expect(await rolesOf("gmina")).toEqual([]);
    site.setNow("2026-03-03T09:00:00Z");
    expect(await rolesOf("gmina")).toEqual(["team_member"]);
    const held = await actor("gmina");
    if (held === undefined) throw new Error("no such actor");
    const grant = [{ role: "team_member", own: "organisation" }] as const;
    expect([roleFor(held, grant, { organisation: world.organisation }), roleFor(held, grant, { organisation: world.body }), roleFor(held, grant)]).toEqual([
      "team_member",
      undefined,
      undefined,
    ]);
    site.setNow("2026-03-05T09:00:00Z");
    expect(await rolesOf("gmina")).toEqual([]);
    site.setNow("2026-03-02T09:00:00Z");
  });

  test("I17: a seat holder's role sleeps while the person holds no mandate of that seat", async () => {
    await site.act(assignRole, { person: person("gmina"), role: "seat_holder", scopeKind: "seat", scopeId: world.seat }, { as: director });
    expect(await rolesOf("gmina")).not.toContain("seat_holder");
    const { id } = await site.act(recordMandate, { seat: world.seat, person: person("gmina"), from: today, basis: "ex_officio" }, { as: director });
    expect(await rolesOf("gmina")).toEqual(["seat_holder"]);
    site.setNow("2026-03-04T09:00:00Z");
    await site.act(endMandate, { mandate: id, on: "2026-03-04", reason: "rezygnacja" }, { as: director });
    expect(await rolesOf("gmina")).not.toContain("seat_holder");
    site.setNow("2026-03-02T09:00:00Z");
  });

  test("an unknown scope, a scope of the wrong kind and a role held already are refused", async () => {
    const give = (wish: object) => site.act(assignRole, { person: person("gmina"), ...wish }, { as: director });
    await expect(give({ role: "coordinator", scopeKind: "organisation", scopeId: world.seat })).rejects.toMatchObject({ code: "people.scope_unknown" });
    await expect(give({ role: "director", scopeKind: "organisation", scopeId: world.organisation })).rejects.toMatchObject({ code: "people.role_scope" });
    await expect(give({ role: "seat_holder", scopeKind: "seat", scopeId: world.seat })).rejects.toMatchObject({ code: "people.role_held" });
  });

  test("the role used is written in the journal, and the names in it are not public", async () => {
    const entries = await site.read(({ db }) =>
      db
        .selectFrom("kernel.journal_entry as e")
        .innerJoin("kernel.journal_payload as p", (join) =>
          join.onRef("p.seq", "=", "e.seq").onRef("p.stream", "=", "e.stream").onRef("p.space_id", "=", "e.space_id"),
        )
        .select(["e.role", "p.is_public"])
        .where("e.event", "=", "people.role_assigned")
        .orderBy("e.seq", "desc")
        .limit(1)
        .execute(),
    );
    expect(entries).toEqual([{ role: "director", is_public: false }]);
  });
});

describe("I20: a director remains", () => {
  const only = () =>
    site.read(({ db }) =>
      db
        .selectFrom("people.role_assignment")
        .select("id")
        .where("role", "=", "director")
        .where("person_id", "=", person("dyrektor") as PersonId)
        .execute(),
    );

  test("the last one cannot be ended, through the program or past it", async () => {
    const [assignment] = await only();
    await expect(site.act(endRole, { assignment: assignment?.id, reason: "odejście z biura" }, { as: director })).rejects.toMatchObject({
      code: "people.last_director",
    });
    const client = new pg.Client({ connectionString: site.url });
    await client.connect();
    await client.query("select set_config('splot.space', (select id::text from kernel.space where code = 'cwiczenie'), false)");
    await expect(client.query("update people.role_assignment set span = '[2026-01-01,2026-01-02)' where role = 'director'")).rejects.toMatchObject({
      code: "23001",
    });
    await client.end();
  });

  test("a successor who cannot sign in yet, or whose account is locked, does not count", async () => {
    const [assignment] = await only();
    const end = () => site.act(endRole, { assignment: assignment?.id, reason: "odejście z biura" }, { as: director });
    await site.act(inviteAccount, { function: { pl: "Następca" }, login: "nastepca", role: "director", scopeKind: "space" }, { as: director });
    await expect(end()).rejects.toMatchObject({ code: "people.last_director" });
    await expect(site.act(lockAccount, { person: person("dyrektor") }, { as: director })).rejects.toMatchObject({ code: "people.last_director" });
  });

  test("of two directors ended at the same time one stays", async () => {
    const { id: second } = await site.act(assignRole, { person: person("gmina"), role: "director", scopeKind: "space" }, { as: director });
    const [first] = await only();
    const outcomes = await Promise.allSettled([
      site.act(endRole, { assignment: second, reason: "koniec zastępstwa" }, { as: director }),
      site.act(endRole, { assignment: first?.id, reason: "odejście z biura" }, { as: director }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBe(1);
    const left = [...(await rolesOf("dyrektor")), ...(await rolesOf("gmina"))].filter((role) => role === "director");
    expect(left).toEqual(["director"]);
  });
});

describe("invitations", () => {
  const wish = { login: "nowa", function: { pl: "Specjalistka ds. prób", en: "Officer for trials" }, role: "officer", scopeKind: "space" };

  test("only a director invites; the login is a free name and no e-mail address", async () => {
    for (const role of ["officer", "clerk", "administrator", "seat_holder"] as const)
      await expect(site.act(inviteAccount, wish, { as: actorOf(role) })).rejects.toMatchObject({ code: "access.forbidden" });
    await expect(site.act(inviteAccount, wish, { as: visitor })).rejects.toMatchObject({ code: "access.signed_out" });
    await expect(site.act(inviteAccount, { ...wish, login: "dyrektor" }, { as: director })).rejects.toMatchObject({ code: "people.login_taken" });
    await expect(site.act(inviteAccount, { ...wish, login: "anna@example.org" }, { as: director })).rejects.toMatchObject({ code: "people.login_unfit" });
  });

  test("the link sets a password once, signs in, and then is dead", async () => {
    const { path } = await site.act(inviteAccount, wish, { as: director });
    expect(await (await site.browse(`/cwiczenie${path}`)).text()).toContain("„nowa”");
    const set = (password: string) => site.browse(`/cwiczenie${path}`, { form: { password, again: password } });
    expect((await set("krótkie")).status).toBe(422);
    const done = await set("poprawny koń zszywka");
    expect(done.headers.get("location")).toBe("/cwiczenie/konto");
    expect(done.headers.get("set-cookie")).toContain("HttpOnly");
    expect([(await set("poprawny koń zszywka")).status, (await site.browse(`/cwiczenie${path}`)).status]).toEqual([404, 404]);
    expect(await rolesOf("nowa")).toEqual(["officer"]);
    expect((await site.browse("/cwiczenie/wejscie", { form: { login: "nowa", password: "poprawny koń zszywka" } })).status).toBe(303);
  });

  test("a newer link ends the older, and a link ends after its days", async () => {
    const first = await site.act(inviteAccount, { ...wish, login: "spozniona", days: 1 }, { as: director });
    const second = await site.act(renewInvitation, { person: first.person, days: 2 }, { as: director });
    const open = async (path: string) => (await site.browse(`/cwiczenie${path}`)).status;
    expect([await open(first.path), await open(second.path)]).toEqual([404, 200]);
    site.setNow("2026-03-04T09:00:01Z");
    expect(await open(second.path)).toBe(404);
    site.setNow("2026-03-02T09:00:00Z");
  });
});

describe("the pages of the director", () => {
  test("list the accounts, invite, give and end a role; everybody else is turned away", async () => {
    const page = async (path: string, role: Parameters<typeof actorOf>[0]) => (await site.fetch(path, { as: actorOf(role) })).status;
    expect([
      await page("/cwiczenie/konto/osoby", "director"),
      await page("/cwiczenie/konto/osoby", "audit"),
      await page("/cwiczenie/konto/osoby", "officer"),
      await page("/cwiczenie/konto/osoby/nowa", "audit"),
    ]).toEqual([200, 200, 403, 403]);
    expect((await site.fetch("/cwiczenie/konto/osoby")).headers.get("location")).toBe("/cwiczenie/wejscie?dalej=%2Fkonto%2Fosoby");
    const browse = (path: string, form?: Readonly<Record<string, string>>) =>
      site.fetch(`/cwiczenie${path}`, { as: director, ...(form === undefined ? {} : { form }) });
    expect(await (await browse("/konto/osoby")).text()).toContain("gmina");
    const link = await browse("/konto/osoby/nowa", {
      "function.pl": "Koordynator gminy",
      login: "koordynator",
      role: "coordinator",
      scope: `organisation:${world.organisation}`,
      days: "2",
    });
    expect(link.status).toBe(200);
    expect(link.headers.get("cache-control")).toBe("private, no-store");
    expect(await link.text()).toMatch(/http:\/\/test\.local\/cwiczenie\/zaproszenie\/[\w-]{43}/);
    const wrong = await browse("/konto/osoby/nowa", {
      "function.pl": "Koordynator gminy",
      login: "koordynator2",
      role: "coordinator",
      scope: "space:",
      days: "2",
    });
    const text = await wrong.text();
    expect([wrong.status, text.includes("jedna gmina"), text.includes('value="koordynator2"')]).toEqual([422, true, true]);
    expect((await browse(`/konto/osoby/${person("gmina")}`)).status).toBe(200);
    expect((await browse(`/konto/osoby/${person("gmina")}/role`, { role: "clerk", scope: "space:", to: "2026-03-02" })).status).toBe(303);
    expect(await rolesOf("gmina")).toContain("clerk");
    expect((await browse("/konto/osoby/not-an-id")).status).toBe(404);
  });
});

describe("contacts", () => {
  test("are kept sealed, opened only in their row, and erased after their day", async () => {
    configureSeal(Buffer.alloc(32, 3));
    const keep = action({
      name: "test.keep",
      title: { pl: "", en: "" },
      input: z.strictObject({}),
      grants: may("system"),
      output: z.strictObject({ id: wireId<"contact">() }),
      run: async (act) => {
        act.authorise();
        return { id: await saveContact(act, { email: "anna@example.org", name: "Anna", purpose: "remark", eraseAfter: addDays(act.today, 10) }) };
      },
    });
    const erase = action({
      name: "test.erase",
      title: { pl: "", en: "" },
      input: z.strictObject({}),
      grants: may("system"),
      output: z.strictObject({ count: z.number() }),
      run: async (act) => {
        act.authorise();
        return { count: (await takeExpiredContacts(act)).length };
      },
    });
    const { id } = await site.act(keep, {});
    expect(await site.read((read) => openContact(read, id))).toMatchObject({
      email: "anna@example.org",
      name: "Anna",
      purpose: "remark",
      eraseAfter: "2026-03-12",
    });
    const { rows } = await site.pool.query("select 1 from people.contact");
    expect(rows).toEqual([]);
    expect(await site.act(erase, {})).toEqual({ count: 0 });
    site.setNow("2026-03-13T09:00:00Z");
    expect(await site.act(erase, {})).toEqual({ count: 1 });
    expect(await site.read((read) => openContact(read, id))).toBeUndefined();
  });
});

describe("the journal", () => {
  test("what is not known is left out of the journal, never written as an empty text", async () => {
    const entries = await site.read(({ db }) =>
      db
        .selectFrom("kernel.journal_entry as e")
        .innerJoin("kernel.journal_payload as p", (join) =>
          join.onRef("p.seq", "=", "e.seq").onRef("p.stream", "=", "e.stream").onRef("p.space_id", "=", "e.space_id"),
        )
        .select(["e.event", "e.from_state", "e.to_state", "p.payload"])
        .execute(),
    );
    const happened = new Set(entries.map(({ event }) => event));
    for (const event of ["organisation_recorded", "membership_active", "mandate_recorded", "role_assigned", "account_invited"])
      expect(happened).toContain(`people.${event}`);
    expect(entries.filter(({ from_state, to_state, payload }) => from_state === "" || to_state === "" || JSON.stringify(payload).includes('""'))).toEqual([]);
  });
});
