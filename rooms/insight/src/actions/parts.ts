import { type ContentText, type ObjectId, type PersonId, say } from "@splot/kernel";
import type { Space, WriteHandle } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import type { Study } from "../model/study.ts";
import { refuse } from "../refusals.ts";
import { lockStudy } from "../store/studies.ts";

/** Numbers of an exercise begin with ĆW, so that they are never taken for real ones. */
export function codeOf(space: Space, number: string): string {
  return space.purpose === "exercise" ? `ĆW-${number}` : number;
}

/** The study, locked, to which something is added. Refuses: `object.unknown`, `insight.study_recorded`, `insight.study_closed`. */
export async function lockOpenStudy(write: WriteHandle, id: ObjectId): Promise<Study> {
  const study = await lockStudy(write, id);
  if (study.thing.mode === "recorded") throw refuse("insight.study_recorded");
  if (study.thing.state === "closed") throw refuse("insight.study_closed");
  return study;
}

/** The person who acts. NOTE: the grants of these acts name roles that only persons hold. */
export function personOf({ actor }: Act): PersonId {
  if (actor.kind !== "person") throw new Error("this act is granted to persons only");
  return actor.person;
}

/** The function under which a person acts. */
export function functionOf({ actor }: Act): ContentText {
  return actor.kind === "person" ? actor.name : { pl: "", en: "" };
}

/** A content text out of what was typed in both languages. */
export function contentOf(pl: string, en: string | undefined): ContentText {
  return en === undefined ? { pl } : { pl, en };
}

/** A word with a capital letter, in both languages, with its number behind it. */
export function numbered(word: { readonly pl: string; readonly en: string }, no: number): ContentText {
  const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)} ${no}`;
  return { pl: capital(say("pl", word)), en: capital(say("en", word)) };
}
