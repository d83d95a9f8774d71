import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { getSpace, openPool, type Pool } from "@splot/kernel/database";
import { readSent } from "@splot/kernel/http";
import { CommitQueue, perform } from "@splot/kernel/journal";
import { acceptLocalFile } from "@splot/observatory";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { quantile } from "../load.ts";
import { atLeast, type Figure } from "../report.ts";

/** Years that the bank holds nothing of, so what is read elsewhere stays what it was. */
const YEARS = Array.from({ length: 10 }, (_, at) => 1991 + at);
const SERIES = 4;
const ROUNDS = 3;

/** A series and a unit under the names that a file has for them and under their keys. */
interface Keyed {
  readonly id: number;
  readonly code: string;
}

/** What both ways load. */
interface Batch {
  readonly space: string;
  readonly series: readonly Keyed[];
  readonly units: readonly Keyed[];
}

/**
 * Loading a file through `acceptLocalFile`, the path of `splot observations load`, against COPY of the same rows into the same table with the
 * same indexes, keys and triggers. In turns; each round has numbers and a release of its own.
 */
export async function measureImport(url: string, space: string): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "splot-bench-import-"));
  const owner = new pg.Client({ connectionString: url });
  const pool = openPool({ url, max: 2 });
  await owner.connect();
  try {
    const batch = await batchOf(owner, space);
    const ratios: number[] = [];
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [file, table] = [join(folder, `liczby-${round}.csv`), join(folder, `liczby-${round}.copy`)];
      await writeLines(file, fileLines(batch, round));
      const load = async () => void ours.push(await timed(() => loadFile(pool, space, file)));
      const copy = async () => void bare.push(await copyRows(owner, batch, { round, table }));
      for (const work of round % 2 === 0 ? [load, copy] : [copy, load]) await work();
      ratios.push((bare.at(-1) ?? 0) / (ours.at(-1) ?? 1));
    }
    const count = batch.series.length * batch.units.length * YEARS.length;
    const [rate, bareRate] = [count / quantile(ours, 0.5), count / quantile(bare, 0.5)];
    return [
      {
        name: "Import against COPY",
        value: `${quantile(ratios, 0.5).toFixed(2)} × (${Math.round(rate)} / ${Math.round(bareRate)} rows per s)`,
        gate: atLeast(0.4, quantile(ratios, 0.5), " ×"),
        method: `a CSV file of ${count} rows, read, checked and stored as a release, journalled and asked about, as the role of the application, against COPY of the same rows into the same table with its indexes, keys and triggers, as its owner; median of ${ROUNDS} rounds in turns`,
      },
    ];
  } finally {
    await pool.end();
    await owner.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function batchOf(client: pg.Client, space: string): Promise<Batch> {
  const series = await client.query<Keyed>("select series as id, code from observatory.indicator where code like 'proba\\_%' order by ord limit $1", [SERIES]);
  const units = await client.query<Keyed>(
    "select id, code from kernel.unit where space_id = kernel.commons() and code like '98%' and level = 'municipality' order by code",
  );
  return { space, series: series.rows, units: units.rows };
}

/** NOTE: by unit and year, as tables of statistics are written. */
function* fileLines({ series, units }: Batch, round: number): Generator<string> {
  yield "indicator,teryt7,period,value,missing,flags,note\n";
  for (const { code } of series) for (const unit of units) for (const year of YEARS) yield `${code},${unit.code},${year},${valueAt(year, unit.id, round)},,,\n`;
}

function* copyLines({ space, series, units }: Batch, round: number, vintage: number): Generator<string> {
  let row = 1;
  for (const { id } of series)
    for (const unit of units)
      for (const year of YEARS) {
        row += 1;
        yield `${space}\t${id}\t${unit.id}\t${year}\t${vintage}\t${valueAt(year, unit.id, round)}\t\\N\t{}\t\\N\t${row}\n`;
      }
}

function valueAt(year: number, unit: number, round: number): string {
  return ((unit % 997) * 10 + (year % 100) / 10 + round).toFixed(1);
}

async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  const target = createWriteStream(file);
  let text = "";
  for (const line of lines) {
    text += line;
    if (text.length < 1 << 16) continue;
    if (!target.write(text)) await once(target, "drain");
    text = "";
  }
  target.end(text);
  await once(target, "finish");
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

/** The whole path of a file on the disk: its hash, then the act. */
async function loadFile(pool: Pool, space: string, file: string): Promise<void> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  const sha256 = hash.digest("hex");
  const source = { name: basename(file), open: () => createReadStream(file, { highWaterMark: 1 << 18 }) };
  const action = acceptLocalFile({ source, sha256, size: statSync(file).size, advance: async () => {} }, () => {});
  const about = { producer: "Urząd próby", title: "Próba wczytania", licence: "CC0", releasedOn: "2026-01-03", sha256 };
  const performer = { pool, reactions: [], queue: new CommitQueue(), onCommitted: () => {} };
  const clocked = await getSpace(pool, "cwiczenie", () => new Date());
  if (clocked.space.id !== space) throw new Error("the bank lies in another space");
  await perform(performer, action, { ...clocked, actor: { kind: "system", name: "cli" }, input: readSent(action.input, about), key: `bench:${randomUUID()}` });
}

/** COPY of the rows of a file, committed. Unit: seconds, without making the file. */
async function copyRows(client: pg.Client, batch: Batch, { round, table }: { readonly round: number; readonly table: string }): Promise<number> {
  const { rows } = await client.query<{ readonly id: number }>(
    "insert into observatory.vintage (space_id, code, source_id, released_on, loaded_at, origin, standing) select space_id, $2, id, '2026-01-03', now(), 'example', 'confirmed' from observatory.source where space_id = $1 and code = 'proba-1' returning id",
    [batch.space, `proba-copy-${round}`],
  );
  await writeLines(table, copyLines(batch, round, rows[0]?.id ?? 0));
  return timed(async () => {
    const columns = "space_id, series, unit_id, period, vintage_id, value, missing, flags, note, source_row";
    await pipeline(createReadStream(table, { highWaterMark: 1 << 18 }), client.query(copyFrom(`copy observatory.observation (${columns}) from stdin`)));
  });
}
