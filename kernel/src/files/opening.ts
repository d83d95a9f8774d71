import { type Actor, maySee, type Role, type Visibility } from "../access/index.ts";
import type { ReadHandle } from "../database/index.ts";
import type { MediaType } from "./mediaType.ts";
import { findBytes, type PersonalClass } from "./store.ts";
import { refuseFile } from "./upload.ts";

const OFFICE: readonly Role[] = ["officer", "director"];

/** May this reader have a file of a class that belongs to a thing of a visibility? Everything that is not said here is refused (I20). */
export function mayOpen(actor: Actor, { personalClass, visibility }: { readonly personalClass: PersonalClass; readonly visibility: Visibility }): boolean {
  const roles = actor.kind === "person" ? actor.roles : undefined;
  if (!maySee(visibility, roles)) return false;
  if (personalClass === "none" || personalClass === "P0") return true;
  if (roles === undefined || roles.length === 0) return false;
  return personalClass === "P1" || roles.some(({ role }) => OFFICE.includes(role));
}

/** A file that its reader may have. */
export interface OpenFile {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: Buffer;
}

/** The file of this hash in this space, for one who may read a thing that it belongs to. Refuses: `file.unknown`, `file.erased`. */
export async function openFile(read: ReadHandle, actor: Actor, sha256: string): Promise<OpenFile> {
  const rows = await read.db
    .selectFrom("kernel.attachment as a")
    .innerJoin("kernel.file as f", (join) => join.onRef("f.space_id", "=", "a.space_id").onRef("f.sha256", "=", "a.sha256"))
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "a.space_id").onRef("o.id", "=", "a.object_id"))
    .select(["a.name", "a.personal_class", "o.visibility", "f.media_type"])
    .where("a.space_id", "=", read.space.id)
    .where("a.sha256", "=", sha256)
    .orderBy("a.made_at")
    .orderBy("a.id")
    .execute();
  const open = rows.filter(({ personal_class: personalClass, visibility }) => mayOpen(actor, { personalClass, visibility }));
  const first = open.find(({ name }) => name !== null);
  if (first === undefined || first.name === null) throw refuseFile(open.length === 0 ? "file.unknown" : "file.erased");
  const bytes = await findBytes(read, sha256);
  if (bytes === undefined) throw refuseFile("file.erased");
  return { name: first.name, mediaType: first.media_type, bytes };
}

/**
 * The answer that hands a file over: always saved, never shown inside a page of ours, and no script in it runs.
 * Source: RFC 6266 (name in plain letters, and in all letters), OWASP file upload.
 */
export function fileAnswer({ name, mediaType, bytes }: OpenFile): Response {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, "_");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes.byteLength),
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}`,
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    },
  });
}

function escaped(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Where a file of the space is fetched. */
export function filePath(sha256: string): string {
  return `/pliki/${sha256}`;
}
