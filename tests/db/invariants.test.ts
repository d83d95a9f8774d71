import { randomUUID } from "node:crypto";
import type { Json, ObjectId } from "@splot/kernel";
import { commitment } from "@splot/kernel/journal";
import { listStaleCites } from "@splot/kernel/objects";
import fc from "fast-check";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { siteWith, story } from "../support/told.ts";

const site = await siteWith(story);
const space = await site.read(async (read) => read.space.id);
const owner = new pg.Pool({ connectionString: site.url, max: 1 });
afterAll(() => owner.end());

const rowsOf = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) => (await owner.query<Row>(text, [...values])).rows;

/** What the role of the application is told when it tries this; nothing stays. */
async function tried(statement: string, values: readonly unknown[] = []): Promise<string> {
  const client = await site.pool.connect();
  try {
    await client.query(`begin; set local splot.space = '${space}'`);
    const { rowCount } = await client.query(statement, [...values]);
    return `done ${rowCount}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

describe("every thing is an object once, for ever (I2)", async () => {
  /** Tables whose key is that of an object. */
  const tables = (
    await rowsOf<{ name: string }>(`
      select distinct c.conrelid::regclass::text as name from pg_constraint c
      join pg_constraint p on p.conrelid = c.conrelid and p.contype = 'p'
      where c.contype = 'f' and c.confrelid = 'kernel.object'::regclass and c.conkey = p.conkey order by 1`)
  ).map(({ name }) => name);

  it("holds for many tables", () => expect(tables.length).toBeGreaterThan(15));
  it.each(tables)("%s: each row has the object of its kind, and each object of that kind has its row", async (table) => {
    const keys = (
      await rowsOf<{ name: string }>(
        `select a.attname as name from pg_constraint p join lateral unnest(p.conkey) with ordinality k(no, ord) on true join pg_attribute a on a.attrelid = p.conrelid and a.attnum = k.no where p.conrelid = $1::regclass and p.contype = 'p' order by k.ord`,
        [table],
      )
    ).map(({ name }) => name);
    const join = `t.${keys[0]} = o.space_id and t.${keys[1]} = o.id`;
    const kinds = await rowsOf<{ kind: string }>(`select distinct o.kind from ${table} t join kernel.object o on ${join}`);
    expect([table, kinds.length <= 1]).toEqual([table, true]);
    const lone = await rowsOf(`select from ${table} t left join kernel.object o on ${join} where o.id is null`);
    expect([table, lone.length]).toEqual([table, 0]);
  });
  it("no object goes, whichever it is", async () => {
    const objects = await rowsOf<{ id: string }>("select id from kernel.object where space_id = $1", [space]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...objects), async ({ id }) => {
        expect(await tried("delete from kernel.object where id = $1", [id])).toContain("permission denied");
      }),
      { numRuns: 20 },
    );
    expect(await tried("truncate kernel.object cascade")).toContain("permission denied");
  });
});

describe("a citation names the very version for ever (I4)", async () => {
  const versions = await rowsOf<{ space_id: string; object_id: string; no: number; sha256: string }>(
    "select v.space_id, v.object_id, v.no, v.sha256 from kernel.version v where v.space_id = $1",
    [space],
  );
  const cite = "insert into kernel.cite (space_id, id, from_object, to_space, to_object, to_no, sha256, made_at) values ($1, $2, $3, $1, $4, $5, $6, now())";
  it("is taken with the hash of that version, and with no other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...versions), fc.constantFrom(...versions), async (one, other) => {
        const answer = await tried(cite, [space, randomUUID(), one.object_id, one.object_id, one.no, other.sha256]);
        expect(answer.startsWith("done")).toBe(one.sha256 === other.sha256);
      }),
      { numRuns: 40 },
    );
  });
  it("stays as it is when newer versions come", async () => {
    const cites = await rowsOf<{ id: string; is_same: boolean }>(
      "select c.id, c.sha256 = v.sha256 as is_same from kernel.cite c join kernel.version v on v.space_id = c.to_space and v.object_id = c.to_object and v.no = c.to_no where c.space_id = $1",
      [space],
    );
    expect(cites.length).toBeGreaterThan(3);
    expect(cites.every(({ is_same }) => is_same)).toBe(true);
    for (const { id } of cites) expect(await tried("update kernel.cite set to_no = to_no + 1 where id = $1", [id])).toMatch(/permission denied|append-only/);
  });
  it("is told to be stale exactly when a newer version was frozen, and says so where it stands", async () => {
    const citing = await rowsOf<{ id: string; address: string; is_stale: boolean }>(
      `select o.id, o.address, bool_or(exists (select from kernel.version n where n.space_id = c.to_space and n.object_id = c.to_object and n.no > c.to_no)) as is_stale
       from kernel.cite c join kernel.object o on o.space_id = c.space_id and o.id = c.from_object where c.space_id = $1 group by 1, 2`,
      [space],
    );
    for (const { id, is_stale } of citing) {
      const found = await site.read((read) => listStaleCites(read, id as ObjectId));
      expect([id, found.length > 0, found.every(({ citedNo, newestNo }) => newestNo > citedNo)]).toEqual([id, is_stale, true]);
    }
    expect(new Set(citing.map(({ is_stale }) => is_stale))).toEqual(new Set([true, false]));
    const report = citing.find(({ address, is_stale }) => is_stale && address.endsWith("/sprawozdanie"));
    const text = await (await site.fetch(`/cwiczenie${report?.address ?? ""}`)).text();
    expect(text).toMatch(/cytowano wersję 1; najnowsza to wersja [2-9]/);
  });
});

describe("effect links exist exactly while the effect stands (I120)", async () => {
  it("for every effect of a decision, and for nothing else", async () => {
    const effects = await rowsOf(
      "select resolution_id as from, object_id as to, version_no as no from assembly.resolution_effect where space_id = $1 order by 1, 2, 3",
      [space],
    );
    const links = await rowsOf(
      "select from_object as from, to_object as to, to_version as no from thread.link where space_id = $1 and made_how = 'effect' and ended_at is null order by 1, 2, 3",
      [space],
    );
    expect(effects.length).toBeGreaterThan(0);
    expect(links).toEqual(effects);
  });
  const ends = await rowsOf<{ resolution: string; other: string }>(
    "select r.id as resolution, o.id as other from kernel.object r, kernel.object o where r.space_id = $1 and o.space_id = $1 and r.kind = 'resolution' and o.kind in ('strategy', 'plan', 'project')",
    [space],
  );
  const link =
    "insert into thread.link (space_id, id, relation, made_how, made_at, from_space, from_object, to_space, to_object) values ($1, $2, $3, $4, now(), $1, $5, $1, $6)";
  it("none is made by hand, and none of another relation passes for one", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ends),
        fc.constantFrom(["effect", "person"] as const, ["about", "effect"] as const),
        async ({ resolution, other }, [relation, how]) => {
          expect(await tried(link, [space, randomUUID(), relation, how, resolution, other])).toMatch(/link_effect_/);
        },
      ),
      { numRuns: 20 },
    );
  });
  it("none that a decision made is ended", async () => {
    expect(await tried("update thread.link set ended_at = now(), ended_reason = 'x' where space_id = $1 and made_how = 'effect'", [space])).toContain(
      "link_effect_stands",
    );
  });
});

describe("what was decided can be told again from the journal alone (I133)", async () => {
  const toldIn = "kernel.journal_entry e join kernel.journal_payload p on p.space_id = e.space_id and p.stream = e.stream and p.seq = e.seq";
  it("every vote", async () => {
    const casts = await rowsOf(
      "select 'ballot:' || ballot_id as stream, seat_id::text as seat, choice, channel, nonce, ord from assembly.cast where space_id = $1 order by 1, ord",
      [space],
    );
    const told = await rowsOf(
      `select e.stream, p.payload ->> 'seat' as seat, p.payload ->> 'choice' as choice, p.payload ->> 'channel' as channel, p.payload ->> 'nonce' as nonce, (p.payload ->> 'ord')::int as ord
       from ${toldIn} where e.space_id = $1 and e.event in ('assembly.vote_cast', 'assembly.vote_entered') order by 1, ord`,
      [space],
    );
    expect(casts.length).toBeGreaterThan(15);
    expect(told).toEqual(casts);
  });
  it("every tally", async () => {
    const tallies = await rowsOf("select 'ballot:' || ballot_id as stream, decision, outcome from assembly.tally where space_id = $1 order by 1", [space]);
    const told = await rowsOf(
      `select e.stream, p.payload -> 'tally' as decision, p.payload #>> '{tally,outcome}' as outcome from ${toldIn} where e.space_id = $1 and e.event = 'assembly.ballot_closed' order by 1`,
      [space],
    );
    expect(tallies.length).toBeGreaterThan(0);
    expect(told).toEqual(tallies);
  });

  /** What the journal says was made, in its order, space by space. */
  const made = await rowsOf<{ space: string; kind: string; rest: readonly unknown[] }>(`
    select e.space_id::text as space, one.made ->> 0 as kind, (one.made - 0) as rest
    from kernel.journal_made m join kernel.journal_entry e using (space_id, stream, seq), lateral jsonb_array_elements(m.made) with ordinality one (made, ord)
    order by e.space_id, e.at, e.stream, e.seq, one.ord`);
  const toldOf = (kind: string) => made.filter((one) => one.kind === kind).map(({ space: where, rest }) => [where, ...rest]);

  it("every version, with the hash of its content", async () => {
    const versions = await rowsOf<{ row: unknown }>(
      "select jsonb_build_array(space_id, object_id, no, sha256) as row from kernel.version order by space_id, object_id, no",
    );
    const told = toldOf("version").sort(byText);
    expect(told.length).toBeGreaterThan(200);
    expect(told).toEqual(versions.map(({ row }) => row).sort(byText));
  });
  it("every link, and whether it was ended", async () => {
    const standing = new Map<string, string>();
    const links = new Map<unknown, { readonly rest: readonly unknown[]; isEnded: boolean }>();
    for (const { space: where, kind, rest } of made) {
      const [id, relation, , from, to] = rest;
      const key = JSON.stringify([where, relation, from, to]);
      if (kind === "ended") {
        const link = links.get(id);
        if (link === undefined) throw new Error(`the journal ends a link that it never told: ${id}`);
        link.isEnded = true;
        for (const [one, other] of standing) if (other === id) standing.delete(one);
      } else if (kind === "link" && !standing.has(key)) {
        standing.set(key, String(id));
        links.set(id, { rest: [where, ...rest], isEnded: false });
      }
    }
    const rows = await rowsOf<{ row: unknown }>(`
      select jsonb_build_array(space_id, id, relation, made_how, jsonb_build_array(from_space, from_object, from_version, from_locator),
        jsonb_build_array(to_space, to_object, to_version, to_locator), ended_at is not null) as row from thread.link`);
    expect(links.size).toBeGreaterThan(200);
    expect([...links.values()].map(({ rest, isEnded }) => [...rest, isEnded]).sort(byText)).toEqual(rows.map(({ row }) => row).sort(byText));
  });
  it("every number, gapless in its series", async () => {
    const series = await rowsOf<{ key: string; last: number }>(
      "select concat_ws('|', space_id, kind, scope) as key, last from kernel.number_series order by 1",
    );
    const told = Map.groupBy(toldOf("number"), ([where, kind, scope]) => `${where}|${kind}|${scope}`);
    expect(series.length).toBeGreaterThan(10);
    expect([...told.keys()].sort()).toEqual(series.map(({ key }) => key).sort());
    for (const { key, last } of series)
      expect([key, told.get(key)?.map((one) => one.at(-1))]).toEqual([key, Array.from({ length: last }, (_, place) => place + 1)]);
  });
  it("what was made is bound by its entry, and stays", async () => {
    const rows = await rowsOf<{ salt: string; made: Json; made_commitment: string }>(
      "select m.salt, m.made, e.made_commitment from kernel.journal_made m join kernel.journal_entry e using (space_id, stream, seq)",
    );
    expect(rows.length).toBeGreaterThan(50);
    for (const { salt, made: told, made_commitment } of rows) expect(commitment(salt, told)).toBe(made_commitment);
    expect(await tried("update kernel.journal_made set made = '[]'")).toContain("permission denied");
    expect(await tried("delete from kernel.journal_made")).toContain("permission denied");
    await expect(owner.query("update kernel.journal_made set made = '[]'")).rejects.toThrow("append-only");
  });
});

