/**
 * How an indicator is computed from others, whose series are named by number. `ratio` and `per_capita`: one number divided by
 * another of the same unit and period, times `factor`; `index`: the base period is 100; `rolling`: mean or sum of `count` periods.
 */
export type Derivation =
  | { readonly kind: "ratio" | "per_capita"; readonly numerator: number; readonly denominator: number; readonly factor: number }
  | { readonly kind: "index"; readonly of: number; readonly base: string }
  | { readonly kind: "rolling"; readonly of: number; readonly count: number; readonly by: "mean" | "sum" };

/** Where the pages of computed indicators stand. */
export const COMPUTED = "/dane/obliczone";

/** The series that a derivation takes, in the order of its formula. */
export function seriesOfDerivation(derivation: Derivation): readonly number[] {
  return "of" in derivation ? [derivation.of] : [derivation.numerator, derivation.denominator];
}

/** A derivation as it was stored. Missing: the indicator is measured. */
export function readDerivation(json: unknown): Derivation | undefined {
  if (typeof json !== "object" || json === null || !("kind" in json)) return undefined;
  return json as Derivation;
}

/** Does the indicator come from a source, so that it can be asked for, be late or break by itself? A computed one follows its inputs. */
export function isMeasured({ derivation }: { readonly derivation?: Derivation | undefined }): boolean {
  return derivation === undefined;
}
