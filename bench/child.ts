import { type ChildProcess, fork } from "node:child_process";
import type { BenchAnswers, BenchReady } from "./server.ts";

/** The server under test, in a process of its own. */
export interface BenchServer extends BenchReady {
  readonly pid: number;
  /** The answers that the application gave since the last question. */
  listAnswers(): Promise<BenchAnswers["answers"]>;
  stop(): Promise<void>;
}

/** Starts this same bundle as the server on a data folder. Refuses (throws): an end before it is ready. */
export async function startBenchServer(folder: string): Promise<BenchServer> {
  const child = fork(process.argv[1] ?? "", ["serve", folder], { stdio: ["ignore", "inherit", "inherit", "ipc"], execArgv: process.execArgv });
  const ready = await nextMessage<BenchReady>(child, "ready");
  return {
    ...ready,
    pid: child.pid ?? 0,
    listAnswers: async () => {
      child.send("answers");
      return (await nextMessage<BenchAnswers>(child, "answers")).answers;
    },
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

function nextMessage<Message extends { readonly kind: string }>(child: ChildProcess, kind: Message["kind"]): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`the server under test ended (${code})`));
    child.once("exit", onExit);
    const take = (message: unknown): void => {
      if (!isMessage<Message>(message, kind)) return;
      child.off("message", take);
      child.off("exit", onExit);
      resolve(message);
    };
    child.on("message", take);
  });
}

function isMessage<Message extends { readonly kind: string }>(message: unknown, kind: string): message is Message {
  return typeof message === "object" && message !== null && "kind" in message && message.kind === kind;
}
