import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether everything the lock names is installed in exactly that version.
 * NOTE: npm writes what it installed into node_modules/.package-lock.json; comparing the two lists
 * is quicker than asking npm and, unlike file times, is not fooled by a checkout.
 */
export function isInstalled(root) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const present = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (wanted === undefined) throw new Error("package-lock.json is missing");
  if (present === undefined) return false;
  return Object.entries(wanted).every(([path, one]) => path === "" || isSatisfied(one, present[path]));
}

function isSatisfied(wanted, present) {
  if (present === undefined) return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
  return wanted.link === true ? present.link === true : wanted.version === present.version;
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}

/** Installs from the lock, silently; what npm said is shown only when it failed. Returns whether it worked. */
export async function install(root) {
  const own = process.env.npm_execpath;
  const [command, ...first] = own?.endsWith("npm-cli.js") ? [process.execPath, own] : ["npm"];
  const flags = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const child = spawn(command, [...first, ...flags], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const heard = [];
  child.stdout.on("data", (piece) => heard.push(piece));
  child.stderr.on("data", (piece) => heard.push(piece));
  const problem = await new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code) => resolve(code === 0 ? undefined : `npm ci: ${code}`));
  });
  if (problem === undefined) return true;
  process.stderr.write(`${Buffer.concat(heard).toString("utf8")}\n${problem}\n`);
  return false;
}
