import type { Context, Hono } from "hono";
import { sha256 } from "../canonical.ts";
import { readRecent } from "../database/index.ts";
import { refusals } from "../refusal.ts";
import type { Language } from "../text.ts";
import { openVisitor, problemAnswer } from "./answer.ts";
import { encodingOf, isPackable, pack } from "./encoding.ts";
import { readSent } from "./input.ts";
import type { ReadsLeft } from "./limits.ts";
import { bestOffer } from "./negotiate.ts";
import type { OpenFile, OpenFormat, OpenRead } from "./route.ts";
import type { Site } from "./site.ts";
import { streamPieces } from "./streams.ts";

const refuse = refusals({
  "open.format_unknown": {
    kind: "unacceptable",
    pl: "Nie wydajemy danych w takim formacie. Pod tym adresem są: {formats}.",
    en: "Data are not given out in such a format. This address has: {formats}.",
  },
  "open.too_many": {
    kind: "too_many",
    pl: "Za dużo zapytań w krótkim czasie: najwyżej {most} na minutę. Spróbuj ponownie za {seconds} s.",
    en: "Too many requests in a short time: at most {most} a minute. Try again in {seconds} s.",
  },
  "open.language_unknown": { kind: "invalid", pl: "Języki to pl i en.", en: "The languages are pl and en." },
});

/** Everybody's pages may read; nobody's session is asked for, so none is sent. */
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, Content-Disposition, Content-Language, Retry-After, RateLimit, RateLimit-Policy",
} as const;

/** Puts the addresses of open data on the application. */
export function mountOpen(app: Hono, site: Site): void {
  for (const open of site.rooms.flatMap(({ opens = [] }) => opens)) {
    const base = `/api/v1/:space/${open.path}`;
    const addresses = open.path.includes(":") ? [[base, undefined] as const] : endingsOf(base, open.formats);
    for (const [address, ending] of addresses) {
      app.get(address, (context) => answerOpen(site, context, { open, ending }));
      app.options(address, () => new Response(null, { status: 204, headers: { ...CORS, ...PREFLIGHT } }));
    }
  }
}

const PREFLIGHT = {
  "access-control-allow-methods": "GET, HEAD",
  "access-control-allow-headers": "Accept, Accept-Language, If-None-Match",
  "access-control-max-age": "86400",
} as const;

function endingsOf(base: string, formats: readonly OpenFormat[]) {
  return [[base, undefined] as const, ...formats.map(({ ending }) => [`${base}.${ending}`, ending] as const)];
}

interface Asked {
  readonly open: OpenRead;
  readonly ending: string | undefined;
}

async function answerOpen(site: Site, context: Context, { open, ending }: Asked): Promise<Response> {
  const started = performance.now();
  const count = { queries: 0 };
  const reads = site.limitReads?.(context);
  const common = { ...CORS, ...limitHeaders(reads), vary: "Accept, Accept-Language, Accept-Encoding", "x-content-type-options": "nosniff" };
  let partQueries = 0;
  let language = languageOf(context.req.header("accept-language"));
  try {
    if (reads?.isOver === true) throw refuse("open.too_many", { most: reads.most, seconds: reads.resetSeconds });
    const { raw, format: named, lang } = inputOf(context, open, ending);
    if (lang !== undefined && lang !== "pl" && lang !== "en") throw refuse("open.language_unknown", {}, "lang");
    language = lang ?? language;
    const format = formatOf(open, named, context.req.header("accept"));
    const place = { language, spaceCode: context.req.param("space") ?? "", path: "/" };
    return await readRecent({ pool: site.pool, code: place.spaceCode, clock: site.clock, count }, async (found) => {
      const { handle, visit } = openVisitor(site, { context, place, count }, found);
      const call = { visit, read: handle, input: readSent(open.input, raw), format };
      const file = open.isKept === true ? await keptFile(site, open, call) : await open.run(call);
      partQueries = file.partQueries ?? 0;
      return fileAnswer(context, { file, format, language, common, read: handle });
    });
  } catch (error) {
    const answer = problemAnswer(site, error, language);
    for (const [name, value] of Object.entries(common)) answer.headers.set(name, value);
    return answer;
  } finally {
    site.onAnswered?.({ path: open.name, queries: count.queries, budget: open.budget + partQueries, milliseconds: performance.now() - started });
  }
}

