import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

/** What logs know of the request under way: nothing of the person who sent it. */
export interface RequestMark {
  /** The number that a reader sees when something broke. */
  readonly id: string;
  /** Code of the space, once it is found. Missing: the address leads into none. */
  space?: string | undefined;
}

const marks = new AsyncLocalStorage<RequestMark>();

/** Runs the answering of a request under its mark. */
export function underMark<Result>(mark: RequestMark, work: () => Result): Result {
  return marks.run(mark, work);
}

/** The mark of the request under way. Missing: nothing of it was asked by a request (jobs, the command line, tests). */
export function findMark(): RequestMark | undefined {
  return marks.getStore();
}

/** The number of the request under way, or a fresh one. */
export function requestId(): string {
  return marks.getStore()?.id ?? randomUUID();
}

/** Notes the space of the request. NOTE: only a code that was found; what somebody typed into an address is not logged. */
export function markSpace(code: string): void {
  const mark = marks.getStore();
  if (mark !== undefined) mark.space = code;
}
