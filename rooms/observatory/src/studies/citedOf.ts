import type { FrozenFigure } from "../contract/frozenStudy.ts";
import { peopleCode } from "../loading/perHead.ts";
import { joinedCode } from "../model/joinedCode.ts";
import { observationLocator } from "../model/locator.ts";
import type { Indicator, ShownNumber } from "../model/observation.ts";
import { numbersOf } from "../showing/viewNumbers.ts";
import type { LoadedFigure } from "./loadFigure.ts";

/** The numbers by which newer ones are found: of the indicator and of the people it is shared out to, or of the parts of a composite. */
export function citedOf({ loaded, composite }: LoadedFigure): Pick<FrozenFigure, "numbers" | "composite" | "parts"> {
  const shown = numbersOf(loaded);
  if (composite === undefined) {
    const { indicator, series, isPerHead } = loaded;
    const [own, others] = partition(shown, series.id);
    const people = { code: peopleCode, numbers: locatorsOf({}, others) };
    return { numbers: locatorsOf(indicator, own), ...(isPerHead ? { parts: [people] } : {}) };
  }
  const units = new Set(shown.map(({ unit }) => unit));
  const { version, sha256 } = composite.stored;
  const parts = composite.parts.map(({ indicator, numbers }) => {
    const own = numbers.filter(({ unit }) => units.has(unit));
    return { code: indicator.code, numbers: locatorsOf(indicator, own) };
  });
  return { numbers: [], composite: { version, sha256 }, parts };
}

/** Numbers of a series among those shown and those behind them, and the rest. */
function partition(shown: readonly ShownNumber[], series: number): readonly [readonly ShownNumber[], readonly ShownNumber[]] {
  const all = shown.flatMap((one): readonly ShownNumber[] => [one, ...(one.inputs ?? [])]);
  return [all.filter((one) => one.series === series), all.filter((one) => one.series !== series)];
}

/** NOTE: a number that its source had replaced before is no news to anybody who reads the study later. */
function locatorsOf({ derivation }: Pick<Indicator, "derivation">, numbers: readonly ShownNumber[]): string[] {
  const standing = numbers.filter(({ vintage }) => vintage.standing !== "superseded");
  const codeOf = ({ vintage, inputs }: ShownNumber) =>
    derivation === undefined ? vintage.code : joinedCode((inputs ?? [{ vintage }]).map((one) => one.vintage));
  return [...new Set(standing.map((one) => observationLocator({ unit: one.unit, period: one.period, vintage: codeOf(one) })))];
}
