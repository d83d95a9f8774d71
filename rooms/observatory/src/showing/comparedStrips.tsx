import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import type { LoadedComparison } from "../loading/loadComparison.ts";
import { knownOf } from "../methods/values.ts";
import { isWide } from "../web/figures/plot.ts";
import { SmallStrip } from "../web/figures/SmallStrip.tsx";
import { valueText } from "../web/parts/words.ts";
import { type ComparedRow, indicatorHref } from "./comparedRows.ts";

const LOG = { pl: "skala logarytmiczna", en: "logarithmic scale" };

/** Each row of a comparison on an axis of its own. */
export function comparedStrips(visit: Visit, loaded: LoadedComparison, rows: readonly ComparedRow[]) {
  const { language } = visit;
  const { subject, group } = loaded;
  return (
    <ul class="multiples">
      {rows.map((row) => {
        const { indicator, own, group: numbers, benchmark, isWholeAmount } = row;
        const others = numbers.map((one) => ({
          unit: one.unit,
          value: one.value,
          name: say(language, group.find(({ code }) => code === one.unit)?.name ?? one.unitName),
          text: valueText(language, indicator, one),
        }));
        const chosen =
          own === undefined || isWholeAmount
            ? []
            : [{ unit: subject.code, value: own.value, name: say(language, subject.name), text: valueText(language, indicator, own), isChosen: true }];
        return (
          <li>
            <a href={indicatorHref(visit, loaded, row)}>{say(language, indicator.name)}</a>{" "}
            <span class="unit">
              {say(language, indicator.unit)}
              {isWide(knownOf([...others, ...chosen]).map(({ value }) => value)) && `; ${say(language, LOG)}`}
            </span>
            <SmallStrip
              language={language}
              id={`os-${indicator.code}`}
              title={say(language, indicator.name)}
              units={[...others, ...chosen]}
              benchmark={benchmark}
            />
          </li>
        );
      })}
    </ul>
  );
}
