import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { expect } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { factSeeds, tellFacts } from "../../seeds/reference/facts.ts";
import { pimSeeds } from "../../seeds/reference/pim.ts";
import { pim } from "../../seeds/reference/pimSpace.ts";
import { seedFor } from "../../seeds/reference/seed.ts";
import type { siteOver } from "./site.tsx";

/** A row of a reference table. */
export type TableRow = Readonly<Record<string, string>>;
export type TestSite = ReturnType<typeof siteOver>;

const root = process.cwd();

/** The reference tables, as they are or as a test changed them. */
export class Tables {
  readonly #changed = new Map<string, readonly TableRow[]>();
  async rows(name: string): Promise<readonly TableRow[]> {
    return this.#changed.get(name) ?? parse(await readFile(join(root, "seeds/reference/smk", name)), { columns: true, bom: true });
  }
  async change(name: string, edit: (rows: readonly TableRow[]) => readonly TableRow[]): Promise<void> {
    this.#changed.set(name, edit(await this.rows(name)));
  }
  /** Changes cells of the row in which a column holds a value. */
  async edit(name: string, [column, value]: readonly [string, string], cells: TableRow): Promise<void> {
    await this.change(name, (rows) => rows.map((row) => (row[column] === value ? { ...row, ...cells } : row)));
  }
  /** Drops the rows in which a column holds a value. */
  async drop(name: string, column: string, value: string): Promise<void> {
    await this.change(name, (rows) => rows.filter((row) => row[column] !== value));
  }
  readonly text = async (name: string): Promise<string> => stringify([...(await this.rows(name))], { header: true });
}

/** Loads the facts of the programme of city networks into its space, as a start does. */
export async function loadProgramme({ site }: TestSite): Promise<void> {
  const seed = seedFor({ performer: site.performer, clock: site.clock, root, space: pim.code, teller: "pim" });
  expect(await tellFacts(seed, { seeds: pimSeeds, actions: rooms.flatMap((room) => room.actions) })).toEqual([]);
}

/** Loads the facts of the tables into the live space of a test site, as a start does. */
export async function loadFacts({ site }: TestSite, tables: Tables): Promise<void> {
  const seed = seedFor({ performer: site.performer, clock: site.clock, root, space: "krakow", table: tables.text });
  expect(await tellFacts(seed, { seeds: factSeeds, actions: rooms.flatMap((room) => room.actions) })).toEqual([]);
}
