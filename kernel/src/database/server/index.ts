/** The database server that Splot starts by itself, and the PostgreSQL of the machine. */
export { type Binaries, findEmbeddedBinaries, locateSystemPostgres } from "./binaries.ts";
export { holdFolder, startEmbedded } from "./embedded.ts";
export { findLivingHolder } from "./lock.ts";
export { listServerProcesses, stopOrphans } from "./orphan.ts";
