/** The thread and the history of a thing, ready for any object page. */

export { HistoryOf } from "./HistoryOf.tsx";
export { ThreadOf } from "./ThreadOf.tsx";
