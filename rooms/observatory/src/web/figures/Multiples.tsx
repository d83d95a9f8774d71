import { isMissing, type Language } from "@splot/kernel";
import { sectionsOf } from "../../methods/course.ts";
import { type ChartLine, timeScale } from "./LineChart.tsx";
import { axisText, percent, periodText, pixels, type ValueScale, valueScale } from "./plot.ts";
import { isBroken } from "./RankBars.tsx";

/** One small chart: a line, and where it leads. */
export type Panel = ChartLine & { readonly href?: string | undefined };

export type MultiplesProps = {
  readonly language: Language;
  readonly id: string;
  readonly panels: readonly Panel[];
  readonly periods: readonly string[];
};

const [HEIGHT, TOP, FOOT] = [84, 10, 62];

/** Has every panel its own scale, because one of them would flatten all the others? */
export function hasOwnScales(panels: readonly Panel[]): boolean {
  return isBroken(panels.map((panel) => ({ key: panel.key, name: panel.name, text: "", value: Math.max(0, ...valuesOf([panel])) })));
}

function valuesOf(panels: readonly Panel[]): readonly number[] {
  return panels.flatMap(({ course }) => course.points.flatMap(({ value }) => (isMissing(value) ? [] : [value])));
}

/** The scale of each panel: the common one, or its own where one unit would flatten the others. */
function scalesOf(panels: readonly Panel[]): (panel: Panel) => ValueScale | undefined {
  const scaleOf = (list: readonly Panel[]) => (valuesOf(list).length === 0 ? undefined : valueScale(valuesOf(list), [FOOT - 4, TOP + 4], { isLog: false }));
  const common = hasOwnScales(panels) ? undefined : scaleOf(panels);
  return (panel) => (valuesOf([panel]).length === 0 ? undefined : (common ?? scaleOf([panel])));
}

/** Small charts side by side, one for each unit, for comparing shapes; each leads to its own large one. */
export function Multiples({ language, id, panels, periods }: MultiplesProps) {
  const scaleOf = scalesOf(panels);
  return (
    <ul class="multiples">
      {panels.map((panel, place) => (
        <li>
          {panel.href === undefined ? (
            <span lang={panel.language} translate="no">
              {panel.name}
            </span>
          ) : (
            <a href={panel.href} lang={panel.language} translate="no">
              {panel.name}
            </a>
          )}
          <svg class="plot" width="100%" height={HEIGHT} role="img" aria-labelledby={`${id}-${place}`}>
            <title id={`${id}-${place}`}>{`${panel.name}: ${lastText(language, panel)}`}</title>
            <PanelLine language={language} panel={panel} periods={periods} scale={scaleOf(panel)} />
          </svg>
        </li>
      ))}
    </ul>
  );
}

/** Columns of the panels in a file, and the height of a row. */
const [COLUMNS, ROW] = [4, 112];

/** The panels as one drawing, for files. Shape: the drawing and its height. */
export function multiplesDrawing({ language, panels, periods }: Omit<MultiplesProps, "id">) {
  const scaleOf = scalesOf(panels);
  const width = 100 / COLUMNS;
  return {
    height: Math.ceil(panels.length / COLUMNS) * ROW,
    drawing: panels.map((panel, place) => (
      <svg aria-hidden="true" x={percent((place % COLUMNS) * width)} y={Math.floor(place / COLUMNS) * ROW} width={percent(width - 2)} height={ROW}>
        <text x="0" y="15" font-size="13">
          {panel.name}
        </text>
        <svg aria-hidden="true" y="20" width="100%" height={HEIGHT}>
          <PanelLine language={language} panel={panel} periods={periods} scale={scaleOf(panel)} />
        </svg>
      </svg>
    )),
  };
}

/** The first and the last number in words. */
function lastText(language: Language, { course, textAt }: Panel): string {
  const present = course.points.filter(({ value }) => !isMissing(value));
  const ends = [...new Set([present[0]?.period, present.at(-1)?.period])].filter((one) => one !== undefined);
  return ends.map((one) => `${periodText(language, one)}: ${textAt(one)}`).join(", ") || "–";
}

/** The last period with its value where it is known. */
function endText(language: Language, { course }: Panel, period: string): string {
  const value = course.points.find((one) => one.period === period)?.value;
  return value === undefined || isMissing(value) ? periodText(language, period) : `${periodText(language, period)}: ${axisText(language, value)}`;
}

type PanelLineProps = { readonly language: Language; readonly panel: Panel; readonly periods: readonly string[]; readonly scale: ValueScale | undefined };

function PanelLine({ language, panel, periods, scale }: PanelLineProps) {
  const x = timeScale(periods, [3, 97]);
  const sections =
    scale === undefined
      ? []
      : sectionsOf(panel.course).map((points) => points.flatMap(({ period, value }) => (isMissing(value) ? [] : [{ x: x(period), y: scale.at(value) }])));
  return (
    <>
      <line class="plot-axis" x1="0" x2="100%" y1={FOOT} y2={FOOT} />
      {panel.course.points.map(
        ({ period, value }) =>
          isMissing(value) && (
            <svg class="plot-absent" aria-hidden="true" x={percent(x(period))} y={FOOT - 5} overflow="visible">
              <path d="M-3-3L3 3M3-3L-3 3" />
            </svg>
          ),
      )}
      {sections.flatMap((points) =>
        points
          .slice(1)
          .map((point, at) => (
            <line class="plot-line plot-series-1" x1={percent(points[at]?.x ?? 0)} y1={pixels(points[at]?.y ?? 0)} x2={percent(point.x)} y2={pixels(point.y)} />
          )),
      )}
      {sections.flatMap((points) => points.map((point) => <circle class="plot-dot plot-series-1" cx={percent(point.x)} cy={pixels(point.y)} r="2.5" />))}
      <text class="plot-quiet" x="0" y={FOOT + 17}>
        {periodText(language, periods[0] ?? "")}
      </text>
      <text class="plot-quiet" x="100%" y={FOOT + 17} text-anchor="end">
        {endText(language, panel, periods.at(-1) ?? "")}
      </text>
    </>
  );
}
