import { newId } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitText } from "./blocks.ts";
import { reviseText } from "./revision.ts";

const before = splitText("Pierwszy.\n\nDrugi.\n\nTrzeci.");
const remark = newId<"object">();

describe("reviseText", () => {
  test("gives the decided wording and its remarks, and the other change with its reason", () => {
    const { paragraphs, changes } = reviseText(
      before,
      [{ blockKey: "p2", text: "Drugi po uwadze.", remarks: [remark] }],
      [{ key: "p3", text: "Trzeci poprawiony.", reason: "literówka" }],
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(["Pierwszy.", "Drugi po uwadze.", "Trzeci poprawiony."]);
    expect(changes).toEqual([
      { key: "p2", cause: "remark", remarks: [remark] },
      { key: "p3", cause: "other", reason: "literówka" },
    ]);
  });
  test("counts a wording equal to the old one as no change, without a reason too", () => {
    expect(reviseText(before, [{ blockKey: "p1", text: "Pierwszy.", remarks: [remark] }], [{ key: "p2", text: "Drugi.", reason: "" }])).toEqual({
      paragraphs: before,
      changes: [],
    });
  });
  test("refuses a change without a reason, a second change of a paragraph, an unknown paragraph", () => {
    expect(() => reviseText(before, [], [{ key: "p1", text: "Inny.", reason: "  " }])).toThrow("strategy.change_without_reason");
    expect(() => reviseText(before, [{ blockKey: "p1", text: "A.", remarks: [remark] }], [{ key: "p1", text: "B.", reason: "tak" }])).toThrow(
      "strategy.changed_twice",
    );
    expect(() => reviseText(before, [{ blockKey: "p9", text: "A.", remarks: [remark] }], [])).toThrow("strategy.block_unknown");
  });
  test("every paragraph that differs has exactly one cause, all others stay (I58, property)", () => {
    const texts = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.record({ place: fc.nat(), text: fc.stringMatching(/^[A-Z]{1,6}$/), byRemark: fc.boolean() }), { maxLength: 10 }),
        (parts, wishes) => {
          const document = splitText(parts.join("\n\n"));
          const unique = [...new Map(wishes.map((wish) => [`p${(wish.place % document.length) + 1}`, wish]))];
          const caused = unique.filter(([, { byRemark }]) => byRemark).map(([blockKey, { text }]) => ({ blockKey, text, remarks: [remark] }));
          const others = unique.filter(([, { byRemark }]) => !byRemark).map(([key, { text }]) => ({ key, text, reason: "powód" }));
          const { paragraphs, changes } = reviseText(document, caused, others);
          expect(paragraphs.map(({ key, kind }) => [key, kind])).toEqual(document.map(({ key, kind }) => [key, kind]));
          const differing = paragraphs.filter(({ text }, place) => text !== document[place]?.text).map(({ key }) => key);
          expect(changes.map(({ key }) => key).sort()).toEqual(differing.sort());
        },
      ),
    );
  });
});
