/** Parts of the room for pages of other rooms: a form of a desk, a list of projects, an amount or why it is missing. */
export { DeskForm, type DeskFormProps, type Question } from "./parts/DeskForm.tsx";
export { AmountOf, ProjectLines } from "./parts/ProjectLines.tsx";
export type { Sent } from "./parts/sent.ts";
export { spanText } from "./parts/time.ts";
