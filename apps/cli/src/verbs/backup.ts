import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { fill } from "@splot/kernel";
import { readArguments } from "../console/arguments.ts";
import { both } from "../console/output.ts";
import { openDatabase } from "../database/openDatabase.ts";
import type { CopyManifest } from "../dump/format.ts";
import { noteCopy } from "../dump/lastCopy.ts";
import { packFolder } from "../dump/tar.ts";
import { type DumpOptions, writeDump } from "../dump/writeDump.ts";
import { refuse } from "../refusals.ts";
import { readVersion } from "./export.ts";
import type { Verb } from "./Verb.ts";

const usage = "backup FILE.tar | DIR";

const words = {
  done: {
    pl: "Zapisano kopię: {place} (tabele {tables}, wiersze {rows}, pliki {files}).",
    en: "Backup written: {place} (tables {tables}, rows {rows}, files {files}).",
  },
  key: {
    pl: "Kopia zawiera dane osobowe; przechowuj ją jak one. Klucza secret.key w niej nie ma: bez niego nie da się odczytać kontaktów. Zachowaj go osobno ({key}).",
    en: "The backup holds personal data; keep it as such. The key secret.key is not in it: without it contacts cannot be read. Keep it apart ({key}).",
  },
};

/** Copies everything of the installation but its key. */
export const backup: Verb = {
  usage,
  about: { pl: "zapisuje kopię zapasową całej bazy i plików", en: "writes a backup of the whole database and the files" },
  async run({ args, out, environment }) {
    const place = readArguments(args, { usage, placeCount: 1 }).places[0] ?? "";
    const { root, dataFolder, ...env } = environment();
    const program = await readVersion(root);
    const database = await openDatabase({ ...env, dataFolder }, out.note);
    try {
      const options = { url: database.url, dataFolder, program, now: new Date() };
      const manifest = await (place.endsWith(".tar") ? writePacked(place, options) : writeDump({ ...options, folder: place }));
      noteCopy(dataFolder, { madeAt: manifest.madeAt, place: resolve(place) });
      both(
        out,
        fill(words.done, {
          place,
          tables: manifest.tables.length,
          rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
          files: manifest.files.length,
        }),
      );
      both(out, fill(words.key, { key: `${dataFolder}/secret.key` }));
    } finally {
      await database.stop();
    }
    return 0;
  },
};

/** Packs beside the place and moves the whole at one stroke, so that a half copy never bears the name. */
async function writePacked(place: string, options: Omit<DumpOptions, "folder">): Promise<CopyManifest> {
  if (existsSync(place)) throw refuse("file.exists", { file: place });
  const folder = `${place}.${process.pid}.part`;
  const draft = `${place}.${process.pid}.draft`;
  try {
    const manifest = await writeDump({ ...options, folder });
    await packFolder(folder, draft);
    await rename(draft, place);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(draft, { force: true });
  }
}
