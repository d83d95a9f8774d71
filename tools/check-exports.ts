/** Fails when an export is imported nowhere, or by tests only. */
import { findUnusedExports } from "./exports.ts";

const faults = findUnusedExports(process.cwd());
for (const { file, why } of faults) console.error(`${file}: ${why}`);
process.exitCode = faults.length === 0 ? 0 : 1;
