import { terminal } from "./console/output.ts";
import { runVerb } from "./runVerb.ts";

// A reader that goes away early (`| head`) must not change the exit code, which is the verdict.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  process.exitCode = await runVerb(process.argv.slice(2), terminal);
} catch (error) {
  console.error(error);
  process.exitCode = 70;
}
