import { type Bilingual, fill, type Language, missingReasons, say } from "@splot/kernel";
import { type ColumnRole, roleOf } from "./formValues.ts";
import { targetText } from "./mapLines.ts";
import { type Draft, type Profile, TOTAL } from "./Profile.ts";

/** What one column becomes, in words. Shape: `column` empty: said for the whole file; `details` one thing each. */
export interface ProfileLine {
  readonly column: string;
  readonly becomes: string;
  readonly details: readonly string[];
}

/** What a column may be, in words. */
const roleTexts = {
  none: { pl: "nie jest wczytywana", en: "not loaded" },
  unit: { pl: "jednostka", en: "unit" },
  period: { pl: "okres", en: "period" },
  indicator: { pl: "wskaźnik", en: "indicator" },
  measure: { pl: "liczby jednego wskaźnika", en: "numbers of one indicator" },
  breakdown: { pl: "przekrój", en: "breakdown" },
  fixed: { pl: "tylko wiersze z wybraną wartością", en: "rows with a chosen value only" },
  missing: { pl: "przyczyna braku", en: "reason why missing" },
  flags: { pl: "znaki przy wartości", en: "flags" },
  note: { pl: "uwaga", en: "note" },
} as const satisfies Record<ColumnRole, Bilingual>;

/** Kinds of codes of units, in words. */
const unitCodeTexts = {
  teryt7: { pl: "TERYT, siedem cyfr", en: "TERYT, seven digits" },
  teryt6: { pl: "TERYT, sześć cyfr (bez rodzaju gminy)", en: "TERYT, six digits (without the kind)" },
  bdl12: { pl: "Bank Danych Lokalnych, dwanaście znaków", en: "Local Data Bank, twelve characters" },
  nuts: { pl: "NUTS", en: "NUTS" },
  own: { pl: "własna lista", en: "a list of its own" },
} as const satisfies Record<Profile["unit"]["codes"], Bilingual>;

/** Ways of writing periods, in words. */
const periodFormTexts = {
  year: { pl: "rok: 2024, rok 2024", en: "a year: 2024" },
  code: { pl: "jak w banku: 2024, 2024-Q1, 2024-M05", en: "as in the bank: 2024, 2024-Q1, 2024-M05" },
  compact: { pl: "łącznie: 2024M05, 2024Q1, 2024K1", en: "run together: 2024M05, 2024Q1" },
  month: { pl: "rok i miesiąc: 2024-05, 05.2024", en: "year and month: 2024-05, 05.2024" },
} as const;

const texts = {
  wholePeriod: { pl: "okres całego pliku: {what}", en: "period of the whole file: {what}" },
  wholeIndicator: { pl: "wskaźnik całego pliku: {what}", en: "indicator of the whole file: {what}" },
  municipalities: {
    pl: "tylko gminy; kraj, województwa, powiaty i części gmin są pomijane",
    en: "municipalities only; country, voivodeships, counties and parts are left out",
  },
  all: { pl: "wszystkie jednostki z rejestru", en: "all units of the register" },
  zeroLost: { pl: "kody bez zera na początku są uzupełniane", en: "codes without their leading zero get it" },
  refuse: { pl: "jednostka spoza rejestru jest błędem", en: "a unit outside the register is a fault" },
  skip: { pl: "jednostki spoza rejestru są pomijane", en: "units outside the register are left out" },
  coded: { pl: "kody wskaźników z katalogu", en: "codes of indicators of the catalogue" },
  dimension: { pl: "wymiar {what}", en: "dimension {what}" },
  open: { pl: "inne wartości tak, jak stoją", en: "other values as they stand" },
  closed: { pl: "inne wartości są błędem", en: "other values are a fault" },
  becomes: { pl: "„{from}” → {to}", en: "“{from}” → {to}" },
  total: { pl: "„{from}” → ogółem", en: "“{from}” → total" },
  left: { pl: "„{from}” → pomijane", en: "“{from}” → left out" },
  value: { pl: "„{what}”", en: "“{what}”" },
} as const satisfies Record<string, Bilingual>;

type Tell = (text: keyof typeof texts, params?: Readonly<Record<string, string>>) => string;

