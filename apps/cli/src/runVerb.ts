import { type Environment, readEnvironment } from "@splot/server/environment";
import { type Output, tellRefusal } from "./console/output.ts";
import { refuse } from "./refusals.ts";
import { verbs } from "./verbs/verbs.ts";

/** Verbs that the launcher knows by itself. */
const launcherVerbs = ["start", "dev", "build", "check", "test", "bench", "generate", "screenshots"];

/** Exit code of a command that was refused, so that it is never taken for a verdict (1, 2). Source: EX_USAGE of sysexits.h. */
const REFUSED = 64;

/** Runs one command. Shape: the exit code; a refusal is told in both languages and gives 64. */
export async function runVerb([name = "help", ...args]: readonly string[], out: Output, readEnv: () => Environment = readEnvironment): Promise<number> {
  try {
    if (["help", "--help", "-h"].includes(name)) return help(out);
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (verb === undefined) throw refuse("verb.unknown", { verb: name });
    return await verb.run({ args, out, environment: readEnv });
  } catch (error) {
    if (tellRefusal(out, error)) return REFUSED;
    throw error;
  }
}

function help(out: Output): number {
  out.line("Splot – polecenia / commands\n");
  for (const { usage, about } of Object.values(verbs)) out.line(`  splot ${usage}\n      ${about.pl}\n      ${about.en}\n`);
  out.line(
    `  splot ${launcherVerbs.join(" | ")}\n      uruchamianie i praca nad programem (README.md, CONTRIBUTING.md)\n      running and working on the program (README.md, CONTRIBUTING.md)\n`,
  );
  out.line("Baza: DATABASE_URL, inaczej działający Splot, inaczej własna baza z SPLOT_DATA.");
  out.line("Database: DATABASE_URL, else the running Splot, else its own in SPLOT_DATA.");
  return 0;
}
