import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Makes the next empty migration of a room: `db:new ROOM WHAT`. Returns the exit code. */
export function newMigration(root, [room, ...words]) {
  const what = words.join("_");
  if (!/^[a-z]+$/.test(room ?? "") || !/^[a-z0-9_]+$/.test(what)) {
    console.error("splot db:new ROOM WHAT   (np. / e.g.: splot db:new thread add_remark_channel)");
    return 2;
  }
  const folder = join(root, "db", "migrations");
  mkdirSync(folder, { recursive: true });
  const last = readdirSync(folder)
    .map((name) => Number.parseInt(name, 10))
    .filter(Number.isInteger);
  const name = `${String(Math.max(0, ...last) + 1).padStart(4, "0")}_${room}_${what}.sql`;
  writeFileSync(join(folder, name), `-- ${room}: ${words.join(" ").replaceAll("_", " ")}\n`, { flag: "wx" });
  console.log(`db/migrations/${name}`);
  return 0;
}
