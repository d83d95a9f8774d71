import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import pg from "pg";
import type { Database } from "../../../db/types.ts";
import { APPLICATION_ROLE } from "./rights.ts";

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, readWhole);

/** A whole number of the database. Refuses (throws): one that a double cannot hold exactly. */
function readWhole(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new Error(`whole number out of range: ${text}`);
  return number;
}

/** How many connections, and as which role. */
export interface PoolOptions {
  readonly url: string;
  readonly max?: number;
  /** The role of the application has no rights beyond its grants; loaders and tests may take another. */
  readonly role?: string;
}

/**
 * Opens the pool of the application. Every connection acts as the role `splot_app`. Queries that one connection is
 * given in one turn travel together and are done in their order (see `together`).
 */
export function openPool({ url, max = 10, role = APPLICATION_ROLE }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, pipeline: true, options: `-c role=${role} -c statement_timeout=60000 -c timezone=UTC` });
  // NOTE: an idle connection that breaks must not end the process; the next query opens another.
  pool.on("error", () => {});
  return pool;
}

/**
 * Keeps what is sent over a connection until the end of this turn, so that its queries leave in one write: waking the
 * database for each of them costs more than most of them take.
 */
export function sendTogether({ connection: { stream } }: pg.PoolClient, count?: QueryCount): void {
  if (stream.writableCorked > 0) return;
  if (count !== undefined) count.turns = (count.turns ?? 0) + 1;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** Counts the queries of one handle, for the query budgets of pages. Missing `turns`: none. */
export interface QueryCount {
  queries: number;
  /** How often something was sent to the database: queries of one turn travel together. */
  turns?: number;
}

/** A Kysely instance that speaks over one given connection and counts its queries. */
export function kyselyOver(client: pg.PoolClient, count: QueryCount): Kysely<Database> {
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneConnection(client, count),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** Statements longer than this are rare and made for one occasion. Unit: characters. */
const LONGEST_PREPARED = 4000;
/** Most statements that a connection keeps prepared. */
const MOST_PREPARED = 500;
/** A text gets a name when it comes for the third time; many come only once. */
const USES_BEFORE_NAME = 2;
/** Texts whose uses are counted before counting begins anew. */
const MOST_COUNTED = 5000;
/** A list of many values has another text for each length; such texts would use the names up. */
const LONG_LIST = /in \((?:\$\d+, ){4}\$/;

const names = new Map<string, string>();
const uses = new Map<string, number>();

/**
 * A statement with a name, so that a connection reads and plans its text once. Missing name: long texts, long lists,
 * texts that are new, and texts that come when the names are used up.
 */
function prepared(text: string, parameters: readonly unknown[]): pg.QueryConfig {
  const values = [...parameters];
  const name = names.get(text) ?? nameNow(text);
  return name === undefined ? { text, values } : { name, text, values };
}

/** Names a text that has come often enough. Missing: not now. */
function nameNow(text: string): string | undefined {
  if (names.size >= MOST_PREPARED || text.length > LONGEST_PREPARED || LONG_LIST.test(text)) return undefined;
  const count = uses.get(text) ?? 0;
  if (count < USES_BEFORE_NAME) {
    if (uses.size >= MOST_COUNTED) uses.clear();
    uses.set(text, count + 1);
    return undefined;
  }
  uses.delete(text);
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

class OneConnection implements Driver {
  readonly #connection: DatabaseConnection;
  constructor(client: pg.PoolClient, count: QueryCount) {
    this.#connection = {
      async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
        count.queries += 1;
        sendTogether(client, count);
        const { rows, rowCount } = await client.query(prepared(sql, parameters));
        return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
      },
      async *streamQuery(): AsyncIterableIterator<never> {
        yield* [];
        throw new Error("stream through a cursor of the store instead");
      },
    };
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(): Promise<void> {
    throw new Error("the command runner owns the transaction");
  }
  async commitTransaction(): Promise<void> {
    throw new Error("the command runner owns the transaction");
  }
  async rollbackTransaction(): Promise<void> {
    throw new Error("the command runner owns the transaction");
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}
