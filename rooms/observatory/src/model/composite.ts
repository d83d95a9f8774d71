import type { Bilingual, ContentText, ObjectId, Origin, Refusal } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import type { Indicator } from "./observation.ts";
import { findDecimal } from "./supply.ts";

/** Ways to make parts comparable (METHODS §8.4). */
export const normalisations = ["minmax", "z", "percentile"] as const;
export type CompositeScale = (typeof normalisations)[number];

export const normalisationNames: Readonly<Record<CompositeScale, Bilingual>> = {
  minmax: { pl: "od najsłabszej (0) do najlepszej (1)", en: "from the weakest (0) to the best (1)" },
  z: { pl: "odległość od średniej w odchyleniach standardowych", en: "distance from the mean in standard deviations" },
  percentile: { pl: "część grupy, która nie wypada lepiej (0–1)", en: "share of the group that is no better (0–1)" },
};

/** Most parts of a composite: more than these nobody can weigh against one another. */
export const MOST_COMPONENTS = 8;
const LEAST_COMPONENTS = 2;
/** The number of the rule in METHODS §8.5 by which composites are computed; a changed rule gets the next one. */
export const COMPOSITE_RULE = 1;
const MOST_WEIGHT = 1000;

/** A part: an indicator by its code, its weight, and what better means for it. */
export interface CompositePart {
  readonly indicator: string;
  readonly weight: number;
  readonly direction: "up" | "down";
}

/** What a version of a composite says. Unit of weights: shares of their sum. `area`: whose members are compared. */
export interface CompositeDefinition {
  readonly name: ContentText;
  readonly definition: ContentText;
  readonly area: string;
  readonly by: CompositeScale;
  readonly winsorised: boolean;
  readonly components: readonly CompositePart[];
  readonly rule: number;
}

/** A composite with one of its versions. */
export interface StoredComposite extends CompositeDefinition {
  readonly id: ObjectId;
  readonly code: string;
  readonly address: string;
  readonly origin: Origin;
  readonly version: number;
  readonly sha256: string;
  readonly madeAt: Date;
}

/** A part as somebody typed it. */
export type TypedComponent = { readonly indicator?: string | undefined; readonly weight?: string | undefined };

/**
 * The parts of a composite out of what was typed, in its order; empty places are left out. The direction is that of the
 * indicator. Refuses, each at its place: fewer than two parts, a part twice, one that is better neither way, a weight that is none.
 */
export function decideComponents(typed: readonly TypedComponent[], indicators: readonly Indicator[]): readonly CompositePart[] | readonly Refusal[] {
  const byCode = new Map(indicators.map((one) => [one.code, one]));
  const seen = new Set<string>();
  const [parts, wrong]: [CompositePart[], Refusal[]] = [[], []];
  for (const [place, { indicator: code, weight }] of typed.entries()) {
    if (code === undefined && weight === undefined) continue;
    const outcome = decidePart({ code, weight, no: place + 1, indicator: byCode.get(code ?? ""), isSecond: seen.has(code ?? "") });
    if ("indicator" in outcome) parts.push(outcome);
    else wrong.push(outcome);
    seen.add(code ?? "");
  }
  if (wrong.length === 0 && parts.length < LEAST_COMPONENTS) return [refuse("observatory.composite_few", {}, `part-${parts.length + 1}`)];
  return wrong.length > 0 ? wrong : parts;
}

interface Typed {
  readonly code: string | undefined;
  readonly weight: string | undefined;
  readonly no: number;
  readonly indicator: Indicator | undefined;
  readonly isSecond: boolean;
}

function decidePart({ weight, no, indicator, isSecond }: Typed): CompositePart | Refusal {
  if (indicator === undefined) return refuse("observatory.composite_part_unknown", {}, `part-${no}`);
  const { code, direction } = indicator;
  if (isSecond) return refuse("observatory.composite_part_twice", {}, `part-${no}`);
  if (direction === "none") return refuse("observatory.composite_undirected", {}, `part-${no}`);
  const number = weightOf(weight);
  if (number === undefined) return refuse("observatory.composite_weight", { most: MOST_WEIGHT }, `weight-${no}`);
  return { indicator: code, weight: number, direction };
}

/** A weight as it was typed, "1,5". Missing: it is none. */
export function weightOf(typed: string | undefined): number | undefined {
  const number = Number(findDecimal(typed ?? "") ?? Number.NaN);
  return number > 0 && number <= MOST_WEIGHT ? number : undefined;
}

/** The field of a form that asks for so many rows of parts; sent by the buttons that change the form. */
export const ROWS = "rows";
/** Rows for parts that a form begins with. */
const FIRST_ROWS = 3;

/** How many rows the form shows: as many as are asked for, those that something is typed in, three at least. */
export function rowCount(fields: Readonly<Record<string, string>>): number {
  const filled = Array.from({ length: MOST_COMPONENTS }, (_, at) => at + 1).filter((no) => fields[`part-${no}`] || fields[`weight-${no}`]);
  const asked = Number.parseInt(fields[ROWS] ?? "", 10) || 0;
  return Math.min(MOST_COMPONENTS, Math.max(FIRST_ROWS, asked, ...filled));
}
