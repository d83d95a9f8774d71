import { COMMONS } from "@splot/kernel";
import { configureSeal } from "@splot/people";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "../../apps/server/src/environment.ts";
import { loadContent } from "../../apps/server/src/loading.ts";
import { testApplication } from "../support/application.ts";

configureSeal(Buffer.alloc(32, 7));

const CODE = "7Q2K-9XWM-41TA";
const password = "cztery losowe proste slowa";
const { app, site, pool } = await testApplication({ hasSpaces: false, isDemo: false, setupCode: CODE });
await loadContent({ environment: readEnvironment({ SPLOT_DEMO: "0" }, process.cwd()), site, onStep: () => {} });

const post = (path: string, form: Readonly<Record<string, string>>, cookie = "") =>
  app.request(path, {
    method: "POST",
    headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded", cookie },
    body: new URLSearchParams({ _key: crypto.randomUUID(), ...form }).toString(),
  });
const page = async (path: string, cookie = "") => (await app.request(path, { headers: { cookie } })).text();

describe("an office that was founded on a server without the exercise", () => {
  it("knows the basic indicators and no number at all", async () => {
    const { rows } = await pool.query(
      "select (select count(*)::int from kernel.space where id <> $1) as spaces, (select count(*)::int from observatory.observation) as numbers",
      [COMMONS],
    );
    expect(rows).toEqual([{ spaces: 0, numbers: 0 }]);
  });

  it("imports its first numbers right after founding, and shows one with its source", { timeout: 60_000 }, async () => {
    const members = "1206113;Skawina\n1219053;Wieliczka";
    const founded = await (await post("/setup", { setupCode: CODE, name: "Związek Dolin", code: "doliny", members })).text();
    const link = /\/doliny\/zaproszenie\/[\w-]{43}/.exec(founded)?.[0] ?? "";
    expect((await post(link, { password, again: password })).status).toBe(303);
    const entered = await post("/doliny/wejscie", { login: "dyrektor", password });
    const cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";

    expect(await page("/doliny/dane")).toContain("Ludność");
    expect(await page("/doliny/dane/ludnosc")).toContain("Liczba mieszkańców według stanu 31 grudnia");

    const text = "indicator,teryt7,period,value,missing,flags,note\npopulation,1206113,2024,44123,,,\npopulation,1219053,2024,64321,,,\n";
    const source = { producer: "Urząd Przykładowy", title: "Stan ludności w gminach", licence: "CC BY 4.0", releasedOn: "2026-01-15", isVerified: "yes" };
    const loaded = await post("/doliny/dane/import", { text, ...source }, cookie);
    const told = await loaded.text();
    expect([loaded.status, /role="alert".*?<\/ul>/s.exec(told)?.[0]]).toEqual([303, undefined]);
    const shown = await page("/doliny/dane/ludnosc", cookie);
    expect(shown).toMatch(/44[\s\u00a0]123/);
    expect(shown).toContain("Urząd Przykładowy");
    expect(await page("/doliny/dane/ludnosc")).toMatch(/44[\s\u00a0]123/);
  });

  it("is told the same definitions again without a change", async () => {
    const count = async () => (await pool.query("select count(*)::int as entries from kernel.journal_entry")).rows;
    const before = await count();
    await loadContent({ environment: readEnvironment({ SPLOT_DEMO: "0" }, process.cwd()), site, onStep: () => {} });
    expect(await count()).toEqual(before);
  });
});
