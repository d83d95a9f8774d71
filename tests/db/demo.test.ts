import { insertSpace } from "@splot/kernel/database";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { findFounded, showsDemo } from "../../apps/server/src/demo.ts";
import { comingFrom, testApplication } from "../support/application.ts";

const clock = () => new Date("2026-03-02T09:00:00Z");

describe("the demonstration", () => {
  it("is not shown beside a founded space unless it is forced", async () => {
    const { pool, url } = await testApplication({ hasSpaces: false });
    const owner = new pg.Pool({ connectionString: url, max: 1 });
    const demo = { code: "krakow", name: { pl: "Pokaz" }, purpose: "live", settings: { exercise: "cwiczenie" } } as const;
    await insertSpace(owner, demo, clock());
    await insertSpace(owner, { code: "cwiczenie", name: { pl: "Ćwiczenie" }, purpose: "exercise" }, clock());
    const before = await findFounded({ pool, clock });
    expect(before).toBeUndefined();
    expect(showsDemo({ isDemo: true, isDemoForced: false }, before)).toBe(true);
    await insertSpace(owner, { code: "doliny", name: { pl: "Związek Dolin" }, purpose: "live" }, clock());
    await owner.end();
    const founded = await findFounded({ pool, clock });
    expect(founded?.code).toBe("doliny");
    expect(showsDemo({ isDemo: true, isDemoForced: false }, founded)).toBe(false);
    expect(showsDemo({ isDemo: true, isDemoForced: true }, founded)).toBe(true);
    expect(showsDemo({ isDemo: false, isDemoForced: false }, undefined)).toBe(false);
  });

  it("lets nobody into the exercise while it is off, with or without a session", async () => {
    const { app, pool } = await testApplication({ isDemo: false });
    const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const asked: readonly (readonly [string, RequestInit])[] = [
      ["/cwiczenie", {}],
      ["/cwiczenie/wejscie", {}],
      ["/cwiczenie/wejscie", { method: "POST", headers: form, body: "login=dyrektor&password=splot-cwiczenie" }],
      ["/en/cwiczenie/wejscie/osoba", { method: "POST", headers: form, body: "person=00000000-0000-7000-8000-00000000abcd" }],
      ["/cwiczenie/konto", { headers: { cookie: `splot_cwiczenie=${"t".repeat(43)}` } }],
      [
        "/api/v1/cwiczenie/people.signIn",
        { method: "POST", headers: { "idempotency-key": "12345678" }, body: '{"login":"dyrektor","password":"splot-cwiczenie"}' },
      ],
    ];
    for (const [path, init] of asked) {
      const answer = await app.request(path, init, comingFrom("192.0.2.1"));
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toContain("Ćwiczenie jest na tym serwerze wyłączone");
    }
    expect((await app.request("/krakow", {}, comingFrom("192.0.2.1"))).status).toBe(200);
    expect((await pool.query("select count(*)::int as count from people.sign_in_attempt")).rows).toEqual([{ count: 0 }]);
  });
});
