import pg from "pg";
import { refusals } from "../refusal.ts";

const refuse = refusals({
  "database.unreachable": {
    kind: "conflict",
    pl: "Baza danych nie odpowiada ({reason}). Sprawdź DATABASE_URL i czy jej serwer działa.",
    en: "The database does not answer ({reason}). Check DATABASE_URL and whether its server runs.",
  },
});

/** A connection with the rights of the address. Refuses: `database.unreachable`. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw Object.assign(refuse("database.unreachable", { reason: reasonOf(error) }), { cause: error });
  }
}

/** NOTE: a refused connection to a name with two addresses has an empty message and tells itself by its code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message !== "" ? error.message : "code" in error ? String(error.code) : error.name;
}
