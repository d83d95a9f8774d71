import { canonicalHash, type Instant, type ObjectId } from "@splot/kernel";
import type { Database, ReadHandle, WriteHandle } from "@splot/kernel/database";
import { findRegulation, refuseUnknown } from "@splot/kernel/objects";
import type { Selectable } from "kysely";
import { DECLARATION_RULES, type Declaration, type DeclarationRules, type DeclineReason, declarationRules } from "../model/declaration.ts";

/** The text that is signed now, with its rules. */
export interface DeclarationForm extends DeclarationRules {
  readonly version: number;
  /** False: the office has not yet announced a text of its own. */
  readonly isConfirmed: boolean;
}

/** The rules in force today; the space's own go before those of the commons. Missing: nothing can be signed here. */
export async function findDeclarationForm(read: ReadHandle): Promise<DeclarationForm | undefined> {
  const rule = await findRegulation(read, { kind: "form", code: DECLARATION_RULES }, read.today);
  return rule === undefined ? undefined : { ...declarationRules.parse(rule.content), version: rule.version, isConfirmed: rule.isConfirmed };
}

/** A declaration to store. */
export interface NewDeclaration extends Pick<Declaration, "id" | "no" | "signatory" | "teryt" | "hasConsent" | "text" | "textVersion" | "linkUntil"> {
  readonly contact: string;
  readonly tokenHash: string;
}

/** Stores a declaration whose thing is stored already. */
export async function saveDeclaration(write: WriteHandle, declaration: NewDeclaration): Promise<void> {
  const { id, no, signatory, teryt, hasConsent, text, textVersion, linkUntil, contact, tokenHash } = declaration;
  await write.db
    .insertInto("participation.declaration")
    .values({
      space_id: write.space.id,
      id,
      no,
      signatory_kind: signatory,
      teryt: teryt ?? null,
      has_consent: hasConsent,
      text: JSON.stringify(text),
      text_version: textVersion,
      text_sha256: canonicalHash(JSON.parse(JSON.stringify(text))),
      contact_id: contact,
      token_hash: tokenHash,
      link_until: linkUntil,
      sent_at: write.now,
      confirmed_at: null,
      shown_at: null,
      shown_name: null,
      declined_at: null,
      declined_reason: null,
      withdrawn_at: null,
    })
    .execute();
}

/** Notes one more letter with the link. */
export async function saveLetter(write: WriteHandle, id: ObjectId, { no, linkUntil }: { readonly no: number; readonly linkUntil: Instant }): Promise<void> {
  await write.db
    .insertInto("participation.declaration_letter")
    .values({ space_id: write.space.id, declaration_id: id, no, sent_at: write.now, link_until: linkUntil })
    .execute();
}

/** What acts change of a declaration. The name goes whenever it is not shown any more. */
export type DeclarationChange =
  | { readonly confirmedAt: Instant }
  | { readonly shownAt: Instant; readonly shownName: string }
  | { readonly declinedAt: Instant; readonly reason: DeclineReason }
  | { readonly withdrawnAt: Instant };

/** Changes a locked declaration. */
export async function changeDeclaration(write: WriteHandle, id: ObjectId, change: DeclarationChange): Promise<void> {
  await write.db.updateTable("participation.declaration").set(columnsOf(change)).where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

function columnsOf(change: DeclarationChange) {
  if ("confirmedAt" in change) return { confirmed_at: change.confirmedAt };
  if ("shownAt" in change) return { shown_at: change.shownAt, shown_name: change.shownName };
  if ("declinedAt" in change) return { declined_at: change.declinedAt, declined_reason: change.reason, shown_name: null };
  return { withdrawn_at: change.withdrawnAt, shown_name: null, token_hash: null };
}

type Row = Selectable<Database["participation.declaration"]> &
  Pick<Selectable<Database["kernel.object"]>, "code" | "address" | "origin"> & { readonly letter_no: number | null; readonly letter_until: Date | null };

/** All declarations of the space with their things, as a query to narrow. */
export function declarationsOf(read: ReadHandle) {
  return read.db
    .selectFrom("participation.declaration as d")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "d.space_id").onRef("o.id", "=", "d.id"))
    .leftJoinLateral(
      (select) =>
        select
          .selectFrom("participation.declaration_letter as l")
          .select(["l.no as letter_no", "l.link_until as letter_until"])
          .whereRef("l.space_id", "=", "d.space_id")
          .whereRef("l.declaration_id", "=", "d.id")
          .orderBy("l.no", "desc")
          .limit(1)
          .as("n"),
      (join) => join.onTrue(),
    )
    .selectAll("d")
    .select(["o.code", "o.address", "o.origin", "n.letter_no", "n.letter_until"])
    .where("d.space_id", "=", read.space.id);
}

/** A row as the model knows it. */
export function declarationOf(row: Row): Declaration {
  const { declined_at, declined_reason } = row;
  return {
    id: row.id as ObjectId,
    no: row.no,
    code: row.code ?? "",
    address: row.address,
    origin: row.origin,
    signatory: row.signatory_kind,
    teryt: row.teryt ?? undefined,
    hasConsent: row.has_consent,
    text: row.text,
    textVersion: row.text_version,
    contact: row.contact_id ?? undefined,
    linkUntil: row.letter_until ?? row.link_until,
    letterCount: row.letter_no ?? 1,
    sentAt: row.sent_at,
    confirmedAt: row.confirmed_at ?? undefined,
    shownAt: row.shown_at ?? undefined,
    shownName: row.shown_name ?? undefined,
    declined: declined_at === null || declined_reason === null ? undefined : { at: declined_at, reason: declined_reason },
    withdrawnAt: row.withdrawn_at ?? undefined,
  };
}

/** The declaration with this id. Missing: `undefined`. */
export async function findDeclaration(read: ReadHandle, id: ObjectId): Promise<Declaration | undefined> {
  const row = await declarationsOf(read).where("d.id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : declarationOf(row);
}

/** The declaration at an address. Refuses: `object.unknown`. */
export async function getDeclarationAt(read: ReadHandle, address: string): Promise<Declaration> {
  const row = await declarationsOf(read).where("o.address", "=", address).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return declarationOf(row);
}

/** The declaration whose confirmation link has this secret, by its hash. Missing: unknown or withdrawn. */
export async function findDeclarationByToken(read: ReadHandle, hash: string): Promise<Declaration | undefined> {
  const row = await declarationsOf(read).where("d.token_hash", "=", hash).executeTakeFirst();
  return row === undefined ? undefined : declarationOf(row);
}

/** The declaration with this id, locked until the transaction ends. Refuses: `object.unknown`. */
export async function lockDeclaration(write: WriteHandle, id: ObjectId): Promise<Declaration> {
  const row = await declarationsOf(write).where("d.id", "=", id).forUpdate("d").executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return declarationOf(row);
}
