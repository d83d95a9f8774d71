import { randomUUID } from "node:crypto";
import { openTeamPath } from "@splot/delivery";
import { say } from "@splot/kernel";
import { type ClockedSpace, listSpaces, read } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";
import { perform } from "@splot/kernel/journal";
import { listQueued, type QueuedNotice } from "@splot/kernel/notices";
import { type ContactId, openContact, openSecretLink } from "@splot/people";
import { noteSending } from "@splot/portal";

/** One mail, as the transport takes it. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
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
 * Sends what waits in the outboxes of the live spaces, oldest first, and notes each outcome. Shape: how many were sent.
 * A refusal for good (5xx) bounces; a server that is away or busy leaves the notice waiting for the next time.
 * NOTE: a crash between sending and noting sends that one notice again; none is lost.
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
  const waiting = await read({ pool: site.pool, ...place }, async (handle) => {
    const notices = await listQueued(handle);
    const addresses = new Map<string, string | undefined>();
    for (const { recipient } of notices) addresses.set(recipient, (await openContact(handle, recipient as ContactId))?.email);
    return notices.map((notice) => ({ notice, to: addresses.get(notice.recipient) }));
  });
  let sentCount = 0;
  for (const { notice, to } of waiting) {
    const state = to === undefined ? "bounced" : await trySending(parts, place, { notice, to });
    if (state === "waiting") continue;
    await perform(site.performer, noteSending, {
      ...place,
      actor: { kind: "system", name: "mail" },
      input: noteSending.input.parse({ notice: notice.id, state }),
      key: randomUUID(),
    });
    if (state === "sent") sentCount += 1;
  }
  return sentCount;
}

async function trySending(
  { transport, from, site }: MailParts,
  { space }: ClockedSpace,
  { notice, to }: { readonly notice: QueuedNotice; readonly to: string },
): Promise<"sent" | "bounced" | "waiting"> {
  // NOTE: links with a secret get it here, on the way out, so that no outbox holds one.
  const path = openTeamPath(space.id, notice.link) ?? openSecretLink(notice.link, { space: space.id, object: notice.object });
  const link = `${site.origin}${path.startsWith("/los/") ? "" : `/${space.code}`}${path}`;
  try {
    await transport.sendMail({
      from,
      to,
      subject: say("pl", notice.subject),
      text: `${say("pl", notice.body)}\n\n${link}\n\n--\n${say("en", notice.subject)}\n${say("en", notice.body)}\n`,
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