const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

describe("the ends of a link (I117)", () => {
  /** Entries read so far from two indexes of things. */
  const countReads = async (): Promise<{ readonly byKind: number; readonly byKey: number }> => {
    await owner.query("select pg_stat_force_next_flush()");
    const rows = await rowsOf<{ name: string; reads: number }>("select indexrelname as name, idx_tup_read::int as reads from pg_stat_user_indexes");
    const readsOf = (index: string): number => rows.find(({ name }) => name === index)?.reads ?? Number.NaN;
    return { byKind: readsOf("object_by_kind"), byKey: readsOf("object_pkey") };
  };

  it("are found by their key, also where an index of all things of the space would tell their kinds", async () => {
    await owner.query("vacuum analyze kernel.object");
    const [ends] = await rowsOf<{ a: string; b: string }>("select min(id::text) as a, max(id::text) as b from kernel.object where space_id = $1", [space]);
    const before = await countReads();
    await owner.query(`begin; set local role splot_app; set local splot.space = '${space}';
      insert into thread.link (space_id, id, relation, made_how, made_at, from_space, from_object, to_space, to_object)
        values ('${space}', gen_random_uuid(), 'about', 'rule', now(), '${space}', '${ends?.a}', '${space}', '${ends?.b}');
      rollback`);
    const after = await countReads();
    expect(after.byKind).toBe(before.byKind);
    expect(after.byKey).toBeGreaterThan(before.byKey);
  });
});

describe("what a slice of the data bank is laid out along", () => {
  const tables = [
    "observatory.indicator",
    "observatory.series",
    "observatory.vintage",
    "observatory.vintage_extent",
    "observatory.withdrawal",
    "observatory.source",
    "observatory.question",
    "kernel.unit",
    "kernel.area_member",
  ];
  it.each(tables)("%s changes only where the journal tells something in the same transaction (so kept axes are known to be old)", async (table) => {
    // NOTE: xmin is the transaction that wrote a row; rows of the journal never change, so theirs is the one that told.
    const [found] = await rowsOf<{ rows: number; untold: number }>(`
      select count(*)::int as rows, count(*) filter (where xmin::text not in (select xmin::text from kernel.journal_entry))::int as untold from ${table}`);
    expect(found).toEqual({ rows: found?.rows, untold: 0 });
    expect(found?.rows).toBeGreaterThan(0);
  });
});
