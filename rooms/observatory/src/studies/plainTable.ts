import { type ContentText, formatNumber, isMissing, type Language, say } from "@splot/kernel";
import { type Phrase, phraseOf, polishIn } from "@splot/kernel/documents";
import type { FrozenTable } from "../contract/frozenStudy.ts";
import type { LoadedView } from "../loading/loadView.ts";
import { ranks } from "../methods/normalise.ts";
import { isConfirmed } from "../model/confirmed.ts";
import type { ShownNumber } from "../model/observation.ts";
import { numbersOf, rowsOf } from "../showing/viewNumbers.ts";
import { periodText } from "../web/figures/plot.ts";
import { coverageText } from "../web/parts/indicatorWords.ts";
import { flagText, valueText, vintageText } from "../web/parts/words.ts";

/** Most periods of a table of units by periods: what a page holds across. */
const MOST_ACROSS = 6;
const words = {
  rank: { pl: "Miejsce", en: "Rank" },
  name: { pl: "Gmina", en: "Municipality" },
  period: { pl: "Okres", en: "Period" },
  remark: { pl: "Uwagi", en: "Remarks" },
  computed: { pl: "obliczone tutaj", en: "computed here" },
  unverified: { pl: "niezweryfikowane", en: "unverified" },
};

/** A column of a table, with what it says of a number. */
interface Column {
  readonly label: string;
  readonly isNumber: boolean;
  cell(one: ShownNumber): Phrase;
}

/** The numbers of a view as words: the rows of its table, where a column of remarks stands only if there is one. */
export function plainTable(language: Language, loaded: LoadedView): FrozenTable {
  if (loaded.asked.view === "tabela") return acrossTable(language, loaded);
  const { rows } = rowsOf(loaded);
  const columns = columnsOf(language, loaded, numbersOf(loaded));
  return { columns: columns.map(({ label, isNumber }) => ({ label, isNumber })), rows: rows.map((one) => columns.map((column) => column.cell(one))) };
}

function columnsOf(language: Language, { indicator, asked }: LoadedView, list: readonly ShownNumber[]): readonly Column[] {
  const t = (text: ContentText) => say(language, text);
  const isRanked = asked.view === "ranking" && isConfirmed(list);
  const places = isRanked ? ranks(list, "none") : new Map<string, number>();
  const isOverTime = new Set(list.map(({ period }) => period)).size > 1;
  const head = `${t(indicator.name)} (${t(indicator.unit)})`;
  const column = (label: string, cell: Column["cell"], isNumber = false): Column => ({ label, isNumber, cell });
  return [
    ...(isRanked ? [column(t(words.rank), ({ unit }) => String(places.get(unit) ?? "–"), true)] : []),
    column(t(words.name), ({ unitName }) => phraseOf(language, unitName)),
    ...(isOverTime ? [column(t(words.period), ({ period }) => periodText(language, period))] : []),
    column(head, (one) => valueText(language, indicator, one), true),
    ...(list.some((one) => remarkText(language, one) !== "") ? [column(t(words.remark), (one) => remarkPhrase(language, one))] : []),
  ];
}

/** Flags, note and standing of a number; '' where there is nothing to say. */
function remarkText(language: Language, { flags, note, vintage, inputs, coverage }: ShownNumber): string {
  const computed = inputs === undefined ? [] : [say(language, words.computed)];
  const known = coverage === undefined ? [] : [coverageText(language, coverage.known, coverage.total)];
  const marks = [
    ...(vintage.source.isVerified ? [] : [say(language, words.unverified)]),
    ...(vintage.standing === "superseded" ? [vintageText(language, vintage)] : []),
  ];
  return [...(flags.length === 0 ? [] : [flagText(language, flags)]), ...computed, ...known, ...(note === undefined ? [] : [note]), ...marks].join("; ");
}

/** NOTE: notes of sources are Polish; where one stands, the whole remark is read so. */
function remarkPhrase(language: Language, one: ShownNumber): Phrase {
  const text = remarkText(language, one);
  return one.note === undefined ? text : polishIn(language, text);
}

/** Units by periods, the newest periods that fit. */
function acrossTable(language: Language, loaded: LoadedView): FrozenTable {
  const { indicator, area, members } = loaded;
  const list = numbersOf(loaded);
  // NOTE: where municipalities have numbers, periods that the area alone has would be columns of dashes.
  const ofMembers = list.filter(({ unit }) => unit !== area.code);
  const periods = [...new Set((ofMembers.length > 0 ? ofMembers : list).map(({ period }) => period))].sort().slice(-MOST_ACROSS);
  const at = new Map(list.map((one) => [`${one.unit} ${one.period}`, one]));
  const units = [area, ...members].filter(({ code }) => periods.some((period) => at.has(`${code} ${period}`)));
  const cell = (code: string, period: string) => {
    const one = at.get(`${code} ${period}`);
    if (one === undefined) return "–";
    const marks = one.flags.length === 0 || isMissing(one.value) ? "" : ` (${one.flags.join("")})`;
    return isMissing(one.value) ? valueText(language, indicator, one) : `${formatNumber(language, one.value, indicator.decimals)}${marks}`;
  };
  return {
    columns: [{ label: say(language, words.name), isNumber: false }, ...periods.map((one) => ({ label: periodText(language, one), isNumber: true }))],
    rows: units.map(({ code, name }) => [phraseOf(language, name), ...periods.map((period) => cell(code, period))]),
  };
}
