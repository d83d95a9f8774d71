import type { FindingLog } from "../reading/index.ts";
import { type GuessBook, noteGuess, type Suggestion } from "./guess.ts";
import { listOwnBreakdowns } from "./ownFile.ts";
import { columnKey, type Draft, datasetOf, longProfile, type Profile } from "./Profile.ts";
import { indexRegister, type MappingRegister, type RegisterIndex } from "./Register.ts";
import type { ColumnSample, Sample } from "./sample.ts";
import { suggestColumns } from "./suggestColumns.ts";
import { suggestIndicator } from "./suggestIndicator.ts";
import { suggestPeriod } from "./suggestPeriod.ts";
import { suggestUnit } from "./suggestUnit.ts";
import { levelOf } from "./unitCodes.ts";
import { codeOf } from "./unitReader.ts";

/**
 * Suggests how the columns of a file become numbers of the bank, and says why. What could mean two things is never decided:
 * the log asks (`choose`), and the draft holds a proposal or leaves it open.
 */
export function suggestProfile(sample: Sample, register: MappingRegister, log: FindingLog): Suggestion {
  const { head, columns } = sample;
  const match: Profile["match"] = { format: head.format, columns: [...head.columns], dataset: datasetOf(head) };
  if (isLong(sample)) return { draft: { ...longProfile, match, breakdowns: [...listOwnBreakdowns(head.columns)] }, guesses: [] };
  const book: GuessBook = { guesses: [], log };
  const index = indexRegister(register);
  const unit = suggestUnit(columns, index, book);
  const period = suggestPeriod(without(columns, unit?.column), sample, book);
  const rest = without(columns, unit?.column, period !== undefined && "column" in period ? period.column : undefined);
  const indicator = suggestIndicator(rest, { sample, register, book });
  const others = suggestColumns(othersOf(rest, indicator, sample), book);
  const levels = levelsOf(unit, { columns, index, book });
  const draft: Draft = { version: 1, match, reading: {}, unit, period, indicator, ...others, breakdowns: [...others.breakdowns], levels };
  return { draft, guesses: book.guesses };
}

function isLong({ head, hasValues }: Sample): boolean {
  const names = new Set(head.columns.map(columnKey));
  return (head.format === "csv" || head.format === "xlsx") && hasValues && ["indicator", "teryt7", "period"].every((name) => names.has(name));
}

function without(columns: readonly ColumnSample[], ...names: readonly (string | undefined)[]): readonly ColumnSample[] {
  return columns.filter(({ name }) => !names.includes(name));
}

/** Columns that are not used up. NOTE: in a table without values, columns of numbers are no breakdowns. */
function othersOf(columns: readonly ColumnSample[], indicator: Profile["indicator"] | undefined, { hasValues }: Sample): readonly ColumnSample[] {
  if (!hasValues) return [];
  return indicator !== undefined && "column" in indicator ? without(columns, indicator.column) : columns;
}

function levelsOf(
  unit: Profile["unit"] | undefined,
  { columns, index, book }: { readonly columns: readonly ColumnSample[]; readonly index: RegisterIndex; readonly book: GuessBook },
): Profile["levels"] {
  const values = columns.find(({ name }) => name === unit?.column)?.values ?? [];
  if (unit === undefined || unit.codes === "own" || unit.codes === "nuts") return "all";
  const codes = values.map((value) => codeOf(value, unit));
  const hasMunicipalities = codes.some((code) => levelOf(code) === "municipality");
  const hasOthers = codes.some((code) => levelOf(code) !== "municipality" && !index.units.has(code));
  if (hasMunicipalities && !hasOthers) return "municipalities";
  noteGuess(book, { part: "levels", confidence: 0.8 }, [hasMunicipalities ? "levels" : "otherLevels"]);
  return hasMunicipalities ? "municipalities" : "all";
}
