import { describe, expect, test } from "vitest";
import { codesOf, lines, readFlat } from "../../../../tests/support/reading.ts";

describe("Eurostat, bulk", () => {
  test("keys, periods backwards, flags and the reasons of a colon", async () => {
    const text = "freq,unit,geo\\TIME_PERIOD\t2024 \t2023 \nA,PC,PL\t: \t12.5 bp\nA,PC,CZ\t:c\t: \nA,PC,SK\t0 n\t:e \n";
    const flat = await readFlat("a.tsv", text);
    expect(flat.columns).toEqual(["freq", "unit", "geo", "TIME_PERIOD"]);
    expect(lines(flat)).toEqual([
      "A|PC|PL|2024||not_yet_available|",
      "A|PC|PL|2023|12.5||B P",
      "A|PC|CZ|2024||confidential|",
      "A|PC|CZ|2023||unknown|",
      "A|PC|SK|2024|0||N",
      "A|PC|SK|2023||unknown|E",
    ]);
  });

  test.each([
    ["a key too short", "unit,geo\\time\t2024\nPC\t1\n", "error row-length 2"],
    ["a cell too few", "unit,geo\\time\t2024\t2023\nPC,PL\t1\n", "error row-length 2"],
    ["no number", "unit,geo\\time\t2024\nPC,PL\t1x2\n", "error number-unreadable 2"],
  ])("%s is told", async (_, text, code) => {
    expect(codesOf(await readFlat("a.tsv", text))).toEqual([code]);
  });
});

describe("Local Data Bank, files", () => {
  const crel = (value: string, sign: string) =>
    readFlat("a.csv", `"Kod";"Nazwa";"Płeć";"Rok";"Wartosc";"Jednostka miary";"Atrybut";\r\n0201011;"X (1)";"ogółem";"2020";${value};"osoba";"${sign}";\r\n`);
  test.each([
    ["0,0", "x", "|unknown|"],
    ["0,0", "n", "|not_yet_available|"],
    ["", "n", "|not_yet_available|"],
    ["0,0", "z", "0.0||A"],
    ["0", "a", "0||N"],
    ["0", "-", "|not_comparable|"],
    ["12,5", "K", "12.5||U B"],
    ["12,5", "p", "12.5||D"],
    ["12,5", "s", "12.5||P"],
    ["0,0", "X", "|unknown|B"],
    ["7", "", "7||"],
    ["1,234", "", "1.234||"],
  ])("%j under %j", async (value, sign, cell) => {
    const flat = await crel(value, sign);
    expect(lines(flat)).toEqual([`0201011|ogółem|2020|${cell}`]);
    expect(flat.isBad).toBe(false);
  });

  test("a value under a sign of missing is told and kept", async () => {
    const flat = await crel("5,0", "x");
    expect([lines(flat), codesOf(flat).at(-1)]).toEqual([["0201011|ogółem|2020|5.0||x"], "warning value-impossible 2"]);
  });

  test("wide, as exported: labels joined by semicolons, read from the right end", async () => {
    const flat = await readFlat("a.csv", '"Kod";"Nazwa";"ogółem;mężczyźni;2020;[osoba]";"ogółem;mężczyźni;2021;[osoba]";\n0201011;"X (1)";12,5;;\n');
    expect(flat.columns).toEqual(["Kod", "Zmienna", "Rok"]);
    expect(lines(flat)).toEqual(["0201011|ogółem;mężczyźni|2020|12.5||", "0201011|ogółem;mężczyźni|2021||unknown|"]);
  });

  test("wide, where only the unit of measure tells two columns apart", async () => {
    const flat = await readFlat("a.csv", 'Kod,Nazwa,"lud, ność,2024,[osoba]","lud, ność,2024,[%]",\n0201011,X,5,0.5,\n');
    expect(flat.columns).toEqual(["Kod", "Zmienna", "Rok", "Jednostka miary"]);
    expect(lines(flat)).toEqual(["0201011|lud, ność|2024|osoba|5||", "0201011|lud, ność|2024|%|0.5||"]);
  });
});

