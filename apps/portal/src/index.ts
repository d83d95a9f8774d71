/** The portal: the shell of every page, the doorstep, and the pages that span rooms. */
export { noteSending } from "./actions/noteSending.ts";
export { putAside } from "./aside/putAside.ts";
export { removalJob } from "./aside/removalJob.ts";
export { scheduleRemoval } from "./aside/scheduleRemoval.ts";
export { mountDoorstep } from "./doorstep.tsx";
export { projectsOf, projectTitlesOf } from "./projectsOf.tsx";
export { eraseExpired } from "./retention/eraseExpired.ts";
export { scheduleRetention } from "./retention/scheduleRetention.ts";
export { portalRoom } from "./room.ts";
export { mountSetup } from "./setup.tsx";
export { type FindLoading, shellOf } from "./shell.tsx";
export { threadOf } from "./threadOf.tsx";
export { takeTransfer } from "./transfer/acceptTransfer.ts";
export type { Finding } from "./transfer/shapes.ts";
export { emptyBook, sheetNames, sheets } from "./transfer/sheets.ts";
export { readStanding } from "./transfer/standing.ts";
export { checkFile } from "./transfer/takeWorkbook.ts";
export { writeWorkbook } from "./transfer/workbook.ts";
