import { folded } from "@splot/kernel";
import { type GuessBook, noteGuess } from "./guess.ts";
import type { Profile } from "./Profile.ts";
import { findPeriodForm } from "./periods.ts";
import type { RegisterIndex } from "./Register.ts";
import type { ColumnSample } from "./sample.ts";
import { bareCode, levelOf } from "./unitCodes.ts";
import { codeOf } from "./unitReader.ts";

type UnitPart = Profile["unit"];
type UnitCodes = UnitPart["codes"];

/** What a column looks like as codes of units. */
interface UnitFit {
  readonly column: string;
  readonly codes: UnitCodes;
  readonly isZeroLost: boolean;
  /** Share of values that have the form. */
  readonly shape: number;
  /** Municipalities, or units of other kinds of codes, and how many of them the register knows. */
  readonly count: number;
  readonly known: number;
}

const NAMES = /^(kod|(kod )?teryt.*|jpt_kod.*|unitid|geo|ref_area|nuts.*|kod jednostki|kod gminy)$/;
const forms: readonly { readonly codes: UnitCodes; readonly isZeroLost: boolean; readonly form: RegExp }[] = [
  { codes: "bdl12", isZeroLost: false, form: /^\d{12}(-\d{7})?$/ },
  { codes: "teryt7", isZeroLost: false, form: /^\d\d(\d{5}|\d\d)?$/ },
  { codes: "teryt6", isZeroLost: false, form: /^\d{6}$/ },
  { codes: "teryt7", isZeroLost: true, form: /^\d{7}$/ },
  { codes: "teryt6", isZeroLost: true, form: /^\d{6}$/ },
  { codes: "nuts", isZeroLost: false, form: /^[A-Z]{2}[A-Z0-9]{0,3}$/ },
];
/** The country and the voivodeships, which have even numbers up to 32. */
const VOIVODESHIP = /^(0[02468]|1[02468]|2[02468]|3[02])/;
/** How much of a column must have a form, and what is sure enough not to be asked. */
const LEAST_SHAPE = 0.95;
/** The same for a column whose name says codes: totals and notes stand between them. */
const LEAST_NAMED = 0.5;
const SURE = 0.6;

/** Finds the column of units by how its values fit codes and the register. Missing: no column fits; what is not sure is asked. */
export function suggestUnit(columns: readonly ColumnSample[], index: RegisterIndex, book: GuessBook): UnitPart | undefined {
  const fits = columns.flatMap((column) => fitsOf(column, index)).sort((a, b) => sureness(b) - sureness(a));
  const [best, second] = [fits[0], fits.find(({ column }) => column !== fits[0]?.column)];
  if (best === undefined) return byNames(columns, index, book);
  const confidence = sureness(best);
  if (confidence < SURE || (second !== undefined && confidence - sureness(second) < 0.1))
    book.log.error("choose/unit", {}, { what: [...new Set(fits.map(({ column }) => column))].join(", ") });
  tell(best, confidence, book);
  const { column, codes, isZeroLost, known, count } = best;
  return { column, codes, ...(isZeroLost ? { isZeroLost } : {}), unknown: codes === "nuts" || known < count || best.shape < LEAST_SHAPE ? "skip" : "refuse" };
}

function tell({ column, codes, known, count, isZeroLost }: UnitFit, confidence: number, book: GuessBook): void {
  noteGuess(
    book,
    { part: "unit", column, confidence },
    known > 0 ? ["unitKnown", { known, count }] : ["unitShape", { codes: codes.replace(/\d+$/, "").toUpperCase() }],
  );
  if (isZeroLost) noteGuess(book, { part: "unit", column, confidence }, ["zeroLost"]);
}

function fitsOf({ name, values }: ColumnSample, index: RegisterIndex): readonly UnitFit[] {
  const bare = values.map(bareCode).filter((code) => code !== "");
  // NOTE: a year looks like the code of a county.
  if (bare.length === 0 || (findPeriodForm(bare)?.share ?? 0) >= LEAST_SHAPE) return [];
  return forms.flatMap(({ codes, isZeroLost, form }) => {
    const read = codes === "bdl12" ? bare : bare.map((code) => codeOf(code, { codes, isZeroLost }));
    if (isZeroLost && read.every((code, place) => code === bare[place])) return [];
    const shape = read.filter((code) => form.test(code) && (!codes.startsWith("teryt") || VOIVODESHIP.test(code))).length / read.length;
    if (shape < (isNamed(name) ? LEAST_NAMED : LEAST_SHAPE)) return [];
    const units = codes === "bdl12" ? read.map((code) => codeOf(code, { codes })) : read;
    const wanted = codes === "nuts" ? units : units.filter((code) => levelOf(code) === "municipality");
    const known = wanted.filter((code) => index.units.has(code) || index.bySix.has(code.slice(0, 6))).length;
    if (shape < LEAST_SHAPE && known === 0) return [];
    return [{ column: name, codes, isZeroLost, shape, count: wanted.length, known }];
  });
}

function isNamed(column: string): boolean {
  return NAMES.test(column.trim().toLowerCase());
}

/** A form alone says little; the register and the name of the column say the rest. */
function sureness({ column, codes, shape, count, known, isZeroLost }: UnitFit): number {
  const form = codes === "nuts" ? 0.1 : 0.35;
  return shape * (form + (known > 0 ? 0.25 + 0.25 * (known / count) : 0) + (isNamed(column) ? 0.3 : 0)) - (isZeroLost ? 0.05 : 0);
}

/** NOTE: names are proposed and always asked about: two municipalities may have one name (FORMATS §7). */
function byNames(columns: readonly ColumnSample[], index: RegisterIndex, book: GuessBook): UnitPart | undefined {
  const named = Map.groupBy(index.units.values(), ({ name }) => folded(name));
  const found = columns
    .map(({ name, values }) => ({
      name,
      count: values.length,
      map: values.flatMap((value) => {
        const units = named.get(folded(value)) ?? [];
        return units.length === 1 && units[0] !== undefined ? [[value, units[0].code] as const] : [];
      }),
    }))
    .filter(({ map, count }) => map.length > 0 && map.length >= count / 2)
    .sort((a, b) => b.map.length - a.map.length)[0];
  book.log.error("choose/unit", { column: found?.name }, { what: found?.name ?? columns.map(({ name }) => name).join(", ") });
  if (found === undefined) return undefined;
  const known = found.map.length;
  noteGuess(book, { part: "unit", column: found.name, confidence: 0.4 }, ["unitName", { known, count: found.count }]);
  return { column: found.name, codes: "own", map: Object.fromEntries(found.map), unknown: known < found.count ? "skip" : "refuse" };
}
