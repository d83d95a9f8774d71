import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Json } from "@splot/kernel";
import { getSpace, read, type ReadHandle } from "@splot/kernel/database";
import { type Action, type Performer, perform } from "@splot/kernel/journal";
import type { Clock } from "@splot/kernel";
import { parse } from "csv-parse/sync";

/** One row of a reference table, by column name. Empty cell: ''. */
export type SeedRow = Readonly<Record<string, string>>;

/** What a seed of facts works with: tables, and acts of the program itself in one space. */
export interface Seed {
  /** Rows of `seeds/reference/smk/{name}`. */
  csv(name: string): Promise<readonly SeedRow[]>;
  /** Performs an action once; the key makes a repetition harmless. */
  act<Input, Result extends Json>(action: Action<Input, Result>, input: unknown, key: string): Promise<Result>;
  /** Reads in the space. */
  read<Result>(work: (handle: ReadHandle) => Promise<Result>): Promise<Result>;
  /** The same in the space that all share. */
  readonly commons: Omit<Seed, "commons">;
}

/** Where a seed runs. */
export interface SeedOptions {
  readonly performer: Performer;
  readonly clock: Clock;
  readonly root: string;
  readonly space: string;
}

/** A seed for one space. */
export function seedFor({ performer, clock, root, space }: SeedOptions): Seed {
  const inSpace = (code: string): Omit<Seed, "commons"> => ({
    csv: async (name) => parse(await readFile(join(root, "seeds/reference/smk", name)), { columns: true, bom: true, skip_empty_lines: true }),
    act: async (action, input, key) => {
      const clocked = await getSpace(performer.pool, code, clock);
      return perform(performer, action, { ...clocked, actor: { kind: "system", name: "seed" }, input: action.input.parse(input), key: `seed:${key}` });
    },
    read: async (work) => read({ pool: performer.pool, ...(await getSpace(performer.pool, code, clock)) }, work),
  });
  return { ...inSpace(space), commons: inSpace("commons") };
}

/** The cell of a row. Missing: '' when the column is absent or empty. */
export function cell(row: SeedRow, column: string): string {
  return row[column]?.trim() ?? "";
}
