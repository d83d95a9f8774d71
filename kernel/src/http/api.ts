import type { Context, Hono } from "hono";
import { refuseOutsiders } from "../access/index.ts";
import type { Json } from "../canonical.ts";
import type { Action } from "../journal/index.ts";
import { perform } from "../journal/index.ts";
import { refusals } from "../refusal.ts";
import type { Language } from "../text.ts";
import { answerIn, openVisit, type Place, problemAnswer, sessionToken } from "./answer.ts";
import { readSent } from "./input.ts";
import { languageOf, mountOpen } from "./open.ts";
import { readJson, refuseCrossSite } from "./requests.ts";
import type { Query } from "./route.ts";
import type { Site } from "./site.ts";

const refuse = refusals({
  "command.key_missing": {
    kind: "invalid",
    pl: "Podaj nagłówek Idempotency-Key (8–100 znaków), żeby powtórzenie nie zadziałało dwa razy.",
    en: "Give the header Idempotency-Key (8–100 characters), so that a repetition has no second effect.",
  },
  "api.if_match": {
    kind: "invalid",
    pl: "Nagłówek If-Match tu nie działa. Wersję, którą widzisz, podaj w treści, w polu revision; za starą odrzucimy.",
    en: "The header If-Match has no effect here. Give the revision that you saw in the body, in the field revision; one that is too old is refused.",
  },
  "api.unknown": { kind: "unknown", pl: "Nie ma takiego adresu w API. Opis: /api.", en: "There is no such address in the API. Description: /api." },
});

/** Puts every action (`POST /api/v1/{space}/{room.verb}`), query (`GET`) and open read of the rooms on the application. */
export function mountApi(app: Hono, site: Site): void {
  for (const room of site.rooms) {
    for (const query of room.queries) app.get(`/api/v1/:space/${query.name}`, (context) => answerQuery(site, context, query));
    for (const act of room.actions) app.post(`/api/v1/:space/${act.name}`, (context) => answerAction(site, context, act));
  }
  mountOpen(app, site);
  app.all("/api/*", (context) => problemAnswer(site, refuse("api.unknown"), languageOfCall(context)));
}

function languageOfCall(context: Context): Language {
  return languageOf(context.req.header("accept-language"));
}

function placeOfApi(context: Context): Place {
  return { language: languageOfCall(context), spaceCode: context.req.param("space") ?? "", path: "/" };
}

async function answerQuery(site: Site, context: Context, query: Query): Promise<Response> {
  const started = performance.now();
  const count = { queries: 0 };
  try {
    const place = placeOfApi(context);
    const result = await answerIn(site, { context, place, grants: query.grants, count }, (visit, read) =>
      query.run({ visit, read, input: readSent(query.input, context.req.query()) }),
    );
    const answer = jsonAnswer(result, 200);
    // NOTE: pages of others may read what a visitor may; a browser never sends a session along with this.
    answer.headers.set("access-control-allow-origin", "*");
    return answer;
  } catch (error) {
    return problemAnswer(site, error, languageOfCall(context));
  } finally {
    site.onAnswered?.({ path: query.name, queries: count.queries, budget: query.budget, milliseconds: performance.now() - started });
  }
}

async function answerAction(site: Site, context: Context, act: Action<unknown, Json>): Promise<Response> {
  try {
    refuseCrossSite(context);
    const place = placeOfApi(context);
    const key = context.req.header("idempotency-key");
    if (key === undefined) throw refuse("command.key_missing");
    // NOTE: a condition that nobody checks must not look as if it held (decision 0017).
    if (context.req.header("if-match") !== undefined) throw refuse("api.if_match");
    const raw = await readJson(context);
    const visit = await openVisit(site, { context, place, count: { queries: 0 } });
    if (visit.actor.kind === "visitor") site.limitPosts?.(context);
    refuseOutsiders(visit.actor, act.grants);
    const result = await perform(site.performer, act, {
      space: visit.space,
      clock: visit.clock,
      actor: visit.actor,
      input: readSent(act.input, raw),
      key,
      client: { address: site.clientOf?.(context), session: sessionToken(context, place.spaceCode) },
    });
    return jsonAnswer(result, 200);
  } catch (error) {
    return problemAnswer(site, error, languageOfCall(context));
  }
}

function jsonAnswer(body: Json, status: number): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" },
  });
}
