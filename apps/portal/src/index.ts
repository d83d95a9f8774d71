/** The portal: the shell of every page, the doorstep, and the pages that span rooms. */
export { noteSending } from "./actions/noteSending.ts";
export { type DoorstepOptions, mountDoorstep } from "./doorstep.tsx";
export { projectsOf } from "./projectsOf.tsx";
export { portalRoom } from "./room.ts";
export { mountSetup } from "./setup.tsx";
export { type FindLoading, type ShellOptions, shellOf } from "./shell.tsx";
export { threadOf } from "./threadOf.tsx";
