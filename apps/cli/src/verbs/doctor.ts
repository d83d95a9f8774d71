import { readArguments } from "../console/arguments.ts";
import type { Check } from "../doctor/Check.ts";
import { checkDatabase } from "../doctor/checkDatabase.ts";
import { checkDataFolder, checkMail, checkVersions } from "../doctor/checkPlace.ts";
import { readVersion } from "./export.ts";
import type { Verb } from "./Verb.ts";

const usage = "doctor";
const marks = { good: "[ ok ]", warning: "[ !  ]", bad: "[BŁĄD]" } as const;

/** Looks at the whole installation and says what to do. */
export const doctor: Verb = {
  usage,
  about: { pl: "sprawdza instalację i radzi; kod 1, gdy coś trzeba naprawić", en: "checks the installation and advises; exit 1 when something must be mended" },
  async run({ args, out, environment }) {
    readArguments(args, { usage, placeCount: 0 });
    const env = environment();
    const place = [checkVersions(await readVersion(env.root)), ...checkDataFolder(env), checkMail(env)];
    const checks: readonly Check[] = [...place, ...(await checkDatabase(env, out.note))];
    for (const { state, text, advice } of checks) {
      out.line(`${marks[state]} ${text.pl}`);
      out.line(`       ${text.en}`);
      if (advice !== undefined) out.line(`       → ${advice.pl}\n       → ${advice.en}`);
    }
    return checks.some(({ state }) => state === "bad") ? 1 : 0;
  },
};
