import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A real process under test and the lines it has printed. */
export interface Program {
  readonly pid: number;
  readonly lines: readonly string[];
  /** The first line that begins so, now or later. Refuses (throws) when the process ends without it. */
  line(beginning: string): Promise<string>;
  tell(line: string): void;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts a program of the repository under the Node that runs the tests. */
export function startProgram(args: readonly string[], env: Readonly<Record<string, string>> = {}): Program {
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, ...env } });
  if (child.pid === undefined) throw new Error(`${args[0]} did not start`);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of waiting) look();
  };
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    wake();
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => child.once("close", (code, signal) => resolve(signal ?? code ?? 0)));
  void ended.then(wake);
  // A program that was killed no longer reads what it is told.
  child.stdin.on("error", () => {});
  return {
    pid: child.pid,
    lines,
    line: (beginning) => waitForLine({ beginning, lines, waiting, child }),
    tell: (line) => child.stdin.write(`${line}\n`),
    kill: (signal) => child.kill(signal),
    ended,
  };
}

interface Wait {
  readonly beginning: string;
  readonly lines: readonly string[];
  readonly waiting: Set<() => void>;
  readonly child: ChildProcess;
}

function waitForLine({ beginning, lines, waiting, child }: Wait): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = lines.find((line) => line.startsWith(beginning));
      if (found !== undefined) resolve(found);
      else if (child.exitCode !== null || child.signalCode !== null) reject(new Error(`ended without "${beginning}": ${lines.join(" / ")}`));
      else return;
      waiting.delete(look);
    };
    waiting.add(look);
    look();
  });
}
