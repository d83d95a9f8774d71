// A PostgreSQL of somebody else's, as an office gets it from its administrator: over TCP, by password, without the rights of a superuser.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Binaries, locateSystemPostgres } from "@splot/kernel/database/server";
import pg from "pg";

/** The PostgreSQL of the machine that the tests of a foreign server need. Missing: it is not installed. */
export const system15 = locateSystemPostgres(15);

const adminPassword = "administrator";
const password = "haslo-bazy";
/** Nobody: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;
const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** A running server of an administrator. */
export interface ExternalServer {
  /** A new database of the user `splot`, made by the lines of docs/running.md. */
  database(name: string): Promise<string>;
  /** What only the administrator may do. */
  asAdministrator(sql: string, database?: string): Promise<void>;
  stop(): Promise<void>;
}

/** Makes and starts a server with the programs given, as they come: durable, closed to all without a password. */
export async function startExternal({ bin }: Binaries): Promise<ExternalServer> {
  const folder = mkdtempSync(join(tmpdir(), "splot-external-"));
  const [data, secret] = [join(folder, "data"), join(folder, "password")];
  writeFileSync(secret, adminPassword);
  if (identity.uid !== undefined) for (const path of [folder, secret]) chownSync(path, identity.uid, identity.gid);
  const flags = ["-D", data, "-U", "postgres", "--encoding=UTF8", "--locale=C", "--auth=scram-sha-256", `--pwfile=${secret}`];
  const made = spawnSync(join(bin, "initdb"), flags, { encoding: "utf8", cwd: folder, ...identity });
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await freePort();
  const settings = ["-c", "listen_addresses=127.0.0.1", "-c", `port=${port}`, "-c", "unix_socket_directories="];
  const child = spawn(join(bin, "postgres"), ["-D", data, ...settings], { cwd: folder, stdio: "ignore", ...identity });
  const ended = once(child, "exit");
  const addressOf = (user: string, secretOf: string, name: string) => `postgresql://${user}:${secretOf}@127.0.0.1:${port}/${name}`;
  const asAdministrator = async (sql: string, name = "postgres"): Promise<void> => {
    const client = new pg.Client({ connectionString: addressOf("postgres", adminPassword, name) });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await answering(() => asAdministrator("select 1"));
  for (const line of recipe().filter((sql) => !sql.startsWith("create database"))) await asAdministrator(line);
  return {
    asAdministrator,
    async database(name) {
      for (const line of recipe().filter((sql) => sql.startsWith("create database"))) await asAdministrator(line.replace("database splot", `database ${name}`));
      return addressOf("splot", password, name);
    },
    async stop() {
      child.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The lines that docs/running.md gives to an administrator. */
function recipe(): readonly string[] {
  const page = readFileSync("docs/running.md", "utf8");
  const lines = /^create role splot [^`]*/m.exec(page)?.[0].trim().split("\n") ?? [];
  return lines.map((line) => line.replace("…", password));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

async function answering(ask: () => Promise<void>): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
