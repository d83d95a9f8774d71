import { randomUUID } from "node:crypto";
import type { Context, Hono } from "hono";
import { z } from "zod";
import { refuseOutsiders } from "../access/index.ts";
import type { QueryCount } from "../database/index.ts";
import { findDay } from "../day.ts";
import { perform } from "../journal/index.ts";
import { Refusal, refusalStatus } from "../refusal.ts";
import { answerIn, openVisit, type Place, sessionToken, themeOf } from "./answer.ts";
import { htmlAnswer, redirect, render, secured } from "./document.ts";
import { errorPage, renderKeeping } from "./errors.tsx";
import { readInput, readSent } from "./input.ts";
import { markSpace } from "./mark.ts";
import { readForm, refuseCrossSite, type SentForm, withFilesAgain } from "./requests.ts";
import type { Form, FormValues, Page, Shown } from "./route.ts";
import type { Site } from "./site.ts";
import { addressOf, type Call, type Visit } from "./visit.ts";

const anything = z.unknown();

/** Puts every page and form of the rooms on the application, in both languages. */
export function mountPages(app: Hono, site: Site): void {
  for (const route of site.rooms.flatMap(({ routes }) => routes)) {
    for (const language of ["pl", "en"] as const) {
      const prefix = language === "en" ? "/en/:space" : "/:space";
      const address = route.path === "/" ? prefix : `${prefix}${route.path}`;
      const place = (context: Context): Place => placeOf(context, language);
      if (route.kind === "page") app.get(address, (context) => answerPage(site, { context, place: place(context), page: route }));
      else app.post(address, (context) => answerForm(site, { context, place: place(context), form: route }));
    }
  }
}

/** The place of a request below a language and space. */
function placeOf(context: Context, language: "pl" | "en"): Place {
  const spaceCode = context.req.param("space") ?? "";
  const before = addressOf(language, spaceCode, "/").length;
  const path = readable(new URL(context.req.url).pathname).slice(before) || "/";
  return { language, spaceCode, path };
}

/** A path in its own letters; a wrongly encoded one stays as it came. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

interface PageCall {
  readonly context: Context;
  readonly place: Place;
  readonly page: Page;
}

async function answerPage(site: Site, { context, place, page }: PageCall): Promise<Response> {
  const started = performance.now();
  const count: QueryCount = { queries: 0 };
  const key = cacheKey(site, context, place);
  const hasToken = sessionToken(context, place.spaceCode) !== undefined;
  const kept = hasToken ? undefined : site.cache.find(key);
  if (kept !== undefined) {
    markSpace(place.spaceCode);
    return htmlAnswer(kept, 200, "public");
  }
  try {
    const answer = await answerIn(site, { context, place, grants: page.grants, count }, async (visit, read) => {
      const keptNow = hasToken && visit.actor.kind === "visitor" ? site.cache.find(key) : undefined;
      if (keptNow !== undefined) return htmlAnswer(keptNow, 200, "public");
      const query = readInput(page.query ?? anything, context.req.query());
      const shown = await page.show({ visit, read, params: context.req.param() as Record<string, string>, query });
      return shown instanceof Response ? shown : { visit, shown };
    });
    if (answer instanceof Response) return secured(answer);
    const html = await render(site, answer.visit, answer.shown);
    const isPublic = answer.visit.actor.kind === "visitor";
    if (isPublic && (answer.shown.status ?? 200) === 200) site.cache.keep(key, html);
    return htmlAnswer(html, answer.shown.status ?? 200, isPublic ? "public" : "private");
  } catch (error) {
    return errorPage(site, { context, place, error });
  } finally {
    site.onAnswered?.({ path: page.path, queries: count.queries, turns: count.turns, budget: page.budget, milliseconds: performance.now() - started });
  }
}

/** Visitors' pages are kept; a signed-in reader's never. A token that opens no session makes nobody else of a visitor. */
function cacheKey(site: Site, context: Context, { spaceCode }: Place): string {
  return site.cache.key(spaceCode, site.clock(), `${context.req.url} ${themeOf(context)}`);
}

interface FormCall {
  readonly context: Context;
  readonly place: Place;
  readonly form: Form;
}

