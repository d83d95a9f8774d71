import { randomUUID } from "node:crypto";

/** One request of a burst. The key makes its repetition harmless; `answer` is what came back, if anything did. */
export interface Sent {
  readonly address: string;
  readonly body: Readonly<Record<string, string | readonly string[]>>;
  readonly key: string;
  readonly ahead: Readonly<Record<string, string>>;
  answer?: unknown;
}

/** Sends one request as a client that may repeat it. Missing: undefined when the server died before it answered. Refuses (throws): any other answer than 200. */
export async function send({ address, body, key, ahead }: Pick<Sent, "address" | "body" | "key" | "ahead">): Promise<unknown> {
  const headers = { "content-type": "application/json", "idempotency-key": key, ...ahead };
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) }).catch(() => undefined);
  if (answer === undefined) return undefined;
  const text = await answer.text().catch(() => undefined);
  if (text === undefined) return undefined;
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

/** What a burst needs to be sent. */
export interface BurstPlan {
  readonly lines: number;
  next(): { readonly address: string; readonly body: Readonly<Record<string, string | readonly string[]>>; readonly ahead?: Readonly<Record<string, string>> };
}

/** A burst that runs until the server dies or somebody ends it. */
export interface Burst {
  readonly sent: readonly Sent[];
  /** Ends it and waits until nothing is on its way. */
  end(): Promise<void>;
}

/** Keeps so many requests on their way at any moment; each has a key of its own. */
export function startBurst({ lines, next }: BurstPlan): Burst {
  const sent: Sent[] = [];
  const burst = { isOver: false };
  const line = async (): Promise<void> => {
    while (!burst.isOver) {
      const { ahead = {}, ...request } = next();
      const one: Sent = { ...request, ahead, key: randomUUID() };
      sent.push(one);
      one.answer = await send(one);
      if (one.answer === undefined) return;
    }
  };
  const running = Promise.all(Array.from({ length: lines }, line));
  return {
    sent,
    end: async () => {
      burst.isOver = true;
      await running;
    },
  };
}
