import { terminal } from "./console/output.ts";
import { runVerb } from "./runVerb.ts";

try {
  process.exitCode = await runVerb(process.argv.slice(2), terminal);
} catch (error) {
  console.error(error);
  process.exitCode = 70;
}
