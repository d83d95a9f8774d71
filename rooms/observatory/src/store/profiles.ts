import { COMMONS, type ContentText } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { type Profile, profileHash, profileSchema } from "../mapping/index.ts";

/** A profile that was saved, in one of its versions. */
export interface SavedProfile {
  readonly code: string;
  readonly version: number;
  readonly name: ContentText;
  readonly content: Profile;
  readonly sha256: string;
  readonly isOwn: boolean;
}

/** The newest version of each profile of the own space and the commons, the own first. `code`: only those of this name. */
export async function listProfiles(read: ReadHandle, code?: string): Promise<readonly SavedProfile[]> {
  const newest = read.db
    .selectFrom("observatory.profile")
    .distinctOn(["space_id", "code"])
    .select(["space_id", "code", "version", "name", "content", "sha256"])
    .where("space_id", "in", [read.space.id, COMMONS])
    .orderBy("space_id")
    .orderBy("code")
    .orderBy("version", "desc");
  const wanted = code === undefined ? newest : newest.where("code", "=", code);
  const rows = await read.db.selectFrom(wanted.as("p")).selectAll().orderBy("code").execute();
  return rows
    .map((row) => ({
      code: row.code,
      version: row.version,
      name: row.name,
      content: profileSchema.parse(row.content),
      sha256: row.sha256,
      isOwn: row.space_id !== COMMONS,
    }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
}

/** Saves a profile as a new version, unless its newest one says the same. Shape: the version that now stands. */
export async function saveProfile(
  write: WriteHandle,
  { code, name, content, by }: { readonly code: string; readonly name: ContentText; readonly content: Profile; readonly by?: string | undefined },
): Promise<{ readonly version: number; readonly sha256: string; readonly isNew: boolean }> {
  const sha256 = profileHash(content);
  const newest = (await listProfiles(write, code)).find(({ isOwn }) => isOwn || write.space.id === COMMONS);
  if (newest?.sha256 === sha256) return { version: newest.version, sha256, isNew: false };
  const version = (newest?.version ?? 0) + 1;
  await write.db
    .insertInto("observatory.profile")
    .values({
      space_id: write.space.id,
      code,
      version,
      name: JSON.stringify(name),
      content: JSON.stringify(content),
      sha256,
      made_at: write.now,
      made_by: by ?? null,
    })
    .execute();
  return { version, sha256, isNew: true };
}
