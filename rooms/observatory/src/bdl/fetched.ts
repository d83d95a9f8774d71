import { sha256 } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { findBytes } from "@splot/kernel/files";
import { type FileSource, type FindingLog, type FlatRow, openReading, type Reading } from "../reading/index.ts";
import { type KeptAnswer, listAnswers, listWholeFetches, type WholeFetch } from "../store/bdl/answers.ts";
import { type BankVariable, listBankVariables } from "../store/bdl/variables.ts";

/** Numbers of one variable as they were fetched last: whole, with the proof of what came from where and when. */
export interface FetchedTable {
  readonly variable: number;
  readonly fetches: readonly WholeFetch[];
  /** The answers in the order of their pages, resource after resource. */
  readonly answers: readonly KeptAnswer[];
  /** Joint hash of the answers: another one as soon as one byte of them is another. */
  readonly sha256: string;
  /** When the bank last changed the numbers, as it writes it. Missing: it does not say. */
  readonly lastUpdate?: string | undefined;
}

/** The newest whole numbers of the variables that the space follows, by number; those never fetched are left out. */
export async function listFetched(read: ReadHandle): Promise<readonly FetchedTable[]> {
  return tablesOf(read, await listBankVariables(read));
}

async function tablesOf(read: ReadHandle, variables: readonly Pick<BankVariable, "id">[]): Promise<readonly FetchedTable[]> {
  const groups = Map.groupBy(await listWholeFetches(read, { variables: variables.map(({ id }) => id) }), ({ variable }) => variable);
  const tables: FetchedTable[] = [];
  for (const [variable, fetches] of [...groups].toSorted(([one], [other]) => one - other)) {
    const answers: KeptAnswer[] = [];
    for (const { id } of fetches) answers.push(...(await listAnswers(read, id)));
    const lastUpdate = fetches
      .flatMap((one) => one.lastUpdate ?? [])
      .toSorted()
      .at(-1);
    tables.push({ variable, fetches, answers, sha256: sha256(answers.map((one) => one.sha256).join("\n")), lastUpdate });
  }
  return tables;
}

/** Fetched numbers that belong to an indicator and were not yet looked at for loading. */
export async function listUnloaded(read: ReadHandle): Promise<readonly (FetchedTable & { readonly of: BankVariable })[]> {
  const wanted = (await listBankVariables(read)).filter(({ indicator }) => indicator !== undefined);
  return (await tablesOf(read, wanted)).flatMap((table) => {
    const of = wanted.find(({ id }) => id === table.variable);
    return of === undefined || of.loadedSha256 === table.sha256 ? [] : [{ ...table, of }];
  });
}

/** Opens fetched numbers as one flat table (`variableId`, `unitId`, `year`), answer after answer. Refuses (throws): answers that were not kept. */
export async function openFetched(read: ReadHandle, { answers }: FetchedTable, log: FindingLog): Promise<Reading> {
  const sources = answers.map((answer) => sourceOf(read, answer));
  const [first] = sources;
  if (first === undefined) throw new Error("a whole fetch has no answers");
  const { columns, labels } = await openReading(first, { format: "bdl-api", isPage: true }, log);
  return { format: "bdl-api", columns, labels, rows: chained(sources, log) };
}

async function* chained(sources: readonly FileSource[], log: FindingLog): AsyncGenerator<FlatRow> {
  let row = 0;
  for (const source of sources) {
    const { rows } = await openReading(source, { format: "bdl-api", isPage: true }, log);
    for await (const one of rows) {
      row += 1;
      yield { ...one, row };
    }
  }
}

function sourceOf(read: ReadHandle, { sha256: hash, page }: KeptAnswer): FileSource {
  return {
    name: `${page}.json`,
    async *open() {
      const bytes = await findBytes(read, hash);
      if (bytes === undefined) throw new Error(`the answer ${hash} was not kept`);
      yield bytes;
    },
  };
}
