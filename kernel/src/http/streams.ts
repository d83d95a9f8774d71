import type { ReadHandle } from "../database/index.ts";

/** How long a reader may fetch nothing before the snapshot is given back. Unit: ms. */
const PATIENCE_MS = 30_000;

/**
 * A file that is written while it is sent: `begun` at once, then what `next` gives, one part at a time and only when
 * the reader has taken the one before. The snapshot lasts until the last part, or until the reader goes away.
 * Missing part: the end. Refuses: `file.busy`.
 */
export function streamOnSnapshot(
  read: Pick<ReadHandle, "holdUntil">,
  begun: string,
  next: () => Promise<string | Uint8Array | undefined>,
): ReadableStream<Uint8Array> {
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  if (read.holdUntil === undefined) throw new Error("this snapshot ends before the answer is sent");
  read.holdUntil(isOver);
  const encoder = new TextEncoder();
  let patience: NodeJS.Timeout | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (begun !== "") controller.enqueue(encoder.encode(begun));
      patience = waitFor(controller, end);
    },
    async pull(controller) {
      clearTimeout(patience);
      try {
        const part = await next();
        if (part === undefined) return finish(controller, end);
        controller.enqueue(typeof part === "string" ? encoder.encode(part) : part);
        patience = waitFor(controller, end);
      } catch (error) {
        end();
        throw error;
      }
    },
    cancel() {
      clearTimeout(patience);
      end();
    },
  });
}

/** The same of pieces that somebody else makes. */
export function streamPieces(read: Pick<ReadHandle, "holdUntil">, pieces: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return streamOnSnapshot(read, "", async () => {
    // NOTE: an empty piece would end the wait of nobody; the reader gets the next that says something.
    for (let piece = await iterator.next(); piece.done !== true; piece = await iterator.next()) if (piece.value.length > 0) return piece.value;
    return undefined;
  });
}

function finish(controller: ReadableStreamDefaultController, end: () => void): void {
  controller.close();
  end();
}

function waitFor(controller: ReadableStreamDefaultController, end: () => void): NodeJS.Timeout {
  return setTimeout(() => {
    controller.error(new Error("the reader of a file fetched nothing for too long"));
    end();
  }, PATIENCE_MS).unref();
}
