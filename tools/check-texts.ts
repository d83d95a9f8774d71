/** Fails when a refusal is raised nowhere, or a text is read nowhere. */
import { findSilentWords } from "./texts.ts";

const faults = findSilentWords(process.cwd());
for (const { file, why } of faults) console.error(`${file}: ${why}`);
process.exitCode = faults.length === 0 ? 0 : 1;
