/** Fails when a refusal is raised nowhere, a text is read nowhere, or a label says itself that its field may stay empty. */
import { findSilentWords } from "./texts.ts";

const faults = findSilentWords(process.cwd());
for (const { file, why } of faults) console.error(`${file}: ${why}`);
process.exitCode = faults.length === 0 ? 0 : 1;
