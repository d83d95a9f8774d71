import type { Room } from "@splot/kernel/http";

/** Pages with a query that are read of each kind, such as the second page of a list; their filters combine without end. */
const MOST_QUERIES = 2;

/** Addresses that are read side by side. */
const AT_ONCE = 6;

/** What an address answered. */
export interface Answered {
  readonly path: string;
  readonly type: string;
  readonly text: string;
}

/** Who asks, and of which rooms. */
export interface CrawlParts {
  readonly rooms: readonly Room[];
  fetch(path: string): Promise<Response>;
  /** Addresses within the space that are left out. Missing: none. */
  readonly without?: RegExp;
}

/** Every public page and file of a space, from the fixed addresses of the rooms and by following links. Left out: what needs an account. */
export async function crawl({ rooms, fetch, without }: CrawlParts, home: string): Promise<readonly Answered[]> {
  const fixed = rooms.flatMap(({ routes }) => routes).filter(({ kind, path }) => kind === "page" && !/[:{]/.test(path) && !path.startsWith("/praca"));
  const waiting = new Set(fixed.map(({ path }) => (path === "/" ? home : home + path)));
  const found: Answered[] = [];
  const queries = new Map<string, number>();
  for (let wave = [...waiting]; wave.length > 0; ) {
    const answers: Answered[] = [];
    for (let place = 0; place < wave.length; place += AT_ONCE) answers.push(...(await Promise.all(wave.slice(place, place + AT_ONCE).map(readOne))).flat());
    found.push(...answers);
    const before = waiting.size;
    for (const href of answers.flatMap(({ type, text }) => (type.startsWith("text/html") ? linksOf(text, home) : []))) {
      const kind = queryKind(href);
      const count = kind === undefined ? 0 : (queries.get(kind) ?? 0);
      if (waiting.has(href) || count >= MOST_QUERIES || without?.test(href.slice(home.length)) === true) continue;
      if (kind !== undefined) queries.set(kind, count + 1);
      waiting.add(href);
    }
    wave = [...waiting].slice(before);
  }
  return found;

  async function readOne(path: string): Promise<readonly Answered[]> {
    const answer = await fetch(path);
    const type = answer.headers.get("content-type") ?? "";
    if (answer.status !== 200 || !/^(text|application\/json|image\/svg)/.test(type)) return [];
    return [{ path, type, text: await answer.text() }];
  }
}

/** Addresses in the same space and language that a page links to. */
function linksOf(html: string, home: string): readonly string[] {
  return [...html.matchAll(/href="([^"#]*)/g)].flatMap(([, found = ""]) => {
    const href = found.replaceAll("&amp;", "&");
    return `${href}/`.startsWith(`${home}/`) ? [href] : [];
  });
}

/** What two addresses with a query have in common: first word of the path and names of the query; of a file its whole path. Missing: no query. */
function queryKind(href: string): string | undefined {
  const [place = "", query] = href.split("?");
  if (query !== undefined && /[./](csv|json)$/.test(place)) return place;
  return query === undefined ? undefined : [place.replace(/^\/en/, "").split("/")[2], ...new URLSearchParams(query).keys()].join();
}
