/** What official sources call an indicator of the basic catalogue. */
export interface SourceNames {
  /** The subgroup of the Local Data Bank that holds nothing else. */
  readonly bdlSubgroup?: string;
  /** Names of variables as their files write them, in the unit of the indicator. */
  readonly names?: readonly string[];
}

/**
 * Names by the code of the indicator. NOTE: some are like no name of ours, and some like several, so likeness alone would ask
 * at every file of the kind. Source: Local Data Bank, subgroups P2137 and P2425.
 */
export const sourceNames: Readonly<Record<string, SourceNames>> = {
  population: { bdlSubgroup: "P2137" },
  population_thousand: { names: ["ludność w tysiącach"] },
  men_thousand: { names: ["ludność w tysiącach mężczyźni"] },
  women_thousand: { names: ["ludność w tysiącach kobiety"] },
  population_density: { names: ["ludność na 1 km2"] },
  population_change_per_1000: { names: ["zmiana liczby ludności na 1000 mieszkańców"] },
  urbanisation_pct: { names: ["wskaźnik urbanizacji"] },
};
