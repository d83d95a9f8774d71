import type { ContentText, ObjectId } from "@splot/kernel";
import { insertRows, putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { readSpan, type Span, writeSpan } from "../model/span.ts";
import type { OrganisationText } from "../model/statement.ts";

/** One duty of a municipal working team, as its source lists it. */
export interface TeamDuty {
  readonly ord: number;
  readonly text: ContentText;
  readonly source: string;
}

/** A recorded gathering of a body. Missing `participantsLeast`: not confirmed. */
export interface Gathering {
  readonly code: string;
  readonly body: ObjectId;
  readonly name: ContentText;
  readonly kind: "yearly" | "summary";
  readonly span: Span;
  readonly participantsLeast?: number | undefined;
  readonly facts: ContentText;
  readonly source: string;
}

/** An institution that the sources name as support or partner. */
export interface Supporter {
  readonly code: string;
  readonly ord: number;
  readonly name: ContentText;
  /** The institution that it belongs to. */
  readonly parent?: string | undefined;
  readonly relation: ContentText;
  readonly role: ContentText;
  /** Missing: no source says whether it signed the declaration of support. */
  readonly isSignatory?: boolean | undefined;
  readonly source: string;
}

/** The duties of a working team, in their order. */
export async function listTeamDuties(read: ReadHandle): Promise<readonly TeamDuty[]> {
  return read.db.selectFrom("people.team_duty").select(["ord", "text", "source"]).where("space_id", "=", read.space.id).orderBy("ord").execute();
}

/** The gatherings of a body, oldest first. */
export async function listGatherings(read: ReadHandle, body: ObjectId): Promise<readonly Gathering[]> {
  const rows = await read.db
    .selectFrom("people.gathering")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("body_id", "=", body)
    .orderBy("span")
    .execute();
  return rows.map(({ code, name, kind, span, participants_least, facts, source }) => ({
    code,
    body,
    name,
    kind,
    span: readSpan(span),
    participantsLeast: participants_least ?? undefined,
    facts,
    source,
  }));
}

/** The supporters, in their order. */
export async function listSupporters(read: ReadHandle): Promise<readonly Supporter[]> {
  const rows = await read.db.selectFrom("people.supporter").selectAll().where("space_id", "=", read.space.id).orderBy("ord").execute();
  return rows.map(({ code, ord, name, parent, relation, role, is_signatory, source }) => ({
    code,
    ord,
    name,
    parent: parent ?? undefined,
    relation,
    role,
    isSignatory: is_signatory ?? undefined,
    source,
  }));
}

/** Stores a duty of the teams, or puts it in the place of what was recorded. */
export async function saveTeamDuty(write: WriteHandle, { ord, text, source }: TeamDuty): Promise<void> {
  await putRows(write, { table: "people.team_duty", key: ["space_id", "ord"] }, [{ space_id: write.space.id, ord, text, source }]);
}

/** Takes a duty back. */
export async function dropTeamDuty(write: WriteHandle, ord: number): Promise<void> {
  await write.db.deleteFrom("people.team_duty").where("space_id", "=", write.space.id).where("ord", "=", ord).execute();
}

/** Stores a gathering, or puts it in the place of what was recorded. */
export async function saveGathering(write: WriteHandle, gathering: Gathering): Promise<void> {
  const { code, body, name, kind, span, participantsLeast, facts, source } = gathering;
  const of = { space_id: write.space.id, code, body_id: body };
  const row = { ...of, name, kind, span: writeSpan(span), participants_least: participantsLeast ?? null, facts, source };
  await putRows(write, { table: "people.gathering", key: ["space_id", "code"] }, [row]);
}

/** Takes a gathering back. */
export async function dropGathering(write: WriteHandle, code: string): Promise<void> {
  await write.db.deleteFrom("people.gathering").where("space_id", "=", write.space.id).where("code", "=", code).execute();
}

/** Stores a supporter, or puts it in the place of what was recorded. */
export async function saveSupporter(write: WriteHandle, supporter: Supporter): Promise<void> {
  const { code, ord, name, parent, relation, role, isSignatory, source } = supporter;
  const row = { space_id: write.space.id, code, ord, name, parent: parent ?? null, relation, role, is_signatory: isSignatory ?? null, source };
  await putRows(write, { table: "people.supporter", key: ["space_id", "code"] }, [row]);
}

/** Takes a supporter back. */
export async function dropSupporter(write: WriteHandle, code: string): Promise<void> {
  await write.db.deleteFrom("people.supporter").where("space_id", "=", write.space.id).where("code", "=", code).execute();
}

/** What sources say of an organisation, in its order. */
export async function listOrganisationTexts(read: ReadHandle, organisation: ObjectId): Promise<readonly OrganisationText[]> {
  return read.db
    .selectFrom("people.statement")
    .select(["code", "section", "label", "text", "source"])
    .where("space_id", "=", read.space.id)
    .where("organisation_id", "=", organisation)
    .orderBy("ord")
    .execute();
}

/** Stores what sources say of an organisation, in the order given. */
export async function saveOrganisationTexts(write: WriteHandle, organisation: ObjectId, texts: readonly OrganisationText[]): Promise<void> {
  const of = { space_id: write.space.id, organisation_id: organisation };
  await insertRows(
    write,
    "people.statement",
    texts.map(({ code, section, label, text, source }, ord) => ({ ...of, code, section, ord, label, text, source })),
  );
}

/** Takes back what was recorded of an organisation. */
export async function dropOrganisationTexts(write: WriteHandle, organisation: ObjectId): Promise<void> {
  await write.db.deleteFrom("people.statement").where("space_id", "=", write.space.id).where("organisation_id", "=", organisation).execute();
}
