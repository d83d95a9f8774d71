import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";

/** Pages of the workspace that list nothing, or a list with a bound of its own. */
const bounded: Readonly<Record<string, string>> = {
  "/praca/zasady": "the bodies that decide, at most a dozen, each with one rule set",
  "/praca/zapytania/progi": "a form, and the versions of one rule",
  "/praca/rejestry": "the variables that an office chose to follow, and what the last fetch found",
  "/praca/wyglad": "a form",
  "/praca/przenoszenie": "a form",
  "/praca/deklaracje/tekst": "a form",
};

test("every list of the workspace is searched, ordered and parted by its address, or says how short it is", () => {
  const pages = rooms.flatMap(({ routes }) => routes).flatMap((route) => (route.kind === "page" ? [route] : []));
  const lists = pages.filter(({ path }) => path.startsWith("/praca") && !path.includes(":") && !/(\.\w+|\/now[aey])$/.test(path));
  expect(lists.length).toBeGreaterThan(10);
  const unasked = lists.filter(({ query }) => {
    const asked = query?.safeParse({ szukaj: "a", sort: "-b", po: "c" });
    return asked?.success !== true || JSON.stringify({ szukaj: "a", sort: "-b", po: "c" }) !== JSON.stringify(pick(asked.data));
  });
  expect(unasked.map(({ path }) => path).toSorted()).toEqual(Object.keys(bounded).toSorted());
});

/** Bounds inside a call that are no list for people: the newest things of a home page, and a file that tells its own end. */
const shown = new Set(["apps/portal/src/pages/home.tsx: limit: 4", "apps/portal/src/pages/jobs/routes.tsx: limit: 1_000_000"]);

test("no list is cut at a number that nobody reads: a bound is asked for by whoever shows that there is more", () => {
  const root = join(import.meta.dirname, "../..");
  const sources = globSync(["rooms/*/src/**/*.ts", "rooms/*/src/**/*.tsx", "apps/*/src/**/*.ts", "apps/*/src/**/*.tsx"], { cwd: root });
  expect(sources.length).toBeGreaterThan(500);
  const cut = sources.flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(/(?:\.limit\(|\blimit: )([\d_]+)\b|\blimit (\d+)\b(?=[`\s)])/g)].flatMap(([found, one, other]) =>
      Number((one ?? other ?? "").replaceAll("_", "")) > 1 ? [`${path}: ${found}`] : [],
    ),
  );
  expect(cut.filter((one) => !shown.has(one))).toEqual([]);
});

function pick(asked: unknown): unknown {
  const { szukaj, sort, po } = asked as Readonly<Record<string, unknown>>;
  return { szukaj, sort, po };
}