async function answerForm(site: Site, call: FormCall): Promise<Response> {
  const { context, place, form } = call;
  let sent: SentForm = { values: {}, files: {} };
  try {
    refuseCrossSite(context);
    const count = { queries: 0 };
    const visit = await openVisit(site, { context, place, count });
    refuseOutsiders(visit.actor, form.action.grants);
    sent = await readForm(context, form.mostMb);
    if (visit.actor.kind === "visitor") site.limitPosts?.(context);
    const { reshaping } = form;
    if (reshaping?.isAsked(sent.values) === true) return await reshaped(site, call, (page) => reshaping.show(page, sent.values));
    return await answerSent(site, call, { visit, sent, count });
  } catch (error) {
    if (error instanceof Refusal && keepsForm(error)) return formAgain(site, { ...call, values: sent.values, refusal: withFilesAgain(error, sent.files) });
    const values = isUnread(error) && !context.req.raw.bodyUsed ? await readLate(context) : sent.values;
    return errorPage(site, { context, place, error, typed: typedTexts(form, values) });
  }
}

/** Does what a form asks for, and answers with where to go. */
async function answerSent(
  site: Site,
  { context, place, form }: FormCall,
  { visit, sent: { values, files }, count }: { readonly visit: Visit; readonly sent: SentForm; readonly count: { queries: number } },
): Promise<Response> {
  const params = context.req.param() as Record<string, string>;
  const input = readSent(form.action.input, await form.input({ values, params, visit, files }));
  const key = values["_key"] ?? randomUUID();
  const result = await perform(site.performer, form.action, {
    space: visit.space,
    clock: visit.clock,
    actor: visit.actor,
    input,
    key,
    count,
    client: { address: site.clientOf?.(context), session: sessionToken(context, place.spaceCode) },
  });
  const next = form.done({ result, values, params, visit });
  if (typeof next === "string") return redirect(visit.at(next));
  return next instanceof Response ? secured(next) : htmlAnswer(await render(site, visit, next), 200, "private");
}

/** The page of a form that a button of it has changed: an answer like any page, made for this reader alone. */
async function reshaped(site: Site, { context, place, form }: FormCall, show: (call: Call<unknown>) => Promise<Shown>): Promise<Response> {
  const answer = await answerIn(site, { context, place, grants: form.action.grants, count: { queries: 0 } }, async (visit, read) => {
    const shown = await show({ visit, read, params: context.req.param() as Record<string, string>, query: {} });
    return { visit, shown };
  });
  return htmlAnswer(await render(site, answer.visit, answer.shown), 200, "private");
}

/** A form is shown again only to those who may send it. */
function keepsForm({ kind, code }: Refusal): boolean {
  return kind !== "signed_out" && kind !== "forbidden" && kind !== "too_large" && code !== "request.unreadable";
}

/** Somebody whose session has ended is refused before the form is read; the words that were typed are worth reading all the same. */
function isUnread(error: unknown): boolean {
  return error instanceof Refusal && error.code !== "request.cross_site" && (error.kind === "signed_out" || error.kind === "forbidden");
}

async function readLate(context: Context): Promise<FormValues> {
  return (await readForm(context).catch((): SentForm => ({ values: {}, files: {} }))).values;
}

/** What somebody wrote in words, several in a line, and the days they named, to be shown where the form itself cannot be: no keys, choices or secrets. */
function typedTexts({ action }: Form, values: FormValues): readonly string[] {
  if (action.isSecret === true) return [];
  return Object.entries(values).flatMap(([name, text]) => (name.startsWith("_") || !(/\S[^\S\n]+\S/.test(text) || findDay(text) !== undefined) ? [] : [text]));
}

async function formAgain(
  site: Site,
  { context, place, form, values, refusal }: FormCall & { readonly values: FormValues; readonly refusal: Refusal },
): Promise<Response> {
  const typed = typedTexts(form, values);
  try {
    const answer = await answerIn(site, { context, place, grants: undefined, count: { queries: 0 } }, async (visit, read) => {
      const shown = await form.again({ visit, read, params: context.req.param() as Record<string, string>, query: {} }, { values, refusal });
      return shown instanceof Response ? shown : { visit, shown };
    });
    if (answer instanceof Response) return secured(answer);
    return htmlAnswer(await renderKeeping(site, answer.visit, { shown: answer.shown, typed, refusal }), refusalStatus[refusal.kind], "private");
  } catch (error) {
    // NOTE: a form may have no page any more (its round has ended); what was typed must not go with it.
    return errorPage(site, { context, place, error, typed });
  }
}
