/** Ways in which an indicator can be looked at, as they stand in addresses. */
const viewNames = ["ranking", "mapa", "czas", "gminy", "rozklad", "tabela", "zwiazek"] as const;
export type ViewName = (typeof viewNames)[number];

/** Most lines of one chart; beyond it each stands alone, side by side. */
export const MOST_LINES = 5;

/** What an address asks of an indicator. Missing parts are chosen by what there is. */
export interface Asked {
  readonly view?: ViewName | undefined;
  readonly period?: string | undefined;
  /** Code of the area whose members are compared. Missing: that of the space. */
  readonly area?: string | undefined;
  /** Codes of the units that stand out, or whose lines are drawn. */
  readonly units: readonly string[];
  /** Breakdown as `dimension:item`, joined by commas. Missing: the whole. */
  readonly breakdown?: string | undefined;
  /** An amount for each resident, or as it is. Missing: what the view is best told in. */
  readonly per?: "head" | "whole" | undefined;
  /** Code of the indicator that this one is compared with. */
  readonly other?: string | undefined;
  /** The state of the bank at this moment. Missing: now. */
  readonly asOf?: Date | undefined;
  /** Code of the unit after which the shown part of a long view begins. Missing: from the beginning. */
  readonly after?: string | undefined;
  /** Words that units of a large area are looked for by. Missing: none are. */
  readonly search?: string | undefined;
}

/** Most units named in an address. */
const MOST_UNITS = 40;
const UNIT = /^[0-9A-Z-]{2,20}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** Reads the query of an address; what cannot be read narrows nothing. `now`: a moment to come is none. */
export function readAsked(search: string, now: Date): Asked {
  const given = new URLSearchParams(search);
  const word = (name: string): string | undefined => {
    const text = given.get(name)?.trim() ?? "";
    return text === "" || text.length > 200 ? undefined : text;
  };
  const view = viewNames.find((name) => name === word("widok"));
  return {
    view,
    period: word("okres"),
    area: word("obszar"),
    units: [...new Set(given.getAll("gmina"))].filter((code) => UNIT.test(code)).slice(0, MOST_UNITS),
    breakdown: word("podzial"),
    per: { mieszkanca: "head" as const, calosc: "whole" as const }[word("na") ?? ""],
    other: word("z"),
    asOf: momentOf(word("stan"), now),
    after: UNIT.test(word("po") ?? "") ? word("po") : undefined,
    search: word("szukaj"),
  };
}

function momentOf(text: string | undefined, now: Date): Date | undefined {
  if (text === undefined || !INSTANT.test(text)) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) || moment > now ? undefined : moment;
}

/** The address part of what is asked, always in the same order; '' for nothing. What units were looked for by is no part of a view. */
export function askedQuery({ view, period, area, units, breakdown, per, other, asOf, after }: Asked): string {
  const parts = new URLSearchParams();
  const put = (name: string, text: string | undefined) => text !== undefined && parts.append(name, text);
  put("widok", view);
  put("okres", period);
  put("obszar", area);
  put("podzial", breakdown);
  put("na", per === undefined ? undefined : per === "head" ? "mieszkanca" : "calosc");
  put("z", other);
  for (const unit of units) put("gmina", unit);
  put("stan", asOf?.toISOString());
  put("po", after);
  const text = parts.toString();
  return text === "" ? "" : `?${text}`;
}

/** A breakdown as it stands in an address; '' for the whole. */
export function breakdownText(breakdown: Readonly<Record<string, string>>): string {
  return Object.keys(breakdown)
    .sort()
    .map((dimension) => `${dimension}:${breakdown[dimension]}`)
    .join(",");
}
