// A small program for the fault tests: keeps a database on a folder and stores numbers when told to.
import { createInterface } from "node:readline";
import { Refusal } from "@splot/kernel";
import { startEmbedded } from "@splot/kernel/database/server";
import pg from "pg";
import { onEnd } from "../../apps/server/src/ending.ts";

const [folder = ""] = process.argv.slice(2);

try {
  const server = await startEmbedded({ folder, log: () => {} });
  const pool = new pg.Pool({ connectionString: server.url, max: 4 });
  pool.on("error", () => {});
  await pool.query("create table if not exists kept (number int primary key)");
  onEnd(async () => {
    await pool.end();
    await server.stop();
  });
  void server.ended.then((how) => console.log(`ended ${how}`));
  for await (const line of announce(server)) await obey(pool, line);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.log(`refused ${JSON.stringify({ code: error.code, text: error.details.text })}`);
  process.exit(1);
}

function announce(server: { url: string; pid: number; version: string }): AsyncIterable<string> {
  console.log(`ready ${JSON.stringify({ url: server.url, pid: server.pid, version: server.version })}`);
  return createInterface({ input: process.stdin });
}

/** `store N` keeps one number; `burst N` keeps numbers from N on until somebody ends it. */
async function obey(pool: pg.Pool, line: string): Promise<void> {
  const [verb, first] = line.split(" ");
  for (let number = Number(first); ; number += 1) {
    await pool.query("insert into kept values ($1)", [number]);
    console.log(`stored ${number}`);
    if (verb !== "burst") return;
  }
}
