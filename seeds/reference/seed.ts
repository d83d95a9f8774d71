import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Clock, type Json, Refusal } from "@splot/kernel";
import { getSpace, read, type ReadHandle } from "@splot/kernel/database";
import { type FactAction, factHash, isFactAction, listFacts, placing, retracting, type StandingFact, telling } from "@splot/kernel/facts";
import { type Action, type Performer, perform } from "@splot/kernel/journal";
import { parse } from "csv-parse/sync";

/** One row of a reference table, by column name. Empty cell: ''. */
export type SeedRow = Readonly<Record<string, string>>;

/** What the end of a telling took back. `stuck`: what could not be, with the reason; it stands until people let go of it. */
export interface Closed {
  readonly takenCount: number;
  readonly stuck: readonly { readonly key: string; readonly why: string }[];
}

/** What a seed of facts works with: tables, and acts of the program itself in one space. */
export interface Seed {
  /** Rows of a reference table. */
  csv(name: string): Promise<readonly SeedRow[]>;
  /** Performs an action once; the key makes a repetition harmless. */
  act<Input, Result extends Json>(action: Action<Input, Result>, input: unknown, key: string): Promise<Result>;
  /** Tells a fact: new, corrected where its row changed, or as it stands, which costs nothing. */
  tell<Input, Result extends Json>(action: FactAction<Input, Result>, input: unknown, key: string): Promise<Result>;
  /** Takes back what these tables told before and no longer tell, last first. */
  close(actions: readonly Action<unknown, Json>[]): Promise<Closed>;
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
  /** The set of tables, a folder of `seeds/reference`; what it tells carries its name. Missing: `smk`. */
  readonly teller?: string;
  /** Reads a table; missing: from the folder of the teller. */
  readonly table?: (name: string) => Promise<string>;
}

const DROPPED = { pl: "Nie ma go już w tabelach faktów, z których wczytano tę przestrzeń.", en: "It is no longer in the tables of facts from which this space was loaded." };

/** A seed for one space. */
export function seedFor({ performer, clock, root, space, teller = "smk", table }: SeedOptions): Seed {
  const readTable = table ?? ((name: string) => readFile(join(root, "seeds/reference", teller, name), "utf8"));
  const inSpace = (code: string): Omit<Seed, "commons"> => {
    const find = () => getSpace(performer.pool, code, clock);
    const run = async <Input, Result extends Json>(action: Action<Input, Result>, input: Input, key: string): Promise<Result> =>
      perform(performer, action, { ...(await find()), actor: { kind: "system", name: "seed" }, input, key });
    return {
      csv: async (name) => parse(await readTable(name), { columns: true, bom: true, skip_empty_lines: true }),
      act: (action, input, key) => run(action, action.input.parse(input), `seed:${key}`),
      ...tellerOf({ run, teller, list: async () => read({ pool: performer.pool, ...(await find()) }, (handle) => listFacts(handle, teller)) }),
      read: async (work) => read({ pool: performer.pool, ...(await find()) }, work),
    };
  };
  return { ...inSpace(space), commons: inSpace("commons") };
}

interface TellerParts {
  readonly teller: string;
  run<Input, Result extends Json>(action: Action<Input, Result>, input: Input, key: string): Promise<Result>;
  /** What the tables told before. */
  list(): Promise<readonly StandingFact[]>;
}

/** Tells the facts of one space, with what stands read once. */
function tellerOf({ run, teller, list }: TellerParts): Pick<Seed, "tell" | "close"> {
  let standing: Promise<Map<string, StandingFact>> | undefined;
  const told = new Map<string, number>();
  const known = () => (standing ??= list().then((facts) => new Map(facts.map((fact) => [fact.key, fact]))));
  return {
    tell: async (action, given, key) => {
      const input = action.input.parse(given);
      told.set(key, told.size + 1);
      const fact = (await known()).get(key);
      if (fact !== undefined && fact.retracted === undefined && fact.sha256 === factHash(input)) return fact.result as never;
      return run(telling(action, { key, teller, ord: told.size }), input, keyOf("tell", key, fact));
    },
    close: async (actions) => {
      const byName = new Map(actions.filter(isFactAction).map((action) => [action.name, action]));
      const dropped = (await list()).filter(({ key, retracted }) => !told.has(key) && retracted === undefined).reverse();
      const stuck: { key: string; why: string }[] = [];
      for (const fact of dropped) {
        const action = byName.get(fact.action);
        if (action === undefined) throw new Error(`no room knows ${fact.action}, which told ${fact.key}`);
        await run(retracting(action, fact.key), { reason: DROPPED }, keyOf("drop", fact.key, fact)).catch((error: unknown) => {
          stuck.push({ key: fact.key, why: whyStuck(error) });
        });
      }
      const places = (await list()).filter(({ key, ord }) => told.has(key) && told.get(key) !== ord);
      if (places.length > 0) await run(placing, { keys: [...told.keys()] }, keyOf("place", [...told.keys()].join(" "), undefined));
      told.clear();
      standing = undefined;
      return { takenCount: dropped.length - stuck.length, stuck };
    },
  };
}

/** People may have built on a fact since; anything else is a bug. */
function whyStuck(error: unknown): string {
  if (error instanceof Refusal) return error.details.text.pl;
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (code === "23503" || code === "23001") return "opiera się na nim praca osób (work of people rests on it)";
  throw error;
}

/** A key per telling: the same telling by two starts at once acts once. */
function keyOf(verb: string, key: string, fact: StandingFact | undefined): string {
  return `${verb}:${createHash("sha256").update(`${key} ${fact?.revision ?? 0} ${verb === "place" ? Math.random() : ""}`).digest("hex").slice(0, 40)}`;
}

/** The cell of a row. Missing: '' when the column is absent or empty. */
export function cell(row: SeedRow, column: string): string {
  return row[column]?.trim() ?? "";
}
