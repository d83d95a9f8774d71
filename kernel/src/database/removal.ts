import type pg from "pg";
import type { SpaceId } from "../ids.ts";

/** Exercises that were put aside and are not removed yet, the oldest first. */
export async function listPutAside(pool: pg.Pool): Promise<readonly SpaceId[]> {
  const { rows } = await pool.query<{ readonly id: SpaceId }>("select id from kernel.space where closed_at is not null order by closed_at, id");
  return rows.map(({ id }) => id);
}

/** Hears how far a removal is, in blocks of the tables that hold rows of spaces. Throws: it is to go on another time. */
export type OnRemoved = (done: number, total: number) => Promise<void>;

/** A table, with the blocks before `end` still to be looked through. */
interface Remaining {
  readonly name: string;
  readonly end: number;
}

/**
 * Removes an exercise that was put aside, whatever its size: some blocks of a table at a time, from the newest rows to the oldest, each part
 * committed at once. So it may be ended anywhere and begun anew, and no statement is long. A table whose rows others still point at waits
 * for the next round; the space itself goes last. Shape: how many rows were removed in parts.
 */
export async function removeExercise(pool: pg.Pool, target: SpaceId, onRemoved: OnRemoved): Promise<number> {
  let pending = await listTables(pool);
  const total = blocksOf(pending);
  let removed = 0;
  for (let before = -1; pending.length > 0 && before !== removed + total - blocksOf(pending); ) {
    before = removed + total - blocksOf(pending);
    const kept: Remaining[] = [];
    for (const [place, table] of pending.entries()) {
      const after = blocksOf([...kept, ...pending.slice(place + 1)]);
      const part = await emptyTable(pool, target, { table, onEmptied: (end) => onRemoved(total - after - end, total) });
      removed += part.removed;
      if (part.end > 0) kept.push({ ...table, end: part.end });
    }
    pending = kept;
  }
  await pool.query("select kernel.remove_exercise($1)", [target]);
  return removed;
}

function blocksOf(tables: readonly Remaining[]): number {
  return tables.reduce((sum, { end }) => sum + end, 0);
}

/** Tables that hold rows of spaces, with their lengths. */
async function listTables(pool: pg.Pool): Promise<readonly Remaining[]> {
  const { rows } = await pool.query<{ readonly name: string; readonly blocks: number }>(
    `select c.oid::regclass::text as name, pg_relation_size(c.oid) / current_setting('block_size')::bigint as blocks
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and a.attname = 'space_id' and not a.attisdropped and n.nspname !~ '^(pg_|information_schema)' order by name`,
  );
  return rows.flatMap(({ name, blocks }) => (blocks === 0 ? [] : [{ name, end: blocks }]));
}

/** Blocks of the first part, and the most of one. */
const BLOCKS = { first: 16, most: 1024 };
/** A part that took less grows, one that took more shrinks, so that none comes near the bound of a statement. Unit: ms. */
const PACE = { least: 200, most: 1000 };

interface Emptying {
  readonly table: Remaining;
  readonly onEmptied: (end: number) => Promise<void>;
}

/** Empties a table from its end until others point at a row. Shape: where that was, 0 for a table without rows of the space. */
async function emptyTable(pool: pg.Pool, target: SpaceId, { table, onEmptied }: Emptying): Promise<{ readonly removed: number; readonly end: number }> {
  let [end, step, removed] = [table.end, BLOCKS.first, 0];
  while (end > 0) {
    const startedAt = performance.now();
    const start = Math.max(0, end - step);
    const count = await removePart(pool, target, { name: table.name, start, end });
    if (count === undefined) return { removed, end };
    removed += count;
    end = start;
    await onEmptied(end);
    const took = performance.now() - startedAt;
    if (took < PACE.least) step = Math.min(BLOCKS.most, step * 2);
    else if (took > PACE.most) step = Math.max(1, Math.floor(step / 2));
  }
  return { removed, end };
}

/** Missing: others still point at a row of these blocks, and nothing was removed. */
async function removePart(
  pool: pg.Pool,
  target: SpaceId,
  { name, start, end }: { readonly name: string; readonly start: number; readonly end: number },
): Promise<number | undefined> {
  try {
    const { rows } = await pool.query<{ readonly count: number }>("select kernel.remove_exercise_part($1, $2::text::regclass, $3, $4) as count", [
      target,
      name,
      start,
      end,
    ]);
    return rows[0]?.count ?? 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === FOREIGN_KEY_VIOLATION) return undefined;
    throw error;
  }
}

const FOREIGN_KEY_VIOLATION = "23503";
