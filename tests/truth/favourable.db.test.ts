import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import { actorOf } from "../support/site.tsx";
import { siteWith, story } from "../support/told.ts";

let site: Awaited<ReturnType<typeof siteWith>>;
let url: string;
beforeAll(async () => {
  site = await siteWith(story);
  ({ url } = site);
}, 300_000);

/**
 * What the exercise tells of somebody, by what would be to their disadvantage: they were missing, voted against, are late,
 * are threatened, owe an answer or turned something down. Shape: whom, as `about`.
 */
const disadvantages: Readonly<Record<string, string>> = {
  "was missing at a meeting": `
    select o.title->>'pl' as about from assembly.meeting m
      join people.seat s on s.space_id = m.space_id and s.body_id = m.body_id
      join kernel.object o on o.space_id = s.space_id and o.id = s.represents
      where m.space_id = $1 and exists (select from assembly.attendance a where a.space_id = m.space_id and a.meeting_id = m.id)
        and not exists (select from assembly.attendance a where a.space_id = m.space_id and a.meeting_id = m.id and a.seat_id = s.id and a.direction = 'in')`,
  "left a meeting": `
    select o.title->>'pl' as about from assembly.attendance a join people.seat s on s.space_id = a.space_id and s.id = a.seat_id
      join kernel.object o on o.space_id = s.space_id and o.id = s.represents where a.space_id = $1 and a.direction = 'out'`,
  "did not agree": `
    select o.title->>'pl' as about from assembly.cast c join people.seat s on s.space_id = c.space_id and s.id = c.seat_id
      join kernel.object o on o.space_id = s.space_id and o.id = s.represents where c.space_id = $1 and c.choice <> 'yes'`,
  "is threatened": `
    select o.title->>'pl' as about from delivery.threat t join kernel.object o on o.space_id = t.space_id and o.id = t.org_id where t.space_id = $1`,
  "is behind with a task": `
    select o.title->>'pl' as about from delivery.task t join kernel.object o on o.space_id = t.space_id and o.id = t.owner_org
      join delivery.status s on s.space_id = t.space_id and s.subject_id = t.id where t.space_id = $1 and s.colour <> 'green'`,
  "turned a recommendation down": `
    select o.title->>'pl' as about from networks.reply r join kernel.object o on o.space_id = r.space_id and o.id = r.org_id
      where r.space_id = $1 and r.stance = 'rejected'`,
};

const harmless = /Przykładow|\(przykład\)/;

it("tells nothing unfavourable of a real municipality in the exercise: whoever is missing, late or against is invented", async () => {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const { rows: spaces } = await owner.query<{ id: string }>("select id from kernel.space where code = 'cwiczenie'");
    const found: Record<string, readonly string[]> = {};
    for (const [what, query] of Object.entries(disadvantages)) {
      const { rows } = await owner.query<{ about: string }>(query, [spaces[0]?.id]);
      found[what] = rows.map(({ about }) => about);
    }
    expect(Object.values(found).flat().length).toBeGreaterThan(0);
    expect(Object.entries(found).filter(([, whom]) => whom.some((name) => !harmless.test(name)))).toEqual([]);
  } finally {
    await owner.end();
  }
});

it("waits for values from no municipality that nobody plays, and tells none to be late, wherever the clock stands", async () => {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const { rows } = await owner.query<{ short: string; played: boolean }>(
    `select o.short, exists (select from people.role_assignment r where r.space_id = o.space_id and r.scope_id = o.id::text and r.role = 'coordinator') as played
       from people.organisation o join kernel.space s on s.id = o.space_id where s.code = 'cwiczenie' and o.kind = 'municipality' and o.teryt is not null`,
  );
  const named = async () => {
    const [page, file] = await Promise.all(
      ["wartosci", "wartosci.csv"].map(async (path) => (await site.fetch(`/cwiczenie/praca/dane/${path}`, { as: actorOf("officer") })).text()),
    );
    const table = /<tbody>[\s\S]*<\/tbody>/.exec(page ?? "")?.[0] ?? "";
    expect([table, file]).not.toContain("");
    expect(table).not.toContain("wszystkie gminy");
    return rows.filter(({ short }) => table.includes(short) || file?.includes(short));
  };
  try {
    const waited = await named();
    expect(waited.length).toBeGreaterThan(0);
    expect(waited.filter(({ played }) => !played)).toEqual([]);
    await owner.query("update kernel.space set clock_offset_seconds = 86400 * 400 where code = 'cwiczenie'");
    expect(await named()).toEqual([]);
  } finally {
    await owner.end();
  }
});

it("puts only invented municipalities in an order by a composite of the exercise, for all of them, and no live space knows of them", async () => {
  const api = async (space: string, read: string) => JSON.parse(await (await site.fetch(`/api/v1/${space}/observatory.${read}`)).text());
  const { composites } = await api("cwiczenie", "listComposites?limit=500");
  const evaluated: readonly {
    readonly isRanked: boolean;
    readonly origin: string;
    readonly values: readonly { readonly unit: string; readonly rank?: number }[];
  }[] = await Promise.all(composites.map(({ code }: { readonly code: string }) => api("cwiczenie", `getComposite?code=${code}`)));
  const ranked = evaluated.filter(({ isRanked }) => isRanked);
  expect(ranked.map(({ origin, values }) => [origin, values.length, values.every(({ rank }) => rank !== undefined)])).toEqual([["example", 8, true]]);
  expect(ranked.flatMap(({ values }) => values).filter(({ unit }) => !unit.startsWith("99"))).toEqual([]);
  const catalogue = (await (await site.fetch("/cwiczenie/dane?szukaj=gminach+przykladowych")).text()).replaceAll("\u00a0", " ");
  expect(catalogue).toContain("2025 · PRZ-25 · 8 z 8 gmin · zweryfikowane");
  expect((await api("krakow", "listComposites")).composites).toEqual([]);
  expect((await api("krakow", "listUnits?area=MPRZ")).units).toEqual([]);
  expect((await api("cwiczenie", "listUnits?area=MPRZ")).units).toHaveLength(8);
  expect(await (await site.fetch("/krakow/dane/gestosc-zaludnienia")).text()).not.toContain("Przykładow");
});

it("holds invented units in exercises alone, under codes that no real one has: the database refuses others", async () => {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const put = (space: string, code: string) =>
    owner.query(
      `insert into kernel.unit (space_id, code, level, municipality_kind, name, slug, valid_span, source)
         select id, $2, 'municipality', right($2, 1)::smallint, '{"pl":"Próba"}', 'proba', '[2020-01-01,)', 'test' from kernel.space where code = $1`,
      [space, code],
    );
  try {
    await expect(put("krakow", "9901911")).rejects.toThrow("only an exercise holds units of its own");
    await expect(put("cwiczenie", "1206911")).rejects.toThrow("unit_invented");
    expect((await put("cwiczenie", "9901911")).rowCount).toBe(1);
  } finally {
    await owner.end();
  }
});
