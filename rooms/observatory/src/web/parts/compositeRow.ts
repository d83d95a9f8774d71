import type { Unit } from "@splot/kernel/territory";
import type { CompositeValue } from "../../methods/composite.ts";
import type { Indicator } from "../../model/observation.ts";

/** A unit of a composite. Missing places: it has no value, or not every number is confirmed. */
export interface CompositeRow {
  readonly unit: Unit;
  readonly value: CompositeValue;
  readonly place?: number | undefined;
  readonly best?: number | undefined;
  readonly worst?: number | undefined;
}

/** What a page shows of a computed composite beside its rows. `period`: '' where there is none. */
export interface ShownComposite {
  readonly periods: readonly string[];
  readonly period: string;
  readonly units: readonly Unit[];
  /** Missing: the register holds the area no more. */
  readonly area?: Unit | undefined;
  readonly indicators: readonly Indicator[];
  readonly isRanked: boolean;
  /** Units that winsorising pulled in, by code of the part. */
  readonly clipped: ReadonlyMap<string, readonly string[]>;
}
