import { withFreshKeys } from "./cache.ts";
import type { Shown } from "./route.ts";
import type { Site } from "./site.ts";
import type { Visit } from "./visit.ts";

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  vary: "cookie",
} as const;

/** See Other: the browser gets the next page by GET. */
export function redirect(address: string): Response {
  return new Response(null, { status: 303, headers: { location: address, "cache-control": "no-store", "content-length": "0" } });
}

/** The whole document of a page. */
export async function render(site: Site, visit: Visit, shown: Shown): Promise<string> {
  const document = await site.shell(visit, shown);
  return String(document);
}

/** A whole HTML answer with the security headers and fresh form keys. */
export function htmlAnswer(html: string, status: number, audience: "public" | "private"): Response {
  const cache = audience === "public" && status === 200 ? "public, no-cache" : "private, no-store";
  return new Response(withFreshKeys(html), { status, headers: { ...HEADERS, "cache-control": cache } });
}

/** Adds the security headers that an answer lacks. */
export function secured(answer: Response): Response {
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!answer.headers.has(name)) answer.headers.set(name, value);
  }
  return answer;
}
