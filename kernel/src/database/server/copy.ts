import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Binaries, findVersion, linkLibraries } from "./binaries.ts";
import type { Identity } from "./identity.ts";

/**
 * Programs that the given user can really run: the installed ones, or a copy of them
 * outside every folder that this user cannot enter (a clone under /root, for example).
 * Missing: undefined when the user cannot run the copy either.
 */
export function runnableBinaries(binaries: Binaries, identity: Identity): Binaries | undefined {
  if (findVersion(binaries.bin, identity) !== undefined) return binaries;
  if (binaries.kind === "system") return undefined;
  for (const place of ["/var/tmp", tmpdir()].filter((folder) => existsSync(folder))) {
    const root = copyInto(place, binaries.root);
    const bin = join(root, "bin");
    if (findVersion(bin, identity) !== undefined) return { ...binaries, root, bin };
  }
  return undefined;
}

/**
 * Copies an installation once, under a name that carries its content's fingerprint.
 * NOTE: the place may be written by everybody, so a folder that is already there is used
 * only when it is ours, closed to others and equal to the source file by file.
 */
function copyInto(place: string, source: string): string {
  const files = listFiles(source);
  const print = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  const target = join(place, `splot-postgres-${process.getuid?.() ?? 0}-${print}`);
  if (isFaithful(target, files)) return target;
  const fresh = mkdtempSync(`${target}.`);
  const native = join(fresh, "native");
  cpSync(source, native, { recursive: true, verbatimSymlinks: true });
  linkLibraries(native);
  openFolders(native);
  rmSync(target, { recursive: true, force: true });
  try {
    renameSync(native, target);
  } catch (error) {
    // Another process may have put the same copy there first.
    if (!isFaithful(target, files)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return target;
}

function isFaithful(target: string, files: readonly FileSize[]): boolean {
  if (!existsSync(target)) return false;
  const folder = lstatSync(target);
  if (!folder.isDirectory() || folder.uid !== process.getuid?.() || (folder.mode & 0o022) !== 0) return false;
  const sizes = new Map(listFiles(target).map((file) => [file.name, file.size]));
  return files.every((file) => sizes.get(file.name) === file.size);
}

interface FileSize {
  readonly name: string;
  readonly size: number;
}

function listFiles(root: string, folder = ""): FileSize[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(root, name);
    return entry.isFile() ? [{ name, size: lstatSync(join(root, name)).size }] : [];
  });
}

function openFolders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openFolders(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === "bin" ? 0o755 : 0o644);
  }
}
