import type { Context } from "hono";
import { eachRefusal, joinRefusals, type Refusal, refusals } from "../refusal.ts";
import type { FormValues } from "./route.ts";

const refuse = refusals({
  "request.cross_site": {
    kind: "forbidden",
    pl: "Ten formularz wysłano z innej strony. Otwórz go u nas i spróbuj ponownie.",
    en: "This form was sent from another site. Open it here and try again.",
  },
  "request.too_large": {
    kind: "too_large",
    pl: "Przesłana treść jest za duża (najwyżej {most} MB).",
    en: "The content sent is too large (at most {most} MB).",
  },
  "file.choose_again": {
    kind: "invalid",
    pl: "Wybierz ponownie plik „{name}”. Przeglądarka go nie zachowuje.",
    en: "Choose the file “{name}” again. The browser does not keep it.",
  },
  "request.unreadable": { kind: "invalid", pl: "Nie da się odczytać przesłanej treści.", en: "The content sent cannot be read." },
});

/** Largest body of a form or API call. Unit: MB. */
const MOST_MB = 8;

/**
 * Refuses a post that another site may have caused. Browsers say where a post comes from (Sec-Fetch-Site,
 * Origin); a client that says nothing is let through only without a cookie.
 */
export function refuseCrossSite(context: Context): void {
  const site = context.req.header("sec-fetch-site");
  if (site === "same-origin" || site === "none") return;
  const origin = context.req.header("origin");
  if (site === undefined && origin !== undefined && origin !== "null" && hostOf(origin) === context.req.header("host")) return;
  if (site === undefined && origin === undefined && context.req.header("cookie") === undefined) return;
  throw refuse("request.cross_site");
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** The bytes of a body. Refuses: more than `mostMb`, before they are in memory when the length is declared. */
async function readBody(context: Context, mostMb = MOST_MB): Promise<Uint8Array<ArrayBuffer>> {
  const most = mostMb * 1_000_000;
  const declared = context.req.header("content-length");
  if (Number(declared ?? 0) > most) throw refuse("request.too_large", { most: mostMb });
  // NOTE: a body of declared length ends there (the parser of HTTP sees to it), and reading it whole is twice as quick.
  if (declared !== undefined) return new Uint8Array(await context.req.arrayBuffer());
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of context.req.raw.body ?? []) {
    size += part.byteLength;
    if (size > most) throw refuse("request.too_large", { most: mostMb });
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** What a form brings. */
export interface SentForm {
  readonly values: FormValues;
  /** Chosen and left out ones; a left out one has no name and no bytes. */
  readonly files: Readonly<Record<string, File>>;
}

/** A sent form. Refuses: too large, not a form. */
export async function readForm(context: Context, mostMb?: number): Promise<SentForm> {
  const body = await readBody(context, mostMb);
  const type = context.req.header("content-type") ?? "";
  if (type.startsWith("application/x-www-form-urlencoded")) return { values: collect(new URLSearchParams(new TextDecoder().decode(body))), files: {} };
  if (!type.startsWith("multipart/form-data")) throw refuse("request.unreadable");
  try {
    const sent = await new Response(body, { headers: { "content-type": type } }).formData();
    const files: Record<string, File> = {};
    const texts: [string, string][] = [];
    for (const [name, value] of sent) {
      if (typeof value === "string") texts.push([name, value]);
      else files[name] = value;
    }
    return { values: collect(texts), files };
  } catch {
    throw refuse("request.unreadable");
  }
}

/** What is refused, with a line for each file that has to be chosen again: a browser does not keep files. */
export function withFilesAgain(refusal: Refusal, files: SentForm["files"]): Refusal {
  const again = Object.entries(files).flatMap(([field, { name }]) => (name === "" ? [] : [refuse("file.choose_again", { name }, field)]));
  const known = eachRefusal(refusal);
  return joinRefusals([...known, ...again.filter(({ details }) => !known.some((one) => one.details.field === details.field))]) ?? refusal;
}

function collect(fields: Iterable<[string, string]>): FormValues {
  const values = new Map<string, string>();
  for (const [name, value] of fields) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  return Object.fromEntries(values);
}

/** A JSON body. Refuses: too large, no JSON. Missing body: `{}`. */
export async function readJson(context: Context): Promise<unknown> {
  const body = await readBody(context);
  if (body.byteLength === 0) return {};
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw refuse("request.unreadable");
  }
}
