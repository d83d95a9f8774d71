import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Grant } from "../access/index.ts";
import { type Actor, authorise } from "../access/index.ts";
import { sha256 } from "../canonical.ts";
import { findRecentSpace, findSpace, type QueryCount, type ReadHandle, readAt } from "../database/index.ts";
import type { ClockedSpace } from "../database/spaces.ts";
import { eachRefusal, Refusal, refusalStatus, refusals } from "../refusal.ts";
import { type Bilingual, fill, type Language, say } from "../text.ts";
import { markSpace, requestId } from "./mark.ts";
import type { Site } from "./site.ts";
import { makeVisit, type Theme, type Visit } from "./visit.ts";

const refuse = refusals({
  "space.exercise_closed": {
    kind: "unknown",
    pl: "Ćwiczenie jest na tym serwerze wyłączone. Strony stowarzyszenia działają jak zwykle.",
    en: "The exercise is switched off on this server. The pages of the association work as usual.",
  },
  "space.unknown": { kind: "unknown", pl: "Nie ma tu takiej strony. Sprawdź adres.", en: "There is no such page here. Check the address." },
});

/** Name of the session cookie of a space. */
export function sessionCookie(spaceCode: string): string {
  return `splot_${spaceCode.replaceAll("-", "_")}`;
}

/** The session token of a request: cookie, or bearer for the API. Missing: `undefined`. */
export function sessionToken(context: Context, spaceCode: string): string | undefined {
  const bearer = /^Bearer (\S{20,100})$/.exec(context.req.header("authorization") ?? "");
  return bearer?.[1] ?? getCookie(context, sessionCookie(spaceCode));
}

/** The theme of a request. */
export function themeOf(context: Context): Theme {
  const chosen = getCookie(context, "theme");
  return chosen === "light" || chosen === "dark" ? chosen : "auto";
}

/** Where a request leads. */
export interface Place {
  readonly language: Language;
  readonly spaceCode: string;
  readonly path: string;
}

/** One request on its way to an answer. */
interface Asked {
  readonly context: Context;
  readonly place: Place;
  readonly grants: readonly Grant[] | undefined;
  readonly count: QueryCount;
}

/** Opens the space of a place, finds the actor, checks the grants and runs `work` on one snapshot. */
export async function answerIn<Result>(site: Site, asked: Asked, work: (visit: Visit, read: ReadHandle) => Promise<Result>): Promise<Result> {
  const { context, place, grants, count } = asked;
  refuseUnreadable(context);
  return readAt({ pool: site.pool, code: place.spaceCode, clock: site.clock, count }, async (found) => {
    const { handle, space, clock } = refuseUnlessOpen(site, found);
    const token = sessionToken(context, place.spaceCode);
    const actor: Actor = (token === undefined ? undefined : await site.findActor(handle, token)) ?? { kind: "visitor" };
    if (token !== undefined && actor.kind === "person") site.onSession?.(token, { space, clock });
    if (grants !== undefined) authorise(actor, grants, reachOf(actor));
    return work(visitOf(site, asked, { space, clock, actor }), handle);
  });
}

/** The visit of one who sends something. A visitor is known without a look into the database, beyond the space. */
export async function openVisit(site: Site, asked: Omit<Asked, "grants">): Promise<Visit> {
  const { context, place } = asked;
  if (sessionToken(context, place.spaceCode) !== undefined) return answerIn(site, { ...asked, grants: undefined }, async (visit) => visit);
  refuseUnreadable(context);
  const found = refuseUnlessOpen(site, await findRecentSpace(site.pool, place.spaceCode, site.clock));
  return visitOf(site, asked, { ...found, actor: { kind: "visitor" } });
}

/** The visit of whoever reads open data: a visitor, signed in or not. Refuses: `space.unknown`, `space.exercise_closed`. */
export function openVisitor(
  site: Site,
  asked: Omit<Asked, "grants">,
  found: (ClockedSpace & { readonly handle: ReadHandle }) | undefined,
): { readonly handle: ReadHandle; readonly visit: Visit } {
  refuseUnreadable(asked.context);
  const { handle, space, clock } = refuseUnlessOpen(site, found);
  return { handle, visit: visitOf(site, asked, { space, clock, actor: { kind: "visitor" } }) };
}

