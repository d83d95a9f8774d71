import type { ContentText, ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { DraftEffect } from "../model/records.ts";

/** States in which a draft still may be adopted. */
const LIVE = ["submitted", "in_opinion", "on_agenda", "in_vote"] as const;

/** A frozen version that was submitted for adoption and has no live draft resolution. */
export interface Adoptable {
  readonly object: ObjectId;
  readonly version: number;
  readonly sha256: string;
  readonly title: ContentText;
}

/** Most documents of one look. */
export const MOST_ADOPTABLE = 50;

/** The newest version of each document that waits for a draft resolution, oldest first, in one query. */
export async function listAdoptable(read: ReadHandle): Promise<readonly Adoptable[]> {
  const rows = await read.db
    .selectFrom("kernel.object as o")
    .innerJoin("kernel.version as v", (join) => join.onRef("v.space_id", "=", "o.space_id").onRef("v.object_id", "=", "o.id"))
    .distinctOn("o.id")
    .select(["o.id", "o.title", "v.no", "v.sha256"])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom("assembly.draft_effect as e")
            .innerJoin("kernel.object as d", (join) => join.onRef("d.space_id", "=", "e.space_id").onRef("d.id", "=", "e.draft_id"))
            .select("e.ord")
            .whereRef("e.space_id", "=", "v.space_id")
            .whereRef("e.object_id", "=", "v.object_id")
            .where("d.state", "in", LIVE),
        )
        .as("has_draft"),
    )
    .where("o.space_id", "=", read.space.id)
    .where("o.state", "=", "for_adoption")
    .orderBy("o.id")
    .orderBy("v.no", "desc")
    .limit(MOST_ADOPTABLE)
    .execute();
  return rows.flatMap(({ id, title, no, sha256, has_draft }) => (has_draft ? [] : [{ object: id as ObjectId, version: no, sha256, title }]));
}

/** Why a document cannot be adopted by a draft now. */
export type Obstacle = { readonly kind: "not_ready" } | { readonly kind: "taken"; readonly code: string };

/**
 * Locks the documents that a draft would adopt, so that none moves on meanwhile, and looks for the first obstacle: a
 * document that is not for adoption in this very version, or that another live draft adopts. `except` is the draft itself.
 */
export async function findObstacle(write: WriteHandle, effects: readonly DraftEffect[], except?: ObjectId): Promise<Obstacle | undefined> {
  for (const { object, version } of effects) {
    const { rows } = await sql<{ isReady: boolean; other: string | null }>`
      select o.state = 'for_adoption' and not exists (
          select from kernel.version v where v.space_id = o.space_id and v.object_id = o.id and v.no > ${version}
        ) as "isReady",
        (select coalesce(d.code, '') from assembly.draft_effect e join kernel.object d on d.space_id = e.space_id and d.id = e.draft_id
          where e.space_id = o.space_id and e.object_id = o.id and d.state = any (${[...LIVE]}) and d.id is distinct from ${except ?? null}::uuid
          order by d.made_at limit 1) as other
      from kernel.object o where o.space_id = ${write.space.id} and o.id = ${object} for update of o`.execute(write.db);
    const [found] = rows;
    if (found?.isReady !== true) return { kind: "not_ready" };
    if (found.other !== null) return { kind: "taken", code: found.other };
  }
  return undefined;
}
