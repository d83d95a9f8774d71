import { type Bilingual, eachRefusal, Refusal } from "@splot/kernel";

/** Where a verb writes. Shape: `line` for results, `note` for progress and refusals. */
export interface Output {
  line(text: string): void;
  note(text: string): void;
}

/** The terminal. */
export const terminal: Output = {
  line: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
};

/** Both languages, Polish first. */
export function both(out: Pick<Output, "line">, { pl, en }: Bilingual): void {
  out.line(pl);
  out.line(en);
}

/** Says a refusal in both languages. Shape: false when it was none and must be thrown on. */
export function tellRefusal(out: Output, error: unknown): boolean {
  if (!(error instanceof Refusal)) return false;
  for (const { details } of eachRefusal(error)) out.note(`${details.text.pl}\n${details.text.en}`);
  return true;
}
