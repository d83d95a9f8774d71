/** `npm run generate`: writes everything that is derived from the migrations and the rooms. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { migrate } from "@splot/kernel/database";
import { startEmbedded } from "@splot/kernel/database/server";
import { rooms } from "../apps/server/src/rooms.ts";
import { generateFromDatabase, generateFromRooms } from "./generated.ts";

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "splot-generate-"));
const server = await startEmbedded({ folder, log: () => {}, isDurable: false });
try {
  await migrate(server.url, join(root, "db/migrations"));
  for (const { path, text } of [...(await generateFromDatabase(server.url)), ...generateFromRooms(rooms)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(path);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
