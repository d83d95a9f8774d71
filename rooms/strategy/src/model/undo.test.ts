import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertAfter, moveBy, nextKey, type Paragraph, removeAt, replaceText, splitText } from "./blocks.ts";
import { refuseLostGoal, type UndoStep, undoStepOf } from "./undo.ts";

const text = splitText("Pierwszy.\n\nDrugi.\n\nTrzeci.");

describe("taking an edit back", () => {
  it.each([
    ["added", insertAfter(text, "p1", splitText("Nowy.", 4)), "Nowy."],
    ["edited", replaceText(text, "p2", "Inny."), "Drugi."],
    ["moved", moveBy(text, "p3", "up"), "Drugi."],
    ["removed", removeAt(text, "p2"), "Drugi."],
  ] as const)("of %s remembers the text before and what was touched", (how, after, excerpt) => {
    expect(undoStepOf(text, after, how)).toEqual({ how, excerpt, paragraphs: text });
  });
  it("has nothing to take back when nothing changed", () => {
    expect(undoStepOf(text, moveBy(text, "p1", "up"), "moved")).toBeUndefined();
    expect(undoStepOf(text, replaceText(text, "p1", "Pierwszy."), "edited")).toBeUndefined();
  });
  it("after any edits, undoing them all gives the first text (property)", () => {
    const edit = fc.record({ how: fc.constantFrom("added", "edited", "moved", "removed"), place: fc.nat(20), word: fc.stringMatching(/^[a-z]{1,8}$/) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        let now: readonly Paragraph[] = text;
        const steps: UndoStep[] = [];
        for (const { how, place, word } of edits) {
          const key = now[place % now.length]?.key ?? "";
          const after =
            how === "added"
              ? insertAfter(now, key, splitText(word, nextKey(now)))
              : how === "edited"
                ? replaceText(now, key, word)
                : how === "moved"
                  ? moveBy(now, key, place % 2 === 0 ? "up" : "down")
                  : now.length > 1
                    ? removeAt(now, key)
                    : now;
          const step = undoStepOf(now, after, how);
          if (step !== undefined) steps.push(step);
          now = after;
        }
        for (const step of steps.toReversed()) now = step.paragraphs;
        expect(now).toEqual(text);
      }),
    );
  });
  it("never loses the paragraph of a goal", () => {
    expect(() => refuseLostGoal(text, [{ block: "p9", title: "Cel" }])).toThrow("strategy.block_in_use");
    expect(() => refuseLostGoal(text, [{ block: "p1", title: "Cel" }, { title: "Bez akapitu" }])).not.toThrow();
  });
});
