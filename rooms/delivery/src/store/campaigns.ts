import type { ContentText, ObjectId } from "@splot/kernel";
import { insertRows, putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { sql } from "kysely";
import type { Campaign } from "../model/campaign.ts";

/** Stores a campaign whose thing is stored already, the teams that are asked, and what each is asked about. */
export async function saveCampaign(
  write: WriteHandle,
  { id, period, note, due, graceDays }: Omit<Campaign, "title" | "address">,
  parts: {
    readonly teams: readonly { readonly org: ObjectId; readonly tokenHash: string }[];
    readonly requests: readonly { readonly id: ObjectId; readonly org: ObjectId; readonly task: ObjectId }[];
  },
): Promise<void> {
  const space_id = write.space.id;
  await write.db
    .insertInto("delivery.campaign")
    .values({ space_id, id, period, note: note ?? null, due, grace_days: graceDays })
    .execute();
  const teams = parts.teams.map(({ org, tokenHash }) => ({ space_id, campaign_id: id, org_id: org, token_hash: tokenHash }));
  await insertRows(write, "delivery.campaign_team", teams);
  const rows = parts.requests.map(({ id: submission, org, task }) => ({
    space_id,
    id: submission,
    campaign_id: id,
    org_id: org,
    subject_id: task,
    return_reason: null,
  }));
  await insertRows(write, "delivery.submission", rows);
}

function campaigns(read: ReadHandle) {
  return read.db
    .selectFrom("delivery.campaign as c")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "c.space_id").onRef("o.id", "=", "c.id"))
    .select(["c.id", "c.period", "c.note", "c.due", "c.grace_days", "o.title", "o.address", "o.origin", "o.made_at"])
    .where("c.space_id", "=", read.space.id);
}
type CampaignRow = Awaited<ReturnType<ReturnType<typeof campaigns>["executeTakeFirstOrThrow"]>>;
const campaignOf = (row: CampaignRow): Campaign => ({
  id: row.id as ObjectId,
  title: row.title,
  address: row.address,
  origin: row.origin,
  period: row.period,
  note: row.note ?? undefined,
  due: row.due,
  graceDays: row.grace_days,
});

/** Most campaigns of one answer of the API. */
export const MOST_CAMPAIGNS = 500;

/** Campaigns as lines of a list: newest first, with how many answers each has. Missing `most`: all. One query. */
export async function listCampaigns(
  read: ReadHandle,
  most: number | null = null,
): Promise<readonly (Campaign & { readonly askedCount: number; readonly answeredCount: number })[]> {
  const rows = await campaigns(read)
    .innerJoin("delivery.submission as s", (join) => join.onRef("s.space_id", "=", "c.space_id").onRef("s.campaign_id", "=", "c.id"))
    .innerJoin("kernel.object as so", (join) => join.onRef("so.space_id", "=", "s.space_id").onRef("so.id", "=", "s.id"))
    .select((select) => select.fn.countAll<number>().as("asked"))
    .select(sql<number>`count(*) filter (where so.state in ('sent', 'accepted'))`.as("answered"))
    .groupBy(["c.id", "c.period", "c.note", "c.due", "c.grace_days", "o.title", "o.address", "o.origin", "o.made_at"])
    .orderBy("o.made_at", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...campaignOf(row), askedCount: Number(row.asked), answeredCount: Number(row.answered) }));
}

/** The campaign with this id. Refuses: `object.unknown`. */
export async function getCampaign(read: ReadHandle, id: ObjectId): Promise<Campaign> {
  const row = await campaigns(read).where("c.id", "=", id).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return campaignOf(row);
}

/** Whose link this is. Missing: `undefined` for a secret that nobody holds. */
export async function findTeamOfToken(read: ReadHandle, tokenHash: string): Promise<{ readonly campaign: Campaign; readonly org: ObjectId } | undefined> {
  const row = await campaigns(read)
    .innerJoin("delivery.campaign_team as t", (join) => join.onRef("t.space_id", "=", "c.space_id").onRef("t.campaign_id", "=", "c.id"))
    .select("t.org_id")
    .where("t.token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row === undefined ? undefined : { campaign: campaignOf(row), org: row.org_id as ObjectId };
}

/** Teams of a campaign, with the id of their address among the contacts. Missing contact: no mail can reach them. */
export async function listTeams(
  read: ReadHandle,
  campaign: ObjectId,
): Promise<readonly { readonly org: ObjectId; readonly name: ContentText; readonly contact?: string | undefined }[]> {
  const rows = await read.db
    .selectFrom("delivery.campaign_team as t")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "t.space_id").onRef("o.id", "=", "t.org_id"))
    .leftJoin("delivery.team_address as a", (join) => join.onRef("a.space_id", "=", "t.space_id").onRef("a.org_id", "=", "t.org_id"))
    .select(["t.org_id", "o.title", "a.contact_id"])
    .where("t.space_id", "=", read.space.id)
    .where("t.campaign_id", "=", campaign)
    .orderBy("t.org_id")
    .execute();
  return rows.map(({ org_id, title, contact_id }) => ({ org: org_id as ObjectId, name: title, contact: contact_id ?? undefined }));
}

/** Keeps the address of a team in the place of the one before. */
export async function putTeamAddress(write: WriteHandle, org: ObjectId, contact: string): Promise<void> {
  await putRows(write, { table: "delivery.team_address", key: ["space_id", "org_id"] }, [{ space_id: write.space.id, org_id: org, contact_id: contact }]);
}

/** The address of a team among the contacts. Missing: none is known. */
export async function findTeamAddress(read: ReadHandle, org: ObjectId): Promise<string | undefined> {
  const row = await read.db
    .selectFrom("delivery.team_address")
    .select("contact_id")
    .where("space_id", "=", read.space.id)
    .where("org_id", "=", org)
    .executeTakeFirst();
  return row?.contact_id;
}

/** Lets go of team addresses whose contacts are erased; the team has no address until one is given again. */
export async function forgetTeamAddresses(write: WriteHandle, contacts: readonly string[]): Promise<void> {
  if (contacts.length === 0) return;
  await write.db.deleteFrom("delivery.team_address").where("space_id", "=", write.space.id).where("contact_id", "in", contacts).execute();
}

/** Terms of campaigns by id, for their standing. One query. */
export async function termsOf(read: ReadHandle, ids: readonly ObjectId[]): Promise<ReadonlyMap<string, Pick<Campaign, "due" | "graceDays">>> {
  if (ids.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("delivery.campaign")
    .select(["id", "due", "grace_days"])
    .where("space_id", "=", read.space.id)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, due, grace_days }) => [id, { due, graceDays: grace_days }]));
}
