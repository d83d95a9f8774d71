import { newId, sha256 } from "@splot/kernel";
import { getSpace, type ReadHandle } from "@splot/kernel/database";
import { action, perform } from "@splot/kernel/journal";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actorOf, visitor } from "../../../tests/support/site.tsx";
import { renewInvitation } from "../src/actions/inviteAccount.ts";
import { lockAccount } from "../src/actions/lockAccount.ts";
import { signIn } from "../src/actions/signIn.ts";
import { inviteAccount, keepSessions, moveClock, openCast, switchPerson } from "../src/index.ts";
import { refuse } from "../src/refusals.ts";
import { type PeopleSite, peopleSite } from "./world.ts";

const PASSWORD = "splot-cwiczenie";
let site: PeopleSite;
let address = 0;
beforeAll(async () => {
  site = await peopleSite();
  const director = { login: "dyrektor", function: { pl: "Dyrektor biura", en: "Office director" }, roles: [{ role: "director", scopeKind: "space" }] };
  await site.act(openCast, {
    password: PASSWORD,
    cast: [director, ...["gosc", "zgadywany", "zmienny"].map((login) => ({ login, function: { pl: "Gość", en: "Guest" } }))],
  });
});
beforeEach(() => {
  site.setNow("2026-03-02T09:00:00Z");
  address += 1;
  site.from(`192.0.2.${address}`);
});
const signInAs = (login: string, password = PASSWORD) => site.browse("/cwiczenie/wejscie", { form: { login, password } });
const tokenOf = (answer: Response) => /splot_cwiczenie=([\w-]+)/.exec(answer.headers.get("set-cookie") ?? "")?.[1];
const whoIs = async (token: string | undefined) => (await site.browse("/cwiczenie/konto", { token })).status;

describe("signing in", () => {
  test("gives a cookie that scripts cannot read and leads to work", async () => {
    const answer = await signInAs("Dyrektor ");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/cwiczenie/praca");
    expect(answer.headers.get("set-cookie")).toMatch(/^splot_cwiczenie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const page = await site.browse("/cwiczenie/konto", { token: tokenOf(answer) });
    expect(await page.text()).toContain("Dyrektor biura");
  });

  test("leads on only to a path of the space", async () => {
    const go = async (dalej: string) =>
      (await site.browse("/cwiczenie/wejscie", { form: { login: "dyrektor", password: PASSWORD, dalej } })).headers.get("location");
    expect(await go("/konto?x=1")).toBe("/cwiczenie/konto?x=1");
    for (const foreign of ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])
      expect(await go(foreign)).toBe("/cwiczenie/praca");
  });

  test("over the API gives a bearer token that is written nowhere", async () => {
    const answer = await site.fetch("/api/v1/cwiczenie/people.signIn", {
      json: { login: "dyrektor", password: PASSWORD },
      headers: { "idempotency-key": "the-same-key" },
    });
    const { token } = (await answer.json()) as { readonly token: string };
    expect(token).toMatch(/^[\w-]{43}$/);
    const seats = await site.fetch("/api/v1/cwiczenie/people.lockAccount", { json: { person: newId() }, headers: { authorization: `Bearer ${token}` } });
    expect(((await seats.json()) as { readonly code: string }).code).toBe("people.account_unknown");
    const { rows } = await site.pool.query("select count(*)::int as kept from kernel.command where action like 'people.signIn' or result::text like $1", [
      `%${token}%`,
    ]);
    expect(rows).toEqual([{ kept: 0 }]);
  });

  test("wrong password, unknown login and empty fields are told apart by nothing but the words for empty fields", async () => {
    const wrong = await signInAs("dyrektor", "nie to hasło wcale");
    const unknown = await signInAs("nikt", "nie to hasło wcale");
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    const sentence = "Nazwa logowania i hasło nie pasują do siebie";
    expect(await wrong.text()).toContain(sentence);
    const text = await unknown.text();
    expect(text).toContain(sentence);
    expect(text).toContain('value="nikt"');
    expect(text).not.toContain("nie to hasło wcale");
    expect((await signInAs("", "")).status).toBe(422);
  });
});

