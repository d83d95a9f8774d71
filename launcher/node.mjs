import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The Node from which everything works (argon2 in node:crypto). */
const oldest = [24, 7];

/** The Node that runs Splot: this one when it is new enough, else the one pinned in node_modules. */
export function findNode(root) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath;
  const pinned = join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  return existsSync(pinned) ? pinned : undefined;
}

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program under the right Node and waits for its end; signals are handed on. Returns its exit code.
 * Shape of `options`: `cwd`, `env` (added to ours), `isTied` (a channel whose closing tells the
 * program that this launcher died), `onStart` (takes the child).
 */
export async function runNode(root, args, options = {}) {
  const node = findNode(root);
  if (node === undefined) {
    console.error(
      `Splot potrzebuje Node.js 24.7 lub nowszego, a dla ${process.platform}-${process.arch} nie ma go w pakiecie. Zainstaluj go ze strony nodejs.org.\n` +
        `Splot needs Node.js 24.7 or newer and brings none for ${process.platform}-${process.arch}. Install it from nodejs.org.`,
    );
    return 1;
  }
  const child = spawn(node, args, {
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, ...options.env },
    stdio: options.isTied ? ["inherit", "inherit", "inherit", "ipc"] : "inherit",
  });
  options.onStart?.(child);
  const hand = (signal) => child.kill(signal);
  for (const signal of forwarded) process.on(signal, hand);
  const code = await new Promise((resolve) => {
    child.once("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once("exit", (status, signal) => resolve(status ?? exitCodeOf(signal)));
  });
  for (const signal of forwarded) process.off(signal, hand);
  return code;
}

/** Shells report a process that a signal ended as 128 plus the number of the signal. */
function exitCodeOf(signal) {
  return 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 1);
}
