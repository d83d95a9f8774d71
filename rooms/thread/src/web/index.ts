/** The thread and the history of a thing, ready for any object page. */

export { HistoryOf, type HistoryOfProps } from "./HistoryOf.tsx";
export { ThreadOf, type ThreadOfProps } from "./ThreadOf.tsx";
