import { getSpace, openPool, type Pool, type ReadHandle, read } from "@splot/kernel/database";
import { sql } from "kysely";
import type { BenchServer } from "../child.ts";
import { Connection } from "../client.ts";
import { quantile } from "../load.ts";
import { atMost, type Figure } from "../report.ts";
import { apiRequest, SPACE } from "./asking.ts";
import { LAST_YEAR } from "./growBank.ts";

const ROUNDS = 7;
/** Slices of a round, each of another indicator. */
const SLICES = 30;
const YEARS = 20;

/** The members of the metropolis whose numbers are cut out. */
export interface Cut {
  readonly units: readonly string[];
  /** Their keys, and those of the series that are cut, in the order of `indicatorAt`. */
  readonly keys: readonly number[];
  readonly series: readonly number[];
  /** Rows of one slice. */
  readonly rows: number;
}

/** Where the slice of an indicator stands. */
export function pathOf(indicator: number, { units }: Pick<Cut, "units">): string {
  return `/api/v1/${SPACE}/data/proba_${indicator}.json?units=${units.join(",")}&from=${LAST_YEAR - YEARS + 1}&to=${LAST_YEAR}`;
}

/** The generated indicators are the last of a hundred. */
export function indicatorAt(place: number): number {
  return 100 - (place % SLICES);
}

/** The 15 municipalities of the metropolis and the series that are cut. */
export async function findCut(pool: Pool): Promise<Cut> {
  const units = await pool.query<{ readonly id: number; readonly code: string }>(
    `select u.id, u.code from kernel.area_member m join kernel.unit a on a.id = m.area_id join kernel.unit u on u.id = m.unit_id
     where a.code = 'SMK' and m.span @> current_date order by u.code`,
  );
  const codes = Array.from({ length: SLICES }, (_, place) => `proba_${indicatorAt(place)}`);
  const series = await pool.query<{ readonly series: number }>(
    "select i.series from unnest($1::text[]) with ordinality c (code, no) join observatory.indicator i on i.code = c.code order by c.no",
    [codes],
  );
  return {
    units: units.rows.map(({ code }) => code),
    keys: units.rows.map(({ id }) => id),
    series: series.rows.map((row) => row.series),
    rows: units.rows.length * YEARS,
  };
}

/** Medians of one round. Unit: ms. */
interface Round {
  readonly server: number;
  readonly whole: number;
  /** Of choices that nobody asked for before. */
  readonly first: number;
  /** SQL that decides which release counts. */
  readonly bare: number;
  /** SQL that takes whatever stands there. */
  readonly barest: number;
}

/**
 * A slice of one indicator × 15 municipalities × 20 years as JSON-stat against the bare SQL that fetches its rows: one statement with the
 * current number of each place, its release and the code of its unit, prepared, on a snapshot of the space by the same pool and role.
 */
export async function measureSlice(server: BenchServer): Promise<readonly Figure[]> {
  const pool = openPool({ url: server.databaseUrl, max: 2 });
  const connection = new Connection(server.freshPort);
  try {
    const cut = await findCut(pool);
    const where = await getSpace(pool, SPACE, () => new Date());
    const bare = (isCurrent: boolean) => medianOver(SLICES, (place) => read({ pool, ...where }, (handle) => fetchRows(handle, cut, { place, isCurrent })));
    const rounds: Round[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      const before = round % 2 === 0 ? await askSlices(server, connection, cut) : undefined;
      const took = { bare: await bare(true), barest: await bare(false) };
      const own = before ?? (await askSlices(server, connection, cut));
      const { server: first } = await askSlices(server, connection, turned(cut, round + 2));
      if (round >= 0) rounds.push({ ...own, ...took, first });
    }
    return figuresOf(rounds, cut);
  } finally {
    connection.close();
    await pool.end();
  }
}

/** The same cut with its units in another order: another choice to the server, which keeps what a choice is laid out along. */
function turned(cut: Cut, by: number): Cut {
  return { ...cut, units: [...cut.units.slice(by), ...cut.units.slice(0, by)] };
}

