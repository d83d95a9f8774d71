import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { NameMark, Table } from "@splot/kernel/web";
import type { LoadedView } from "../loading/loadView.ts";
import { valueText, vintageText } from "../web/parts/words.ts";
import { remarkOf } from "./viewTable.tsx";

const words = {
  name: { pl: "Gmina", en: "Municipality" },
  remark: { pl: "Uwagi", en: "Remarks" },
  release: { pl: "Wydanie", en: "Release" },
};

/** What other releases say of the numbers of the shown period. Missing: nothing. */
export function othersOf(visit: Visit, { others, indicator }: LoadedView) {
  const { language } = visit;
  if (others.length === 0) return undefined;
  return (
    <Table
      language={language}
      caption={say(language, words.release)}
      isCaptionHidden
      columns={[
        { key: "name", label: say(language, words.name) },
        { key: "value", label: say(language, indicator.name), unit: say(language, indicator.unit), kind: "number" },
        { key: "release", label: say(language, words.release) },
        { key: "remark", label: say(language, words.remark) },
      ]}
      rows={others.map((one) => ({
        key: `${one.unit}${one.vintage.id}`,
        cells: {
          name: <NameMark language={language} text={one.unitName} />,
          value: valueText(language, indicator, one),
          release: vintageText(language, one.vintage),
          remark: remarkOf(visit, one),
        },
      }))}
    />
  );
}
