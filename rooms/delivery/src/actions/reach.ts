import type { Act } from "@splot/kernel/journal";

/** The person who acts, for the record of a version. Missing: the program, or the link of a team. */
export function personOf({ actor }: Act) {
  return actor.kind === "person" ? actor.person : undefined;
}
