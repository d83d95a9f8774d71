import { createHash } from "node:crypto";
import type { Visit } from "./visit.ts";

/** A whole small page for a frame on another site, the same for every reader. Nothing is loaded, run or sent; any site may frame it. `styles` are the contents of its style elements. */
export function frameAnswer(document: string, styles: readonly string[]): Response {
  const hashes = styles.map((style) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  return new Response(`<!doctype html>${document}`, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; style-src ${hashes.join(" ")}; base-uri 'none'; form-action 'none'; frame-ancestors *`,
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "public, max-age=60",
      "x-robots-tag": "noindex",
    },
  });
}

/** Does this space belong to a demonstration? NOTE: only a demonstration has an exercise, as a space or beside its live space. */
export function isDemoSpace({ space }: Visit): boolean {
  return space.purpose === "exercise" || space.settings["exercise"] !== undefined;
}
