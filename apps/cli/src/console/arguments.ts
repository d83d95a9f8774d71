import { parseArgs } from "node:util";
import { refuse } from "../refusals.ts";

/** What stands behind a verb: places and options. */
export interface VerbArguments {
  readonly places: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** How a verb is called. */
export interface VerbShape {
  readonly usage: string;
  /** Options with a value, and switches. */
  readonly options?: Readonly<Record<string, "value" | "switch">>;
  readonly required?: readonly string[];
  /** How many places it takes. */
  readonly placeCount: number;
}

/** Reads the arguments of a verb. Refuses: `verb.usage`. */
export function readArguments(args: readonly string[], { usage, options = {}, required = [], placeCount }: VerbShape): VerbArguments {
  const wanted = Object.fromEntries(
    Object.entries(options).map(([name, kind]) => [name, { type: kind === "value" ? ("string" as const) : ("boolean" as const) }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: wanted, allowPositionals: true, strict: true });
    if (positionals.length !== placeCount || required.some((name) => values[name] === undefined || values[name] === "")) throw new TypeError(usage);
    return {
      places: positionals,
      options: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? undefined : value])),
    };
  } catch {
    throw refuse("verb.usage", { usage: `splot ${usage}` });
  }
}

/** The value of an option. Missing: `undefined`. */
export function findOption({ options }: VerbArguments, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}
