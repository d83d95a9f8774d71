import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Measured, missing } from "@splot/kernel";
import type { Child } from "hono/jsx";
import { describe, expect, test } from "vitest";
import { trajectoryOf } from "../../methods/target.ts";
import { ChartFile } from "./ChartFile.tsx";
import { type ChartLine, isLogChart, LineChart } from "./LineChart.tsx";
import { hasOwnScales, Multiples } from "./Multiples.tsx";
import { PartsBars } from "./PartsBars.tsx";
import { axisText, periodText, spreadOut, valueScale } from "./plot.ts";
import { RangePlot } from "./RangePlot.tsx";
import { ScatterChart } from "./ScatterChart.tsx";
import { hasFarUnits, StripChart } from "./StripChart.tsx";

/** A line over years; a break where a flag says so. */
const line = (name: string, values: readonly Measured[], broken: readonly number[] = []): ChartLine => ({
  key: name,
  name,
  course: {
    points: values.map((value, at) => ({ series: 1, unit: name, period: String(2019 + at), vintage: "v", value, flags: broken.includes(at) ? ["B"] : [] })),
    breaks: [],
  },
  textAt: (period) => `${name} w ${period}`,
});
const periods = ["2019", "2020", "2021", "2022", "2023", "2024"];
const draw = (lines: readonly ChartLine[]) => String(<LineChart language="pl" id="x" title="Tytuł" lines={lines} periods={periods} />);
const count = (html: string, part: RegExp) => [...html.matchAll(part)].length;
const strokes = (html: string) => count(html, /<line class="plot-line/g);
const marks = (html: string) => count(html, /<svg class="plot-point plot-series/g);
const units = (values: readonly number[]) =>
  values.map((value, at) => ({ unit: `u${String(at).padStart(2, "0")}`, name: `Gmina ${at}`, value, text: String(value) }));

/** A chart as a file. */
const fileOf = (chart: Child) =>
  String(
    <ChartFile title="Tytuł" subtitle="zł" foot={["Źródło: próba"]} height={300}>
      {chart}
    </ChartFile>,
  );

/** Compares a drawing with the one that was looked at and kept; SPLOT_GOLDEN=write keeps a new one. */
function isKept(name: string, drawing: string): void {
  const file = join(import.meta.dirname, "../../../test/golden", `${name}.svg`);
  if (process.env["SPLOT_GOLDEN"] === "write") writeFileSync(file, `${drawing}\n`);
  expect(`${drawing}\n`).toBe(readFileSync(file, "utf8"));
}

describe("lines over time", () => {
  test("a missing value leaves a gap and a cross, a break cuts the line, and the drawing is the kept one", () => {
    const html = draw([line("Biskupice", [10, 20, missing("not_collected"), 25, 30, 35]), line("Skawina", [12, 14, 16, 40, 42, 44], [3])]);
    expect([strokes(html), marks(html), count(html, /plot-absent/g), count(html, /plot-cut/g)]).toEqual([3 + 4, 11, 1, 1]);
    expect(html).toContain("przerwanie szeregu");
    expect(html).toContain("2021: Biskupice: Biskupice w 2021");
    const chart = (
      <LineChart language="pl" id="x" title="Tytuł" lines={[line("Biskupice", [10, 20, missing("not_collected"), 25, 30, 35])]} periods={periods} />
    );
    isKept("lines", fileOf(chart));
  });

  test("a single number is a point and never a line; none draws nothing", () => {
    const html = draw([line("Biskupice", [missing("unknown"), missing("unknown"), 5])]);
    expect([strokes(html), marks(html)]).toEqual([0, 1]);
    expect(draw([line("Biskupice", [missing("unknown")])])).toBe("");
  });

  test("the keyboard stops at each point while there are few, else at the ends of the lines", () => {
    const long = Array.from({ length: 40 }, (_, at) => at + 1);
    const many = ["2000"].concat(long.map((at) => String(2000 + at)));
    const few = draw([line("a", [1, 2, 3])]);
    const html = String(<LineChart language="pl" id="x" title="t" lines={[line("a", long), line("b", long)]} periods={many} />);
    expect([count(few, /tabindex="0"/g), count(html, /tabindex="0"/g), marks(html)]).toEqual([3, 4, 80]);
  });

  test("a large unit beside small ones takes a logarithmic scale, which keeps zero and less away", () => {
    expect(isLogChart([line("Kraków", [800, 810]), line("Biskupice", [11, 12])])).toBe(true);
    expect(isLogChart([line("Kraków", [800, 810]), line("Biskupice", [0, 12])])).toBe(false);
    expect(isLogChart([line("a", [5, 9])])).toBe(false);
  });

  test("the way to a target is dashed to a mark at its end, a corridor is a field behind it, and both fit the scale", () => {
    const lines = [line("Biskupice", [10, 12, 13]), line("Skawina", [20, 21, 22])];
    const way = trajectoryOf(
      { from: "2019", due: { period: "2024", value: 40 }, path: { kind: "linear" }, demandsFinal: false },
      { period: "2019", value: 10 },
    );
    const kept = trajectoryOf(
      { from: "2019", due: { period: "2024", value: 20 }, path: { kind: "corridor", low: 18, high: 25 }, demandsFinal: false },
      undefined,
    );
    const targets = [
      { ...way, key: "1", line: "Biskupice", text: "40 %" },
      { ...kept, key: "2", line: "Skawina", text: "18–25 %" },
    ];
    const chart = <LineChart language="pl" id="x" title="Tytuł" lines={lines} periods={["2019", "2020", "2021"]} targets={targets} />;
    const html = String(chart);
    expect([count(html, /plot-target/g), count(html, /plot-goal/g), count(html, /plot-band/g), strokes(html)]).toEqual([2, 2, 1, 4]);
    expect(html).toContain('aria-label="wartość docelowa, 2024: 40 %"');
    for (const [, y] of html.matchAll(/ y[12]?="([\\d.-]+)"/g)) expect(Number(y)).toBeGreaterThanOrEqual(0);
    isKept("lines-targets", fileOf(chart));
  });

  test("what people write is escaped", () => {
    expect(draw([line("<script>", [1, 2])])).not.toContain("<script>");
  });
});

describe("small charts side by side", () => {
  const panels = [line("Kraków", [800, 810]), line("Biskupice", [11, 12]), line("Skawina", [43, missing("not_supplied")])];

  test("one of the size of Kraków gives each its own scale; alike ones share it", () => {
    expect([hasOwnScales(panels), hasOwnScales(panels.slice(1).concat(line("Liszki", [20, 30])))]).toEqual([true, false]);
    const html = String(<Multiples language="en" id="x" panels={panels} periods={["2019", "2020"]} />);
    expect([strokes(html), count(html, /plot-absent/g), count(html, /<li>/g)]).toEqual([2, 1, 3]);
  });
});

describe("the spread of values", () => {
  const members = units([290, 183, 125, 225, 260, 265, 378, 348, 440, 550, 700, 359, 300, 578, 2475]);

  test("each unit is a point; the one far from all others stands beyond a cut and has its name", () => {
    const html = String(<StripChart language="pl" id="x" title="Rozkład" units={members} decimals={1} />);
    expect(hasFarUnits(members)).toBe(true);
    expect([marks(html), count(html, /plot-gap/g)]).toEqual([15, 1]);
    expect(html).toContain("mediana: 348,0");
    expect(html).toMatch(/text-anchor="end">Gmina 14</);
    isKept("spread", fileOf(<StripChart language="pl" id="x" title="Rozkład" units={members} decimals={1} />));
  });

  test("many units are counted in bars, none is lost", () => {
    const html = String(<StripChart language="pl" id="x" title="t" units={units(Array.from({ length: 100 }, (_, at) => at % 17))} decimals={0} />);
    const counted = [...html.matchAll(/: (\d+)<\/title>/g)].reduce((sum, [, number]) => sum + Number(number), 0);
    expect([marks(html), counted]).toEqual([0, 100]);
  });

  test("nothing is drawn without values", () => {
    expect(String(<StripChart language="pl" id="x" title="t" units={[]} decimals={0} />)).toBe("");
  });
});

test("a scatter names the four ends and says each point", () => {
  const points = [1, 2, 3, 4, 5].map((x) => ({ unit: `u${x}`, name: `Gmina ${x}`, x, y: (x * 7) % 5, text: `${x}` }));
  const html = String(<ScatterChart language="pl" id="x" title="t" across="km²" up="os." points={points} />);
  expect(marks(html)).toBe(5);
  const named = [...html.matchAll(/<text class="plot-halo"[^>]*>(Gmina \d)</g)].map(([, name]) => name);
  expect(named).toEqual(["Gmina 1", "Gmina 2", "Gmina 5"]);
});

test("names of a scatter never meet: the second of two near points is named under it, a third nowhere", () => {
  const near = (name: string, x: number, y: number) => ({ unit: name, name, x, y, text: name });
  const points = [near("Igołomia-Wawrzeńczyce", 50, 99), near("Świątniki Górne", 50.2, 100), near("Wielka Wieś", 49.8, 100.1), near("Dolna", 50.1, 98.9)];
  const html = String(<ScatterChart language="pl" id="x" title="t" across="km²" up="os." points={[...points, near("Kraków", 95, 800)]} />);
  const lines = [...html.matchAll(/<text class="plot-halo" x="([\d.]+)%" y="([\d.]+)"[^>]*>([^<]+)</g)].map(([, x, y, name]) => ({
    x: Number(x),
    y: Number(y),
    name,
  }));
  expect(lines.map(({ name }) => name)).toContain("Kraków");
  for (const [place, one] of lines.entries())
    for (const other of lines.slice(place + 1))
      expect([one.name, other.name, Math.abs(one.y - other.y) >= 15 || Math.abs(one.x - other.x) > 50]).toEqual([one.name, other.name, true]);
});

describe("a composite", () => {
  const part = (no: number, value: number) => ({ no, value, text: `${no}. składnik: ${value}` });
  const bars = [
    { key: "a", name: "Skawina", text: "0,75", parts: [part(1, 0.5), part(2, 0.25)] },
    { key: "b", name: "Liszki", text: "-0,25", parts: [part(1, -0.5), part(2, 0.25)] },
    { key: "c", name: "Świątniki Górne", text: "za mało danych", parts: [] },
  ];

  test("has bars of numbered parts, those that lower it left of zero; one without a value has none", () => {
    const html = String(<PartsBars language="pl" id="x" title="Wartości" bars={bars} />);
    expect([count(html, /<g class="plot-part/g), count(html, /tabindex="0"/g), count(html, /plot-cut/g)]).toEqual([4, 3, 1]);
    expect(html).toContain('aria-label="Liszki: -0,25; 1. składnik: -0.5; 2. składnik: 0.25"');
    const rects = [...html.matchAll(/<rect x="([\d.]+)%" y="21" width="([\d.]+)%"/g)].map(([, x, width]) => [Number(x), Number(width)]);
    expect(rects).toEqual([
      [40, 40],
      [80, 20],
      [0, 40],
      [40, 20],
    ]);
    isKept("composite-parts", html);
  });

  test("has the range of ranks of each unit, its own rank between the ends", () => {
    const ranged = [
      { unit: "a", name: "Skawina", place: 1, best: 1, worst: 2, text: "miejsce 1, od 1 do 2" },
      { unit: "b", name: "Liszki", place: 2, best: 1, worst: 3, text: "miejsce 2, od 1 do 3" },
      { unit: "c", name: "Zabierzów", place: 3, best: 3, worst: 3, text: "miejsce 3, od 3 do 3" },
    ];
    const html = String(<RangePlot language="pl" id="x" title="Zakresy" units={ranged} />);
    expect([marks(html), strokes(html), count(html, /tabindex="0"/g)]).toEqual([3, 9, 3]);
    expect(html).toContain('aria-label="Liszki: miejsce 2, od 1 do 3"');
    expect([...html.matchAll(/<tspan class="plot-quiet" dx="8">([^<]*)</g)].map(([, said]) => said)).toEqual(["1 (1–2)", "2 (1–3)", "3"]);
    isKept("composite-ranges", html);
    expect(String(<RangePlot language="pl" id="x" title="t" units={[]} />)).toBe("");
  });
});

describe("axes", () => {
  test("have few round values, within the drawing", () => {
    for (const values of [
      [1_121_525, 1_145_723],
      [0, 0],
      [3, 900_000],
      [-5, 12],
    ]) {
      const { ticks, at } = valueScale(values, [100, 0]);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(ticks.length).toBeGreaterThan(1);
      for (const tick of ticks) expect(at(tick)).toBeGreaterThanOrEqual(-1e-9);
    }
  });

  test.each([
    ["2024", "2024", "2024"],
    ["2024-Q3", "III kw. 2024", "Q3 2024"],
    ["2024-S1", "I półr. 2024", "H1 2024"],
    ["2024-M05", "5.2024", "5.2024"],
    ["2021-01-01/P7Y", "2021–2027", "2021–2027"],
    ["2024-05-01", "1 maja 2024", "1 May 2024"],
  ])("%s is %s and %s", (code, polish, english) => {
    expect([periodText("pl", code), periodText("en", code)]).toEqual([polish, english]);
  });

  test("large values are written short", () => {
    expect([axisText("pl", 1_150_000), axisText("pl", 12.5), axisText("en", 780_000)].map((text) => text.replace(/\s/g, " "))).toEqual([
      "1,15 mln",
      "12,5",
      "780k",
    ]);
  });

  test("labels are pushed apart and stay inside", () => {
    const places = spreadOut([10, 11, 12, 99], 20, [0, 100]);
    const sorted = [...places].sort((a, b) => a - b);
    expect(sorted.slice(1).every((place, at) => place - (sorted[at] ?? 0) >= 19.99)).toBe(true);
    expect(Math.max(...places)).toBeLessThanOrEqual(100);
  });
});
