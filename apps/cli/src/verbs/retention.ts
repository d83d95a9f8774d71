import { existsSync } from "node:fs";
import { join } from "node:path";
import { fill } from "@splot/kernel";
import { eraseExpired } from "@splot/portal";
import { readSecret } from "@splot/server/secret";
import { findOption, readArguments } from "../console/arguments.ts";
import { both } from "../console/output.ts";
import { performAct } from "../database/performAct.ts";
import type { Verb } from "./Verb.ts";

const usage = "retention --space S";

const words = {
  done: {
    pl: "Usunięto w przestrzeni {space}: kontakty {contacts}, powiadomienia {notices}, treści wpisów dziennika {payloads}, pliki {files}.",
    en: "Erased in the space {space}: contacts {contacts}, notices {notices}, contents of journal entries {payloads}, files {files}.",
  },
};

/** Erases at once what the daily job would erase: where no server runs, or after a backup was restored. */
export const retention: Verb = {
  usage,
  about: {
    pl: "usuwa dane osobowe, którym minął termin (serwer robi to sam raz dziennie)",
    en: "erases personal data whose time has passed (the server does so itself once a day)",
  },
  async run(call) {
    const given = readArguments(call.args, { usage, options: { space: "value" }, required: ["space"], placeCount: 0 });
    const space = findOption(given, "space") ?? "";
    // Without its key a contact is erased all the same; a new key would only hide that the old one is lost.
    const { dataFolder } = call.environment();
    if (existsSync(join(dataFolder, "secret.key"))) readSecret(dataFolder);
    const erased = await performAct(call, { space, action: eraseExpired, input: {} });
    both(call.out, fill(words.done, { space, ...erased }));
    return 0;
  },
};
