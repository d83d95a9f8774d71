/** The database server that Splot starts by itself, and the PostgreSQL of the machine. */
export { type Binaries, findEmbeddedBinaries, locateSystemPostgres } from "./binaries.ts";
export { type EmbeddedOptions, type EmbeddedServer, holdFolder, startEmbedded } from "./embedded.ts";
export { type FolderHolder, findLivingHolder } from "./lock.ts";
export { listServerProcesses, stopOrphans } from "./orphan.ts";
