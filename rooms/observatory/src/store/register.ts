import { say } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listUnits } from "@splot/kernel/territory";
import type { Register } from "../model/readLongCsv.ts";
import { listIndicators } from "./indicators.ts";

/** What an imported file may speak of today, in two queries. */
export async function loadRegister(read: ReadHandle): Promise<Register> {
  const indicators = await listIndicators(read);
  const units = await listUnits(read, { on: read.today });
  return {
    indicators: new Map(indicators.map(({ code, frequency, least, most }) => [code, { frequency, least, most }])),
    units: new Map(units.map(({ code, name, since }) => [code, { name: say("pl", name), since }])),
  };
}
