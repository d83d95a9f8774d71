import type { Actor } from "@splot/kernel/access";
import pg from "pg";
import { expect, it } from "vitest";
import { readEverything } from "../support/reads.ts";
import { actorOf } from "../support/site.tsx";
import { siteWith, story } from "../support/told.ts";

const site = await siteWith(story);
const readers: readonly (Actor | undefined)[] = [undefined, actorOf("director"), actorOf("officer")];

/** A thing that an answer names, and what the answer says of where it comes from: itself, or the whole that it stands in as a part. */
interface Named {
  readonly thing: Readonly<Record<string, unknown>>;
  readonly origin: unknown;
}

/** The objects of an answer, the innermost too. */
function namedIn(answer: unknown, whole?: unknown): readonly Named[] {
  if (typeof answer !== "object" || answer === null) return [];
  if (Array.isArray(answer)) return answer.flatMap((one) => namedIn(one, whole));
  const thing = answer as Readonly<Record<string, unknown>>;
  const origin = thing["origin"] ?? whole;
  return [{ thing, origin }, ...Object.values(thing).flatMap((inner) => namedIn(inner, origin))];
}

/** Where each thing comes from, by its id and, in its space, by its address. */
async function origins(space: string): Promise<ReadonlyMap<string, string>> {
  const owner = new pg.Client({ connectionString: site.url });
  await owner.connect();
  const { rows } = await owner
    .query<{ id: string; address: string; origin: string; code: string }>(
      "select o.id, o.address, o.origin, s.code from kernel.object o join kernel.space s on s.id = o.space_id",
    )
    .finally(() => owner.end());
  return new Map(rows.flatMap(({ id, address, origin, code }) => [[id, origin] as const, ...(code === space ? [[address, origin] as const] : [])]));
}

it.each(["krakow", "pim", "cwiczenie"])(
  "every thing that the API names in %s says where it comes from, by itself or by its whole (MODEL 0.6)",
  async (space) => {
    const known = await origins(space);
    const unmarked = new Set<string>();
    let seen = 0;
    for (const as of readers) {
      for (const { name, text } of await readEverything({ fetch: site.fetch, space, as })) {
        for (const { thing, origin } of namedIn(JSON.parse(text))) {
          const own = known.get(String(thing["id"])) ?? known.get(String(thing["address"]));
          if (own === undefined) continue;
          seen += 1;
          if (origin !== own) unmarked.add(`${name}: ${Object.keys(thing).join()}`);
        }
      }
    }
    expect(seen).toBeGreaterThan(50);
    expect([...unmarked].toSorted()).toEqual([]);
  },
);
