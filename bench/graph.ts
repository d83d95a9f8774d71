import { createHash } from "node:crypto";
import pg from "pg";

/** A layer of the generated chain: so many things of one kind. */
interface Layer {
  readonly kind: string;
  readonly count: number;
  readonly state: string;
  readonly isPublic?: boolean;
}

/** From evidence to result, as wide as a metropolis after years: much evidence, few goals, many tasks. */
const layers: readonly Layer[] = [
  { kind: "source", count: 10_000, state: "registered" },
  { kind: "remark", count: 120_000, state: "received", isPublic: false },
  { kind: "card", count: 60_000, state: "written", isPublic: false },
  { kind: "cluster", count: 8_000, state: "open" },
  { kind: "insight", count: 12_000, state: "published" },
  { kind: "idea", count: 20_000, state: "shown" },
  { kind: "node", count: 4_000, state: "in_force" },
  { kind: "project", count: 3_000, state: "planned" },
  { kind: "task", count: 12_000, state: "planned" },
  { kind: "indicator", count: 2_000, state: "current" },
  { kind: "annual_report", count: 500, state: "published" },
];

/** Links between two layers. `skew` bends the choice of their ends towards the first things: 1 is even, 4 makes hubs. */
interface Bundle {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly count: number;
  readonly skew: number;
}

const bundles: readonly Bundle[] = [
  { from: "source", to: "card", relation: "evidences", count: 155_000, skew: 1 },
  { from: "card", to: "cluster", relation: "part_of", count: 125_000, skew: 2 },
  { from: "remark", to: "insight", relation: "evidences", count: 160_000, skew: 4 },
  { from: "cluster", to: "insight", relation: "evidences", count: 85_000, skew: 2 },
  { from: "insight", to: "node", relation: "leads_to", count: 115_000, skew: 3 },
  { from: "node", to: "project", relation: "realised_by", count: 70_000, skew: 2 },
  { from: "project", to: "task", relation: "realised_by", count: 65_000, skew: 1 },
  { from: "task", to: "indicator", relation: "produced", count: 70_000, skew: 2 },
  { from: "indicator", to: "annual_report", relation: "reported_in", count: 50_000, skew: 1 },
  { from: "idea", to: "project", relation: "became", count: 65_000, skew: 2 },
  { from: "idea", to: "idea", relation: "similar", count: 65_000, skew: 1 },
  { from: "remark", to: "node", relation: "about", count: 80_000, skew: 6 },
];

/** Where the thing with this number of its kind stands in the space. */
export function addressOf(kind: string, no: number): string {
  return `/proba/${kind}-${no}`;
}

/** The id of that thing; the same in every run. */
export function idOf(kind: string, no: number): string {
  const hex = createHash("md5").update(`${kind} ${no}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** What the graph came to. */
export interface Graph {
  readonly links: number;
  readonly things: number;
  /** Most links that lead to one thing. */
  readonly widest: number;
}

/** Puts the graph into a space, the same one in every run (a fixed seed). Its triggers rest meanwhile: they were measured with the remarks. */
export async function growGraph(url: string, space: string): Promise<Graph> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '64MB'; select setseed(0.25)");
    const { rows: indexes } = await client.query<StandingIndex>(listIndexes);
    for (const { name } of indexes) await client.query(`drop index thread.${name}`);
    for (const layer of layers) await client.query(growLayer, [space, layer.kind, layer.count, layer.state, (layer.isPublic ?? true) ? "public" : "office"]);
    for (const bundle of bundles) {
      const [from, to] = [countOf(bundle.from), countOf(bundle.to)];
      await client.query(growBundle, [space, bundle.from, from, bundle.to, to, bundle.relation, bundle.count, bundle.skew]);
    }
    for (const { definition } of indexes) await client.query(definition);
    await client.query("vacuum analyze kernel.object");
    await client.query("vacuum analyze thread.link");
    const { rows } = await client.query<Graph>(
      `select (select count(*) from thread.link where space_id = $1)::int as links, (select count(*) from kernel.object where space_id = $1)::int as things,
        (select max(n) from (select count(*)::int as n from thread.link where space_id = $1 group by to_object) t) as widest`,
      [space],
    );
    const [graph] = rows;
    if (graph === undefined) throw new Error("the graph was not counted");
    return graph;
  } finally {
    await client.end();
  }
}

/** An index of links that is made anew after them, which takes a tenth of the time. */
interface StandingIndex {
  readonly name: string;
  readonly definition: string;
}

const listIndexes =
  "select indexname as name, indexdef as definition from pg_indexes where schemaname = 'thread' and tablename = 'link' and indexname <> 'link_pkey'";

function countOf(kind: string): number {
  return layers.find((layer) => layer.kind === kind)?.count ?? 0;
}

const growLayer = `insert into kernel.object (space_id, id, kind, title, origin, mode, state, visibility, address, made_at)
  select $1, md5($2::text || ' ' || no)::uuid, $2, jsonb_build_object('pl', 'Próba ' || no, 'en', 'Trial ' || no), 'example', 'enacted', $4, $5,
    '/proba/' || $2 || '-' || no, timestamptz '2026-01-01' + no * interval '1 second' from generate_series(0, $3::int - 1) no`;

/** NOTE: the ends are even on the side of the basis, and bent on the side of the consequence; no link is made twice. */
const growBundle = `insert into thread.link (space_id, id, from_space, from_object, to_space, to_object, relation, made_how, made_at)
  select $1, md5($2::text || ' ' || ends.basis || ' ' || $6::text || ' ' || $4::text || ' ' || ends.result)::uuid, $1, md5($2::text || ' ' || ends.basis)::uuid, $1, md5($4::text || ' ' || ends.result)::uuid,
    $6, 'rule', timestamptz '2026-02-01' + min(ends.no) * interval '1 second'
  from (select no, no % $3::int as basis,
      case when $2 = $4 then (no + 1 + no / $3::int) % $3::int else floor($5::int * power(random(), $8::int))::int end as result
    from generate_series(0, $7::int - 1) no) ends
  group by ends.basis, ends.result`;
