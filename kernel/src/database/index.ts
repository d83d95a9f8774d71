/** The database: pool, handles, migrations. */
export type { Pool } from "pg";
export type { Database } from "../../../db/types.ts";
export { inCommons } from "./commons.ts";
export { connect } from "./connect.ts";
export { foundCommons, insertSpace, type NewSpace, putExerciseAside } from "./founding.ts";
export type { Made, MadeEnd, ReadHandle, Space, WriteHandle } from "./handles.ts";
export { insertMissingRows, insertRows, type NewRow, putRows } from "./insert.ts";
export { migrate } from "./migrate.ts";
export { kyselyOver, openPool, type QueryCount } from "./pool.ts";
export { read, readAt, readRecent } from "./read.ts";
export { listPutAside, removeExercise } from "./removal.ts";
export { missingGrants, readRights } from "./rights.ts";
export { advanceClock, type ClockedSpace, findRecentSpace, findSpace, getSpace, listSpaces, lockSettings, saveSettings } from "./spaces.ts";
export { refreshStatistics } from "./statistics.ts";
export { together } from "./together.ts";
export { type Commit, inTransaction } from "./transaction.ts";
