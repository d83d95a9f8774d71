import type { Worker } from "node:worker_threads";
import { refusals } from "../refusal.ts";
import { findProgram, startWorker } from "./worker.ts";

const refuse = refusals({
  "document.pdf_unavailable": {
    kind: "rule",
    pl: "Ten serwer nie umie zrobić pliku PDF. Pobierz DOCX albo wydrukuj stronę z przeglądarki.",
    en: "This server cannot make a PDF. Download the DOCX, or print the page from the browser.",
  },
  "document.busy": {
    kind: "too_many",
    pl: "Serwer składa teraz wiele dokumentów. Spróbuj ponownie za chwilę.",
    en: "The server is setting many documents now. Try again in a moment.",
  },
});

/** Most documents that wait for the worker. */
const MOST_WAITING = 20;
/** How long one document may take; its worker ends with it. Unit: milliseconds. */
const LONGEST_MS = 20_000;

/** What the worker is asked to set. `scales`: one after the other, until there are no more than `most` pages. */
export interface Order {
  readonly template: string;
  /** JSON. */
  readonly document: string;
  readonly scales: readonly number[];
  /** Missing: any number of pages. */
  readonly most?: number | undefined;
}

/** What the worker answers. */
export type Answer = { readonly no: number; readonly pdf: Uint8Array<ArrayBuffer> } | { readonly no: number; readonly fault: string };

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

const waiting = new Map<number, Waiting>();
let running: Worker | undefined;
let count = 0;

/** Can this machine make PDF? */
export function canMakePdf(): boolean {
  return findProgram() !== undefined;
}

/**
 * Sets a document on paper, beside the event loop, one after the other. Shape: the PDF, or what is wrong with the document.
 * Refuses: `document.pdf_unavailable`, `document.busy`.
 */
export async function compile(order: Order): Promise<Answer> {
  const program = findProgram();
  if (program === undefined) throw refuse("document.pdf_unavailable");
  if (waiting.size >= MOST_WAITING) throw refuse("document.busy");
  running ??= listen(startWorker(program));
  const worker = running;
  count += 1;
  const no = count;
  worker.ref();
  const answer = new Promise<Answer>((resolve, reject) => waiting.set(no, { resolve, reject }));
  const patience = setTimeout(() => void worker.terminate(), LONGEST_MS * waiting.size);
  worker.postMessage({ ...order, no });
  try {
    return await answer;
  } finally {
    clearTimeout(patience);
    waiting.delete(no);
    if (waiting.size === 0) worker.unref();
  }
}

function listen(worker: Worker): Worker {
  worker.on("message", (answer: Answer) => waiting.get(answer.no)?.resolve(answer));
  const end = (error: Error) => {
    if (running === worker) running = undefined;
    for (const one of waiting.values()) one.reject(error);
  };
  worker.on("error", end);
  worker.on("exit", (code) => end(new Error(`the worker that sets documents ended with ${code}`)));
  return worker;
}
