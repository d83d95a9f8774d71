import type { ContentText, Day, ObjectId, PersonId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";

/** A plan in review, as it concerns one person. */
export interface WaitingMid {
  readonly id: ObjectId;
  readonly title: ContentText;
  readonly state: string;
  readonly org: ObjectId;
  readonly due?: Day | undefined;
  readonly openNotes: number;
  /** The person reviewed its newest version. */
  readonly isReviewed: boolean;
  /** An own city of the person belongs to the same network. */
  readonly isPeer: boolean;
}

/** The plans in review with what of them waits, by deadline, in one query. Unit: at most 200. */
export async function listAskedMids(
  read: ReadHandle,
  { person, own }: { readonly person: PersonId; readonly own: readonly string[] },
): Promise<readonly WaitingMid[]> {
  const { rows } = await sql<{
    id: ObjectId;
    title: ContentText;
    state: string;
    org: ObjectId;
    due: Day | null;
    open: number;
    reviewed: boolean;
    peer: boolean;
  }>`
    select m.id, o.title, o.state, m.org_id as org, m.review_due as due,
      (select count(*)::int from networks.mid_note n join networks.mid_review r on r.space_id = n.space_id and r.id = n.review_id
        where r.space_id = m.space_id and r.mid_id = m.id and n.answer is null) as open,
      exists (select from networks.mid_review r where r.space_id = m.space_id and r.mid_id = m.id and r.reviewer_id = ${person}
        and r.version_no = (select max(v.no) from kernel.version v where v.space_id = m.space_id and v.object_id = m.id)) as reviewed,
      exists (select from networks.member p where p.space_id = m.space_id and p.network_id = m.network_id and p.state = 'accepted'
        and p.org_id = any(${[...own]}::uuid[]) and p.org_id <> m.org_id) as peer
    from networks.mid m join kernel.object o on o.space_id = m.space_id and o.id = m.id
    where m.space_id = ${read.space.id} and o.state in ('peer_review', 'expert_review')
    order by m.review_due, m.id`.execute(read.db);
  return rows.map(({ id, title, state, org, due, open, reviewed, peer }) => ({
    id,
    title,
    state,
    org,
    due: due ?? undefined,
    openNotes: open,
    isReviewed: reviewed,
    isPeer: peer,
  }));
}
