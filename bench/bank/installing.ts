import { spawn } from "node:child_process";
import { existsSync, realpathSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** What another program is made of. */
export interface Recipe {
  /** Its package with its version. */
  readonly package: string;
  /** The release of Node that it runs under, from npm as its package. Missing: the one of the bench. */
  readonly node?: string | undefined;
  /** Packages that must be built here; scripts of all others stay out. */
  readonly builds?: readonly string[] | undefined;
}

/** Another program as it was installed: the Node that it runs under, or why it cannot be had. */
export type Installed = { readonly node: string } | { readonly missing: string };

/** Installs a program into a folder of its own, for at most so long (ms). NOTE: npm runs under the Node that it builds for; what it started ends with it. */
export async function install(folder: string, recipe: Recipe, patience: number): Promise<Installed> {
  const until = performance.now() + patience;
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const left = () => Math.max(1, until - performance.now());
  let node = process.execPath;
  if (recipe.node !== undefined) {
    const name = `node-${process.platform}-${process.arch}`;
    const missing = await npm({ folder, node, patience: left() }, ["install", `${name}@${recipe.node}`]);
    if (missing !== undefined) return { missing };
    node = join(folder, "node_modules", name, "bin/node");
  }
  const missing =
    (await npm({ folder, node, patience: left() }, ["install", recipe.package, "--ignore-scripts"])) ??
    (recipe.builds === undefined ? undefined : await npm({ folder, node, patience: left() }, ["rebuild", ...recipe.builds]));
  return missing === undefined ? { node } : { missing };
}

interface Run {
  readonly folder: string;
  readonly node: string;
  readonly patience: number;
}

/** One command of npm. Shape: why it failed. Missing: it did not. */
function npm({ folder, node, patience }: Run, args: readonly string[]): Promise<string | undefined> {
  const home = dirname(dirname(node));
  const headers = existsSync(join(home, "include/node")) ? { npm_config_nodedir: home } : {};
  const env = { ...process.env, ...headers, PATH: `${dirname(node)}${delimiter}${process.env["PATH"] ?? ""}` };
  const quiet = ["--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=1", "--loglevel=error"];
  return new Promise((resolve) => {
    const child = spawn(node, [findNpm(), ...args, ...quiet], { cwd: folder, env, detached: true, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    let isLate = false;
    const limit = setTimeout(() => {
      isLate = true;
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, patience);
    child.stderr.on("data", (piece: Buffer) => {
      said += piece.toString();
    });
    child.on("error", (error) => {
      clearTimeout(limit);
      resolve(error.message);
    });
    child.on("close", (code) => {
      clearTimeout(limit);
      const reason = /npm error (?!code|A complete)(.*)/.exec(said)?.[1] ?? `npm ended with ${code}`;
      resolve(code === 0 ? undefined : isLate ? "it took too long" : reason.slice(0, 200));
    });
  });
}

/** The npm that runs the bench, else the one of the machine. Refuses (throws): there is none. */
function findNpm(): string {
  const own = process.env["npm_execpath"];
  if (own?.endsWith("npm-cli.js") === true) return own;
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    try {
      const found = realpathSync(join(folder, "npm"));
      if (found.endsWith("npm-cli.js")) return found;
    } catch {
      // Not in this folder.
    }
  }
  throw new Error("there is no npm on the path");
}
