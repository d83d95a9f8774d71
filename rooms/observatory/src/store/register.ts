import { say } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import { listUnits } from "@splot/kernel/territory";
import { type MappingRegister, sourceNames } from "../mapping/index.ts";
import type { Indicator } from "../model/observation.ts";
import { listIndicators } from "./indicators.ts";

/** What an imported file may speak of today, with the keys under which its numbers are stored. */
export interface LoadedRegister extends MappingRegister {
  readonly indicatorByCode: ReadonlyMap<string, Indicator>;
  /** Keys of the units by their codes. */
  readonly unitKeys: ReadonlyMap<string, number>;
}

/** Loads the register in two queries. */
export async function loadRegister(read: ReadHandle): Promise<LoadedRegister> {
  const [indicators, units] = await together(listIndicators(read), listUnits(read, { on: read.today }));
  return {
    indicators: indicators.map(({ code, name, unit, frequency, least, most }) => ({
      code,
      name: say("pl", name),
      unit: say("pl", unit),
      frequency,
      least,
      most,
      bdlSubgroup: sourceNames[code]?.bdlSubgroup,
      sourceNames: sourceNames[code]?.names,
    })),
    units: units.map(({ code, name, since }) => ({ code, name: say("pl", name), since })),
    indicatorByCode: new Map(indicators.map((one) => [one.code, one])),
    unitKeys: new Map(units.map(({ code, id }) => [code, id])),
  };
}
