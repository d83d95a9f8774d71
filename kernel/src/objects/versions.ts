import type { Selectable } from "kysely";
import { canonical, canonicalHash, type Json, sha256 } from "../canonical.ts";
import type { Database, ReadHandle, WriteHandle } from "../database/index.ts";
import { COMMONS, newId, type ObjectId, type PersonId, type SpaceId } from "../ids.ts";
import { refusals } from "../refusal.ts";

/** A paragraph of a document. Shape: `key` stays the same across versions; `eid` after Akoma Ntoso. */
export interface Block {
  readonly key: string;
  readonly eid: string;
  readonly kind: "heading" | "para" | "point" | "table" | "figure" | "annex";
  readonly text: string;
}

/** A frozen version of a thing. */
export interface Version {
  readonly object: ObjectId;
  readonly no: number;
  readonly label?: string | undefined;
  readonly content: Json;
  readonly sha256: string;
  readonly note?: string | undefined;
  readonly madeAt: Date;
}

/** What is frozen. The blocks are part of the hashed content. */
export interface NewVersion {
  readonly object: ObjectId;
  readonly label?: string | undefined;
  readonly content: { readonly [key: string]: Json | undefined };
  readonly blocks?: readonly Block[] | undefined;
  readonly note?: string | undefined;
  readonly madeBy?: PersonId | undefined;
}

const refuse = refusals({
  "version.unknown": { kind: "unknown", pl: "Nie ma wersji {no} tego dokumentu.", en: "There is no version {no} of this document." },
  "version.changed": {
    kind: "conflict",
    pl: "Ktoś zapisał nowszą wersję. Otwórz ją i sprawdź, czy Twoja zmiana jest nadal potrzebna.",
    en: "Somebody saved a newer version. Open it and check whether your change is still needed.",
  },
});

/** Freezes content as the next version of a thing. Shape: number and SHA-256 of the canonical form (I3). */
export async function freezeVersion(write: WriteHandle, fresh: NewVersion): Promise<{ readonly no: number; readonly sha256: string }> {
  const space_id = write.space.id;
  const last = await write.db
    .selectFrom("kernel.version")
    .select((select) => select.fn.max("no").as("no"))
    .where("space_id", "=", space_id)
    .where("object_id", "=", fresh.object)
    .executeTakeFirst();
  const no = (last?.no ?? 0) + 1;
  const blocks = fresh.blocks ?? [];
  const content = frozenContent(fresh);
  const hash = canonicalHash(content);
  await write.db
    .insertInto("kernel.version")
    .values({
      space_id,
      object_id: fresh.object,
      no,
      label: fresh.label ?? null,
      content: canonical(content),
      sha256: hash,
      note: fresh.note ?? null,
      made_at: write.now,
      made_by: fresh.madeBy ?? null,
    })
    .execute();
  if (blocks.length > 0) {
    await write.db
      .insertInto("kernel.block")
      .values(
        blocks.map((block, ord) => ({
          space_id,
          object_id: fresh.object,
          version_no: no,
          ord,
          ...block,
          sha256: sha256(block.text),
        })),
      )
      .execute();
  }
  write.made.push(["version", fresh.object, no, hash]);
  return { no, sha256: hash };
}

/** The hash that a version of this content has. */
export function versionHash(fresh: Pick<NewVersion, "content" | "blocks">): string {
  return canonicalHash(frozenContent(fresh));
}

function frozenContent({ content, blocks = [] }: Pick<NewVersion, "content" | "blocks">): Json {
  return blocks.length === 0 ? content : { ...content, blocks: blocks.map((block) => ({ ...block })) };
}

/** One version of a thing. Refuses: `version.unknown`. */
export async function getVersion(read: ReadHandle, object: ObjectId, no: number): Promise<Version> {
  const row = await read.db
    .selectFrom("kernel.version")
    .selectAll()
    .where("space_id", "in", [read.space.id, COMMONS])
    .where("object_id", "=", object)
    .where("no", "=", no)
    .executeTakeFirst();
  if (row === undefined) throw refuse("version.unknown", { no });
  return { ...versionOf(row), object };
}

function versionOf({
  no,
  label,
  content,
  sha256: hash,
  note,
  made_at,
}: Pick<Selectable<Database["kernel.version"]>, "no" | "label" | "content" | "sha256" | "note" | "made_at">) {
  return { no, label: label ?? undefined, content, sha256: hash, note: note ?? undefined, madeAt: made_at };
}

/** Numbers, labels and hashes of a thing's versions, newest first. */
export async function listVersions(read: ReadHandle, object: ObjectId): Promise<readonly Omit<Version, "content" | "object">[]> {
  const rows = await read.db
    .selectFrom("kernel.version")
    .select(["no", "label", "sha256", "note", "made_at"])
    .where("space_id", "in", [read.space.id, COMMONS])
    .where("object_id", "=", object)
    .orderBy("no", "desc")
    .execute();
  return rows.map(({ made_at, ...row }) => ({ no: row.no, label: row.label ?? undefined, sha256: row.sha256, note: row.note ?? undefined, madeAt: made_at }));
}

/** The newest versions of a thing with what they say, newest first. */
export async function listNewestVersions(read: ReadHandle, object: ObjectId, most: number): Promise<readonly Version[]> {
  const rows = await read.db
    .selectFrom("kernel.version")
    .selectAll()
    .where("space_id", "in", [read.space.id, COMMONS])
    .where("object_id", "=", object)
    .orderBy("no", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...versionOf(row), object }));
}

/** The blocks of a version in their order. */
export async function listBlocks(read: ReadHandle, object: ObjectId, no: number): Promise<readonly Block[]> {
  return read.db
    .selectFrom("kernel.block")
    .select(["key", "eid", "kind", "text"])
    .where("space_id", "in", [read.space.id, COMMONS])
    .where("object_id", "=", object)
    .where("version_no", "=", no)
    .orderBy("ord")
    .execute();
}

/** A pinned reference to a version. */
export interface NewCite {
  readonly from: ObjectId;
  readonly fromLocator?: string | undefined;
  readonly toSpace: SpaceId;
  readonly to: ObjectId;
  readonly no: number;
  readonly sha256: string;
  readonly locator?: string | undefined;
}

/** Pins a citation; the database refuses a hash that is not that version's (I4). */
export async function citeVersion(write: WriteHandle, cite: NewCite): Promise<void> {
  await write.db
    .insertInto("kernel.cite")
    .values({
      space_id: write.space.id,
      id: newId(),
      from_object: cite.from,
      from_locator: cite.fromLocator ?? null,
      to_space: cite.toSpace,
      to_object: cite.to,
      to_no: cite.no,
      sha256: cite.sha256,
      locator: cite.locator ?? null,
      made_at: write.now,
    })
    .execute();
}

/** Refuses an edit that started from an older version than the newest. */
export function refuseStale(expected: number, newest: number): void {
  if (expected !== newest) throw refuse("version.changed");
}
