import pg from "pg";

/** How large the bank is. */
export interface BankSize {
  readonly indicators: number;
  readonly years: number;
  readonly units: number;
}

/** What the issue asks for: five million numbers. */
export const fullSize: BankSize = { indicators: 100, years: 20, units: 2500 };

/** Ten times as many, over forty years. */
export const wideSize: BankSize = { indicators: 500, years: 40, units: 2500 };

/** The last year of the generated numbers. */
export const LAST_YEAR = 2025;
/** Code of the area that all units belong to. */
export const AREA = "PROBA";

/** What the bank came to. */
export interface Bank {
  readonly observations: number;
  /** Unit: seconds, with indexes and statistics. */
  readonly seconds: number;
  /** Unit: seconds, of the statistics alone. */
  readonly analyzed: number;
}

/**
 * Puts a bank into a space, the same one in every run (every number follows from a hash of its place). Indicators that are measured by
 * year come first and keep their codes, `proba_…` follow; the members of the metropolis are the first units. One release for ten series.
 * One missing value in fifty, a flag in thirty. Foreign keys and triggers rest meanwhile: they are measured with the import.
 */
export async function growBank(url: string, space: string, size: BankSize): Promise<Bank> {
  const startedAt = performance.now();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '256MB'; set statement_timeout = 0");
    for (const sql of growUnits) await client.query(sql, [size.units]);
    await client.query(growArea);
    for (const sql of growIndicators) await client.query(sql, [size.indicators]);
    for (const sql of growReleases) await client.query(sql, [space, Math.ceil(size.indicators / 10)]);
    const { rows: indexes } = await client.query<{ readonly name: string; readonly definition: string }>(listIndexes);
    for (const { name } of indexes) await client.query(`drop index observatory.${name}`);
    for (let series = 1; series <= size.indicators; series += 1) await client.query(growObservations, [space, series, size.years, size.units]);
    for (const { definition } of indexes) await client.query(definition);
    await client.query(growExtents, [space]);
    const analyzedAt = performance.now();
    for (const table of [
      "observatory.observation",
      "observatory.vintage_extent",
      "observatory.indicator",
      "observatory.series",
      "observatory.vintage",
      "kernel.unit",
      "kernel.area_member",
    ])
      await client.query(`vacuum analyze ${table}`);
    await client.query("analyze kernel.object");
    const { rows } = await client.query<{ readonly count: number }>("select count(*)::int as count from observatory.observation where space_id = $1", [space]);
    return { observations: rows[0]?.count ?? 0, seconds: (performance.now() - startedAt) / 1000, analyzed: (performance.now() - analyzedAt) / 1000 };
  } finally {
    await client.end();
  }
}

/** What the resting trigger would have counted. */
const growExtents = `insert into observatory.vintage_extent (space_id, vintage_id, series, period, value_count)
  select space_id, vintage_id, series, period, count(*) from observatory.observation o where space_id = $1
    and exists (select from observatory.vintage v where v.space_id = o.space_id and v.id = o.vintage_id and v.code like 'proba-%')
  group by space_id, vintage_id, series, period`;

const listIndexes =
  "select indexname as name, indexdef as definition from pg_indexes where schemaname = 'observatory' and tablename = 'observation' and indexname <> 'observation_pkey'";

const COMMONS = "kernel.commons()";
/** The code of a generated unit: 98 is no voivodeship, and 99 begins what an exercise invents. */
const unitCode = "'98' || lpad(no::text, 4, '0') || (1 + no % 3)";

/** The units of the bank: municipalities of the metropolis first, by code, then the generated ones; none that an exercise has invented for itself. */
const bankUnits = `(select u.id, row_number() over (order by left(u.code, 2) = '98', u.code) as no from kernel.unit u
  where u.space_id = ${COMMONS} and u.level = 'municipality' and upper(u.valid_span) is null)`;

/** The series of the bank in their order: yearly, of municipalities, measured. */
const bankSeries = `(select i.series, i.id, row_number() over (order by i.code like 'proba\\_%', i.ord, i.series) as no from observatory.indicator i
  where i.frequency = 'year' and i.grain = 'municipality' and i.derivation is null)`;

const growUnits = [
  `insert into kernel.unit (space_id, code, level, municipality_kind, name, slug, valid_span, source)
   select ${COMMONS}, ${unitCode}, 'municipality', 1 + no % 3, jsonb_build_object('pl', 'Gmina Próbna ' || no), 'proba-' || no, '[1990-01-01,)', 'bench'
   from generate_series(1, $1::int - (select count(*)::int from kernel.unit where space_id = ${COMMONS} and level = 'municipality' and upper(valid_span) is null)) no
   where not exists (select from kernel.unit u where u.code = ${unitCode})`,
];

