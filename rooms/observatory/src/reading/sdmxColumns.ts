/** What a column of SDMX-CSV is. The file does not say which columns are dimensions, so the rules stand here and in docs/observations.md. */
export type SdmxRole = "system" | "dimension" | "measure" | "attribute" | "name";

/** A column of SDMX-CSV: its identifier without label, list and language marks. */
export interface SdmxColumn {
  readonly at: number;
  readonly id: string;
  readonly role: SdmxRole;
}

const SYSTEM = new Set(["STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "DATAFLOW", "ACTION", "SERIES_KEY", "OBS_KEY"]);
const MEASURE = /^(OBS_VALUE\d*|OBS_VALUE_\w+|MEAS_\w+|MEAS\d+)$/;
const DIMENSION = /^(DIM_?\w*|TIME_PERIOD|FREQ|REF_AREA|INDICATOR|COUNTERPART_AREA)$/i;
/** Attributes that the standard or its large users name. Source: SDMX cross-domain concepts, FORMATS §2. */
const ATTRIBUTE =
  /^(ATTR_?\w*|OBS_STATUS|OBS_FLAG|CONF_STATUS|OBS_CONF|DECIMALS|UNIT_MULT|COMMENT\w*|\w*_?NOTE|TIME_FORMAT|TITLE\w*|VINTAGE|UPDATED|LAST[ _]UPDATE|EMBARGO\w*|PRE_BREAK_VALUE|COLLECTION|METHODOLOGY)$/i;

/** Is this the header of SDMX-CSV 1.0 or 2.0? */
export function isSdmxHead(head: readonly string[]): boolean {
  const [first = "", second = ""] = head.map(bareId);
  return (first === "STRUCTURE" && second === "STRUCTURE_ID") || (first === "DATAFLOW" && head.length > 1);
}

/** The identifier of a head: without its label, its list and language marks. */
function bareId(head: string): string {
  return (head.split(": ")[0] ?? "").replace(/\[[^\]]*\]/g, "").trim();
}

/** The columns of a header. `key`: the parts of the first row's OBS_KEY with that row's codes, which then decide what is a dimension. */
export function sdmxColumns(head: readonly string[], key?: { readonly parts: readonly string[]; readonly codes: readonly string[] }): readonly SdmxColumn[] {
  const names = namePlaces(head);
  const columns = head.map((text, at) => ({ at, id: bareId(text), isMany: /[[\].]/.test(text.split(": ")[0] ?? ""), isName: names.has(at) }));
  const firstMeasure = columns.findIndex(({ id, isMany }) => !isMany && MEASURE.test(id));
  const keyed = key === undefined ? undefined : keyPlaces(columns, key);
  return columns.map(({ at, id, isMany, isName }): SdmxColumn => {
    if (isName) return { at, id, role: "name" };
    if (SYSTEM.has(id)) return { at, id, role: "system" };
    if (keyed?.has(at) === true) return { at, id, role: "dimension" };
    if (isMany) return { at, id: (head[at] ?? "").split(": ")[0] ?? id, role: "attribute" };
    return { at, id, role: roleByName(id) ?? (keyed === undefined && (firstMeasure === -1 || at < firstMeasure) ? "dimension" : "attribute") };
  });
}

/** What the name alone says. Missing: nothing. */
function roleByName(id: string): SdmxRole | undefined {
  if (id.startsWith("DIM_")) return "dimension";
  if (MEASURE.test(id)) return "measure";
  if (ATTRIBUTE.test(id)) return "attribute";
  return DIMENSION.test(id) ? "dimension" : undefined;
}

/** With STRUCTURE_NAME each identifier is followed by a column whose head is its name. */
function namePlaces(head: readonly string[]): ReadonlySet<number> {
  if (!head.includes("STRUCTURE_NAME")) return new Set();
  const rest = head.flatMap((text, at) => (SYSTEM.has(bareId(text)) ? [] : [at]));
  const isId = (at: number) => /^[A-Z][A-Z0-9_.]*(\[[^\]]*\])*$/.test(head[at] ?? "");
  const alternates = rest.length % 2 === 0 && rest.every((at, place) => place % 2 === 0 || !isId(at));
  return new Set(rest.filter((at, place) => (alternates ? place % 2 === 1 : place > 0 && !isId(at) && isId(rest[place - 1] ?? -1))));
}

function keyPlaces(
  columns: readonly { readonly at: number; readonly id: string }[],
  { parts, codes }: { readonly parts: readonly string[]; readonly codes: readonly string[] },
): ReadonlySet<number> | undefined {
  const found = new Set<number>();
  for (const part of parts) {
    const fitting = columns.filter(({ at, id }) => codes[at] === part && !found.has(at) && !SYSTEM.has(id));
    const best = fitting.find(({ id }) => DIMENSION.test(id)) ?? fitting[0];
    if (best === undefined) return undefined;
    found.add(best.at);
  }
  return found;
}
