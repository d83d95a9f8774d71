import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf, insertAfter, moveBy, nextKey, removeAt, replaceText, splitText } from "./blocks.ts";

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const document = fc.array(text, { minLength: 1, maxLength: 12 }).map((parts) => splitText(parts.join("\n\n")));

describe("splitText", () => {
  test("makes headings, points and paragraphs with running keys", () => {
    expect(splitText("# Cel\n\nPierwszy akapit\nw dwóch wierszach.\n\n- punkt\n- drugi punkt")).toEqual([
      { key: "p1", kind: "heading", text: "Cel" },
      { key: "p2", kind: "para", text: "Pierwszy akapit w dwóch wierszach." },
      { key: "p3", kind: "point", text: "punkt" },
      { key: "p4", kind: "point", text: "drugi punkt" },
    ]);
  });
  test("takes the line after a heading as a paragraph of its own", () => {
    expect(splitText("# Cel\nTekst pod celem").map(({ kind }) => kind)).toEqual(["heading", "para"]);
  });
  test("refuses no text, too many and too long paragraphs", () => {
    expect(() => splitText(" \n\n ")).toThrow("strategy.empty");
    expect(() => splitText(Array.from({ length: 401 }, () => "x").join("\n\n"))).toThrow("strategy.too_many_blocks");
    expect(() => splitText("x".repeat(6001))).toThrow("strategy.block_too_long");
  });
});

describe("edits by paragraph", () => {
  test("keep every other paragraph and its key (property)", () => {
    fc.assert(
      fc.property(document, fc.nat(), text, (before, seed, fresh) => {
        const key = before[seed % before.length]?.key ?? "";
        const edited = replaceText(before, key, fresh);
        expect(edited.filter((one) => one.key !== key)).toEqual(before.filter((one) => one.key !== key));
        expect(edited.find((one) => one.key === key)?.text).toBe(fresh);
        const added = insertAfter(before, key, splitText(fresh, nextKey(before)));
        expect(new Set(added.map((one) => one.key)).size).toBe(before.length + 1);
        expect(removeAt(added, `p${nextKey(before)}`)).toEqual(before);
        expect(
          moveBy(moveBy(before, key, "down"), key, "up")
            .map((one) => one.key)
            .sort(),
        ).toEqual(before.map((one) => one.key).sort());
      }),
    );
  });
  test("moving there and back gives the same text, at the edge it stays", () => {
    const three = splitText("a\n\nb\n\nc");
    expect(moveBy(three, "p2", "up").map(({ key }) => key)).toEqual(["p2", "p1", "p3"]);
    expect(moveBy(moveBy(three, "p2", "up"), "p2", "down")).toEqual(three);
    expect(moveBy(three, "p1", "up")).toEqual(three);
  });
  test("refuse an unknown paragraph, and to remove the last one", () => {
    const one = splitText("a");
    expect(() => replaceText(one, "p9", "x")).toThrow("strategy.block_unknown");
    expect(() => insertAfter(one, "p9", one)).toThrow("strategy.block_unknown");
    expect(() => removeAt(one, "p1")).toThrow("strategy.empty");
  });
  test("eIds are unique and follow the key, not the place", () => {
    const blocks = blocksOf(splitText("# a\n\nb\n\n- c"));
    expect(blocks.map(({ eid }) => eid)).toEqual(["hcontainer_p1", "para_p2", "point_p3"]);
    expect(blocksOf(moveBy(splitText("a\n\nb"), "p2", "up")).find(({ key }) => key === "p2")?.eid).toBe("para_p2");
  });
});
