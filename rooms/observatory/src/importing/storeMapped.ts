import type { WriteHandle } from "@splot/kernel/database";
import type { MappedRow } from "../mapping/index.ts";
import type { FindingLog } from "../reading/index.ts";
import { insertObservations, listSourceRows, type NewObservation } from "../store/observations.ts";
import type { LoadedRegister } from "../store/register.ts";
import { breakdownKey, listSeries, openSeries } from "../store/series.ts";

/** Values that are stored in one statement. */
const BATCH = 2000;

/** What storing needs besides the rows. */
export interface Storing {
  readonly vintage: number;
  readonly register: LoadedRegister;
  readonly log: FindingLog;
  /** Hears of the rows stored so far. */
  readonly onSaved?: ((count: number) => Promise<unknown>) | undefined;
}

/**
 * Stores the rows of a file as the values of a vintage while they are read, in bounded memory. Shape: how many were stored.
 * A key that stands twice goes to the log with both rows; with a fault in the log the caller undoes everything.
 */
export async function storeMapped(write: WriteHandle, rows: AsyncIterable<MappedRow>, storing: Storing): Promise<number> {
  const seriesOf = seriesFinder(write, storing.register);
  let count = 0;
  let batch: NewObservation[] = [];
  let saving: Promise<void> = Promise.resolve();
  const save = async (part: readonly NewObservation[]) => {
    const stored = await insertObservations(write, storing.vintage, part);
    if (stored < part.length) await tellDoubles(write, part, storing);
    count += part.length;
    await storing.onSaved?.(count);
  };
  for await (const row of rows) {
    const [found, unit] = [seriesOf(row), storing.register.unitKeys.get(row.unit)];
    if (unit === undefined) throw new Error(`a row of the unknown unit ${row.unit} came through its profile`);
    batch.push({ ...row, series: typeof found === "number" ? found : await found, unit });
    if (batch.length < BATCH) continue;
    // NOTE: the next rows are read while these travel, but no more than one batch ahead.
    await saving;
    saving = save(batch);
    saving.catch(() => {});
    batch = [];
  }
  await saving;
  await save(batch);
  return count;
}

/** Finds the number of a series, opening those that are not there yet. */
function seriesFinder(write: WriteHandle, { indicatorByCode }: LoadedRegister): (row: MappedRow) => number | Promise<number> {
  const known = new Map<string, Map<string, number>>();
  const learn = async (code: string): Promise<Map<string, number>> => {
    const indicator = indicatorByCode.get(code);
    const series = indicator === undefined ? [] : await listSeries(write, [indicator.id]);
    const made = new Map(series.map(({ breakdown, id }) => [breakdownKey(breakdown), id]));
    known.set(code, made);
    return made;
  };
  const open = async ({ indicator: code, breakdown }: MappedRow): Promise<number> => {
    const indicator = indicatorByCode.get(code);
    if (indicator === undefined) throw new Error(`a row of the unknown indicator ${code} came through its profile`);
    const series = known.get(code) ?? (await learn(code));
    const key = breakdownKey(breakdown);
    const id = series.get(key) ?? (await openSeries(write, { indicator, breakdown }));
    series.set(key, id);
    return id;
  };
  return (row) => known.get(row.indicator)?.get(breakdownKey(row.breakdown)) ?? open(row);
}

/** Names both rows of each key that stands twice. */
async function tellDoubles(write: WriteHandle, part: readonly NewObservation[], { vintage, log }: Storing): Promise<void> {
  const stored = await listSourceRows(write, vintage, part);
  for (const { row, series, unit, period } of part) {
    const first = stored.get(`${series} ${unit} ${period}`);
    if (first !== undefined && row !== undefined && first !== row) log.error("key-duplicate/row", { row }, { what: `${first} ${row}`, first, second: row });
  }
}
