import { may } from "@splot/kernel/access";
import { openPool } from "@splot/kernel/database";
import { page, room } from "@splot/kernel/http";
import { Hono } from "hono";
import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { logError } from "../../apps/server/src/watch/log.ts";
import { mountHealth, startWatch } from "../../apps/server/src/watch/watch.ts";
import { testApplication } from "../support/application.ts";

/** What people may put into a request; none of it may stand in the log or in the measures. */
const markers = {
  address: "203.0.113.77",
  login: "znacznik-login",
  text: "znacznik tekst uwagi",
  receipt: "ZNAC-ZN1K-2345",
  session: "znacznik_sesji_0123456789",
  email: "znacznik@example.org",
  path: "znacznik-sciezka",
};
const token = "token-do-pomiarow-0123456789";

const breaks = room({
  name: "probe",
  title: { pl: "–", en: "–" },
  kinds: {},
  events: {},
  actions: [],
  queries: [],
  reactions: [],
  routes: [
    page({
      path: "/zepsute",
      grants: may("anyone"),
      budget: 4,
      async show({ read }) {
        await sql`select ${markers.email}::uuid`.execute(read.db);
        return { title: { pl: "–" }, body: null };
      },
    }),
  ],
});

const lines: string[] = [];
const write = (line: string): void => void lines.push(line);
const watch = startWatch({ metricsToken: token, write });
let made: Awaited<ReturnType<typeof testApplication>>;

beforeAll(async () => {
  made = await testApplication({ rooms: [...rooms, breaks], watch, onBug: (error, requestId) => logError(error, { write, requestId }) });
});

const headers = { "x-forwarded-for": markers.address, cookie: `splot_cwiczenie=${markers.session}`, authorization: `Bearer ${markers.session}` };
const get = (path: string) => made.app.request(path, { headers });
const post = (path: string, body: Record<string, string>) =>
  made.app.request(path, {
    method: "POST",
    headers: { ...headers, origin: "http://localhost", "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(body).toString(),
  });

async function sendEverything(): Promise<void> {
  await get("/cwiczenie");
  await get(`/cwiczenie/los/${markers.receipt}`);
  await get(`/los/${markers.receipt}`);
  await get(`/cwiczenie/gminy?q=${encodeURIComponent(markers.email)}`);
  await get(`/${markers.path}/gminy`);
  await get(`/cwiczenie/${markers.path}/${encodeURIComponent(markers.email)}`);
  await post("/cwiczenie/wejscie", { login: markers.login, password: markers.text });
  await post("/cwiczenie/pomysly/nowy", { title: markers.text, text: markers.text, email: markers.email });
  await made.app.request("/api/v1/cwiczenie/people.signIn", {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", "idempotency-key": markers.session },
    body: JSON.stringify({ login: markers.login, password: markers.text }),
  });
}

it("logs a line of JSON for each request, with nothing of the person", async () => {
  await sendEverything();
  const broken = await get("/cwiczenie/zepsute");
  expect(broken.status).toBe(500);
  const told = lines.map((line): Record<string, unknown> => JSON.parse(line));
  expect(told.filter(({ kind }) => kind === "request").length).toBe(10);
  expect(told).toContainEqual(expect.objectContaining({ kind: "request", method: "GET", route: "/:space", status: 200, space: "cwiczenie" }));
  expect(told).toContainEqual(expect.objectContaining({ kind: "request", route: "/:space/los/:code" }));
  const text = lines.join("\n");
  for (const [name, marker] of Object.entries(markers)) expect(text, name).not.toContain(marker);
  expect(text).not.toContain("znacznik");
  const bug = told.find(({ kind }) => kind === "error");
  expect(bug).toMatchObject({ code: "22P02", space: "cwiczenie" });
  expect(await broken.text()).toContain(String(bug?.["requestId"]));
  expect(told.find(({ status }) => status === 500)?.["requestId"]).toBe(bug?.["requestId"]);
});

it("measures requests, pool, jobs, outbox and journal, for whoever has the token", async () => {
  expect((await made.app.request("/metrics")).status).toBe(401);
  expect((await made.app.request("/metrics", { headers: { authorization: "Bearer wrong" } })).status).toBe(401);
  const answer = await made.app.request("/metrics", { headers: { authorization: `Bearer ${token}` } });
  expect(answer.headers.get("content-type")).toContain("application/openmetrics-text");
  const text = await answer.text();
  expect(text).toMatch(/splot_requests_total\{method="GET",route="\/:space",status="2xx"\} 1/);
  expect(text).toMatch(/splot_requests_total\{method="GET",route="\/:space\/zepsute",status="5xx"\} 1/);
  expect(text).toMatch(/splot_request_seconds_count\{route="\/:space\/zepsute"\} 1/);
  expect(text).toMatch(/splot_pool_connections\{state="idle"\} \d/);
  expect(text).toMatch(/splot_jobs\{space="cwiczenie",state="queued"\} 0/);
  expect(text).toMatch(/splot_outbox_waiting\{space="cwiczenie"\} 0/);
  expect(text).toMatch(/splot_journal_entries\{space="cwiczenie"\} \d/);
  expect(text).toContain("splot_process_resident_memory_bytes");
  expect(text.trimEnd().endsWith("# EOF")).toBe(true);
  expect(text).not.toContain("znacznik");
});

it("shows no measures where no token is set, and says whether the database answers", async () => {
  const bare = await testApplication({ watch: startWatch({ metricsToken: undefined, write: undefined }) });
  expect((await bare.app.request("/metrics", { headers: { authorization: "Bearer " } })).status).toBe(404);
  expect(await (await bare.app.request("/healthz")).json()).toEqual({ status: "ok", database: "ok" });
  const pool = openPool({ url: "postgresql://nikt@127.0.0.1:1/splot" });
  const away = new Hono();
  mountHealth(away, { pool, clock: () => new Date() }, watch);
  const answer = await away.request("/healthz");
  expect({ status: answer.status, body: await answer.json() }).toEqual({ status: 503, body: { status: "failing", database: "unreachable" } });
});
