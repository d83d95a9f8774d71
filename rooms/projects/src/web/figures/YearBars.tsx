import { type Language, say } from "@splot/kernel";
import type { YearMoney } from "../../model/money.ts";
import { certainties } from "../../model/words.ts";
import { moneyText } from "../parts/amounts.ts";

/** Parts of a bar from what is surest to what is missing. */
const parts = ["spent", "secured", "applied", "planned"] as const;
const ROW = 62;
const words = {
  description: { pl: "Wykres słupkowy po jednym słupku na rok; te same liczby są w tabeli.", en: "One bar a year; the same numbers are in the table." },
  cost: { pl: "koszt", en: "cost" },
  gap: { pl: "luka", en: "gap" },
  noGap: { pl: "bez luki", en: "no gap" },
};

export type YearBarsProps = {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly years: readonly YearMoney[];
};

/** Cost of each year as an outlined bar; in it the money by certainty. What is not secured is the gap, told in words beside the year. */
export function YearBars({ language, id, title, years }: YearBarsProps) {
  const most = Math.max(1, ...years.map(({ cost, byCertainty }) => Math.max(cost, ...[parts.reduce((sum, part) => sum + byCertainty[part], 0)])));
  return (
    <svg class="bars years" height={years.length * ROW} role="img" aria-labelledby={`${id}-nazwa ${id}-opis`} width="100%">
      <title id={`${id}-nazwa`}>{title}</title>
      <desc id={`${id}-opis`}>{say(language, words.description)}</desc>
      <defs>
        <pattern id={`${id}-plan`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="years-hatch" x1="0" y1="0" x2="0" y2="6" stroke="#14507a" stroke-width="2" />
        </pattern>
      </defs>
      {years.map((one, place) => (
        <YearRow language={language} id={id} one={one} y={place * ROW} most={most} />
      ))}
    </svg>
  );
}

type RowProps = { readonly language: Language; readonly id: string; readonly one: YearMoney; readonly y: number; readonly most: number };

function YearRow({ language, id, one, y, most }: RowProps) {
  const share = (amount: number) => (amount / most) * 100;
  let left = 0;
  const gap = one.gap > 0 ? `${say(language, words.gap)}: ${moneyText(language, one.gap)}` : say(language, words.noGap);
  return (
    <g>
      <text class="bars-name" x="0" y={y + 16}>
        {one.year} · {say(language, words.cost)} {moneyText(language, one.cost)}
      </text>
      <rect class="years-cost" x="0" y={y + 24} width={`${share(one.cost)}%`} height="16" fill="none" stroke="#7a8490" />
      {parts.map((part) => {
        const width = share(one.byCertainty[part]);
        const x = left;
        left += width;
        if (width === 0) return undefined;
        return (
          <rect
            class={`years-${part}`}
            x={`${x}%`}
            y={y + 24}
            width={`${width}%`}
            height="16"
            stroke="#14507a"
            fill={part === "planned" || part === "applied" ? `url(#${id}-plan)` : "#14507a"}
          >
            <title>{`${say(language, certainties[part])}: ${moneyText(language, one.byCertainty[part])}`}</title>
          </rect>
        );
      })}
      <text class={one.gap > 0 ? "years-gap" : "bars-missing"} x="0" y={y + 55}>
        {gap}
      </text>
    </g>
  );
}
