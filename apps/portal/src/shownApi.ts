import { type ClockedSpace, read } from "@splot/kernel/database";
import { type ExampleInput, type Examples, findExamples, makeVisit, type Site } from "@splot/kernel/http";
import type { ShownApi } from "./pages/ApiPage.tsx";

/** What is shown of the API of a space: real inputs for its reads, as a visitor may know them. Kept like a page of the space. */
export async function shownApi(site: Site, found: ClockedSpace): Promise<ShownApi> {
  const { space } = found;
  const key = site.cache.key(space.code, site.clock(), "/api");
  const known = site.cache.find(key);
  const kept: readonly (readonly [string, ExampleInput])[] = known === undefined ? [...(await look(site, found))] : JSON.parse(known);
  if (known === undefined) site.cache.keep(key, JSON.stringify(kept));
  return { space, base: `${site.origin}/api/v1/${space.code}`, examples: new Map(kept) };
}

async function look({ pool, rooms, words, origin }: Site, { space, clock }: ClockedSpace): Promise<Examples> {
  const actor = { kind: "visitor" } as const;
  const visit = makeVisit({ language: "pl", theme: "auto", space, clock, actor, path: "/api", search: "", origin, words });
  return read({ pool, space, clock }, (handle) => findExamples(rooms, { visit, read: handle }));
}
