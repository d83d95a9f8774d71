import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesOf, lines, readFlat } from "../../../../tests/support/reading.ts";

const head = 'CHARSET="UTF-8";CONTENTS="Density";STUB="Area";HEADING="Year";VALUES("Area")="Skawina","Biskupice";CODES("Area")="1206113","1219012";';
const years = 'VALUES("Year")="2023","2024";';
const read = (rest: string) => readFlat("a.px", `${head}${rest}`);

describe("a cube", () => {
  test("codes, numbers, signs, the nil", async () => {
    const flat = await read(`${years}DATA=440.9 440.7\n".." -;`);
    expect(lines(flat)).toEqual(["1206113|2023|440.9||", "1206113|2024|440.7||", "1219012|2023||unknown|", "1219012|2024|0||"]);
    expect(flat.labels.get("Area")?.get("1206113")).toBe("Skawina");
  });

  test("a line of data that ends with a sign and one that begins with one are two cells", async () => {
    const flat = await read(`${years}DATA=1 ".."\n".." 4;`);
    expect(lines(flat)).toEqual(["1206113|2023|1||", "1206113|2024||unknown|", "1219012|2023||unknown|", "1219012|2024|4||"]);
  });

  test("signs that the file explains give the reason", async () => {
    const flat = await read(`${years}DATASYMBOL1="not applicable";DATASYMBOL3="confidential";DATA="." "..." .. 1;`);
    expect(flat.rows.map(({ missing }) => missing)).toEqual(["not_applicable", "confidential", "unknown", ""]);
  });

  test("periods as a range or a list", async () => {
    expect((await read('TIMEVAL("Year")=TLIST(A1,"2023"-"2024");DATA=1 2 3 4;')).rows[1]?.["Year"]).toBe("2024");
    expect((await read('TIMEVAL("Year")=TLIST(A1),"2023","2024";DATA=1,2,3,4;')).rows[1]?.["Year"]).toBe("2024");
    const quarters = await readFlat("a.px", 'CHARSET="UTF-8";HEADING="Q";TIMEVAL("Q")=TLIST(Q1,"20233"-"20242");DATA=1 2 3 4;');
    expect(quarters.rows.map(({ Q }) => Q)).toEqual(["20233", "20234", "20241", "20242"]);
  });

  test("texts over several lines are joined; a semicolon and an equals sign inside quotes end nothing", async () => {
    const flat = await readFlat("a.px", 'CHARSET="UTF-8";NOTE="a;b="\n"c";HEADING="Y";VALUES("Y")="long "\n"name";DATA=5;');
    expect([lines(flat), codesOf(flat)]).toEqual([["long name|5||"], ["warning dropped-part"]]);
  });

  test("keyed rows with zeros left out", async () => {
    const flat = await read(`${years}KEYS("Area")=CODES;DATA="1219012", 7 ".." ;`);
    expect(flat.rows.map(({ value, missing }) => value || missing)).toEqual(["0", "0", "7", "unknown"]);
  });

  test.each([
    ["cut in the data", `${years}DATA=1 2 3`, "header-missing"],
    ["a cell too few", `${years}DATA=1 2 3;`, "row-length"],
    ["a sign apart from its number", `${years}DATA=1 - 2 3 4;`, "row-length"],
    ["no number", `${years}DATA=1 2 3 x;`, "number-unreadable"],
    ["no values of a variable", "DATA=1 2 3 4;", "header-missing"],
    ["codes and values that differ in number", 'VALUES("Year")="2023";CODES("Year")="1","2";DATA=1 2;', "row-length"],
    ["a code twice", 'VALUES("Year")="2023","2023";DATA=1 2 3 4;', "key-duplicate"],
    ["no data", years, "header-missing"],
    ["an unknown key", `${years}KEYS("Area")=CODES;DATA="9", 7 8;`, "reference-unknown"],
  ])("%s is refused", async (_, rest, code) => {
    const flat = await read(rest);
    expect([flat.findings.at(-1)?.code, flat.isBad]).toEqual([code, true]);
  });
});

describe("letters", () => {
  const bytes = (text: string, codes: Readonly<Record<string, number>>) => Uint8Array.from([...text], (letter) => codes[letter] ?? letter.charCodeAt(0));
  const cube = (declared: string, name: string) => `${declared}HEADING="Y";VALUES("Y")="${name}";DATA=5;`;
  test.each([
    ["a code page", bytes(cube('CHARSET="ANSI";CODEPAGE="iso-8859-2";', "ąś"), { ą: 0xb1, ś: 0xb6 }), "ąś"],
    ["ANSI in Polish", bytes(cube('CHARSET="ANSI";LANGUAGE="pl";', "ąś"), { ą: 0xb9, ś: 0x9c }), "ąś"],
    ["ANSI in the west", bytes(cube('CHARSET="ANSI";', "ñé"), { ñ: 0xf1, é: 0xe9 }), "ñé"],
    ["nothing: DOS, Polish by its letters", bytes(cube("", "ęśż"), { ę: 0xa9, ś: 0x98, ż: 0xbe }), "ęśż"],
    ["nothing: DOS, western", bytes(cube("", "ñé"), { ñ: 0xa4, é: 0x82 }), "ñé"],
  ])("%s", async (_, content, name) => {
    expect((await readFlat("a.px", content)).rows[0]?.["Y"]).toBe(name);
  });
});

test("a cube that we write comes back", async () => {
  const cell = fc.oneof(fc.integer({ min: -9999, max: 9999 }).map(String), fc.constantFrom('".."', '"-"'));
  const sample = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      cells: fc.array(cell, { minLength: rows * columns, maxLength: rows * columns }),
      gap: fc.constantFrom(" ", "\n", " \r\n", "\t"),
    }),
  );
  await fc.assert(
    fc.asyncProperty(sample, async ({ rows, columns, cells, gap }) => {
      const names = (count: number) => Array.from({ length: count }, (_, place) => `"c${place}"`).join(",");
      const flat = await readFlat(
        "a.px",
        `CHARSET="UTF-8";STUB="r";HEADING="c";VALUES("r")=${names(rows)};VALUES("c")=${names(columns)};DATA=${cells.join(gap)};`,
      );
      const wanted = cells.map(
        (text, place) => `c${Math.floor(place / columns)}|c${place % columns}|${text === '".."' ? "|unknown" : `${text === '"-"' ? "0" : text}|`}|`,
      );
      expect(lines(flat)).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});
