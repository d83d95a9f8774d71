import type { Actor } from "@splot/kernel/access";
import { beforeAll, describe, expect, it } from "vitest";
import { type ToldSite, toldSite } from "../support/told.ts";
import { isWork, kindOf, linksOf } from "../support/tour.ts";

const HOME = "/cwiczenie";
/** How far from the inbox: its links, and theirs. */
const DEPTH = 2;
/** Links of one kind that one reader tries. */
const MOST = 2;

let site: ToldSite;
beforeAll(async () => {
  site = await toldSite();
}, 300_000);

/** Links that a reader of the workspace is shown and may not open, each with the page that shows it. */
async function shutLinks(as: Actor): Promise<{ readonly shut: readonly string[]; readonly triedCount: number }> {
  const tried = new Set([`${HOME}/praca`]);
  const counts = new Map<string, number>();
  const shut: string[] = [];
  let layer: readonly { readonly href: string; readonly from: string }[] = [{ href: `${HOME}/praca`, from: "" }];
  for (let depth = 0; depth <= DEPTH; depth += 1) {
    const next: { href: string; from: string }[] = [];
    for (const { href, from } of layer) {
      const answer = await site.fetch(href, { as });
      if (answer.status === 403 || answer.status === 404) shut.push(`${answer.status} ${href} on ${from}`);
      if (answer.status !== 200 || answer.headers.get("content-type")?.startsWith("text/html") !== true) continue;
      if (depth > 1 && !isWork(kindOf(href, HOME))) continue;
      for (const link of linksOf(await answer.text(), HOME)) {
        const kind = kindOf(link, HOME);
        const count = counts.get(kind) ?? 0;
        if (tried.has(link) || count >= MOST) continue;
        counts.set(kind, count + 1);
        tried.add(link);
        next.push({ href: link, from: href });
      }
    }
    layer = next;
  }
  return { shut, triedCount: tried.size };
}

describe("whoever works here", () => {
  it("is shown no link that answers with a refusal, from the inbox two steps on", { timeout: 300_000 }, async () => {
    const found: string[] = [];
    for (const person of site.persons) {
      if (person.kind !== "person" || person.roles.length === 0) continue;
      const { shut, triedCount } = await shutLinks(person);
      expect([person.name.pl, triedCount > 10]).toEqual([person.name.pl, true]);
      found.push(...shut.map((one) => `${person.roles.map(({ role }) => role).join()}: ${one}`));
    }
    expect(found).toEqual([]);
  });
});
