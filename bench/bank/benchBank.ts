import { getSpace, openPool } from "@splot/kernel/database";
import type { BenchServer } from "../child.ts";
import type { Figure, Section } from "../report.ts";
import { SPACE } from "./asking.ts";
import { measureExport } from "./exports.ts";
import { type BankSize, fullSize, growBank, wideSize } from "./growBank.ts";
import { measureImport } from "./imports.ts";
import { compareOthers } from "./others.ts";
import { measureAggregates, measureCatalogue, measureReads } from "./reads.ts";
import { measureSlice } from "./slices.ts";

/** The data bank with five million numbers. NOTE: last of all parts, for the numbers stay. */
export async function benchBank(server: BenchServer): Promise<Section> {
  const { figures, note } = await measureBank(server, fullSize);
  return {
    title: "The data bank with five million numbers",
    figures: [...figures, ...(await measureExport(server)), ...(await compareOthers(server))],
    notes: [note],
  };
}

/** The same with fifty million, asked for by its name alone; nothing is held against a gate, and nothing is exported or compared. */
export async function benchWideBank(server: BenchServer): Promise<Section> {
  const { figures, note } = await measureBank(server, wideSize);
  return { title: "The data bank with fifty million numbers", figures: figures.map((figure) => ({ ...figure, gate: undefined })), notes: [note] };
}

async function measureBank(server: BenchServer, size: BankSize): Promise<{ readonly figures: readonly Figure[]; readonly note: string }> {
  const pool = openPool({ url: server.databaseUrl, max: 1 });
  const { space } = await getSpace(pool, SPACE, () => new Date()).finally(() => pool.end());
  const bank = await growBank(server.databaseUrl, space.id, size);
  const figures = [
    ...(await measureSlice(server)),
    ...(await measureReads(server)),
    ...(await measureAggregates(server)),
    ...(await measureCatalogue(server)),
    ...(await measureImport(server.databaseUrl, space.id)),
  ];
  const note = `Generated in ${bank.seconds.toFixed(0)} s, ${bank.analyzed.toFixed(0)} s of them for statistics: ${size.indicators} indicators × ${size.years} years × ${size.units} units, each number from a hash of its place; ${bank.observations} numbers in the space.`;
  return { figures, note };
}
