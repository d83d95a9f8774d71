import { randomUUID } from "node:crypto";
import { openTeamPath } from "@splot/delivery";
import { type ClockedSpace, listSpaces, type ReadHandle, read } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";
import { perform } from "@splot/kernel/journal";
import { listQueued, type QueuedNotice } from "@splot/kernel/notices";
import { type ContactId, openContact, openSecretLink } from "@splot/people";
import { noteSending } from "@splot/portal";
import { listWatchCodes } from "@splot/thread";
import { type Addressed, type Letter, lettersOf, textOf } from "./letters.ts";

/** One mail, as the transport takes it. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What sends a mail; it throws when the mail server refuses, with its answer as `responseCode`, or is not reached. */
export interface MailTransport {
  sendMail(mail: Mail): Promise<unknown>;
}

/** What the outbox is emptied with. */
export interface MailParts {
  readonly site: Pick<Site, "pool" | "clock" | "performer" | "origin">;
  readonly transport: MailTransport;
  readonly from: string;
}

/**
 * Sends what is due in the outboxes of the live spaces, by the clock of each space, and notes each outcome: notices at
 * once one by one, oldest first, those of a day or week as one mail for each address (I122). Shape: how many mails were sent.
 * A refusal for good (5xx) bounces; a server that is away or busy leaves the notices waiting for the next time.
 * NOTE: a crash between sending and noting sends that one mail again; none is lost.
 */
export async function sendQueued(parts: MailParts): Promise<number> {
  let sentCount = 0;
  for (const place of await listSpaces(parts.site.pool, parts.site.clock)) {
    if (place.space.purpose === "live") sentCount += await sendOf(parts, place);
  }
  return sentCount;
}

async function sendOf(parts: MailParts, place: ClockedSpace): Promise<number> {
  const { site } = parts;
  const waiting = await read({ pool: site.pool, ...place }, readWaiting);
  let sentCount = 0;
  for (const letter of lettersOf(waiting)) {
    const state = letter.to === undefined ? "bounced" : await trySending(parts, place, { ...letter, to: letter.to });
    if (state === "waiting") continue;
    await perform(site.performer, noteSending, {
      ...place,
      actor: { kind: "system", name: "mail" },
      input: noteSending.input.parse({ notices: letter.notices.map(({ id }) => id), state }),
      key: randomUUID(),
    });
    if (state === "sent") sentCount += 1;
  }
  return sentCount;
}

/** The notices that are due, with the opened address and the codes of their recipients. */
async function readWaiting(handle: ReadHandle): Promise<readonly Addressed[]> {
  const notices = await listQueued(handle);
  const recipients = [...new Set(notices.map(({ recipient }) => recipient))];
  const addresses = new Map<string, string | undefined>();
  for (const recipient of recipients) addresses.set(recipient, (await openContact(handle, recipient as ContactId))?.email);
  const codes = await listWatchCodes(handle, recipients);
  return notices.map((notice) => ({ notice, to: addresses.get(notice.recipient), codes: codes.get(notice.recipient) ?? [] }));
}

async function trySending(
  { transport, from, site }: MailParts,
  { space }: ClockedSpace,
  letter: Letter & { readonly to: string },
): Promise<"sent" | "bounced" | "waiting"> {
  const home = `${site.origin}/${space.code}`;
  // NOTE: links with a secret get it here, on the way out, so that no outbox holds one.
  const opened = ({ link, object }: Pick<QueuedNotice, "link" | "object">) => openTeamPath(space.id, link) ?? openSecretLink(link, { space: space.id, object });
  const addressOf = (path: string) => `${path.startsWith("/los/") ? site.origin : home}${path}`;
  const [code, ...others] = letter.codes;
  try {
    await transport.sendMail({
      from,
      to: letter.to,
      ...textOf({ ...letter, notices: letter.notices.map((notice) => ({ ...notice, link: opened(notice) })) }, addressOf),
      ...(code === undefined || others.length > 0
        ? {}
        : { headers: { "List-Unsubscribe": `<${addressOf(`/obserwuj/${code}/koniec`)}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } }),
    });
    return "sent";
  } catch (error) {
    return isRefusedForGood(error) ? "bounced" : "waiting";
  }
}

function isRefusedForGood(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "responseCode" in error ? error.responseCode : undefined;
  return typeof code === "number" && code >= 500;
}
