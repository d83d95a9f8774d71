import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { siteWith, story } from "../support/told.ts";

/** Kept tables that the told story leaves empty; nobody can try a row there. */
const EMPTY = [
  "assembly.cast_confirmation",
  "kernel.job_finding",
  "observatory.bank_answer",
  "observatory.bank_finding",
  "participation.declaration_letter",
  "strategy.vote_outcome",
];

/** Tables into which the role may only add, without triggers behind: whoever takes a trigger from a kept table finds it here. */
const ADDED_ONLY = [
  "assembly.agenda_item",
  "delivery.campaign",
  "delivery.campaign_team",
  "insight.card_excerpt",
  "insight.cited_number",
  "insight.cluster",
  "insight.evidence",
  "kernel.command",
  "networks.addressee",
  "networks.mid_action",
  "networks.mid_author",
  "networks.mid_stakeholder",
  "projects.financing_line",
];

/** A resolution that is only recorded follows its source, so the role may change one; the trigger keeps those that a ballot gave. */
const KEPT_ROWS: Readonly<Record<string, string>> = { "assembly.resolution": " where ballot_id is not null" };

describe("tampering with tables of the told story, as the application's database role and as their owner", async () => {
  const site = await siteWith(story);
  const space = await site.read(async (read) => read.space.id);
  const owner = new pg.Pool({ connectionString: site.url, max: 1 });
  afterAll(() => owner.end());

  async function refusalOf(pool: pg.Pool, statement: string): Promise<string> {
    const client = await pool.connect();
    try {
      await client.query(`begin; set local splot.space = '${space}'`);
      await client.query(statement);
      return "accepted";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      await client.query("rollback");
      client.release();
    }
  }
  const namesOf = async (text: string) => (await owner.query<{ name: string }>(text)).rows.map(({ name }) => name);
  /** The first column that a statement can set. */
  const columnOf = async (table: string): Promise<string> => {
    const [column = ""] = await namesOf(
      `select quote_ident(attname) as name from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = '' order by attnum limit 1`,
    );
    return column;
  };
  /** Every way to tamper with a table without saying anything new: the role is refused all the same. */
  const attacksOn = async (table: string): Promise<readonly string[]> => {
    const [column, rows] = [await columnOf(table), KEPT_ROWS[table] ?? ""];
    return [`update ${table} set ${column} = ${column}${rows}`, `delete from ${table}${rows}`, `truncate ${table} cascade`];
  };
  const kept = await namesOf(`
    select tgrelid::regclass::text as name from pg_trigger
    where tgname in ('append_only', 'append_only_all') and tgenabled = 'O' group by tgrelid having count(*) = 2 order by 1`);
  const addedOnly = await namesOf(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and has_table_privilege('splot_app', c.oid, 'insert')
      and not has_any_column_privilege('splot_app', c.oid, 'update') and not has_table_privilege('splot_app', c.oid, 'delete') order by 1`);

  it("lists as kept just the tables into which the role may only add, and the resolutions", () => {
    expect(addedOnly.filter((name) => !kept.includes(name))).toEqual(ADDED_ONLY);
    expect(kept.filter((name) => !addedOnly.includes(name))).toEqual(Object.keys(KEPT_ROWS));
  });

  it("finds a row to tamper with in every kept table but those listed", async () => {
    const empty: string[] = [];
    for (const table of kept) if ((await owner.query(`select from ${table}${KEPT_ROWS[table] ?? ""} limit 1`)).rowCount === 0) empty.push(table);
    expect(empty).toEqual(EMPTY);
  });

  it.each([...kept, ...ADDED_ONLY])("%s is never changed, removed or emptied by the role", async (table) => {
    for (const attack of await attacksOn(table))
      expect([attack, await refusalOf(site.pool, attack)]).toEqual([attack, expect.stringMatching(/permission denied|append-only/)]);
  });

  it.each(kept.filter((table) => !EMPTY.includes(table)))("%s is kept by its triggers from its owner too", async (table) => {
    for (const attack of await attacksOn(table)) expect([attack, await refusalOf(owner, attack)]).toEqual([attack, expect.stringContaining("append-only")]);
  });

  it("an entry that does not follow, a second version 1 and another space's row are refused", async () => {
    const columns = "space_id, stream, seq, at, event, role, actor_commitment, payload_commitment, prev_hash, hash";
    const forged = (seq: string, at: string) =>
      `insert into kernel.journal_entry (${columns}) select space_id, stream, ${seq}, ${at}, event, role, actor_commitment, payload_commitment, 'x', 'y' from kernel.journal_entry where stream = 'main' order by seq desc limit 1`;
    expect(await refusalOf(site.pool, forged("seq + 1", "at"))).toContain("does not follow");
    expect(await refusalOf(site.pool, forged("seq", "at"))).toMatch(/duplicate|does not follow/);
    const gap =
      "insert into kernel.version (space_id, object_id, no, content, sha256, made_at) select space_id, object_id, max(no) + 2, '{}', 'x', now() from kernel.version group by 1, 2 limit 1";
    expect(await refusalOf(site.pool, gap)).toContain("without a gap");
    expect(await refusalOf(site.pool, "insert into kernel.number_series values (kernel.commons(), 'resolution', 'x', 1)")).toContain("row-level security");
  });

  it("triggers and row security cannot be switched off", async () => {
    expect(await refusalOf(site.pool, "alter table kernel.journal_entry disable trigger all")).toMatch(/must be owner/);
    expect(await refusalOf(site.pool, "alter table kernel.journal_entry disable row level security")).toMatch(/must be owner/);
    expect(await refusalOf(site.pool, "set local session_replication_role = replica")).toMatch(/permission denied/);
  });
});
