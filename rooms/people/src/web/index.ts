/** Parts of this room that the shell and other rooms show. */
export { ClockControl, type ClockControlProps } from "./parts/ClockControl.tsx";
export { spanWords } from "./parts/spans.ts";
export { TeamDuties, type TeamDutiesProps } from "./parts/TeamDuties.tsx";