/** Says column by column what a profile makes of a file; what holds for the whole file comes last. */
export function describeProfile(draft: Draft, language: Language): readonly ProfileLine[] {
  const tell: Tell = (text, params = {}) => say(language, fill(texts[text], params));
  const lines = draft.match.columns.map((column): ProfileLine => {
    const { role } = roleOf(column, draft);
    return { column, becomes: say(language, roleTexts[role]), details: detailsIn[role]({ column, draft, language, tell }) };
  });
  const { period, indicator, levels } = draft;
  const whole = [
    ...(period !== undefined && "constant" in period ? [tell("wholePeriod", { what: period.constant })] : []),
    ...(indicator !== undefined && "constant" in indicator ? [tell("wholeIndicator", { what: targetText(indicator.constant) })] : []),
    tell(levels),
  ];
  return [...lines, ...whole.map((becomes) => ({ column: "", becomes, details: [] }))];
}

interface Telling {
  readonly column: string;
  readonly draft: Draft;
  readonly language: Language;
  readonly tell: Tell;
}

const detailsIn: Readonly<Record<ColumnRole, (telling: Telling) => readonly string[]>> = {
  none: () => [],
  note: () => [],
  unit: unitDetails,
  period: ({ draft: { period }, language }) => (period !== undefined && "form" in period ? [say(language, periodFormTexts[period.form])] : []),
  indicator: indicatorDetails,
  measure: indicatorDetails,
  breakdown: breakdownDetails,
  fixed: ({ draft, column, tell }) => (draft.fixed.find((one) => one.column === column)?.values ?? []).map((what) => tell("value", { what })),
  missing: reasonDetails,
  flags: ({ draft, tell }) => pairs(draft.flags?.map ?? {}, tell),
};

function unitDetails({ draft: { unit }, language, tell }: Telling): readonly string[] {
  if (unit === undefined) return [];
  return [
    say(language, unitCodeTexts[unit.codes]),
    ...(unit.isZeroLost === true ? [tell("zeroLost")] : []),
    tell(unit.unknown),
    ...pairs(unit.map ?? {}, tell),
  ];
}

function indicatorDetails({ column, draft: { indicator }, tell }: Telling): readonly string[] {
  if (indicator === undefined || "constant" in indicator) return [];
  if ("columns" in indicator) {
    const target = indicator.columns[column];
    return target === undefined ? [] : [targetText(target)];
  }
  if (indicator.map === undefined) return [tell("coded")];
  return Object.entries(indicator.map).map(([from, target]) => (target === null ? tell("left", { from }) : tell("becomes", { from, to: targetText(target) })));
}

function breakdownDetails({ column, draft, tell }: Telling): readonly string[] {
  const found = draft.breakdowns.find((one) => one.column === column);
  if (found === undefined) return [];
  return [
    tell("dimension", { what: found.dimension }),
    ...Object.entries(found.map).map(([from, item]) => {
      if (item === null) return tell("left", { from });
      return item === TOTAL ? tell("total", { from }) : tell("becomes", { from, to: item });
    }),
    tell(found.isOpen ? "open" : "closed"),
  ];
}

function reasonDetails({ draft: { missing }, language, tell }: Telling): readonly string[] {
  return Object.entries(missing?.map ?? {}).map(([from, reason]) => tell("becomes", { from, to: say(language, missingReasons[reason]) }));
}

function pairs(map: Readonly<Record<string, string>>, tell: Tell): readonly string[] {
  return Object.entries(map).map(([from, to]) => tell("becomes", { from, to }));
}

/** A choice of a form: its value and its words. */
type Choice = readonly [value: string, text: string];

/** What a form offers for the roles of columns, kinds of codes, ways of writing periods, rows outside the register and levels. */
export function listProfileChoices(language: Language): Readonly<Record<"role" | "codes" | "form" | "unknown" | "levels", readonly Choice[]>> {
  const choices = (named: Readonly<Record<string, Bilingual>>): readonly Choice[] => Object.entries(named).map(([value, text]) => [value, say(language, text)]);
  const { refuse, skip, municipalities, all } = texts;
  return {
    role: choices(roleTexts),
    codes: choices(unitCodeTexts),
    form: choices(periodFormTexts),
    unknown: choices({ refuse, skip }),
    levels: choices({ municipalities, all }),
  };
}
