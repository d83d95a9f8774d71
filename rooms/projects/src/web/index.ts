/** Parts of the room for pages of other rooms: a list of projects, an amount or why it is missing. */
export { ProjectLines } from "./parts/ProjectLines.tsx";
export { spanText } from "./parts/time.ts";
