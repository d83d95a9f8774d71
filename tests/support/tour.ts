import type { Actor } from "@splot/kernel/access";
import { rooms } from "../../apps/server/src/rooms.ts";
import type { TestRequest } from "./site.tsx";

/** A control of a form as the page shows it. Shape: `type` is its element, or the type of an input. */
export interface FoundControl {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  /** Of a list to choose from: everything that can be chosen, and what is. */
  readonly choices?: readonly string[];
  readonly chosen?: string;
  /** Of a button to choose by: is it the chosen one? */
  readonly isChosen?: boolean;
  /** Does its label say that it may not stay empty? */
  readonly isRequired?: boolean;
}

/** A form on a page, and who saw it. */
export interface FoundForm {
  readonly address: string;
  readonly reader: Actor | undefined;
  readonly controls: readonly FoundControl[];
}

/** What a reader comes across: pages that opened by address, addresses tried and seen, forms. */
export interface Tour {
  readonly pages: ReadonlyMap<string, string>;
  readonly tried: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
  readonly forms: readonly FoundForm[];
}

/** Who walks where, and how far. */
export interface TourPlan {
  fetch(path: string, request?: TestRequest): Promise<Response>;
  /** Where the space begins, `/en/cwiczenie`. */
  readonly home: string;
  /** Missing: a visitor. */
  readonly as?: Actor | undefined;
  /** Most pages of one kind: a route with the names of its query. 0: not walked into at all. */
  most(kind: string): number;
}

/** Every page and form of the program. */
export const routes = rooms.flatMap((room) => room.routes);

const guarded = new Set(routes.flatMap((route) => (route.kind === "page" && route.grants?.some(({ role }) => role !== "anyone") ? [route.path] : [])));

/** Is this a kind of page of those who work here? */
export function isWork(kind: string): boolean {
  return guarded.has(kind.split("?")[0] ?? "") || /^\/(praca|konto)(?![^/?.])/.test(kind);
}

/** Walks from the fixed addresses of the rooms along every link of the space. */
export async function tour({ fetch, home, as, most }: TourPlan): Promise<Tour> {
  const fixed = routes.filter(({ kind, path }) => kind === "page" && !/[:{]/.test(path) && most(path) > 0);
  const waiting = new Set(fixed.map(({ path }) => (path === "/" ? home : home + path)));
  const seen = new Set(waiting);
  const counts = new Map<string, number>();
  const pages = new Map<string, string>();
  const forms: FoundForm[] = [];
  // NOTE: a set gives out what is added to it while it is walked through, and each address once.
  for (const path of waiting) {
    const answer = await fetch(path, as === undefined ? {} : { as });
    if (answer.status !== 200 || !answer.headers.get("content-type")?.startsWith("text/html")) continue;
    const html = await answer.text();
    pages.set(path, html);
    forms.push(...formsOf(html, as));
    for (const href of linksOf(html, home)) {
      seen.add(href);
      const kind = kindOf(href, home);
      const count = counts.get(kind) ?? 0;
      if (waiting.has(href) || count >= most(kind)) continue;
      counts.set(kind, count + 1);
      waiting.add(href);
    }
  }
  return { pages, tried: waiting, seen, forms };
}

/** Addresses in the same space and language that a page links to. */
export function linksOf(html: string, home: string): readonly string[] {
  return [...html.matchAll(/href="([^"#]*)/g)].flatMap(([, found = ""]) => {
    const href = unescaped(found);
    return href === home || href.startsWith(`${home}/`) || href.startsWith(`${home}?`) ? [href] : [];
  });
}

/** The route that an address leads to, with the names of its query. */
export function kindOf(href: string, home: string): string {
  const [place = "", query] = href.split("?");
  const path = routeOf("page", place.slice(home.length) || "/")?.path ?? place;
  return query === undefined ? path : `${path}?${[...new URLSearchParams(query).keys()].join()}`;
}

/** The route that answers a path of a space; the one with fewest places to fill goes first. Missing: none does. */
export function routeOf(kind: "page" | "form", path: string) {
  const fitting = routes.filter((route) => route.kind === kind && patternOf(route.path).test(path));
  return fitting.sort((one, other) => one.path.split("/:").length - other.path.split("/:").length)[0];
}

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  const known = patterns.get(path);
  if (known !== undefined) return known;
  const segments = path.split("/").map((segment) => {
    const [, name, shape] = /^:(\w+)(?:\{(.*)\})?$/.exec(segment) ?? [];
    return name === undefined ? segment.replaceAll(".", "\\.") : `(?:${shape ?? "[^/]+"})`;
  });
  const made = new RegExp(`^${segments.join("/")}$`);
  patterns.set(path, made);
  return made;
}

/** The forms of a page that are posted. */
export function formsOf(html: string, reader?: Actor): readonly FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = "", body = ""]) =>
    /method="post"/.test(head) ? [{ address: attribute(head, "action") ?? "", reader, controls: controlsOf(body) }] : [],
  );
}

function controlsOf(body: string): readonly FoundControl[] {
  return [...body.matchAll(/<(input|button)\b([^>]*)>|<(textarea|select)\b([^>]*)>([\s\S]*?)<\/\3>/g)].flatMap(
    ({ 2: plain = "", 3: element = "", 4: head = "", 5: content = "", index }) => {
      const name = attribute(plain || head, "name");
      if (name === undefined) return [];
      const isRequired = saysRequired(body, index, attribute(plain || head, "id"));
      if (element === "textarea") return [{ name, type: element, value: unescaped(content), isRequired }];
      if (element === "select")
        return [{ name, type: element, value: firstChoice(content), choices: choicesOf(content), chosen: chosenOf(content), isRequired }];
      const isChosen = /\schecked(?=[\s=/>]|$)/.test(plain);
      return [{ name, type: attribute(plain, "type") ?? "text", value: attribute(plain, "value") ?? "", isChosen, isRequired }];
    },
  );
}

/** Does the label of a control, or the legend above the choice that it is part of, say that it is required? */
function saysRequired(body: string, index: number, id: string | undefined): boolean {
  const labels = [...body.matchAll(/<label for="([^"]*)">([\s\S]*?)<\/label>/g)];
  const label = labels.find(([, of]) => of === id)?.[2] ?? "";
  const above = body.slice(0, index);
  const group = above.slice(Math.max(0, above.lastIndexOf('<fieldset class="field'), above.lastIndexOf("</fieldset>")));
  return `${group.startsWith("<fieldset") ? group.slice(0, group.indexOf("</legend>")) : ""}${label}`.includes("field-required");
}

function attribute(head: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

/** A text out of HTML, in its own letters. */
export function unescaped(html: string): string {
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

/** The first choice of a list that is one. Missing: ''. */
function firstChoice(options: string): string {
  return /value="([^"]+)"/.exec(options)?.[1] ?? "";
}

/** What is chosen in a list. Missing: ''. */
function chosenOf(options: string): string {
  const selected = [...options.matchAll(/<option\b([^>]*)>/g)].find(([, head = ""]) => /\sselected(?=[\s=/>]|$)/.test(head));
  return attribute(selected?.[1] ?? "", "value") ?? "";
}

function choicesOf(options: string): readonly string[] {
  return [...options.matchAll(/<option\b([^>]*)>/g)].flatMap(([, head = ""]) => attribute(head, "value") ?? []);
}
