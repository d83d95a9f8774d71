import { type Bilingual, type ObjectId, sha256 } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import { queueNotice } from "@splot/kernel/notices";
import { linkSecret } from "@splot/people";
import { type Campaign, lastDayOf } from "../model/campaign.ts";

/** The secret of the link of a team: made from the key of the installation whenever it is needed, never stored. Shape: 43 characters. */
export function teamToken(space: string, campaign: string, org: string): string {
  return linkSecret(`campaign:${space}:${campaign}:${org}`);
}

/** What the database keeps of the secret. */
export function tokenHashOf(token: string): string {
  return sha256(token);
}

/** The path that a notice to a team carries; the mailer, and nobody else, turns it into the link with the secret. */
export function teamPath(campaign: string, org: string): string {
  return `/praca/zapytania/${campaign}/link/${org}`;
}

/** The link with the secret for the path of a notice. Missing: the path is no link of a team. */
export function openTeamPath(space: string, path: string): string | undefined {
  const found = /^\/praca\/zapytania\/([0-9a-f-]{36})\/link\/([0-9a-f-]{36})$/.exec(path);
  return found?.[1] === undefined || found[2] === undefined ? undefined : `/odpowiedz/${teamToken(space, found[1], found[2])}`;
}

/** Puts one mail with the link of a team into the outbox; the same step adds nothing (I122). */
export async function writeToTeam(
  act: Act,
  campaign: Campaign,
  {
    org,
    contact,
    step,
    subject,
    body,
  }: { readonly org: ObjectId; readonly contact: string; readonly step: string; readonly subject: Bilingual; readonly body: Bilingual },
): Promise<void> {
  await queueNotice(act, {
    recipientKind: "contact",
    recipient: contact,
    object: campaign.id,
    step: `${step}:${org}`,
    subject,
    body,
    link: teamPath(campaign.id, org),
    deadline: lastDayOf(campaign),
  });
}