function visitOf({ origin, words }: Site, { context, place: { language, path } }: Omit<Asked, "grants">, who: Pick<Visit, "space" | "clock" | "actor">): Visit {
  const token = who.actor.kind === "person" ? sessionToken(context, who.space.code) : undefined;
  const sessionMark = token === undefined ? undefined : sha256(token);
  return makeVisit({ language, theme: themeOf(context), ...who, sessionMark, path, search: new URL(context.req.url).search, origin, words });
}

/** No address of ours holds control characters, and the database cannot even look for a NUL. */
function refuseUnreadable(context: Context): void {
  const places: Readonly<Record<string, string>> = context.req.param();
  if (Object.values(places).some((text) => /[\u0000-\u001f\u007f\ufffd]/.test(text))) throw refuse("space.unknown");
}

/** A page open to an own-scope role is open with each scope it holds; its content narrows further. */
function reachOf(actor: Actor): Readonly<Record<string, string>> {
  if (actor.kind !== "person") return {};
  return Object.fromEntries(actor.roles.flatMap(({ scopeKind, scopeId }) => (scopeId === undefined ? [] : [[scopeKind, scopeId]])));
}

/** The space with its clock. Refuses: `space.unknown`. */
export async function openSpace(site: Site, code: string): Promise<ClockedSpace> {
  return refuseUnlessOpen(site, await findSpace(site.pool, code, site.clock));
}

/** The commons are read through the other spaces, never as a place of their own. */
function refuseUnlessOpen<Found extends ClockedSpace>({ isExerciseClosed }: Site, found: Found | undefined): Found {
  if (found === undefined || found.space.kind === "commons") throw refuse("space.unknown");
  if (isExerciseClosed === true && found.space.purpose === "exercise") throw refuse("space.exercise_closed");
  markSpace(found.space.code);
  return found;
}

/** A refusal or a bug as problem+json (RFC 9457). */
export function problemAnswer(site: Site, error: unknown, language: Language): Response {
  const number = requestId();
  if (!(error instanceof Refusal)) site.onBug(error, number);
  const body = error instanceof Refusal ? problemOf(error, language, number) : bugOf(language, number);
  const headers = { "content-type": "application/problem+json", "cache-control": "no-store", ...retryOf(error) };
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

/** When to come back, where too much was asked in too short a time. Unit: seconds; what names none is over in some. */
function retryOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Refusal) || error.kind !== "too_many") return {};
  return { "retry-after": String(error.details.params?.["seconds"] ?? 10) };
}

/** Shape of a refused API call. */
interface Problem {
  readonly type: string;
  readonly title: string;
  readonly titles: { readonly pl: string; readonly en: string };
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly field?: string | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly fields?: readonly { readonly field: string; readonly code: string; readonly title: string }[] | undefined;
}

function problemOf(refusal: Refusal, language: Language, requestId: string): Problem {
  const fields = eachRefusal(refusal).flatMap(({ code, details }) =>
    details.field === undefined ? [] : [{ field: details.field, code, title: say(language, details.text) }],
  );
  const { text, field, params } = refusal.details;
  return {
    type: `urn:splot:refusal:${refusal.code}`,
    title: say(language, text),
    titles: text,
    status: refusalStatus[refusal.kind],
    code: refusal.code,
    field,
    params,
    requestId,
    ...(fields.length > 1 ? { fields } : {}),
  };
}

/** The sentence shown for a bug, with the number under which the log has it. */
export function bugText(id: string): Bilingual {
  return fill(
    {
      pl: "Coś się u nas zepsuło. Spróbuj za chwilę; jeśli błąd wróci, podaj nam numer {id}.",
      en: "Something broke on our side. Try again in a moment; if it happens again, tell us the number {id}.",
    },
    { id },
  );
}

function bugOf(language: Language, requestId: string): Problem {
  const titles = bugText(requestId);
  return { type: "urn:splot:bug", title: say(language, titles), titles, status: 500, code: "bug", requestId };
}
