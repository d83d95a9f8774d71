import type { ContentText, ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { isProjectState, type ProjectState } from "../model/states.ts";

/** A fiche that somebody has to move on. */
export interface WaitingFiche {
  readonly id: ObjectId;
  readonly title: ContentText;
  readonly state: ProjectState;
  readonly lead?: ObjectId | undefined;
}

/** Fiches of a desk that are in one of these states, oldest first; of the own organisations, or of all where none are given. All of them. */
export async function listWaiting(
  read: ReadHandle,
  { states, leads }: { readonly states: readonly ProjectState[]; readonly leads?: readonly string[] | undefined },
): Promise<readonly WaitingFiche[]> {
  if (states.length === 0 || leads?.length === 0) return [];
  const rows = await read.db
    .selectFrom("projects.project as p")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "p.space_id").onRef("o.id", "=", "p.id"))
    .select(["p.id", "o.title", "o.state", "p.lead_org"])
    .where("p.space_id", "=", read.space.id)
    .where("o.mode", "=", "enacted")
    .where("o.state", "in", states)
    .$if(leads !== undefined, (query) => query.where("p.lead_org", "in", leads ?? []))
    .orderBy("o.made_at")
    .orderBy("p.id")
    .execute();
  return rows.flatMap(({ id, title, state, lead_org }) =>
    isProjectState(state) ? [{ id: id as ObjectId, title, state, lead: lead_org === null ? undefined : (lead_org as ObjectId) }] : [],
  );
}
