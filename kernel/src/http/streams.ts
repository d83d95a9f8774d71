import type { ReadHandle } from "../database/index.ts";

/** How long a reader may fetch nothing before the snapshot is given back. Unit: ms. */
const PATIENCE_MS = 30_000;

/**
 * A text that is written while it is sent: `begun` at once, then what `next` gives, one part at a time and only when
 * the reader has taken the one before. The snapshot lasts until the last part, or until the reader goes away.
 * Missing part: the end. Refuses: `file.busy`.
 */
export function streamOnSnapshot(read: ReadHandle, begun: string, next: () => Promise<string | undefined>): ReadableStream<Uint8Array> {
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  if (read.holdUntil === undefined) throw new Error("this snapshot ends before the answer is sent");
  read.holdUntil(isOver);
  const encoder = new TextEncoder();
  let patience: NodeJS.Timeout | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(begun));
      patience = waitFor(controller, end);
    },
    async pull(controller) {
      clearTimeout(patience);
      try {
        const part = await next();
        if (part === undefined) return finish(controller, end);
        controller.enqueue(encoder.encode(part));
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
