import { eachRefusal, Refusal } from "@splot/kernel";

/** The refusals of a piece of work, the joined ones too; anything else that it throws is a bug and goes on. */
export function refusalsOf(work: () => unknown): readonly Refusal[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return eachRefusal(error);
  }
}

/** Their codes alone. */
export function codesOf(work: () => unknown): readonly string[] {
  return refusalsOf(work).map(({ code }) => code);
}