/** A file that is made once while nothing in the space changes. */
async function keptFile(site: Site, open: OpenRead, call: Parameters<OpenRead["run"]>[0]): Promise<OpenFile> {
  const { visit, format } = call;
  const key = site.cache.key(visit.space.code, site.clock(), `${open.name} ${format.ending}`);
  const known = site.cache.find(key);
  const text = known ?? Buffer.from(await gather((await open.run(call)).write())).toString("utf8");
  if (known === undefined) site.cache.keep(key, text);
  return {
    tag: sha256(text),
    name: `${open.path}.${format.ending}`,
    write: async function* () {
      yield text;
    },
  };
}

export function languageOf(header: string | undefined): Language {
  return (header ?? "pl").toLowerCase().startsWith("en") ? "en" : "pl";
}

/** Places and fields of an address. Shape: repeated fields are joined by line feeds. */
function inputOf(context: Context, { path }: OpenRead, mounted: string | undefined) {
  const { format, lang, ...fields } = Object.fromEntries(Object.entries(context.req.queries()).map(([name, values]) => [name, values.join("\n")]));
  const names = [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? []);
  const places = Object.fromEntries(names.map((name) => [name, context.req.param(name) ?? ""]));
  const last = names.at(-1);
  const [stem = "", ending] = (last === undefined ? "" : (places[last] ?? "")).split(/\.(.*)/s);
  const raw = { ...fields, ...places, ...(last === undefined ? {} : { [last]: stem }) };
  return { raw, lang, format: mounted ?? (ending === "" ? undefined : ending) ?? format };
}

/** The format that the address names, else the one that the client likes best. Refuses: `open.format_unknown`. */
function formatOf({ formats }: OpenRead, named: string | undefined, accept: string | undefined): OpenFormat {
  const found = named === undefined ? bestOffer(accept, formats) : formats.find(({ ending }) => ending === named.toLowerCase());
  if (found === undefined) throw refuse("open.format_unknown", { formats: formats.map(({ ending }) => ending).join(", ") }, "format");
  return found;
}

/** Source: IETF draft of the header fields RateLimit and RateLimit-Policy. */
function limitHeaders(reads: ReadsLeft | undefined): Readonly<Record<string, string>> {
  if (reads === undefined) return {};
  return { "ratelimit-policy": `"reads";q=${reads.most};w=${reads.windowSeconds}`, ratelimit: `"reads";r=${reads.left};t=${reads.resetSeconds}` };
}

interface Made {
  readonly file: OpenFile;
  readonly format: OpenFormat;
  readonly language: Language;
  readonly common: Readonly<Record<string, string>>;
  readonly read: Parameters<typeof streamPieces>[0];
}

async function fileAnswer(context: Context, { file, format, language, common, read }: Made): Promise<Response> {
  // NOTE: a weak tag, because packed and unpacked bytes differ and the day of the state may stand in them.
  const etag = `W/"${sha256(`${file.tag} ${format.ending} ${language}`).slice(0, 32)}"`;
  const headers = new Headers({ ...common, etag, "cache-control": "public, no-cache", "content-language": language });
  const links = (file.links ?? []).map(({ href, rel }) => `<${href}>; rel="${rel}"`);
  if (links.length > 0) headers.set("link", links.join(", "));
  if (isKnown(context.req.header("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  headers.set("content-type", format.type);
  headers.set("content-disposition", `inline; filename="${file.name}"`);
  // NOTE: nobody would read the body of a HEAD, and its snapshot would be kept for nothing.
  if (context.req.method === "HEAD") return new Response(null, { status: 200, headers });
  const body = file.isLong === true ? streamPieces(read, file.write()) : await gather(file.write());
  const encoding = isPackable(format.type, body) ? encodingOf(context.req.header("accept-encoding")) : undefined;
  if (encoding !== undefined) headers.set("content-encoding", encoding);
  return new Response(encoding === undefined ? body : pack(body, encoding), { status: 200, headers });
}

/** Does a client have this state already? Weak comparison (RFC 9110, 13.1.2). */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const plain = (tag: string) => tag.trim().replace(/^W\//, "");
  return header.trim() === "*" || header.split(",").some((tag) => plain(tag) === plain(etag));
}

async function gather(pieces: AsyncIterable<string | Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(typeof piece === "string" ? Buffer.from(piece) : piece);
  return new Uint8Array(Buffer.concat(parts));
}
