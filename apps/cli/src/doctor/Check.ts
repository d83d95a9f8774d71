import type { Bilingual } from "@splot/kernel";

/** One line of the doctor: what was looked at, how it stands, what to do. */
export interface Check {
  /** What was looked at, for programs that read the answer: `disk`, `journal`. Stays the same between versions. */
  readonly subject: string;
  readonly state: "good" | "warning" | "bad";
  readonly text: Bilingual;
  /** Missing: nothing is to be done. */
  readonly advice?: Bilingual | undefined;
}
