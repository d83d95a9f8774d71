import type { Target } from "./Profile.ts";

/** A list as people edit it: `what the source writes = what it becomes`, a line each; what it becomes holds no `=`. */
export function linesOfMap(map: Readonly<Record<string, string>>): string {
  return Object.entries(map)
    .map(([from, to]) => `${from} = ${to}`)
    .join("\n");
}

/** Reads such a list. Refuses: gives the first line that is none. */
export function readMapLines(text: string): { readonly map: Readonly<Record<string, string>> } | { readonly wrong: string } {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const pairs = lines.map((line) => ({ line, match: /^(.*\S)\s*=\s*([^=]*\S)$/.exec(line) }));
  const wrong = pairs.find(({ match }) => match === null);
  if (wrong !== undefined) return { wrong: wrong.line };
  return { map: Object.fromEntries(pairs.map(({ match }) => [match?.[1] ?? "", match?.[2] ?? ""])) };
}

/** What stands in a list where nobody has said yet what a name becomes. */
export const OPEN_NAME = "?";

/** What stands for rows that are not loaded. */
const LEFT = "-";

/** An indicator with its factor as people edit it: `population × 1000`. */
export function targetText(target: Target | null): string {
  if (target === null) return LEFT;
  return target.factor === undefined ? target.code : `${target.code} × ${target.factor}`;
}

/** Reads such an indicator. Shape: `null` for rows that are not loaded; what is no code is left to the schema. */
export function readTarget(text: string): Target | null {
  if (text.trim() === LEFT) return null;
  const [code = "", factor] = text.split(/\s*[×*]\s*|\s+x\s+/);
  return { code: code.trim(), ...(factor === undefined ? {} : { factor: factor.trim().replace(",", ".") }) };
}
