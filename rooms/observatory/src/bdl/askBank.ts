import { askedRest } from "../model/bdl/backoff.ts";
import type { BankFailure } from "./outcomes.ts";

/** The world outside as the connectors see it; a test brings its own. */
export interface Outside {
  /** Address of the bank's API, without a slash at the end. */
  readonly bankUrl: string;
  /** Key of the bank (`X-ClientId`). Missing: asked without one. Never written or logged. */
  readonly bankKey?: string | undefined;
  /** Address of the register of borders (WFS). */
  readonly bordersUrl: string;
  /** The clock of the machine. */
  now(): Date;
  /** Waits. Unit: ms. */
  rest(milliseconds: number): Promise<void>;
  /** A number from 0 to 1 by chance. */
  chance(): number;
  /** How long one answer may take, to its last byte. Unit: ms. */
  readonly mostMilliseconds: number;
}

/** What came of a question. */
export type Asked = { readonly body: string } | { readonly failure: BankFailure };

/** Largest answer. Unit: bytes. */
const MOST_BYTES = 64_000_000;

/** Asks the bank once, with the key of the installation where there is one. */
export async function askBank(outside: Outside, address: string): Promise<Asked> {
  const key = outside.bankKey === undefined ? {} : { "x-clientid": outside.bankKey };
  return askOutside(outside, address, { accept: "application/json", ...key });
}

/** Asks another's service once. Never throws for what the service or the network does. */
export async function askOutside(outside: Outside, address: string, headers: Readonly<Record<string, string>>): Promise<Asked> {
  const signal = AbortSignal.timeout(outside.mostMilliseconds);
  try {
    // NOTE: a redirection would carry the key to another host.
    const answer = await fetch(address, { headers, redirect: "error", signal });
    if (answer.ok) return await bodyOf(answer);
    await answer.body?.cancel();
    return failed(kindOf(answer.status), { status: answer.status, askedRest: askedRest(answer.headers.get("retry-after"), outside.now()) });
  } catch (error) {
    return failed(error instanceof Error && error.name === "TimeoutError" ? "slow" : "broken");
  }
}

function failed(kind: BankFailure["kind"], more: Partial<BankFailure> = {}): Asked {
  return { failure: { askedRest: 0, ...more, kind } };
}

function kindOf(status: number): BankFailure["kind"] {
  if (status === 429) return "refused";
  if (status === 401 || status === 403) return "forbidden";
  return status === 404 || status === 400 ? "unknown" : "server";
}

/** The whole text of an answer, in bounded memory. */
async function bodyOf({ body }: Response): Promise<Asked> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return failed("too_large");
    chunks.push(chunk);
  }
  try {
    return { body: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return failed("unreadable");
  }
}