describe("the limit on guessing", () => {
  const wrong = refuse("people.sign_in_wrong");
  /** The act of signing in with a password that is wrong without being looked at, which takes most of the time. */
  const missing = action({ ...signIn, run: () => Promise.reject(wrong) });
  const guess = async (login: string, { from, times = 1 }: { readonly from: string; readonly times?: number }) => {
    const { space, clock } = await getSpace(site.pool, "cwiczenie", site.site.clock);
    const input = { login, password: "zgaduję hasło" };
    for (let attempt = 0; attempt < times; attempt += 1) {
      const request = { space, clock, actor: visitor, input, key: newId(), client: { address: from } };
      await expect(perform(site.site.performer, missing, request)).rejects.toBe(wrong);
    }
  };
  /** Failures from so many strange addresses, ten from each. */
  const guessFromMany = async (login: string, addresses: number) => {
    for (let other = 0; other < addresses; other += 1) await guess(login, { from: `198.51.100.${other}`, times: 10 });
  };

  test("the eleventh attempt from one address is refused, also with the right password, and allowed later", async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await signInAs("zgadywany", "zgaduję hasło")).status).toBe(422);
    const paused = await signInAs("zgadywany");
    expect(paused.status).toBe(429);
    expect(await paused.text()).toContain("Spróbuj ponownie za 15 min");
    site.setNow("2026-03-02T09:15:01Z");
    expect((await signInAs("zgadywany")).status).toBe(303);
  });

  test("nobody is kept out by what others do elsewhere", async () => {
    site.setNow("2026-03-04T09:00:00Z");
    await guessFromMany("zgadywany", 9);
    site.from("203.0.113.1");
    expect((await signInAs("zgadywany")).status).toBe(303);
  });

  test("while many guess a login, its owner gets in from a known address only, for ninety days, and by a one-time link anywhere", async () => {
    site.setNow("2026-03-05T09:00:00Z");
    site.from("203.0.113.2");
    expect((await signInAs("zgadywany")).status).toBe(303);
    await guessFromMany("zgadywany", 10);
    site.from("203.0.113.3");
    const strange = await site.fetch("/api/v1/cwiczenie/people.signIn", { json: { login: "zgadywany", password: PASSWORD } });
    expect([strange.status, await strange.json()]).toMatchObject([429, { code: "people.sign_in_guessed", params: { minutes: 15 } }]);
    expect((await signInAs("dyrektor")).status).toBe(303);
    site.from("203.0.113.2");
    expect((await signInAs("zgadywany")).status).toBe(303);
    site.setNow("2026-06-05T09:00:00Z");
    await guessFromMany("zgadywany", 10);
    site.from("203.0.113.2");
    expect((await signInAs("zgadywany")).status).toBe(429);
    const { path } = await site.act(renewInvitation, { person: await personOf("zgadywany") }, { as: actorOf("director") });
    const fresh = { password: "cztery losowe dobre słowa", again: "cztery losowe dobre słowa" };
    expect((await site.browse(`/cwiczenie${path}`, { form: fresh })).status).toBe(303);
    expect((await signInAs("zgadywany", fresh.password)).status).toBe(303);
    expect(await knownCount("zgadywany")).toBe(1);
  });

  test("an unknown login is answered like a known one", async () => {
    site.setNow("2026-06-06T09:00:00Z");
    await guessFromMany("nikogo-takiego", 10);
    site.from("203.0.113.4");
    expect(await (await signInAs("nikogo-takiego", "zgaduję hasło")).text()).toContain("Ktoś próbuje odgadnąć hasło");
  });

  test("an address that tries many logins is refused; right sign-ins do not count", async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await signInAs("dyrektor")).status).toBe(303);
    for (let attempt = 0; attempt < 49; attempt += 1) await guess(`nikt-${attempt}`, { from: `192.0.2.${address}` });
    expect((await signInAs("dyrektor")).status).toBe(303);
    await guess("jeszcze-jeden", { from: `192.0.2.${address}` });
    expect((await signInAs("dyrektor")).status).toBe(429);
    site.from("203.0.113.7");
    expect((await signInAs("dyrektor")).status).toBe(303);
  });

  test("a burst at once gets no more guesses than one by one", async () => {
    site.setNow("2026-06-07T11:00:00Z");
    const answers = await Promise.all(Array.from({ length: 30 }, () => signInAs("dyrektor", "zgaduję hasło")));
    expect(answers.filter(({ status }) => status === 422).length).toBe(10);
    expect(answers.filter(({ status }) => status === 429).length).toBe(20);
  });

  test("where somebody signed in from is not written down as it is, and is forgotten when the password changes", async () => {
    site.setNow("2026-06-08T09:00:00Z");
    for (const other of [1, 2, 3]) {
      site.from(`203.0.113.${other}`);
      expect((await signInAs("zmienny")).status).toBe(303);
    }
    const marks = await site.read(({ db }) => db.selectFrom("people.known_address").select("address_mark").execute());
    for (const { address_mark } of marks) expect(address_mark).toMatch(/^[0-9a-f]{64}$/);
    expect(await knownCount("zmienny")).toBe(3);
    const form = { current: PASSWORD, password: "zupełnie nowe hasło", again: "zupełnie nowe hasło" };
    expect((await site.browse("/cwiczenie/konto/haslo", { token: tokenOf(await signInAs("zmienny")), form })).status).toBe(303);
    expect(await knownCount("zmienny")).toBe(1);
  });
});

