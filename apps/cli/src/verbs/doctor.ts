import { type Bilingual, say } from "@splot/kernel";
import { findOption, readArguments } from "../console/arguments.ts";
import type { Output } from "../console/output.ts";
import type { Check } from "../doctor/Check.ts";
import { checkBackup } from "../doctor/checkBackup.ts";
import { checkDatabase } from "../doctor/checkDatabase.ts";
import { checkMail } from "../doctor/checkMail.ts";
import { checkDataFolder, checkDemo, checkVersions } from "../doctor/checkPlace.ts";
import { refuse } from "../refusals.ts";
import { readVersion } from "./export.ts";
import type { Verb } from "./Verb.ts";

const usage = "doctor [--lang pl|en] [--json]";
const marks = { good: "[ ok ]", warning: "[ !  ]", bad: "[BŁĄD]" } as const;
const englishMarks = { good: "[ ok ]", warning: "[ !  ]", bad: "[FAIL]" } as const;

/** Looks at the whole installation and says what to do. */
export const doctor: Verb = {
  usage,
  about: { pl: "sprawdza instalację i radzi; kod 1, gdy coś trzeba naprawić", en: "checks the installation and advises; exit 1 when something must be mended" },
  async run({ args, out, environment }) {
    const given = readArguments(args, { usage, options: { lang: "value", json: "switch" }, placeCount: 0 });
    const language = findOption(given, "lang");
    if (language !== undefined && language !== "pl" && language !== "en") throw refuse("verb.usage", { usage: `splot ${usage}` });
    const env = environment();
    const checks: readonly Check[] = [
      checkVersions(await readVersion(env.root)),
      ...checkDemo(env),
      ...checkDataFolder(env),
      checkBackup(env, new Date()),
      await checkMail(env),
      ...(await checkDatabase(env, out.note)),
    ];
    if (given.options["json"] === true) out.line(JSON.stringify({ checkedAt: new Date().toISOString(), checks }));
    else for (const check of checks) tell(out, check, language);
    return checks.some(({ state }) => state === "bad") ? 1 : 0;
  },
};

/** One check for people. Missing language: both. */
function tell(out: Output, { state, text, advice }: Check, language: "pl" | "en" | undefined): void {
  const inWords = (words: Bilingual): readonly string[] => (language === undefined ? [words.pl, words.en] : [say(language, words)]);
  const [first = "", ...others] = inWords(text);
  out.line(`${(language === "en" ? englishMarks : marks)[state]} ${first}`);
  for (const line of others) out.line(`       ${line}`);
  if (advice !== undefined) for (const line of inWords(advice)) out.line(`       → ${line}`);
}
