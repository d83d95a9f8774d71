import type { Actor, Role } from "@splot/kernel/access";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOf } from "../support/site.tsx";
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

interface Link {
  readonly href: string;
  readonly from: string;
}

/** A walk of one reader of the workspace along the links that pages show. */
class Walk {
  readonly shut: string[] = [];
  readonly tried = new Set([`${HOME}/praca`]);
  private readonly counts = new Map<string, number>();
  private readonly as: Actor;
  constructor(as: Actor) {
    this.as = as;
  }

  async go(): Promise<void> {
    let layer: readonly Link[] = [{ href: `${HOME}/praca`, from: "" }];
    for (let depth = 0; depth <= DEPTH; depth += 1) {
      const next: Link[] = [];
      for (const link of layer) next.push(...(await this.follow(link, depth)));
      layer = next;
    }
  }

  /** Opens a page and gives the links to try next; a link that answers with a refusal is kept with the page that shows it. */
  private async follow({ href, from }: Link, depth: number): Promise<readonly Link[]> {
    const answer = await site.fetch(href, { as: this.as });
    if (answer.status === 403 || answer.status === 404) this.shut.push(`${answer.status} ${href} on ${from}`);
    const isPage = answer.status === 200 && answer.headers.get("content-type")?.startsWith("text/html") === true;
    if (!isPage || (depth > 1 && !isWork(kindOf(href, HOME)))) return [];
    return linksOf(await answer.text(), HOME)
      .filter((link) => this.isNew(link))
      .map((link) => ({ href: link, from: href }));
  }

  private isNew(link: string): boolean {
    const kind = kindOf(link, HOME);
    const count = this.counts.get(kind) ?? 0;
    if (this.tried.has(link) || count >= MOST) return false;
    this.counts.set(kind, count + 1);
    this.tried.add(link);
    return true;
  }
}

describe("whoever works here", () => {
  it("is shown no link that answers with a refusal, from the inbox two steps on", { timeout: 300_000 }, async () => {
    const found: string[] = [];
    for (const person of site.persons) {
      if (person.kind !== "person" || person.roles.length === 0) continue;
      const walk = new Walk(person);
      await walk.go();
      expect([person.name.pl, walk.tried.size > 10]).toEqual([person.name.pl, true]);
      found.push(...walk.shut.map((one) => `${person.roles.map(({ role }) => role).join()}: ${one}`));
    }
    expect(found).toEqual([]);
  });

  it("sees of a threat of another team on a thread only that there is one", async () => {
    const threat = await site.read(({ db, space }) =>
      db
        .selectFrom("kernel.object as t")
        .innerJoin("thread.link as l", (join) => join.onRef("l.space_id", "=", "t.space_id").onRef("l.from_object", "=", "t.id"))
        .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "l.space_id").onRef("o.id", "=", "l.to_object"))
        .select(["t.title", "t.address", "o.address as above"])
        .where("t.space_id", "=", space.id)
        .where("t.kind", "=", "threat")
        .where("o.visibility", "=", "public")
        .executeTakeFirstOrThrow(),
    );
    const holder = (role: Role) => site.persons.find((one) => one.kind === "person" && one.roles.every((held) => held.role === role));
    const shown = async (role: Role) => (await site.fetch(HOME + threat.above, { as: holder(role) ?? actorOf(role) })).text();
    expect(await shown("officer")).toContain(`${HOME}${threat.address}"`);
    const hidden = await shown("seat_holder");
    for (const said of [threat.address, threat.title.pl]) expect(hidden).not.toContain(said);
    expect(hidden).toContain("Treść nie jest jeszcze jawna");
  });
});
