import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageAssets } from "@splot/kernel/web";
import type { Hono } from "hono";

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
  svg: "image/svg+xml",
};

/** The built public files: addresses with fingerprints, held in memory. */
export interface Assets {
  readonly page: PageAssets;
  readonly files: ReadonlyMap<string, { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }>;
}

/** Reads `dist/public` once. Missing: without a build the pages stand unstyled and say so in the log. */
export function readAssets(root: string): Assets {
  const folder = join(root, "dist/public");
  const manifest: Record<string, string> = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const names = Object.values(manifest);
  const files = new Map(
    names.map((name) => [
      name,
      { bytes: new Uint8Array(readFileSync(join(folder, name))), type: types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream" },
    ]),
  );
  const at = (name: string) => `/assets/${manifest[name] ?? ""}`;
  return { page: { css: at("splot.css"), charts: at("charts.css"), js: at("splot.js") }, files };
}

/** Serves the public files; a name with a fingerprint never changes. */
export function mountAssets(app: Hono, { files }: Assets): void {
  app.get("/assets/*", (context) => {
    const file = files.get(context.req.path.slice("/assets/".length));
    if (file === undefined) return context.notFound();
    return new Response(file.bytes, {
      headers: { "content-type": file.type, "cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff" },
    });
  });
  app.get("/favicon.svg", () => new Response(icon, { headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" } }));
  app.get("/robots.txt", () => new Response("User-agent: *\nDisallow: /api/\nDisallow: /los/\n", { headers: { "content-type": "text/plain; charset=utf-8" } }));
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M3 22C9 22 11 10 16 10s7 12 13 12M3 10c6 0 8 12 13 12s7-12 13-12" fill="none" stroke="#14507A" stroke-width="3"/></svg>';
