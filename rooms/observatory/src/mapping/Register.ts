/** An indicator that a file may speak of. */
export interface RegisterIndicator {
  readonly code: string;
  /** Name and unit of measure in Polish, as sources write them. */
  readonly name: string;
  readonly unit: string;
  readonly frequency: string;
  /** Number of the variable in the Local Data Bank. Missing: none known. */
  readonly bdlVariable?: string | undefined;
  /** Subgroup of the Local Data Bank, `P2137`. Missing: none known. */
  readonly bdlSubgroup?: string | undefined;
  /** Other names under which sources give it, in its own unit. Missing: none known. */
  readonly sourceNames?: readonly string[] | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** A unit that a file may speak of. Shape: `code` is TERYT or an area's own; `since` its first day, `until` its last day and one; missing: no end. */
export interface RegisterUnit {
  readonly code: string;
  readonly name: string;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** What a file may speak of. */
export interface MappingRegister {
  readonly indicators: readonly RegisterIndicator[];
  readonly units: readonly RegisterUnit[];
}

/** The register as rows are looked up in it. */
export interface RegisterIndex {
  readonly indicators: ReadonlyMap<string, RegisterIndicator>;
  readonly units: ReadonlyMap<string, RegisterUnit>;
  /** Municipalities by their first six digits, newest first. */
  readonly bySix: ReadonlyMap<string, readonly RegisterUnit[]>;
}

/** Makes the register ready for look-ups. */
export function indexRegister({ indicators, units }: MappingRegister): RegisterIndex {
  const municipalities = units.filter(({ code }) => /^\d{6}[123]$/.test(code)).sort((a, b) => (b.since ?? "").localeCompare(a.since ?? ""));
  return {
    indicators: new Map(indicators.map((one) => [one.code, one])),
    units: new Map(units.map((one) => [one.code, one])),
    bySix: Map.groupBy(municipalities, ({ code }) => code.slice(0, 6)),
  };
}

/** Is the unit in the register within a year? */
export function isThere({ since, until }: RegisterUnit, year: string): boolean {
  return (since === undefined || since <= `${year}-12-31`) && (until === undefined || until > `${year}-01-01`);
}
