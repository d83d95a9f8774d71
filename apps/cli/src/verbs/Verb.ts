import type { Bilingual } from "@splot/kernel";
import type { Environment } from "@splot/server/environment";
import type { Output } from "../console/output.ts";

/** Where and with what a verb runs. */
export interface VerbCall {
  readonly args: readonly string[];
  readonly out: Output;
  /** Read when asked for, so that offline verbs need no sound environment. */
  environment(): Environment;
}

/** One command of the command line. Shape: the exit code. */
export interface Verb {
  readonly usage: string;
  readonly about: Bilingual;
  run(call: VerbCall): Promise<number>;
}
