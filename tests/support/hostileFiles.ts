import { gzipSync } from "node:zlib";
import { longProfile } from "@splot/observatory/mapping";
import { zipFiles } from "./zip.ts";

const SKAWINA = "1206113";
const HEADER = "indicator,teryt7,period,value,missing,flags,note\n";

/** A workbook of one sheet with these rows as they stand in its XML. */
const book = (rows: string) =>
  zipFiles({
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels":
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml":
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  });
const textCells = (row: number, ...texts: readonly string[]) =>
  texts.map((text, at) => `<c r="${"ABCDEFG"[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join("");
const formulas = book(
  `<row r="1">${textCells(1, "indicator", "teryt7", "period", "note", "missing", "flags")}<c r="G1" t="inlineStr"><is><t>value</t></is></c></row>` +
    `<row r="2">${textCells(2, "population", SKAWINA, "2090", "", "", "")}<c r="G2"><f>HYPERLINK("http://evil.example")</f></c></row>`,
);
const jsonStat = (size: readonly number[]) =>
  JSON.stringify({
    version: "2.0",
    class: "dataset",
    id: ["indicator", "area", "time"],
    size,
    dimension: {
      indicator: { category: { index: ["population"] } },
      area: { category: { index: [SKAWINA, "1219053"] } },
      time: { category: { index: ["2090", "2091"] } },
    },
    value: [1, 2, 3, 4],
  });
/** Two rows of SDMX-CSV, the second with an action of its own. */
export const sdmx = (action: string) =>
  `STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE\ndataflow,SPLOT:OBSERVATORY(1.0.0),I,population,${SKAWINA},2090,1\ndataflow,SPLOT:OBSERVATORY(1.0.0),${action},population,${SKAWINA},2091,\n`;
export const sdmxProfile = {
  ...longProfile,
  match: { format: "sdmx-csv" as const, columns: ["INDICATOR", "REF_AREA", "TIME_PERIOD"] },
  reading: {},
  unit: { ...longProfile.unit, column: "REF_AREA" },
  period: { column: "TIME_PERIOD", form: "code" as const },
  indicator: { column: "INDICATOR" },
  note: undefined,
};
const tooManyColumns = `indicator,teryt7,period,note,${"a,".repeat(1_000_000)}value\n`;

/** A file that must not be loaded. */
interface Hostile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** What is found. */
  readonly code: string;
  readonly profile?: object;
}
/** Files that mean harm or are broken, with what must be found in each. */
export const hostileFiles: readonly Hostile[] = [
  { name: "bomba.xlsx", bytes: zipFiles({ "xl/workbook.xml": "a".repeat(30_000_000) }), code: "archive-unsafe" },
  { name: "bomba.csv.gz", bytes: gzipSync(Buffer.alloc(60_000_000, "a")), code: "archive-unsafe" },
  { name: "kolumny.csv", bytes: tooManyColumns, code: "too-large" },
  { name: "formuly.xlsx", bytes: formulas, code: "number-unreadable" },
  { name: "formuly.csv", bytes: `${HEADER}population,${SKAWINA},2090,=1+1,,,\n`, code: "number-unreadable" },
  { name: "uciety.csv.gz", bytes: gzipSync(`${HEADER}population,${SKAWINA},2090,1,,,\n`).subarray(0, -6), code: "bytes-not-what-name-says" },
  { name: "uciety.xlsx", bytes: formulas.subarray(0, -40), code: "bytes-not-what-name-says" },
  { name: "litery.csv", bytes: Buffer.from(`${HEADER}population,${SKAWINA},2090,1,,,ż`).subarray(0, -1), code: "encoding-unclear" },
  { name: "separatory.csv", bytes: `${HEADER}population,${SKAWINA},2090,1,,,\npopulation;${SKAWINA};2091;2;;;\n`, code: "row-length" },
  { name: "rozmiary.json", bytes: jsonStat([1, 2, 3]), code: "row-length" },
  { name: "usuniecia.csv", bytes: sdmx("D"), code: "unsupported-part", profile: sdmxProfile },
];
