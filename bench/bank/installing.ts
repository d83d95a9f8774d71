import { spawn } from "node:child_process";
import { realpathSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/**
 * Installs one package into a folder of its own, for at most so long. Shape: why it cannot be installed. Missing: it was.
 * NOTE: npm runs under the Node of the bench, for which it then builds; what it started ends with it.
 */
export function installPackage(folder: string, name: string, patience: number): Promise<string | undefined> {
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env["PATH"] ?? ""}` };
  const args = ["install", name, "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=1", "--loglevel=error"];
  const [command = "npm", ...first] = findNpm();
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], { cwd: folder, env, detached: true, stdio: ["ignore", "ignore", "pipe"] });
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
      resolve(code === 0 ? undefined : isLate ? `npm took more than ${patience / 1000} s` : reason.slice(0, 200));
    });
  });
}

/** The npm that runs the bench, else the one of the machine. Shape: command and first arguments. */
function findNpm(): readonly string[] {
  const own = process.env["npm_execpath"];
  if (own?.endsWith("npm-cli.js") === true) return [process.execPath, own];
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    try {
      const found = realpathSync(join(folder, "npm"));
      if (found.endsWith("npm-cli.js")) return [process.execPath, found];
    } catch {
      // Not in this folder.
    }
  }
  return ["npm"];
}
