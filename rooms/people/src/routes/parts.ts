import { addDays, type ContentText, findDay } from "@splot/kernel";
import { KEY_PLACE, sessionCookie, type Visit } from "@splot/kernel/http";

/** What travels with each form unseen. */
export const keyed = { _key: KEY_PLACE };

/** Where somebody wanted to go before signing in. Only paths of this space count; anything else leads to work. */
export function onward(path: string | undefined): string {
  return path !== undefined && path.length < 300 && /^\/(?![/\\])[^\\\u0000-\u0020]*$/.test(path) ? path : "/praca";
}

/** Goes on with a fresh session in the cookie. */
export function enter(visit: Visit, token: string, path: string): Response {
  return redirectWith(visit, path, token);
}

/** Goes on without a session. */
export function leave(visit: Visit, path: string): Response {
  return redirectWith(visit, path, "");
}

function redirectWith(visit: Visit, path: string, token: string): Response {
  const secure = visit.origin.startsWith("https:") ? "; Secure" : "";
  const cookie = `${sessionCookie(visit.space.code)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure}${token === "" ? "; Max-Age=0" : ""}`;
  return new Response(null, { status: 303, headers: { location: visit.at(path), "set-cookie": cookie, "cache-control": "no-store" } });
}

/** The first day of a span out of a form's field; an empty field counts as left out. */
export function firstDay(typed = ""): { readonly from?: string } {
  return typed.trim() === "" ? {} : { from: typed };
}

/** The end of a span out of a form's field, where people write the last day that still counts. */
export function lastDay(typed = ""): { readonly to?: string } {
  const day = findDay(typed.trim());
  if (day !== undefined) return { to: addDays(day, 1) };
  return typed.trim() === "" ? {} : { to: typed };
}

/** The first day without something, out of the field where people write its last day. What cannot be read goes on as it is. */
export function dayAfter(typed = ""): string {
  return lastDay(typed).to ?? "";
}

/** Crumb of the home of people pages. */
export const crumb = (label: ContentText, path: string) => ({ label, path });

/** Where bodies and organisations are entered and changed by hand. */
export const newBodyPath = "/praca/organy/nowy";
export const bodyDeskPath = (code: string) => `/praca/organy/${code.toLowerCase()}`;
export const newOrganisationPath = "/praca/organizacje/nowa";
export const organisationDeskPath = (id: string) => `/praca/organizacje/${id}`;

/** Title and crumb of the list of bodies. */
export const bodiesTitle = { pl: "Organy i zespoły", en: "Bodies and teams" };
export const bodiesCrumb = crumb(bodiesTitle, "/organy");