const growArea = `with area as (
    insert into kernel.unit (space_id, code, level, name, slug, valid_span, source)
    values (${COMMONS}, '${AREA}', 'area', '{"pl": "Obszar próby"}', 'obszar-proby', '[1990-01-01,)', 'bench') returning id
  ), kind as (insert into kernel.area (space_id, unit_id, kind, basis) select ${COMMONS}, id, 'statistical', 'bench' from area)
  insert into kernel.area_member (space_id, area_id, unit_id, span, source)
  select ${COMMONS}, area.id, u.id, '[1990-01-01,)', 'bench' from area, ${bankUnits} u`;

const growIndicators = [
  `insert into kernel.object (space_id, id, kind, code, title, origin, mode, state, visibility, address, made_at)
   select ${COMMONS}, md5('bank ' || no)::uuid, 'indicator', 'proba_' || no, jsonb_build_object('pl', 'wskaźnik próby ' || no, 'en', 'trial indicator ' || no),
     'example', 'enacted', 'current', 'public', '/dane/proba-' || no, timestamptz '2026-01-01'
   from generate_series((select count(*)::int from ${bankSeries} s) + 1, $1::int) no`,
  `insert into observatory.indicator (space_id, id, code, definition, unit_of_measure, direction, domain, frequency, grain, aggregation, decimals, ord)
   select ${COMMONS}, md5('bank ' || no)::uuid, 'proba_' || no, jsonb_build_object('pl', 'Wielkość próby ' || no), '{"pl": "szt."}', 'none', 1 + no % 7, 'year', 'municipality',
     'sum', 1, 1000 + no
   from generate_series((select count(*)::int from ${bankSeries} s) + 1, $1::int) no`,
  `insert into observatory.series (space_id, id, indicator_space, indicator_id, breakdown)
   select i.space_id, i.series, i.space_id, i.id, '{}' from observatory.indicator i
   where i.code like 'proba\\_%' and $1::int > 0 and not exists (select from observatory.series s where s.id = i.series)`,
];

const growReleases = [
  `insert into observatory.source (space_id, id, code, producer, title, citation, licence, is_verified, redistribute)
   select $1, md5('bank source ' || no)::uuid, 'proba-' || no, '{"pl": "Urząd próby"}', jsonb_build_object('pl', 'Zestawienie próby ' || no),
     jsonb_build_object('pl', 'Źródło: Urząd próby, zestawienie ' || no), '{"pl": "CC0"}', true, true from generate_series(1, $2::int) no`,
  `insert into observatory.vintage (space_id, code, source_id, released_on, loaded_at, origin, standing)
   select $1, 'proba-' || no, md5('bank source ' || no)::uuid, date '2026-01-02', timestamptz '2026-01-02', 'example', 'confirmed' from generate_series(1, $2::int) no`,
];

/** NOTE: in the order of the primary key, so that its pages fill from left to right. A hash of 64 bits of series, unit and year stands for chance. */
const growObservations = `insert into observatory.observation (space_id, series, unit_id, period, vintage_id, value, missing, flags, source_row)
  select $1::uuid, place.series, place.unit, place.year::text, place.vintage,
    case when place.chance % 50 = 0 then null
      else round(((20 + place.size % 1000) * (1 + place.chance % 1000 / 10000.0) * (1 + (place.year - ${LAST_YEAR}) / 100.0))::numeric, 1) end,
    case when place.chance % 50 = 0 then (array['not_collected', 'not_yet_available', 'confidential'])[1 + place.chance / 50 % 3] end,
    case when place.chance % 30 = 1 and place.chance % 50 <> 0 then array['P'] else '{}'::text[] end, place.row
  from (
    select s.series, u.id as unit, year, v.id as vintage, (u.no * 100 + year - 1900)::int as row,
      abs(hashint8extended(s.no * 100000000 + u.no * 10000 + year, 4) % 1000000000) as chance, abs(hashint8extended(u.no, 7) % 1000000000) as size
    from ${bankSeries} s join observatory.vintage v on v.space_id = $1 and v.code = 'proba-' || (1 + (s.no - 1) / 10), ${bankUnits} u,
      generate_series(${LAST_YEAR} - $3::int + 1, ${LAST_YEAR}) year
    where s.no = $2::int and u.no <= $4::int
  ) place order by place.unit, place.year`;
