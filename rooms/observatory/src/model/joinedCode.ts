import type { Vintage } from "./observation.ts";

/** The releases behind a computed number as one code: `a+b`, by code. */
export function joinedCode(all: readonly Pick<Vintage, "code">[]): string {
  return [...new Set(all.map(({ code }) => code))].sort().join("+");
}
