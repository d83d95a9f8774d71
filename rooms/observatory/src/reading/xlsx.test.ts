import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { codesOf, lines, readFlat } from "../../../../tests/support/reading.ts";
import { zipFiles } from "../../../../tests/support/zip.ts";

type Rows = (string | number | null)[][];
const book = async (rows: Rows, ...others: readonly string[]) =>
  new Uint8Array(
    await writeXlsx({
      sheets: [
        { name: "Dane", rows },
        ...others.map((name) => ({
          name,
          rows: [
            ["Kod", "value"],
            ["1", 1],
          ],
        })),
      ],
    }),
  );
const read = async (rows: Rows) => readFlat("a.xlsx", await book(rows));

describe("a sheet", () => {
  test("long, with a title above and a note beside it", async () => {
    const flat = await read([["Tabela 1"], ["Kod", "Rok", "Wartość"], ["0201011", 2024, 440.7], ["0201022", 2024, null, null, "uwaga"]]);
    expect(lines(flat)).toEqual(["0201011|2024|440.7||", "0201022|2024||unknown|"]);
    expect(codesOf(flat)).toEqual(["warning column-unknown 1", "warning column-unknown 4"]);
  });

  test("notes under the table are told, not read as units", async () => {
    const flat = await read([["Kod", 2023, 2024], ["0201011", 1.5, 0], ["0201022", null, 3], [], ["* dane wstępne"], ["Źródło: urząd"]]);
    expect(lines(flat)).toEqual(["0201011|2023|1.5||", "0201011|2024|0||", "0201022|2023||unknown|", "0201022|2024|3||"]);
    expect(codesOf(flat)).toEqual(["warning column-unknown 5", "warning column-unknown 6"]);
  });

  test("years as columns", async () => {
    const flat = await read([
      ["Kod", 2023, 2024],
      ["0201011", 1.5, 0],
    ]);
    expect(lines(flat)).toEqual(["0201011|2023|1.5||", "0201011|2024|0||"]);
  });

  test("an export of the Local Data Bank is known by its header, signs included", async () => {
    const flat = await read([
      ["Kod", "Nazwa", "Rok", "Wartosc", "Jednostka miary", "Atrybut"],
      ["0201011", "X (1)", 2024, 0, "osoba", "x"],
      ["0201011", "X (1)", 2023, 0, "osoba", "z"],
    ]);
    expect([flat.columns, lines(flat)]).toEqual([
      ["Kod", "Rok"],
      ["0201011|2024||unknown|", "0201011|2023|0||A"],
    ]);
  });

  test("of several sheets one is read, the others are named", async () => {
    const bytes = await book(
      [
        ["Kod", "value"],
        ["0201011", 5],
      ],
      "Inny",
    );
    expect((await readFlat("a.xlsx", bytes)).findings[0]?.text.en).toBe("The file also holds part 2 (“Inny”); another is read.");
    expect(lines(await readFlat("a.xlsx", bytes, { part: "Inny" }))).toEqual(["1|1||"]);
  });
});

describe("parts of the file that rows do not show", () => {
  const xml = (rows: string) =>
    zipFiles({
      "[Content_Types].xml":
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      "_rels/.rels":
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      "xl/workbook.xml":
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Kod</t></is></c><c r="B1" t="inlineStr"><is><t>value</t></is></c></row>${rows}</sheetData></worksheet>`,
    });

  test("a formula gives its stored result; without one it is a fault", async () => {
    const code = (row: number) => `<c r="A${row}" t="inlineStr"><is><t>k</t></is></c>`;
    const flat = await readFlat(
      "a.xlsx",
      xml(`<row r="2">${code(2)}<c r="B2"><f>1+1</f><v>2</v></c></row><row r="3" hidden="1">${code(3)}<c r="B3"><f>1+1</f></c></row>`),
    );
    expect([lines(flat), codesOf(flat)]).toEqual([
      ["k|2||", "k||unknown|"],
      ["error number-unreadable 3", "warning column-unknown 3"],
    ]);
  });

  test.each([
    ["a bomb", { "xl/workbook.xml": "a".repeat(30_000_000) }, "archive-unsafe"],
    ["a path upwards", { "../x": "a" }, "archive-unsafe"],
    ["another archive", { "a.txt": "a" }, "bytes-not-what-name-says"],
  ])("%s is refused", async (_, parts: Readonly<Record<string, string>>, code) => {
    expect(codesOf(await readFlat("a.xlsx", zipFiles(parts)))).toEqual([`error ${code}`]);
  });

  test("a cut file, and one whose name says text", async () => {
    const bytes = await book([
      ["Kod", "value"],
      ["1", 1],
    ]);
    expect(codesOf(await readFlat("a.xlsx", bytes.subarray(0, -40)))).toEqual(["error bytes-not-what-name-says"]);
    expect(codesOf(await readFlat("a.csv", bytes))).toEqual(["error bytes-not-what-name-says"]);
  });
});
