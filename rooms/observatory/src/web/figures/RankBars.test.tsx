import { missing } from "@splot/kernel";
import { describe, expect, test } from "vitest";
import { type Bar, isBroken, RankBars } from "./RankBars.tsx";

const bar = (key: string, value: Bar["value"]): Bar => ({ key, name: key, value, text: String(value) });
const draw = (bars: readonly Bar[]) => String(<RankBars language="pl" id="x" title="Tytuł" bars={bars} />);
const widths = (html: string) => [...html.matchAll(/width="([\d.]+)%"/g)].map(([, width]) => Number(width)).slice(1);

describe("the bars of a ranking", () => {
  test("one value far from the others is broken, so that it does not flatten them", () => {
    const bars = [bar("Kraków", 800), bar("Wieliczka", 70), bar("Skawina", 35)];
    expect(isBroken(bars)).toBe(true);
    expect(widths(draw(bars))).toEqual([100, 80, 40]);
    expect(draw(bars)).toContain("bars-cut");
  });

  test("the same holds below zero", () => {
    const bars = [bar("Wielka Wieś", 50), bar("Skawina", -100), bar("Kraków", -1000)];
    expect(isBroken(bars)).toBe(true);
    expect(draw(bars).match(/bars-cut/g)).toHaveLength(1);
    expect(widths(draw(bars))[1]).toBeGreaterThan(40);
  });

  test("values close together keep their proportions, a negative one runs to the left of zero", () => {
    const html = draw([bar("a", 20), bar("b", 10), bar("c", -10)]);
    expect(html).not.toContain("bars-cut");
    expect(widths(html).map((width) => Math.round(width))).toEqual([67, 33, 33]);
  });

  test("a missing value is drawn as missing, never as a bar", () => {
    const html = draw([bar("a", 20), bar("b", missing("not_supplied"))]);
    expect(html.match(/<rect/g)).toHaveLength(1);
    expect(html.match(/chart-missing/g)).toHaveLength(1);
  });

  test("names and texts are escaped", () => {
    expect(draw([bar("<script>", 1)])).not.toContain("<script>");
  });
});
