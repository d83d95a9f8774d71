/** The pure part of the assembly: rules, decisions, recounting. Needs no database. */
export { type BallotBundle, recount } from "./recount.ts";
