import { type ReadHandle, together } from "@splot/kernel/database";
import type { Asked, ViewName } from "../model/asked.ts";
import { type BankNumbers, computedOf, listBankNumbers } from "./derivedNumbers.ts";
import type { Frame } from "./loadFrame.ts";
import { unitsOverTime } from "./partOfView.ts";
import { perHeadOf } from "./perHead.ts";

/** Most periods of a course, the newest. */
export const MOST_PERIODS = 60;
const overTime: readonly ViewName[] = ["czas", "gminy", "tabela"];

/** Does a view show numbers over time? */
export function isOverTime(view: ViewName): boolean {
  return overTime.includes(view);
}

/** What is asked, with the view and the period that were chosen for it. */
export interface Chosen {
  readonly asked: Asked;
  readonly view: ViewName;
  readonly period: string;
}

/** The numbers of a view as they were read. Shape: `course` of the area, and of the units that are shown over time, where `numbers` are of the period alone; `pair` of the second indicator. */
interface ViewNumbers {
  readonly numbers: BankNumbers;
  readonly course: BankNumbers | undefined;
  readonly pair: BankNumbers | undefined;
}

/** The series that a view takes its numbers from, and how far back. */
function wantedOf({ base, series, people, periods, other }: Frame) {
  const isWhole = Object.keys(series.breakdown).length === 0;
  const parts = isWhole ? [base.parts?.numerator, base.parts?.denominator, base.weight] : [];
  return {
    series: [...new Set([series.id, ...parts, people?.series].filter((one) => one !== undefined))],
    computed: computedOf([base, ...(other === undefined ? [] : [other])]),
    from: periods[MOST_PERIODS - 1],
  };
}

/** The numbers of the second indicator. Missing: another view is shown, or none was asked for. */
function loadPair(read: ReadHandle, { members, other }: Frame, { asked, view, period }: Chosen): Promise<BankNumbers | undefined> {
  if (other === undefined || view !== "zwiazek") return Promise.resolve(undefined);
  return listBankNumbers(read, computedOf([other]), { series: [other.series], units: members, period, asOf: asked.asOf });
}

/** The numbers of a view of a large area: of all members in the period alone, over time of the area and of the units that are shown. */
async function loadLarge(read: ReadHandle, frame: Frame, chosen: Chosen): Promise<ViewNumbers> {
  const { area, members } = frame;
  const { series, computed, from } = wantedOf(frame);
  const { asOf } = chosen.asked;
  const numbers = await listBankNumbers(read, computed, { series, units: [...members, area], asOf, period: chosen.period });
  const raw = numbers.current.filter((one) => one.series === frame.series.id && one.unit !== area.code);
  const own = frame.people === undefined || chosen.asked.per !== "head" ? raw : perHeadOf.numbers(frame.base, raw, numbers.current);
  const units = isOverTime(chosen.view) ? unitsOverTime({ ...frame, ...chosen }, own) : [];
  const [course, pair] = await together(listBankNumbers(read, computed, { series, units: [area, ...units], asOf, from }), loadPair(read, frame, chosen));
  return { numbers, course, pair };
}

/** The numbers of a view: of the period alone, with the course of the area beside; over time those of all its periods. In two queries, of a large area or with a second indicator in four. */
export async function loadNumbers(read: ReadHandle, frame: Frame, chosen: Chosen): Promise<ViewNumbers> {
  if (frame.isLarge) return loadLarge(read, frame, chosen);
  const { members, area } = frame;
  const { series, computed, from } = wantedOf(frame);
  const { view, period, asked } = chosen;
  const { asOf } = asked;
  const isWide = isOverTime(view) || view === "mapa";
  const [numbers, course, pair] = await together(
    listBankNumbers(read, computed, { series, units: [...members, area], asOf, ...(isWide ? { from } : { period }) }),
    isWide ? Promise.resolve(undefined) : listBankNumbers(read, computed, { series, units: [area], asOf, from }),
    loadPair(read, frame, chosen),
  );
  return { numbers, course, pair };
}
