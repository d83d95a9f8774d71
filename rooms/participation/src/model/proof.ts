import type { Party } from "./words.ts";

/** What the file of the notice is to its round. */
export const NOTICE_PART = "notice";

/** What the proof that a party was told is to its round. */
export function partyPart(party: Party): string {
  return `party_${party}`;
}
