/** Whom a unit is compared with: those most alike, all of an area, or those chosen. */
export type GroupKind = "peers" | "all" | "chosen";

/** What an address of the comparison asks for. Missing parts have a default. */
export interface AskedComparison {
  /** Code of the municipality, or of the area itself. Missing: the area. */
  readonly unit?: string | undefined;
  /** Code of the area whose members are candidates. Missing: that of the space. */
  readonly area?: string | undefined;
  readonly group?: GroupKind | undefined;
  readonly set?: "finance" | undefined;
  /** Codes of indicators. Empty: those of the set. */
  readonly indicators: readonly string[];
  /** Codes of the indicators by which peers are found. Empty: the usual ones. */
  readonly features: readonly string[];
  /** Codes of the units chosen. */
  readonly chosen: readonly string[];
}

/** Most indicators of one comparison. */
export const MOST_INDICATORS = 12;
const MOST_FEATURES = 8;
const MOST_CHOSEN = 40;
const CODE = /^[a-z][a-z0-9_]{1,60}$/;
const UNIT = /^[0-9A-Z-]{2,20}$/;
export const groupWords: Readonly<Record<GroupKind, string>> = { peers: "podobne", all: "wszystkie", chosen: "wybrane" };
const groupKinds: readonly GroupKind[] = ["peers", "all", "chosen"];

/** What the words of an address ask for: `gmina`, `obszar`, `grupa`, `zestaw`, `wskaznik`, `cecha`, `z`. What is unreadable narrows nothing. */
export function readComparison(search: string): AskedComparison {
  const given = new URLSearchParams(search);
  const list = (name: string, shape: RegExp, most: number) => [...new Set(given.getAll(name))].filter((text) => shape.test(text)).slice(0, most);
  const group = groupKinds.find((kind) => groupWords[kind] === given.get("grupa"));
  const chosen = list("z", UNIT, MOST_CHOSEN);
  return {
    unit: list("gmina", UNIT, 1)[0],
    area: list("obszar", UNIT, 1)[0],
    group: group ?? (chosen.length > 0 ? "chosen" : undefined),
    set: given.get("zestaw") === "finanse" ? "finance" : undefined,
    indicators: list("wskaznik", CODE, MOST_INDICATORS),
    features: list("cecha", CODE, MOST_FEATURES),
    chosen,
  };
}

/** The address part of a comparison, always in the same order; '' for nothing. */
export function comparisonQuery(asked: Partial<AskedComparison>): string {
  const parts = new URLSearchParams();
  const put = (name: string, text: string | undefined) => text !== undefined && parts.append(name, text);
  put("gmina", asked.unit);
  put("obszar", asked.area);
  put("grupa", asked.group === undefined ? undefined : groupWords[asked.group]);
  put("zestaw", asked.set === undefined ? undefined : "finanse");
  for (const code of asked.indicators ?? []) put("wskaznik", code);
  for (const code of asked.features ?? []) put("cecha", code);
  for (const code of asked.chosen ?? []) put("z", code);
  const text = parts.toString();
  return text === "" ? "" : `?${text}`;
}
