import type { HistoryLine } from "@splot/kernel/journal";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinLines } from "./joinLines.ts";

const zone = "Europe/Warsaw";
const line = (at: string, change: Partial<HistoryLine> = {}): HistoryLine => ({ at: new Date(at), event: "projects.fiche_edited", role: "officer", ...change });

describe("the history of a thing", () => {
  it("tells edits of one day by one function once, with every field that changed, the first changed first", () => {
    const lines = [
      line("2026-11-29T12:00:00Z", { fields: ["aim", "scope"] }),
      line("2026-11-29T11:00:00Z", { fields: ["problem"] }),
      line("2026-11-29T10:00:00Z", { fields: ["problem", "aim"] }),
    ];
    expect(joinLines(lines, zone)).toEqual([{ ...lines[0], count: 3, fields: ["problem", "aim", "scope"] }]);
  });

  it.each<[string, Partial<HistoryLine>, string]>([
    ["another day, as the office counts days", {}, "2026-11-28T22:59:00Z"],
    ["another function", { role: "coordinator" }, "2026-11-29T10:00:00Z"],
    ["another act", { event: "projects.share_set" }, "2026-11-29T10:00:00Z"],
    ["a move to another state", { to: "submitted" }, "2026-11-29T10:00:00Z"],
    ["a version", { version: 2 }, "2026-11-29T10:00:00Z"],
    ["news of a fact", { payload: { changes: [] } }, "2026-11-29T10:00:00Z"],
  ])("keeps %s apart", (_what, change, at) => {
    expect(joinLines([line("2026-11-29T11:00:00Z"), line(at, change)], zone)).toHaveLength(2);
  });

  it("loses no act and changes no order, whatever the lines", () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom("a.x", "a.y"), fc.constantFrom("officer", "director")), { maxLength: 30 });
    fc.assert(
      fc.property(lines, (told) => {
        const list = told
          .map(([hour, event, role]) => line(new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000).toISOString(), { event, role }))
          .sort((one, other) => other.at.getTime() - one.at.getTime());
        const joined = joinLines(list, zone);
        expect(joined.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        expect(joined.flatMap(({ event, role, count }) => Array.from({ length: count }, () => `${event} ${role}`))).toEqual(
          list.map(({ event, role }) => `${event} ${role}`),
        );
      }),
    );
  });
});
