import { existsSync } from "node:fs";
import { fill } from "@splot/kernel";
import { readArguments } from "../console/arguments.ts";
import { both } from "../console/output.ts";
import { openDatabase } from "../database/openDatabase.ts";
import { restoreDump } from "../dump/restoreDump.ts";
import { findSealMark } from "../dump/seal.ts";
import { unpacked } from "../dump/unpacked.ts";
import { refuse } from "../refusals.ts";
import type { Verb } from "./Verb.ts";

const usage = "restore FILE.tar | DIR";

const words = {
  done: {
    pl: "Odtworzono kopię z {at} (program {program}). Dzienniki się zgadzają:",
    en: "Restored the backup of {at} (program {program}). The journals agree:",
  },
  root: { pl: "  {code}: korzeń {root}", en: "  {code}: root {root}" },
  key: {
    pl: "Uwaga: kontakty w tej kopii są zapieczętowane innym kluczem. Wgraj secret.key z tamtej instalacji do {folder}, zanim uruchomisz Splot.",
    en: "Note: the contacts in this backup are sealed with another key. Put secret.key of that installation into {folder} before you start Splot.",
  },
};

/** Restores a backup into an empty installation. */
export const restore: Verb = {
  usage,
  about: { pl: "odtwarza kopię zapasową do pustej bazy i sprawdza dzienniki", en: "restores a backup into an empty database and checks the journals" },
  async run({ args, out, environment }) {
    const place = readArguments(args, { usage, placeCount: 1 }).places[0] ?? "";
    if (!existsSync(place)) throw refuse("copy.absent", { place });
    const { root, dataFolder, databaseUrl } = environment();
    return unpacked(place, async (folder) => {
      const database = await openDatabase({ databaseUrl, dataFolder, isNewFine: true }, out.note);
      try {
        const { madeAt, program, spaces, sealMark } = await restoreDump({ url: database.url, folder, dataFolder, root });
        both(out, fill(words.done, { at: madeAt, program }));
        for (const space of spaces) both(out, fill(words.root, { code: space.code, root: space.root }));
        if (sealMark !== undefined && sealMark !== findSealMark(dataFolder)) both(out, fill(words.key, { folder: dataFolder }));
      } finally {
        await database.stop();
      }
      return 0;
    });
  },
};
