import { RateLimit } from "@splot/kernel/http";
import { beforeAll, describe, expect, it } from "vitest";
import { clientOf } from "../../apps/server/src/client.ts";
import { comingFrom, testApplication } from "../support/application.ts";

type Application = Awaited<ReturnType<typeof testApplication>>;
const made = "m".repeat(43);
const formType = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };

describe("the limit on posts of visitors", () => {
  let site: Application;
  beforeAll(async () => {
    const limit = new RateLimit(3);
    site = await testApplication({
      clientOf: (context) => clientOf(context, { isProxyTrusted: true }),
      limitPosts: (context) => limit.count(clientOf(context, { isProxyTrusted: true }), new Date("2026-03-02T09:00:00Z")),
    });
  });

  it.each([
    ["a form", "/cwiczenie/los/AAAA/wycofaj", { ...formType }],
    ["a form with a made-up session", "/cwiczenie/los/AAAA/wycofaj", { ...formType, cookie: `splot_cwiczenie=${made}` }],
    ["the API", "/api/v1/cwiczenie/people.signIn", { "idempotency-key": "12345678" }],
    ["the API with a made-up token", "/api/v1/cwiczenie/people.signIn", { "idempotency-key": "12345678", authorization: `Bearer ${made}` }],
  ])("holds for %s, whatever the client writes into X-Forwarded-For", async (name, path, headers) => {
    const statuses: number[] = [];
    for (const attempt of [1, 2, 3, 4]) {
      const answer = await site.app.request(
        path,
        { method: "POST", headers: { ...headers, "x-forwarded-for": `10.0.0.${attempt}, 192.0.2.${name.length}` }, body: "{}" },
        comingFrom("127.0.0.1"),
      );
      statuses.push(answer.status);
    }
    expect(statuses.map((status) => status === 429)).toEqual([false, false, false, true]);
  });
});

describe("the pages kept for visitors", () => {
  it("are given to a made-up session too, and are kept by the theme that the cookie says", async () => {
    const costs: number[] = [];
    const site = await testApplication({ onAnswered: ({ queries }) => costs.push(queries) });
    const read = async (cookie?: string) =>
      (await site.app.request("/cwiczenie/uchwaly", { headers: cookie === undefined ? {} : { cookie } }, comingFrom("192.0.2.1"))).text();
    await read();
    const before = costs.at(-1) ?? 0;
    await read(`splot_cwiczenie=${made}`);
    expect(costs.at(-1)).toBeLessThan(before);
    expect(await read("xtheme=dark")).toContain('data-theme="auto"');
    expect(await read("theme=dark")).toContain('data-theme="dark"');
    expect(await read("theme=%3Cscript%3E")).toContain('data-theme="auto"');
  });
});

describe("an address of the doorstep", () => {
  let site: Application;
  beforeAll(async () => {
    site = await testApplication();
  });
  const posts: readonly (readonly [string, RequestInit, number])[] = [
    ["/theme", { method: "POST", headers: { ...formType, "sec-fetch-site": "cross-site" }, body: "theme=dark" }, 403],
    ["/theme", { method: "POST", headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" }, body: "{}" }, 422],
    ["/theme", { method: "POST", headers: { ...formType, "content-length": "99000000" }, body: "theme=dark" }, 413],
    ["/setup", { method: "POST", headers: { ...formType, "sec-fetch-site": "cross-site" }, body: "" }, 403],
    ["/nie/ma", { method: "POST", headers: formType, body: "" }, 404],
    ["/", { method: "POST", headers: formType, body: "" }, 404],
    ["/health", { method: "DELETE" }, 404],
    ["/los/%00", {}, 404],
    ["/en/los/BAD", {}, 422],
    ["/%ff", {}, 404],
  ];
  it.each(posts)("%s %o answers %d with a page in words, in both languages on request", async (path, init, status) => {
    for (const language of ["pl", "en"]) {
      const headers = new Headers(init.headers);
      headers.set("referer", `http://test.local${language === "en" ? "/en" : ""}/cwiczenie`);
      const answer = await site.app.request(path, { ...init, headers }, comingFrom("192.0.2.1"));
      const followed = answer.status === 302 || answer.status === 303 ? await site.app.request(answer.headers.get("location") ?? "") : answer;
      expect(followed.status).toBe(status);
      expect(followed.headers.get("content-security-policy")).toContain("default-src 'self'");
      expect(followed.headers.get("content-type")).toBe("text/html; charset=utf-8");
      const lang = path.startsWith("/en") || (path === "/theme" && language === "en") ? "en" : "pl";
      expect(await followed.text()).toContain(`<html lang="${lang}"`);
    }
    expect(site.bugs).toEqual([]);
  });

  it("gives a mistyped receipt back for correction", async () => {
    for (const [code, status] of [
      ["BAD", 422],
      ["0000-0000-0000", 404],
    ] as const) {
      const answer = await site.app.request(`/cwiczenie/los/${code}`, {}, comingFrom("192.0.2.1"));
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(`type="text" value="${code}"`);
    }
  });

  it("says that something broke, with the number that stands in the log", async () => {
    const broken = await testApplication();
    await broken.pool.end();
    for (const path of ["/", "/en", "/los/7Q2K9XWM41TZ", "/api/v1/cwiczenie/people.listBodies"]) {
      const answer = await broken.app.request(path, {}, comingFrom("192.0.2.1"));
      expect([path, answer.status]).toEqual([path, 500]);
      expect(await answer.text()).toContain(broken.bugs.at(-1)?.requestId);
    }
  });
});
