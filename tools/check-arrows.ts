/** Fails when a room enters a door that ARCHITECTURE §2 does not open to it, or a part imports past its layer. */
import { findFaults } from "./arrows.ts";

const faults = findFaults(process.cwd());
for (const { file, why } of faults) console.error(`${file}: ${why}`);
process.exitCode = faults.length === 0 ? 0 : 1;
