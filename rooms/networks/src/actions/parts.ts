import { type ContentText, newId, type ObjectId, type PersonId } from "@splot/kernel";
import type { Space } from "@splot/kernel/database";
import { type Act, issueNumber } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { findOrganisation } from "@splot/people";
import type { Mid } from "../model/mid.ts";
import type { Network } from "../model/network.ts";
import { refuse } from "../refusals.ts";
import { lockMid } from "../store/mids.ts";

/** The person who acts. Missing: the program. */
export function personOf({ actor }: Act): PersonId | undefined {
  return actor.kind === "person" ? actor.person : undefined;
}

/** A content text out of what was typed in both languages. Missing: nothing was typed in Polish. */
export function written(pl: string | undefined, en: string | undefined): ContentText | undefined {
  return pl === undefined ? undefined : contentOf(pl, en);
}

/** A content text of which the Polish part is required. */
export function contentOf(pl: string, en: string | undefined): ContentText {
  return en === undefined ? { pl } : { pl, en };
}

/** Numbers of an exercise begin with ĆW, so that they are never taken for real ones. */
function codeOf(space: Space, number: string): string {
  return space.purpose === "exercise" ? `ĆW-${number}` : number;
}

/** What a thing made at work needs. `series` begins its number, `path` its address. */
export interface Made {
  readonly kind: string;
  readonly series: string;
  readonly title: ContentText;
  readonly state: string;
  readonly visibility: "public" | "members";
  path(code: string): string;
}

/** Makes a thing of this space with the next number of its series. */
export async function makeThing(act: Act, { kind, series, title, state, visibility, path }: Made): Promise<{ id: ObjectId; code: string; address: string }> {
  const id = newId<"object">();
  const year = act.today.slice(0, 4);
  const code = codeOf(act.space, `${series}-${await issueNumber(act, kind, year)}/${year}`);
  const address = path(code);
  await saveThing(act, { id, kind, code, title, origin: originOf(act.space), state, visibility, address, madeBy: personOf(act) });
  return { id, code, address };
}

/** Refuses an organisation that the space does not know: `network.org_unknown`. */
export async function checkOrganisation(act: Act, org: ObjectId): Promise<void> {
  if ((await findOrganisation(act, org)) === undefined) throw refuse("network.org_unknown", {}, "org");
}

/** Refuses what is recorded from sources: `network.recorded`. */
export function checkEnacted({ mode }: Pick<Network, "mode">): void {
  if (mode === "recorded") throw refuse("network.recorded");
}

/** Locks the plan of a city and decides by the grants of the act, within the reach of that city. Refuses: `access.*`, `object.unknown`. */
export async function openMid(act: Act, id: ObjectId): Promise<Mid> {
  const mid = await lockMid(act, id);
  act.authorise({ organisation: mid.org });
  return mid;
}
