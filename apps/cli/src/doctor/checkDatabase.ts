import { counted, fill, Refusal } from "@splot/kernel";
import { connect, listSpaces, missingGrants, openPool, read, readRights } from "@splot/kernel/database";
import type { Environment } from "@splot/server/environment";
import type pg from "pg";
import { checkChain } from "../database/checkChain.ts";
import { openDatabase } from "../database/openDatabase.ts";
import { listLanded, listShipped } from "../database/schemaLevel.ts";
import type { Check } from "./Check.ts";

/** The oldest PostgreSQL whose SQL Splot is written for. */
const OLDEST_POSTGRES = 15;
/** Clocks further apart than this put wrong days on deadlines. Unit: seconds. */
const MOST_CLOCK_DRIFT = 60;

const entryForms = { pl: ["wpis", "wpisy", "wpisów"], en: ["entry", "entries"] } as const;

/** The database: reachable, its version and level, its clock, and the journals of all spaces. */
export async function checkDatabase(environment: Environment, note: (line: string) => void): Promise<readonly Check[]> {
  try {
    const database = await openDatabase(environment, note);
    try {
      return await lookInside(database.url, environment.root);
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { text } = error.details;
    return [{ subject: "database", state: error.code === "database.no_schema" ? "warning" : "bad", text }];
  }
}

async function lookInside(url: string, root: string): Promise<readonly Check[]> {
  const client = await connect(url);
  try {
    const level = await checkLevel(client, root);
    const rights = await checkRights(client);
    const checks = [...(await checkServer(client)), rights, await checkClock(client), level];
    // NOTE: journals are read as the application, which needs its rights.
    return level.state === "good" && rights.state === "good" ? [...checks, ...(await checkJournals(url))] : checks;
  } finally {
    await client.end();
  }
}

interface ServerRow {
  readonly version: string;
  readonly encoding: string;
  readonly size: string;
  readonly is_durable: boolean;
  readonly has_polish: boolean;
}

async function checkServer(client: pg.Client): Promise<readonly Check[]> {
  const { rows } = await client.query<ServerRow>(`
    select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
      pg_size_pretty(pg_database_size(current_database())) as size,
      current_setting('fsync')::boolean and current_setting('full_page_writes')::boolean as is_durable,
      exists (select from pg_collation where collname = 'pl-x-icu') as has_polish`);
  return rows.flatMap((row) => [checkVersion(row), ...judgeStorage(row)]);
}

function checkVersion({ version, size }: ServerRow): Check {
  const text = fill({ pl: "Baza danych: PostgreSQL {version}, {size}", en: "Database: PostgreSQL {version}, {size}" }, { version, size });
  return Number.parseInt(version, 10) < OLDEST_POSTGRES
    ? { subject: "database", state: "bad", text, advice: { pl: "Potrzebny jest PostgreSQL 15 lub nowszy.", en: "PostgreSQL 15 or newer is needed." } }
    : { subject: "database", state: "good", text };
}

/** What a server may be set to that loses data or the Polish order of letters. Missing: an empty list when all is well. */
export function judgeStorage({ encoding, is_durable, has_polish }: Omit<ServerRow, "version" | "size">): readonly Check[] {
  const faults: readonly (readonly [boolean, Check["text"], Check["text"]])[] = [
    [
      encoding !== "UTF8",
      { pl: `Kodowanie bazy: ${encoding}`, en: `Encoding of the database: ${encoding}` },
      { pl: "Utwórz bazę z kodowaniem UTF8 i odtwórz do niej kopię.", en: "Create a database with the encoding UTF8 and restore a backup into it." },
    ],
    [
      !has_polish,
      { pl: "Baza nie zna polskiej kolejności liter (pl-x-icu)", en: "The database does not know the Polish order of letters (pl-x-icu)" },
      { pl: "Zainstaluj PostgreSQL zbudowany z biblioteką ICU.", en: "Install a PostgreSQL that was built with the library ICU." },
    ],
    [
      !is_durable,
      { pl: "Baza nie czeka na zapis na dysku (fsync)", en: "The database does not wait for the disk (fsync)" },
      {
        pl: "Włącz fsync i full_page_writes. Bez nich awaria prądu niszczy bazę.",
        en: "Switch fsync and full_page_writes on. Without them a power failure ruins the database.",
      },
    ],
  ];
  return faults.flatMap(([isFaulty, text, advice]): readonly Check[] => (isFaulty ? [{ subject: "storage", state: "bad", text, advice }] : []));
}

/** Whether the user of the address can bring the database up to date and act as the application. */
async function checkRights(client: pg.Client): Promise<Check> {
  const rights = await readRights(client);
  const sql = missingGrants(rights).join(" ");
  const text = fill({ pl: "Prawa użytkownika bazy: {user}", en: "Rights of the database user: {user}" }, { user: rights.user });
  if (sql === "") return { subject: "rights", state: "good", text };
  const advice = fill(
    { pl: "Niech administrator PostgreSQL wykona raz w tej bazie: {sql}", en: "Let the administrator of PostgreSQL run this once in that database: {sql}" },
    { sql },
  );
  return { subject: "rights", state: "bad", text, advice };
}

async function checkClock(client: pg.Client): Promise<Check> {
  const { rows } = await client.query<{ now: Date }>("select clock_timestamp() as now");
  return judgeDrift(Math.round(Math.abs((rows[0]?.now.getTime() ?? 0) - Date.now()) / 1000));
}

/** What a difference between two clocks means. Unit: seconds. */
export function judgeDrift(drift: number): Check {
  const text = fill(
    { pl: "Zegar: {now} (różnica do bazy: {drift} s)", en: "Clock: {now} (difference from the database: {drift} s)" },
    { now: new Date().toISOString(), drift },
  );
  return drift > MOST_CLOCK_DRIFT
    ? {
        subject: "clock",
        state: "bad",
        text,
        advice: {
          pl: "Włącz synchronizację czasu (NTP) na obu komputerach; terminy zależą od zegara.",
          en: "Switch time synchronisation (NTP) on at both machines; deadlines depend on the clock.",
        },
      }
    : { subject: "clock", state: "good", text };
}

async function checkLevel(client: pg.Client, root: string): Promise<Check> {
  const landed = await listLanded(client);
  const shipped = await listShipped(root);
  const known = new Map(shipped.map(({ name, sha256 }) => [name, sha256]));
  const text = fill(
    { pl: "Schemat bazy: {landed} z {shipped} zmian", en: "Schema: {landed} of {shipped} changes" },
    { landed: landed.length, shipped: shipped.length },
  );
  if (landed.some(({ name, sha256 }) => known.get(name) !== sha256))
    return {
      subject: "schema",
      state: "bad",
      text,
      advice: { pl: "Baza jest nowsza niż program. Zaktualizuj Splot.", en: "The database is newer than the program. Update Splot." },
    };
  if (landed.length < shipped.length)
    return {
      subject: "schema",
      state: "warning",
      text,
      advice: {
        pl: "Uruchom „npm start”: zaktualizuje bazę. Przedtem zrób kopię (splot backup).",
        en: "Run “npm start”: it updates the database. Make a backup before (splot backup).",
      },
    };
  return { subject: "schema", state: "good", text };
}

async function checkJournals(url: string): Promise<readonly Check[]> {
  const pool = openPool({ url, max: 2 });
  try {
    const checks: Check[] = [];
    for (const { space, clock } of await listSpaces(pool, () => new Date())) {
      const { entryCount, fault } = await read({ pool, space, clock }, checkChain);
      const params = {
        code: space.code,
        plEntries: counted("pl", entryCount, entryForms),
        enEntries: counted("en", entryCount, entryForms),
        fault: fault ?? "",
      };
      checks.push(
        fault === undefined
          ? {
              subject: "journal",
              state: "good",
              text: fill({ pl: "Dziennik „{code}”: {plEntries}, łańcuch cały", en: "Journal “{code}”: {enEntries}, chain whole" }, params),
            }
          : {
              subject: "journal",
              state: "bad",
              text: fill({ pl: "Dziennik „{code}” jest naruszony od wpisu {fault}", en: "The journal “{code}” is broken from entry {fault}" }, params),
              advice: {
                pl: "Nic nie poprawiaj. Zabezpiecz bazę, zawiadom komisję rewizyjną i porównaj z ostatnią kopią.",
                en: "Correct nothing. Secure the database, tell the audit committee, and compare with the last backup.",
              },
            },
      );
    }
    return checks;
  } finally {
    await pool.end();
  }
}
