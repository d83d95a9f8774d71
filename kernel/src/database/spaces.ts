import { sql } from "kysely";
import type pg from "pg";
import type { Clock } from "../clock.ts";
import type { SpaceId } from "../ids.ts";
import { refusals } from "../refusal.ts";
import type { Space, WriteHandle } from "./handles.ts";
import { SharedLooks } from "./sharing.ts";

const refuse = refusals({
  "space.clock_is_real": { kind: "rule", pl: "Zegar można przesuwać tylko w ćwiczeniu.", en: "The clock can be moved in an exercise only." },
  "space.unknown": { kind: "unknown", pl: "Nie ma tu przestrzeni „{code}”. Sprawdź adres.", en: "There is no space “{code}” here. Check the address." },
});

interface SpaceRow extends Omit<Space, "id"> {
  readonly id: SpaceId;
  readonly clock_offset_seconds: number;
}

/** A space with the clock that runs in it. */
export interface ClockedSpace {
  readonly space: Space;
  readonly clock: Clock;
}

const COLUMNS = "id, code, name, kind, purpose, zone, settings, clock_offset_seconds";

/** The space with this code. Missing: `undefined`. */
export async function findSpace(pool: pg.Pool, code: string, clock: Clock): Promise<ClockedSpace | undefined> {
  const row = await looksOf(pool).find(code, async () => {
    const { rows } = await pool.query<SpaceRow>({
      name: "space_by_code",
      text: `select ${COLUMNS} from kernel.space where code = $1 and closed_at is null`,
      values: [code],
    });
    return rows[0];
  });
  return row === undefined ? undefined : clocked(row, clock);
}

/** How long posts may go by one look at their space, as long as this program has changed nothing meanwhile. Unit: ms. */
const LOOK_LASTS = 1000;

interface RecentLook {
  /** Unit: ms since the program started. */
  readonly until: number;
  readonly found: Promise<ClockedSpace | undefined>;
}

/** The last look at each space, by its code. */
const recent = new WeakMap<pg.Pool, Map<string, RecentLook>>();

/**
 * The space with this code as it was within the last second, for posts that arrive in bursts; what this program changes is
 * seen at once. Missing: `undefined`.
 */
export function findRecentSpace(pool: pg.Pool, code: string, clock: Clock): Promise<ClockedSpace | undefined> {
  const kept = recent.get(pool) ?? new Map<string, RecentLook>();
  recent.set(pool, kept);
  const known = kept.get(code);
  if (known !== undefined && performance.now() < known.until) return known.found;
  const found = findSpace(pool, code, clock);
  // NOTE: addresses of spaces that do not exist are without end, so only those that do are kept.
  const drop = (): void => {
    if (kept.get(code)?.found === found) kept.delete(code);
  };
  found.then((space) => space ?? drop(), drop);
  kept.set(code, { until: performance.now() + LOOK_LASTS, found });
  return found;
}

/** Something may have changed a space: the next post looks again. */
export function forgetRecentSpaces(pool: pg.Pool): void {
  recent.delete(pool);
}

/** Every request looks for its space; those of one moment look together. */
const looks = new WeakMap<pg.Pool, SharedLooks<SpaceRow | undefined>>();

function looksOf(pool: pg.Pool): SharedLooks<SpaceRow | undefined> {
  const known = looks.get(pool) ?? new SharedLooks<SpaceRow | undefined>();
  looks.set(pool, known);
  return known;
}

/** Opens a read-only snapshot of the space with this code, in one message. Missing: `undefined`; the transaction is open then too. */
export async function openSnapshot(client: pg.PoolClient, code: string, clock: Clock): Promise<ClockedSpace | undefined> {
  // NOTE: several statements in one message take no parameters, so only what a code may look like gets into the text.
  const known = /^[a-z][a-z0-9-]{1,30}$/.test(code) ? code : "";
  const opening = `begin isolation level repeatable read read only; select ${COLUMNS}, set_config('splot.space', id::text, true) from kernel.space where code = '${known}' and closed_at is null`;
  const results: unknown = await client.query(opening);
  const [, { rows }] = results as readonly [unknown, pg.QueryResult<SpaceRow & { readonly set_config?: string }>];
  const row = rows[0];
  if (row === undefined) return undefined;
  const { set_config: _, ...space } = row;
  return clocked(space, clock);
}

/** The space with this code. Refuses: `space.unknown`. */
export async function getSpace(pool: pg.Pool, code: string, clock: Clock): Promise<ClockedSpace> {
  const found = await findSpace(pool, code, clock);
  if (found === undefined) throw refuse("space.unknown", { code });
  return found;
}

/** All spaces but the commons, oldest first. */
export async function listSpaces(pool: pg.Pool, clock: Clock): Promise<readonly ClockedSpace[]> {
  const { rows } = await pool.query<SpaceRow>(`select ${COLUMNS} from kernel.space where kind <> 'commons' and closed_at is null order by made_at, code`);
  return rows.map((row) => clocked(row, clock));
}

/** The settings of the space, locked until the act is over. */
export async function lockSettings({ db, space }: WriteHandle): Promise<Space["settings"]> {
  const { settings } = await db.selectFrom("kernel.space").select("settings").where("id", "=", space.id).forUpdate().executeTakeFirstOrThrow();
  return settings as Space["settings"];
}

/** Changes the name of the space and some of its settings; the others stay. */
export async function saveSettings({ db, space }: WriteHandle, { name, settings }: Pick<Space, "name" | "settings">): Promise<void> {
  await db
    .updateTable("kernel.space")
    .set({ name: JSON.stringify(name), settings: sql`settings || ${JSON.stringify(settings)}::jsonb` })
    .where("id", "=", space.id)
    .execute();
}

/** Moves the clock of an exercise forward. Unit: days. Refuses: `space.clock_is_real`. */
export async function advanceClock(write: WriteHandle, days: number): Promise<void> {
  if (write.space.purpose !== "exercise") throw refuse("space.clock_is_real");
  await write.db
    .updateTable("kernel.space")
    .set((column) => ({ clock_offset_seconds: column("clock_offset_seconds", "+", days * 86_400) }))
    .where("id", "=", write.space.id)
    .execute();
}

function clocked({ clock_offset_seconds, ...space }: SpaceRow, clock: Clock): ClockedSpace {
  return { space, clock: () => new Date(clock().getTime() + clock_offset_seconds * 1000) };
}
