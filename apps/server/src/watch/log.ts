import { findMark } from "@splot/kernel/http";

/** What a line of the log tells. Personal class: P0; a value that somebody typed never gets here. */
export interface LogLine {
  readonly level: "info" | "error";
  readonly kind: "request" | "act" | "error";
  readonly requestId?: string | undefined;
  readonly space?: string | undefined;
  readonly [more: string]: string | number | readonly string[] | undefined;
}

/** Takes whole lines of the log. */
export type Write = (line: string) => void;

/** One line of JSON with the instant, and the mark of the request where there is one. */
export function logLine(line: LogLine, write: Write): void {
  const mark = findMark();
  write(JSON.stringify({ at: new Date().toISOString(), requestId: mark?.id, space: mark?.space, ...line }));
}

/** Errors of the language, whose messages name code and never a value that came from outside. */
const harmless = new Set(["TypeError", "ReferenceError", "RangeError"]);

/**
 * A bug without the values that it may repeat: its name, code and place. The message stands only where the language or
 * the system made it (decision 0032).
 */
export function describeError(error: unknown): Readonly<Record<string, string | readonly string[] | undefined>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const name = /^\w{1,60}$/.test(error.name) ? error.name : "Error";
  const own = (key: string): string | undefined => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === "string" && /^[\w.-]{1,80}$/.test(value) ? value : undefined;
  };
  return {
    name,
    code: own("code"),
    schema: own("schema"),
    table: own("table"),
    column: own("column"),
    constraint: own("constraint"),
    syscall: own("syscall"),
    message: harmless.has(name) && own("code") === undefined ? error.message : undefined,
    frames: framesOf(error),
    cause: error.cause instanceof Error ? `${error.cause.name} ${Reflect.get(error.cause, "code") ?? ""}`.trim() : undefined,
  };
}

/** Where it happened. NOTE: a stack begins with the message, which may have many lines of its own. */
function framesOf({ message, stack = "" }: Error): readonly string[] {
  const at = stack.indexOf(message);
  return stack
    .slice(at < 0 ? 0 : at + message.length)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 12);
}

/** Logs a bug, under the number that the reader saw. */
export function logError(error: unknown, { write = console.error, requestId }: { readonly write?: Write; readonly requestId?: string } = {}): void {
  const known = requestId === undefined ? {} : { requestId };
  logLine({ level: "error", kind: "error", ...known, ...describeError(error) }, write);
}
