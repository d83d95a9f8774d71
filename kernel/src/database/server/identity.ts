import { chmodSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The user a PostgreSQL process runs as. Missing: empty means "as this process". */
export interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** The user without rights that runs the database when Splot was started by root. */
const nobody = 65_534;

/** Whether this process may do everything. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The user that runs the database in a folder: PostgreSQL refuses root, so root hands it
 * to the folder's owner, or to nobody when the folder is root's own.
 */
export function serverIdentity(folder: string): Identity {
  if (!isRoot()) return {};
  const owner = statSync(folder);
  return owner.uid === 0 ? { uid: nobody, gid: nobody } : { uid: owner.uid, gid: owner.gid };
}

/**
 * How a server process that is started inside its folder names that folder.
 * NOTE: the user that root becomes may be unable to walk there (a clone under /root) yet may stay
 * where it already stands. Up to 15 PostgreSQL walks away from there while it looks for itself,
 * so its data folder must be open to walk through.
 */
export function standingName(folder: string, major: number): string {
  if (!isRoot()) return folder;
  if (major >= 16) return "/proc/self/cwd";
  const parent = dirname(folder);
  chmodSync(parent, (statSync(parent).mode & 0o777) | 0o011);
  return folder;
}