describe("Local Data Bank, answers of the API", () => {
  const answer = {
    totalRecords: 1,
    page: 0,
    variableId: 72305,
    measureUnitId: 26,
    results: [{ id: "011212006113", name: "Skawina (3)", values: [] as object[] }],
  };
  const read = (values: object[], more: object = {}) => readFlat("a.json", JSON.stringify({ ...answer, ...more, results: [{ ...answer.results[0], values }] }));
  test.each([
    [{ val: 43751, attrId: 1 }, "43751||A"],
    [{ val: 0, attrId: 4 }, "|unknown|"],
    [{ val: ".", attrId: 14 }, "|unknown|B"],
    [{ val: null, attrId: 50 }, "|not_yet_available|"],
    [{ val: 0, attrId: 94 }, "0||A"],
    [{ val: 0, attrId: 98 }, "0||B"],
    [{ val: 3, attrId: 13 }, "3||U B"],
  ])("%j", async (cell, wanted) => {
    const flat = await read([{ year: "2024", ...cell }]);
    expect(flat.columns).toEqual(["variableId", "unitId", "year"]);
    expect(lines(flat)).toEqual([`72305|011212006113|2024|${wanted}`]);
  });

  test("a page that is not the last says how many are missing", async () => {
    const flat = await read([{ year: "2024", val: 1, attrId: 1 }], { totalRecords: 2477 });
    expect(flat.findings[0]?.text.en).toBe("Left out of the table: 1 / 2477 (page 0).");
  });
});

describe("SDMX-CSV", () => {
  test("1.0, labels in cells, flags and reasons", async () => {
    const text =
      "DATAFLOW,FREQ: Frequency,TIME_PERIOD,OBS_VALUE,OBS_STATUS,COMMENT_OBS,CONF_STATUS\nX:Y(1.0),A: Annual,2023,NaN,O,not_yet_available,F\nX:Y(1.0),A: Annual,2024,NaN,,,C\nX:Y(1.0),A: Annual,2025,7.50,P: Provisional,,F\nX:Y(1.0),A: Annual,2026,#N/A,L,,F\n";
    const flat = await readFlat("a.csv", text);
    expect(lines(flat)).toEqual(["A|2023||not_yet_available|", "A|2024||confidential|", "A|2025|7.50||P", "A|2026||not_collected|"]);
  });

  test("names in columns of their own", async () => {
    const text =
      "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,DIM_1,Dimension 1,OBS_VALUE,Observation value,ATTR_1,Attribute 1\ndataflow,A:B(1.0),Name,I,a,Value A,5,,N,No\n";
    const flat = await readFlat("a.csv", text);
    expect([flat.columns, lines(flat)]).toEqual([["DIM_1"], ["a|5||"]]);
  });

  test("a key of the observation decides what is a dimension, wherever it stands", async () => {
    const text = "STRUCTURE,STRUCTURE_ID,ACTION,OBS_KEY,OBS_VALUE,COLOUR,SHAPE,REMARK\ndataflow,A:B(1.0),I,red.round,5,red,round,fine\n";
    expect(lines(await readFlat("a.csv", text))).toEqual(["red|round|5||"]);
  });

  test("an unknown action and a value that is no number are faults", async () => {
    const text = "STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,OBS_VALUE\ndataflow,A:B(1.0),Q,a,5\ndataflow,A:B(1.0),I,b,five\n";
    expect(codesOf(await readFlat("a.csv", text))).toEqual(["error code-unknown 2", "error number-unreadable 3"]);
  });
});

describe("SDMX-JSON", () => {
  const dimension = (id: string, ...codes: readonly string[]) => ({ id, values: codes.map((code) => ({ id: code })) });
  const message = (dataSets: object[], measures = ["OBS_VALUE"]) => ({
    data: {
      structures: [
        {
          dimensions: { observation: [dimension("AREA", "a", "b")] },
          measures: { observation: measures.map((id) => ({ id })) },
          attributes: { observation: [dimension("OBS_STATUS", "A", "M")] },
        },
      ],
      dataSets,
    },
  });
  const read = (...parts: Parameters<typeof message>) => readFlat("a.json", JSON.stringify(message(...parts)));

  test("several measures, cut lists, missing values with their status", async () => {
    const flat = await read([{ structure: 0, observations: { "0": [1, 2, 0], "1": [null, 3, 1] } }], ["M1", "M2"]);
    expect(flat.columns).toEqual(["AREA", "MEASURE"]);
    expect(lines(flat)).toEqual(["a|M1|1||A", "a|M2|2||A", "b|M1||not_applicable|", "b|M2|3||M"]);
  });

  test("a position outside and a key too long are faults", async () => {
    expect(codesOf(await read([{ observations: { "5": [1] } }]))).toEqual(["error reference-unknown 1"]);
    expect(codesOf(await read([{ observations: { "0:0": [1] } }]))).toEqual(["error row-length 1"]);
    expect(codesOf(await read([{ structure: 3, observations: {} }]))).toEqual(["error reference-unknown"]);
  });
});
