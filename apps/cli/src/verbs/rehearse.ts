import { existsSync } from "node:fs";
import { fill } from "@splot/kernel";
import { listSpaces, openPool, read } from "@splot/kernel/database";
import { findOption, readArguments } from "../console/arguments.ts";
import { both, type Output } from "../console/output.ts";
import { checkChain } from "../database/checkChain.ts";
import { openDatabase } from "../database/openDatabase.ts";
import { listShipped } from "../database/schemaLevel.ts";
import { restoreDump } from "../dump/restoreDump.ts";
import { inScratch, unpacked } from "../dump/unpacked.ts";
import { refuse } from "../refusals.ts";
import type { Verb } from "./Verb.ts";

const usage = "rehearse FILE.tar | DIR [--database URL] [--keep DIR]";

const words = {
  restored: {
    pl: "Odtworzono kopię z {at} (program {program}) obok działającej bazy. Dzienniki kopii się zgadzają.",
    en: "Restored the backup of {at} (program {program}) beside the running database. The journals of the backup agree.",
  },
  changes: {
    pl: "Zmian bazy ponad poziom kopii: {count}. Odtworzenie i zmiany trwały {seconds} s.",
    en: "Database changes above the level of the backup: {count}. Restoring and changes took {seconds} s.",
  },
  whole: { pl: "  {code}: wpisy {entries}, łańcuch cały", en: "  {code}: entries {entries}, chain whole" },
  broken: { pl: "  {code}: łańcuch naruszony od {fault}", en: "  {code}: chain broken from {fault}" },
  good: {
    pl: "Próba udana: można zaktualizować. Działającej bazy nie dotknięto.",
    en: "The rehearsal went well: you may upgrade. The running database was not touched.",
  },
  bad: {
    pl: "Próba nieudana: nie aktualizuj. Działającej bazy nie dotknięto.",
    en: "The rehearsal failed: do not upgrade. The running database was not touched.",
  },
  kept: {
    pl: "Odtworzona instalacja została w {folder}. Obejrzyj ją: SPLOT_DATA={folder} SPLOT_DEMO=0 PORT=3999 node splot.mjs start",
    en: "The restored installation stays in {folder}. Look at it: SPLOT_DATA={folder} SPLOT_DEMO=0 PORT=3999 node splot.mjs start",
  },
  left: {
    pl: "W bazie podanej w --database zostały dane osobowe z kopii. Usuń tę bazę, gdy nie będzie potrzebna.",
    en: "The database named by --database now holds the personal data of the backup. Drop it when it is no longer needed.",
  },
};

/** Restores a backup beside the running database, brings it to the level of this program, and checks it. */
export const rehearse: Verb = {
  usage,
  about: {
    pl: "próbuje aktualizacji na kopii: odtwarza ją obok, zmienia bazę i sprawdza; kod 1, gdy próba się nie uda",
    en: "tries the upgrade on a backup: restores it aside, changes the database and checks; exit 1 when that fails",
  },
  async run({ args, out, environment }) {
    const given = readArguments(args, { usage, options: { database: "value", keep: "value" }, placeCount: 1 });
    const place = given.places[0] ?? "";
    if (!existsSync(place)) throw refuse("copy.absent", { place });
    const keep = findOption(given, "keep");
    if (keep !== undefined && existsSync(keep)) throw refuse("file.exists", { file: keep });
    const trial = { out, place, root: environment().root, databaseUrl: findOption(given, "database") };
    const isGood =
      keep === undefined ? await inScratch("splot-trial-", (dataFolder) => tryOut({ ...trial, dataFolder })) : await tryOut({ ...trial, dataFolder: keep });
    both(out, isGood ? words.good : words.bad);
    if (keep !== undefined) both(out, fill(words.kept, { folder: keep }));
    if (trial.databaseUrl !== undefined) both(out, words.left);
    return isGood ? 0 : 1;
  },
};

interface Trial {
  readonly out: Output;
  readonly place: string;
  readonly root: string;
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
}

async function tryOut({ out, place, root, databaseUrl, dataFolder }: Trial): Promise<boolean> {
  const started = performance.now();
  const database = await openDatabase({ databaseUrl, dataFolder, isNewFine: true }, out.note);
  try {
    const { madeAt, program, migrations } = await unpacked(place, (folder) => restoreDump({ url: database.url, folder, dataFolder, root }));
    both(out, fill(words.restored, { at: madeAt, program }));
    const count = (await listShipped(root)).length - migrations.length;
    both(out, fill(words.changes, { count, seconds: ((performance.now() - started) / 1000).toFixed(1) }));
    return await areJournalsWhole(database.url, out);
  } finally {
    await database.stop();
  }
}

/** Reads every journal as the application would, after the changes. */
async function areJournalsWhole(url: string, out: Output): Promise<boolean> {
  const pool = openPool({ url, max: 2 });
  try {
    let isWhole = true;
    for (const { space, clock } of await listSpaces(pool, () => new Date())) {
      const { entryCount, fault } = await read({ pool, space, clock }, checkChain);
      both(out, fault === undefined ? fill(words.whole, { code: space.code, entries: entryCount }) : fill(words.broken, { code: space.code, fault }));
      isWhole &&= fault === undefined;
    }
    return isWhole;
  } finally {
    await pool.end();
  }
}
