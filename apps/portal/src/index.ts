/** The portal: the shell of every page, the doorstep, and the pages that span rooms. */
export { noteSending } from "./actions/noteSending.ts";
export { type DoorstepOptions, mountDoorstep } from "./doorstep.tsx";
export { projectsOf } from "./projectsOf.tsx";
export { type Erased, eraseExpired } from "./retention/eraseExpired.ts";
export { scheduleRetention } from "./retention/scheduleRetention.ts";
export { portalRoom } from "./room.ts";
export { mountSetup } from "./setup.tsx";
export { type FindLoading, type ShellOptions, shellOf } from "./shell.tsx";
export { threadOf } from "./threadOf.tsx";
export { acceptTransfer, type Checked, checkFile } from "./transfer/acceptTransfer.ts";
export type { Finding } from "./transfer/shapes.ts";
export { emptyBook, sheetNames, sheets } from "./transfer/sheets.ts";
export { readStanding } from "./transfer/standing.ts";
export { writeWorkbook } from "./transfer/workbook.ts";
