/** Parts of this room that the shell and other rooms show. */
export { TeamDuties } from "./parts/TeamDuties.tsx";