function figuresOf(rounds: readonly Round[], { rows }: Cut): readonly Figure[] {
  const middle = (of: (round: Round) => number) => quantile(rounds.map(of), 0.5);
  const figure = (own: "server" | "whole" | "first", other: "bare" | "barest") => {
    const ratio = middle((round) => round[own] / round[other]);
    return { ratio, value: `${ratio.toFixed(2)} × (${middle((round) => round[own]).toFixed(1)} / ${middle((round) => round[other]).toFixed(1)} ms)` };
  };
  const [gated, whole, first, barest] = [figure("server", "bare"), figure("whole", "bare"), figure("first", "bare"), figure("server", "barest")];
  return [
    {
      name: "Slice as JSON-stat against the bare SQL",
      value: gated.value,
      gate: atMost(1.5, gated.ratio, " ×"),
      method: `\`/api/v1/${SPACE}/data/….json\`, one indicator × 15 municipalities × ${YEARS} years = ${rows} rows, uncached, asked for before (what the cut is laid out along is kept as long as no act touches the space, the numbers are read anew: decision 0075); the server's own time from the request to the finished file, against one prepared statement that knows all keys and gives the current number of each place, on a snapshot of the space, by the same pool and role; median of ${ROUNDS} rounds of ${SLICES} in turns`,
    },
    { name: "The whole answer over HTTP", value: whole.value, method: "the same, from sending the request to the last byte, over one kept connection" },
    { name: "The first slice of a choice", value: first.value, method: "the same where nothing is kept yet: units in an order that nobody asked for before" },
    {
      name: "Slice against a range of the index",
      value: barest.value,
      method: "the server's own time against a statement without any rule, which gives whatever stands there",
    },
  ];
}

async function askSlices(server: BenchServer, connection: Connection, cut: Cut): Promise<Pick<Round, "server" | "whole">> {
  await server.listAnswers();
  const whole = await medianOver(SLICES, async (place) => {
    const { status, body } = await connection.ask(apiRequest(pathOf(indicatorAt(place), cut)));
    if (status !== 200 || !body.includes('"class":"dataset"')) throw new Error(`a slice was answered with ${status}`);
  });
  const times = (await server.listAnswers()).map(({ milliseconds }) => milliseconds);
  return { whole, server: quantile(times, 0.5) };
}

async function medianOver(count: number, work: (place: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let place = 0; place < count; place += 1) {
    const startedAt = performance.now();
    await work(place);
    took.push(performance.now() - startedAt);
  }
  return quantile(took, 0.5);
}

/**
 * What a program would send that knows the keys already: the current number of each place (`isCurrent`, decided by the releases as the bank
 * decides it), or whatever stands there.
 */
async function fetchRows({ db, space }: ReadHandle, cut: Cut, { place, isCurrent }: { readonly place: number; readonly isCurrent: boolean }): Promise<void> {
  const [from, to] = [String(LAST_YEAR - YEARS + 1), String(LAST_YEAR)];
  const chosen = sql`b.space_id in (${space.id}, kernel.commons()) and b.series = ${cut.series[place]} and b.unit_id = any(${[...cut.keys]}::integer[])
    and b.period >= ${from} collate "C" and b.period <= ${to} collate "C"`;
  const columns = sql`b.series, b.unit_id, b.period, b.value, b.missing, b.flags, b.note, b.source_row, b.vintage_id`;
  const { rows } = await (isCurrent
    ? sql`with release as materialized (
        select v.space_id, v.id, row_number() over (order by s.redistribute desc, s.is_verified desc, v.standing = 'superseded', v.released_on desc nulls last, v.loaded_at desc, v.id desc) as place
        from observatory.vintage v join observatory.source s on s.space_id = v.space_id and s.id = v.source_id
        where v.space_id in (${space.id}, kernel.commons())
          and not exists (select from observatory.withdrawal w where w.space_id = v.space_id and w.vintage_id = v.id)
          and not exists (select from observatory.vintage c where c.space_id = v.space_id and c.corrects = v.id))
      select distinct on (b.series, b.unit_id, b.period) ${columns} from observatory.observation b join release r on r.space_id = b.space_id and r.id = b.vintage_id
      where ${chosen} order by b.series, b.unit_id, b.period, r.place`
    : sql`select ${columns} from observatory.observation b where ${chosen} order by b.series, b.unit_id, b.period`
  ).execute(db);
  if (rows.length !== cut.rows) throw new Error(`${rows.length} rows were fetched instead of ${cut.rows}`);
}
