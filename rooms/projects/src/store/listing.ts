import type { ContentText, ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { type RawBuilder, sql } from "kysely";
import type { Summed } from "../model/coverage.ts";
import { bands, type ListedProject, type ProjectFilter } from "../model/listing.ts";
import { isProjectState } from "../model/states.ts";
import type { ProjectType } from "../model/words.ts";

/** How openly things may be shown to the reader of a list. */
export type Seen = readonly ("public" | "members" | "office")[];

/** One part of a list: its lines, how many there are in all parts, and where the next one starts. */
export interface ListedPart {
  readonly rows: readonly ListedProject[];
  readonly count: number;
  readonly next?: ObjectId | undefined;
}

interface ListedRow {
  readonly id: ObjectId;
  readonly code: string | null;
  readonly title: ContentText;
  readonly address: string;
  readonly state: string;
  readonly origin: ListedProject["origin"];
  readonly mode: ListedProject["mode"];
  readonly source: string | null;
  readonly type: ProjectType | null;
  readonly kind: ContentText | null;
  readonly domain: number | null;
  readonly parent_id: ObjectId | null;
  readonly lead_org: ObjectId | null;
  readonly lead: ContentText | null;
  readonly lead_title: ContentText | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly minor: string | null;
  readonly currency: string;
  readonly covers_members: boolean | null;
  readonly total: number;
}

/** The cost of each project with shares of its own, added up once for a statement that begins with it. Unit: grosze. */
const withSums = (read: ReadHandle) =>
  sql`with sums as materialized (select project_id, sum(cost_grosze) as cost from projects.share where space_id = ${read.space.id} group by project_id)`;

/** Projects that a reader may see, with what their sources say; what their shares come to is added by whoever needs it. */
const lines = (read: ReadHandle, seen: Seen) => sql`
  select p.id, o.code, o.title, o.address, o.state, o.origin, o.mode, o.source, o.made_at, p.type, r.kind, p.domain, p.parent_id, p.lead_org,
    r.lead, l.title as lead_title, p.starts, p.ends, r.value_minor, coalesce(r.currency, 'PLN') as currency, r.covers_members, r.facts
  from projects.project p
    join kernel.object o on o.space_id = p.space_id and o.id = p.id and o.kind = 'project'
    left join projects.record r on r.space_id = p.space_id and r.project_id = p.id
    left join kernel.object l on l.space_id = p.space_id and l.id = p.lead_org
  where p.space_id = ${read.space.id} and o.visibility = any (${sql.val([...seen])}::text[])`;

/**
 * Projects with their known amounts: the value that the source states, or the sum of shares; of a bundle that of its living projects (I77).
 * Stands in a statement that begins with `withSums`.
 * NOTE: shares are in zlotys alone, so nothing of another currency is ever added (I139).
 */
const known = (read: ReadHandle, seen: Seen) => sql`
  select q.*, coalesce(q.value_minor, m.cost, b.cost) as minor
  from (${lines(read, seen)}) q
    left join sums m on m.project_id = q.id
    left join (
      select c.parent_id, sum(m.cost) as cost from projects.project c
        join kernel.object co on co.space_id = c.space_id and co.id = c.id
        join sums m on m.project_id = c.id
      where c.space_id = ${read.space.id} and c.parent_id is not null and co.state not in ('declined', 'abandoned') group by c.parent_id
    ) b on b.parent_id = q.id`;

/** The known amount of one line of a short list, added up from its own shares only. */
const amountOf = (read: ReadHandle) => sql`coalesce(k.value_minor,
  (select sum(s.cost_grosze) from projects.share s where s.space_id = ${read.space.id} and s.project_id = k.id),
  (select sum(s.cost_grosze) from projects.project c
      join kernel.object co on co.space_id = c.space_id and co.id = c.id
      join projects.share s on s.space_id = c.space_id and s.project_id = c.id
    where c.space_id = ${read.space.id} and c.parent_id = k.id and co.state not in ('declined', 'abandoned')))`;

const orderSql = {
  "": sql`k.title->>'pl' collate "pl-x-icu", k.id`,
  nowe: sql`k.made_at desc, k.id desc`,
  kwota: sql`(k.minor is null), k.currency desc, k.minor desc, k.id`,
};

/** Rows that stand after this one in the order; all of them when it is not among those found. */
function beyond(order: keyof typeof orderSql, after: ObjectId): RawBuilder<unknown> {
  const last = (columns: RawBuilder<unknown>) => sql`(select ${columns} from found a where a.id = ${after})`;
  const is = {
    "": sql`(k.title->>'pl' collate "pl-x-icu", k.id) > ${last(sql`a.title->>'pl' collate "pl-x-icu", a.id`)}`,
    nowe: sql`(k.made_at, k.id) < ${last(sql`a.made_at, a.id`)}`,
    kwota: sql`k.id in (select b.id from (select k.id, row_number() over (order by ${orderSql.kwota}) as place from found k) b
      where b.place > (select c.place from (select k.id, row_number() over (order by ${orderSql.kwota}) as place from found k) c where c.id = ${after}))`,
  }[order];
  return sql`(not exists (select from found a where a.id = ${after}) or ${is})`;
}

function conditions(read: ReadHandle, { search, domain, org, state, band, kind }: ProjectFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`];
  if (search !== undefined) {
    const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
    all.push(sql`concat_ws(' ', k.title->>'pl', k.title->>'en', k.code, k.lead->>'pl', k.lead_title->>'pl', k.facts->>'pl') ilike ${like}`);
  }
  if (domain !== undefined) all.push(domain === "none" ? sql`k.domain is null` : sql`k.domain = ${domain}`);
  if (state !== undefined) all.push(sql`k.state = ${state}`);
  if (kind !== undefined) all.push(sql`coalesce(k.type, k.kind->>'pl') = ${kind}`);
  if (org !== undefined)
    all.push(sql`(exists (select from projects.participant a where a.space_id = ${read.space.id} and a.project_id = k.id and a.org_id = ${org})
      or k.covers_members and exists (select from kernel.object g where g.space_id = ${read.space.id} and g.id = ${org} and g.address like '/gminy/%'))`);
  if (band !== undefined) {
    const { from, to } = bands[band];
    all.push(from === undefined ? sql`k.minor is null` : sql`k.minor >= ${from} and k.minor < ${to}`);
  }
  return sql.join(all, sql` and `);
}

/** One part of the projects that a filter leaves, with the count of all of them, in one query. */
export async function listProjects(read: ReadHandle, seen: Seen, filter: ProjectFilter): Promise<ListedPart> {
  const { limit, after, order = "" } = filter;
  // NOTE: only a band or an order of amounts needs the amount of every project; otherwise those of the part shown are enough.
  const needsAmounts = filter.band !== undefined || order === "kwota";
  const { rows } = await sql<ListedRow>`
    ${withSums(read)}, found as materialized (select k.* from (${needsAmounts ? known(read, seen) : lines(read, seen)}) k where ${conditions(read, filter)}),
    part as (select k.* from found k where ${after === undefined ? sql`true` : beyond(order, after)} order by ${orderSql[order]} limit ${limit === undefined ? null : limit + 1})
    select k.*, (select count(*) from found) as total${needsAmounts ? sql`` : sql`, ${amountOf(read)} as minor`} from part k order by ${orderSql[order]}`.execute(
    read.db,
  );
  const shown = rows.slice(0, limit).map(listedOf);
  return { rows: shown, count: Number(rows[0]?.total ?? 0), next: limit !== undefined && rows.length > limit ? shown.at(-1)?.id : undefined };
}

/** A project and the projects of its bundle as lines of a list, or the projects with these ids; in one query, by name. All of them. */
export async function listListed(
  read: ReadHandle,
  seen: Seen,
  { of, ids }: { readonly of?: ObjectId | undefined; readonly ids?: readonly ObjectId[] | undefined },
): Promise<readonly ListedProject[]> {
  const which = of === undefined ? sql`k.id = any (${sql.val([...(ids ?? [])])}::uuid[])` : sql`(k.id = ${of} or k.parent_id = ${of})`;
  const { rows } = await sql<ListedRow>`
    ${withSums(read)}, known as (${known(read, seen)}) select k.*, 0 as total from known k where ${which} order by ${orderSql[""]}`.execute(read.db);
  return rows.map(listedOf);
}

/** The amounts of all projects that a filter leaves, for sums and counts, so all of them. One query. */
export async function listAmounts(
  read: ReadHandle,
  seen: Seen,
  filter: Omit<ProjectFilter, "limit">,
): Promise<readonly (Summed & Pick<ListedProject, "coversMembers">)[]> {
  const { rows } = await sql<Pick<ListedRow, "id" | "parent_id" | "minor" | "currency" | "mode" | "covers_members">>`
    ${withSums(read)}, known as (${known(read, seen)})
    select k.id, k.parent_id, k.minor, k.currency, k.mode, k.covers_members from known k where ${conditions(read, filter)}`.execute(read.db);
  return rows.map(({ id, parent_id, minor, currency, mode, covers_members }) => ({
    id,
    parent: parent_id ?? undefined,
    mode,
    amount: minor === null ? undefined : { minor: Number(minor), currency },
    coversMembers: covers_members === true,
  }));
}

/** States, kinds and domains that occur among all projects a reader may see, for the choices of the filters. One query. */
export async function listFacets(
  read: ReadHandle,
  seen: Seen,
): Promise<{
  readonly states: readonly string[];
  readonly kinds: readonly { readonly value: string; readonly name?: ContentText | undefined }[];
  readonly domains: readonly number[];
  readonly hasUnplaced: boolean;
}> {
  const { rows } = await sql<{ state: string; type: string | null; kind: ContentText | null; domain: number | null }>`
    select distinct k.state, k.type, k.kind, k.domain from (${lines(read, seen)}) k`.execute(read.db);
  const kinds = new Map(rows.map(({ type, kind }): readonly [string, ContentText | undefined] => [type ?? kind?.pl ?? "", kind ?? undefined]));
  return {
    states: [...new Set(rows.map(({ state }) => state))],
    kinds: [...kinds].filter(([value]) => value !== "").map(([value, name]) => ({ value, name })),
    domains: [...new Set(rows.flatMap(({ domain }) => domain ?? []))].sort((a, b) => a - b),
    hasUnplaced: rows.some(({ domain }) => domain === null),
  };
}

/** In how many of these projects each organisation takes part, or is spoken of. One query. */
export async function countByOrg(read: ReadHandle, projects: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, number>> {
  if (projects.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("projects.participant")
    .select(["org_id"])
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("space_id", "=", read.space.id)
    // NOTE: one array, for a placeholder for each of thousands of projects costs more than the count; as rows it is looked up, not searched through.
    .where(sql<boolean>`project_id in (select unnest(${sql.val([...projects])}::uuid[]))`)
    .groupBy("org_id")
    .execute();
  return new Map(rows.map(({ org_id, count }) => [org_id as ObjectId, Number(count)]));
}

function listedOf(row: ListedRow): ListedProject {
  const { id, title, address, state, origin, mode, minor, currency } = row;
  if (!isProjectState(state)) throw new Error(`unknown state of a project: ${state}`);
  return {
    id,
    title,
    address,
    state,
    origin,
    mode,
    code: row.code ?? "",
    source: row.source ?? undefined,
    ...placeOf(row),
    leadName: row.lead_title ?? row.lead ?? undefined,
    amount: minor === null ? undefined : { minor: Number(minor), currency },
    coversMembers: row.covers_members === true,
  };
}

/** What may be left out of a project: type, domain, bundle, lead, time. */
function placeOf(row: ListedRow): Pick<ListedProject, "type" | "kind" | "domain" | "parent" | "lead" | "starts" | "ends"> {
  return {
    type: row.type ?? undefined,
    kind: row.kind ?? undefined,
    domain: row.domain ?? undefined,
    parent: row.parent_id ?? undefined,
    lead: row.lead_org ?? undefined,
    starts: row.starts ?? undefined,
    ends: row.ends ?? undefined,
  };
}
