/** The thread and the history of a thing, ready for any object page. */
export { ThreadOf, type ThreadOfProps } from "./ThreadOf.tsx";
export { HistoryOf, type HistoryOfProps } from "./HistoryOf.tsx";
