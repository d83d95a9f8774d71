import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, partAfter } from "./arrange.ts";
import { listHref, orderOf, sortWord } from "./asked.ts";
import { csvText, type FileColumn, markColumns } from "./csv.ts";

type Row = { readonly name: string; readonly size?: number | undefined };
const columns: readonly FileColumn<Row>[] = [
  { head: { pl: "nazwa", en: "name" }, cell: ({ name }) => name },
  { head: { pl: "liczba", en: "size" }, mayMiss: true, cell: ({ size }) => size ?? { missing: "not_collected" } },
];

describe("a list as a file", () => {
  it("begins with a byte order mark, ends lines by CRLF, and names the reason of a gap beside it", () => {
    expect(csvText("pl", columns, [{ name: "Łęg", size: 0 }, { name: 'a "b", c' }])).toBe(
      '\ufeffnazwa,liczba,liczba_brak\r\nŁęg,0,\r\n"a ""b"", c",,not_collected\r\n',
    );
    expect(csvText("en", columns, [])).toBe("\ufeffname,size,size_missing\r\n");
  });

  it("gives back every text that was put in, and no cell that runs as a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("=1", "'=1", "''-x")), { minLength: 1 }), (names) => {
        const text = csvText(
          "pl",
          [
            { head: { pl: "nazwa", en: "name" }, cell: (name) => name },
            { head: { pl: "koniec", en: "end" }, cell: () => "." },
          ],
          names,
        );
        const cells: readonly (readonly string[])[] = parse(text, { bom: true, record_delimiter: "\r\n" });
        const back = cells.slice(1).map(([cell = ""]) => cell);
        expect(back.map((cell) => (/^''*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell))).toEqual(names);
        for (const cell of back) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it("leaves numbers as numbers, also negative ones, and never takes a text for one", () => {
    expect(csvText("pl", columns, [{ name: "-1+1", size: -2.5 }])).toContain("'-1+1,-2.5,\r\n");
    expect(csvText("pl", columns, [{ name: "-0", size: 1 }])).toContain("'-0,1,\r\n");
    expect(csvText("pl", [{ head: { pl: "luka", en: "gap" }, cell: () => ({ decimal: "-12.50" }) }], [{}])).toBe("\ufeffluka\r\n-12.50\r\n");
  });

  it("says of each row whether it is an example and whether it was recorded", () => {
    const marked = markColumns<Row>("pl", () => ({ origin: "example" }));
    expect(csvText("pl", marked, [{ name: "x" }])).toBe("\ufeffpochodzenie,zapis\r\nprzykład,dokonane\r\n");
    expect(
      csvText(
        "en",
        markColumns<Row>("en", () => ({ origin: "fact", mode: "recorded" })),
        [{ name: "x" }],
      ),
    ).toContain("fact,recorded");
  });
});

describe("a list at hand", () => {
  const rows: readonly Row[] = [{ name: "Świątniki Górne", size: 3 }, { name: "Łazany" }, { name: "Skawina", size: 1 }];
  const names = (found: readonly Row[]) => found.map(({ name }) => name);
  const text = ({ name }: Row) => name;

  it("is searched by each word, without Polish marks too", () => {
    expect(names(arrange(rows, { search: "gorne SWIAT", text }))).toEqual(["Świątniki Górne"]);
    expect(names(arrange(rows, { search: "łaz", text }))).toEqual(["Łazany"]);
    expect(arrange(rows, { search: "gorne lazany", text })).toEqual([]);
    const lemmas = { of: (word: string) => (word === "Górne" ? ["górny"] : [word]), ofTyped: (word: string) => (word === "górnych" ? ["górny"] : [word]) };
    expect(names(arrange(rows, { search: "górnych", text, lemmas }))).toEqual(["Świątniki Górne"]);
    expect(arrange(rows, { search: "górnych", text })).toEqual([]);
    expect(arrange(rows, { search: " ", text })).toBe(rows);
  });

  it("is ordered as Polish is, a missing value last in both directions", () => {
    expect(names(arrange(rows, { search: "", text, by: text }))).toEqual(["Łazany", "Skawina", "Świątniki Górne"]);
    expect(names(arrange(rows, { search: "", text, by: ({ size }) => size }))).toEqual(["Skawina", "Świątniki Górne", "Łazany"]);
    expect(names(arrange(rows, { search: "", text, by: ({ size }) => size, direction: "descending" }))).toEqual(["Świątniki Górne", "Skawina", "Łazany"]);
  });

  it("falls into parts that make the whole again", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.integer({ min: 1, max: 7 }), (keys, most) => {
        const parts: string[] = [];
        let after: string | undefined = "";
        while (after !== undefined) {
          const part: { readonly rows: readonly string[]; readonly next?: string | undefined } = partAfter(keys, after, { most, key: (one) => one });
          expect(part.rows.length).toBeLessThanOrEqual(most);
          parts.push(...part.rows);
          after = part.next;
        }
        expect(parts).toEqual(keys);
      }),
    );
  });
});

describe("the address of a list", () => {
  const usual = { column: "date", direction: "descending" } as const;
  it("tells the order, and the usual one where it asks for none that is known", () => {
    expect(orderOf({ sort: "" }, ["date", "name"], usual)).toEqual(usual);
    expect(orderOf({ sort: "-size" }, ["date", "name"], usual)).toEqual(usual);
    expect(orderOf({ sort: "-name" }, ["date", "name"], usual)).toEqual({ column: "name", direction: "descending" });
    expect(sortWord(orderOf({ sort: "date" }, ["date", "name"], usual))).toBe("date");
  });
  it("leaves out what is not asked", () => {
    expect(listHref("/uchwaly", { szukaj: "", rok: "2021", po: undefined })).toBe("/uchwaly?rok=2021");
    expect(listHref("/uchwaly", { szukaj: "" })).toBe("/uchwaly");
  });
});
