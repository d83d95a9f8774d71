import { formatReceiptCode, type Json } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listAttachments } from "@splot/kernel/files";
import { type Call, page } from "@splot/kernel/http";
import { listNoticesTo } from "@splot/kernel/notices";
import { originOf } from "@splot/kernel/objects";
import { findDeclaration, findIdea, findRemark } from "@splot/participation";
import { type ContactId, openContact } from "@splot/people";
import { findReceipt, type Receipt } from "@splot/thread";

/**
 * Everything that the program holds of the holder of a receipt, as a file (I129): the contribution, the contact and what
 * was written to it. What the office thinks of it stands on the fate page when it is public. Refuses: `thread.receipt_*`.
 */
export const ownDataFile = page({
  path: "/los/:code/dane.json",
  budget: 10,
  async show({ visit, read, params }: Call<unknown>) {
    const receipt = await findReceipt(read, params["code"] ?? "");
    const body = await ownDataOf(read, receipt);
    return new Response(JSON.stringify({ ...about, space: visit.space.name, origin: originOf(visit.space), ...body }, null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="dane-${receipt.code}.json"`,
        "cache-control": "private, no-store",
      },
    });
  },
});

const about = {
  about: {
    pl: "Wszystko, co program przechowuje o osobie, która ma to pokwitowanie.",
    en: "Everything that the program holds about the person who has this receipt.",
  },
};

async function ownDataOf(read: ReadHandle, { code, object, contact, issuedAt }: Receipt): Promise<Readonly<Record<string, Json | undefined>>> {
  const notices = contact === undefined ? [] : await listNoticesTo(read, contact);
  const files = await listAttachments(read, object);
  return {
    receipt: { code: formatReceiptCode(code), issuedAt: issuedAt.toISOString() },
    contribution: await contributionOf(read, object),
    contact: await contactOf(read, contact),
    messages: notices.map(({ subject, body, state, madeAt }) => ({ at: madeAt.toISOString(), state, subject: { ...subject }, body: { ...body } })),
    files: files.map(({ name, mediaType, size, sha256, isErased }) => ({ name, mediaType, size, sha256, isErased })),
  };
}

/** What the holder sent, word for word. */
async function contributionOf(read: ReadHandle, object: Receipt["object"]): Promise<Json> {
  const remark = await findRemark(read, object);
  if (remark !== undefined) {
    const { no, blockKey, proposedText, reasonText, channel, authorKind, teryt, shownName, receivedAt, withdrawnAt } = remark;
    return {
      kind: "remark",
      no,
      blockKey,
      proposedText,
      reasonText,
      channel,
      authorKind,
      teryt,
      shownName,
      receivedAt: receivedAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString(),
    };
  }
  const idea = await findIdea(read, object);
  if (idea === undefined) return declarationData(read, object);
  const { code, title, body, teryt, authorKind, shownName, receivedAt, withdrawnAt } = idea;
  return { kind: "idea", code, title, body, teryt, authorKind, shownName, receivedAt: receivedAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() };
}

/** A declaration as it was signed; the name stands in the contact. */
async function declarationData(read: ReadHandle, object: Receipt["object"]): Promise<Json> {
  const declaration = await findDeclaration(read, object);
  if (declaration === undefined) return null;
  const { code, signatory, teryt, hasConsent, text, textVersion, sentAt, confirmedAt, shownAt, shownName, withdrawnAt } = declaration;
  return {
    kind: "declaration",
    code,
    signatory,
    teryt,
    hasConsent,
    text: { ...text },
    textVersion,
    sentAt: sentAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString(),
    shownAt: shownAt?.toISOString(),
    shownName,
    withdrawnAt: withdrawnAt?.toISOString(),
  };
}

/** The contact as it is kept, or why there is none. */
async function contactOf(read: ReadHandle, id: string | undefined): Promise<Json> {
  if (id === undefined) return { state: "none" };
  const found = await openContact(read, id as ContactId);
  if (found === undefined) return { state: "erased" };
  const { email, name, purpose, eraseAfter, madeAt } = found;
  return { state: "kept", email, name, purpose, eraseAfter, madeAt: madeAt.toISOString() };
}