describe("a session", () => {
  test("ends by signing out, after twelve idle hours, and when the account is locked", async () => {
    site.setNow("2026-03-03T09:00:00Z");
    const first = tokenOf(await signInAs("gosc"));
    expect(await whoIs(first)).toBe(200);
    const out = await site.browse("/cwiczenie/wyjscie", { token: first, form: {} });
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect(await whoIs(first)).toBe(303);
    const second = tokenOf(await signInAs("gosc"));
    site.setNow("2026-03-03T20:59:59Z");
    expect(await whoIs(second)).toBe(200);
    site.setNow("2026-03-03T21:00:01Z");
    expect(await whoIs(second)).toBe(303);
    const third = tokenOf(await signInAs("gosc"));
    await site.act(lockAccount, { person: await personOf("gosc") }, { as: actorOf("director") });
    expect(await whoIs(third)).toBe(303);
    expect((await signInAs("gosc")).status).toBe(422);
  });

  test("in use goes on: the server prolongs it at most once an hour", async () => {
    site.setNow("2026-03-05T09:00:00Z");
    const token = tokenOf(await signInAs("dyrektor")) ?? "";
    const keep = keepSessions(site.site.performer);
    const endOf = () => site.read(({ db }) => db.selectFrom("people.session").select("expires_at").where("token_hash", "=", sha256(token)).executeTakeFirst());
    const use = async (now: string) => {
      site.setNow(now);
      await keep(token, await getSpace(site.pool, "cwiczenie", site.site.clock));
      return (await endOf())?.expires_at.toISOString();
    };
    expect(await use("2026-03-05T09:30:00Z")).toBe("2026-03-05T21:30:00.000Z");
    expect(await use("2026-03-05T10:00:00Z")).toBe("2026-03-05T21:30:00.000Z");
    expect(await use("2026-03-05T20:00:00Z")).toBe("2026-03-06T08:00:00.000Z");
    site.setNow("2026-03-06T07:00:00Z");
    expect(await whoIs(token)).toBe(200);
    expect(await use("2026-03-06T08:00:01Z")).toBe("2026-03-06T08:00:00.000Z");
  });

  test("of one space says nothing in another", async () => {
    const token = tokenOf(await signInAs("dyrektor")) ?? "";
    const answer = await site.fetch("/krakow/konto", { headers: { cookie: `splot_krakow=${token}` } });
    expect(answer.status).toBe(303);
  });

  test("is not opened from another site", async () => {
    const answer = await site.fetch("/cwiczenie/wejscie", { form: { login: "dyrektor", password: PASSWORD }, headers: { "sec-fetch-site": "cross-site" } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });
});

describe("the own password", () => {
  test("is changed with the old one; other devices are signed out", async () => {
    const here = tokenOf(await signInAs("dyrektor"));
    const there = tokenOf(await signInAs("dyrektor"));
    const change = (current: string, password: string, again = password) =>
      site.browse("/cwiczenie/konto/haslo", { token: here, form: { current, password, again } });
    expect(await (await change("inne hasło całkiem", "zupełnie nowe hasło")).text()).toContain("Obecne hasło jest inne");
    expect(await (await change(PASSWORD, "krótkie")).text()).toContain("co najmniej 12 znaków");
    expect(await (await change(PASSWORD, "mój dyrektor hasło")).text()).toContain("nie może zawierać nazwy logowania");
    expect(await (await change(PASSWORD, "zupełnie nowe hasło", "zupełnie inne hasło")).text()).toContain("różnią się");
    expect((await change(PASSWORD, "zupełnie nowe hasło")).status).toBe(303);
    expect([await whoIs(here), await whoIs(there)]).toEqual([200, 303]);
    expect((await signInAs("dyrektor")).status).toBe(422);
    expect((await signInAs("dyrektor", "zupełnie nowe hasło")).status).toBe(303);
  });
});

describe("only in the exercise", () => {
  test("anybody enters as a person of the exercise without a password", async () => {
    const page = await (await site.browse("/cwiczenie/wejscie")).text();
    expect(page).toContain("Wejdź jako: Dyrektor biura");
    const answer = await site.browse("/cwiczenie/wejscie/osoba", { form: { person: await personOf("dyrektor") } });
    expect(await whoIs(tokenOf(answer))).toBe(200);
  });

  test("in a live space nobody switches person and the clock stands", async () => {
    const { person } = await site.act(
      inviteAccount,
      { login: "zywy", function: { pl: "Dyrektor" }, role: "director", scopeKind: "space" },
      { space: "krakow" },
    );
    await expect(site.act(switchPerson, { person }, { space: "krakow", as: { kind: "visitor" } })).rejects.toMatchObject({
      code: "people.switch_live",
      kind: "forbidden",
    });
    expect((await site.browse("/krakow/wejscie/osoba", { form: { person } })).headers.get("set-cookie")).toBeNull();
    expect(await (await site.browse("/krakow/wejscie")).text()).not.toContain("Wejdź jako");
    await expect(site.act(moveClock, { day: "2026-04-01" }, { space: "krakow", as: actorOf("director") })).rejects.toMatchObject({ code: "people.clock_live" });
  });

  test("the clock goes forward only, and nobody is signed out by it", async () => {
    const token = tokenOf(await site.browse("/cwiczenie/wejscie/osoba", { form: { person: await personOf("dyrektor") } }));
    await expect(site.act(moveClock, { day: "2026-03-02" }, { as: actorOf("director") })).rejects.toMatchObject({ code: "people.clock_back" });
    expect((await site.browse("/cwiczenie/zegar", { token, form: { day: "2026-04-11", dalej: "/konto" } })).headers.get("location")).toBe("/cwiczenie/konto");
    expect(await site.read(async ({ today }) => today)).toBe("2026-04-11");
    expect(await whoIs(token)).toBe(200);
    await expect(site.act(moveClock, { day: "2026-04-01" }, { as: actorOf("director") })).rejects.toMatchObject({ code: "people.clock_back" });
  });
});

async function personOf(login: string): Promise<string> {
  const rows = await site.read(({ db }) => db.selectFrom("people.account").select("person_id").where("login", "=", login).execute());
  return rows[0]?.person_id ?? "";
}

/** From how many addresses an account is known to sign in. */
async function knownCount(login: string): Promise<number> {
  const query = (read: ReadHandle) =>
    read.db
      .selectFrom("people.known_address as k")
      .innerJoin("people.account as a", (join) => join.onRef("a.space_id", "=", "k.space_id").onRef("a.id", "=", "k.account_id"))
      .select("k.address_mark")
      .where("k.space_id", "=", read.space.id)
      .where("a.login", "=", login)
      .execute();
  return (await site.read(query)).length;
}
