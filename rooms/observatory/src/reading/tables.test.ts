import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesOf, lines, readFlat } from "../../../../tests/support/reading.ts";

describe("a table with a header", () => {
  test("long: value, reason and flags are known by their names, the other columns are dimensions", async () => {
    const flat = await readFlat(
      "a.csv",
      "teryt;okres;Wartość;Powód braku;flags\n1206113;2024;440,7;;E\n1219012;2024;#brak;not_yet_available;\n1206012;2024;;;\n",
    );
    expect(flat.columns).toEqual(["teryt", "okres"]);
    expect(lines(flat)).toEqual(["1206113|2024|440.7||E", "1219012|2024||not_yet_available|", "1206012|2024||unknown|"]);
    expect(codesOf(flat)).toEqual([]);
  });

  test("years as columns become a dimension", async () => {
    const flat = await readFlat("a.csv", "Gmina,2023,2024\nGmina Przykładowa,1.0,\n");
    expect(lines(flat)).toEqual(["Gmina Przykładowa|2023|1.0||", "Gmina Przykładowa|2024||unknown|"]);
    expect(flat.columns).toEqual(["Gmina", "period"]);
  });

  test("several measures with their units give one row each", async () => {
    const flat = await readFlat("a.csv", "TERYT,Pole [ha],Pole [km2]\n1206113,100,1\n");
    expect(lines(flat)).toEqual(["1206113|Pole [ha]|100||", "1206113|Pole [km2]|1||"]);
    expect(flat.columns).toEqual(["TERYT", "MEASURE"]);
  });

  test("without values its columns come through and the value says that there is none", async () => {
    const flat = await readFlat("a.csv", 'a,b\n1,"x ""y""\nz"\n');
    expect(flat.rows).toEqual([{ a: "1", b: 'x "y"\nz', value: "", missing: "not_applicable", flags: "" }]);
  });

  test("a zero with a reason is missing; another number with a reason is a fault", async () => {
    const flat = await readFlat("a.csv", "k,value,missing\na,0,not_collected\nb,5,unknown\nc,,nonsense\n");
    expect(lines(flat).slice(0, 1)).toEqual(["a||not_collected|"]);
    expect(codesOf(flat)).toEqual(["warning zero-flagged-missing 2", "error value-impossible 3", "error code-unknown 4"]);
  });

  test.each([
    ["an ambiguous number", 'k,value\na,"1,234"\n', "error number-ambiguous 2"],
    ["no number", "k,value\na,abc\n", "error number-unreadable 2"],
    ["a row of another length", "k,value\na,1\nb;2\n", "error row-length 3"],
    ["a cut quotation", 'k,value\na,1\n"b,2\n', "error row-length 3"],
    ["one name twice", "k,k,value\na,b,1\n", "error header-duplicate 1"],
    ["letters encoded twice", "k,value\nÅšwiÄ™tochÅ‚owice,1\n", "error encoding-double"],
  ])("%s is told", async (_, text, code) => {
    const flat = await readFlat("a.csv", text);
    expect([codesOf(flat)[0], flat.isBad]).toEqual([code, true]);
  });

  test("a declared mark settles 1,234", async () => {
    expect(lines(await readFlat("a.csv", 'k,value\na,"1,234"\n', { decimal: "comma" }))).toEqual(["a|1.234||"]);
  });

  const under = 'Ludność gmin, stan na 31 grudnia;;;\n;;;\n"Kod TERYT";Gmina;2023;2024\n';
  const rows = "1206113;Skawina;43 980;43999 a)\n1219053;Wieliczka;-;brak\n";
  test("a title above the header, notes below the rows, signs in place of numbers and behind them are told", async () => {
    const flat = await readFlat("a.csv", `\n${under}${rows}\na) dane wstępne\nOpracowano w urzędzie\n`);
    expect(flat.columns).toEqual(["Kod TERYT", "Gmina", "period"]);
    expect(lines(flat)).toEqual([
      "1206113|Skawina|2023|43980||",
      "1206113|Skawina|2024|43999||",
      "1219053|Wieliczka|2023||unknown|",
      "1219053|Wieliczka|2024||unknown|",
    ]);
    expect(codesOf(flat)).toEqual([
      "warning column-unknown 2",
      "warning flag-unknown 5",
      "warning flag-unknown 6",
      "warning column-unknown 8",
      "warning column-unknown 9",
    ]);
  });

  test.each([
    ["notes as a spreadsheet saves them, with all separators", `${under}${rows};;;\n* dane wstępne;;;\n`, { isBad: false, count: 4 }],
    ["a row that was cut", `${under}${rows}1206143`, { isBad: true, count: 4 }],
    ["a cut row with a name, for which there was no blank line", `${under}${rows}Wielka Wieś`, { isBad: true, count: 4 }],
    ["a line of one cell between the rows", `${under}1206113;Skawina;1;2\nPowiat wielicki\n1219053;Wieliczka;3;4\n`, { isBad: true, count: 4 }],
    ["a unit without any value is no note", `${under}1206113;;;\n1219053;Wieliczka;3;4\n`, { isBad: false, count: 4 }],
    ["blank rows between", `${under}1206113;Skawina;1;2\n;;;\n;;;\n1219053;Wieliczka;3;4\n`, { isBad: false, count: 4 }],
    ["bars between the cells", "Kod|2023|2024\n1206113|1|2\n1219053|3|4\n", { isBad: false, count: 4 }],
    ["a title with commas above semicolons", "Skawina, Wieliczka i Kraków, 2023\nKod;2023;2024\n1206113;1;2\n1219053;3;4\n", { isBad: false, count: 4 }],
    ["names that nobody knows above a row with a year", "powiat;obszar\nx;2024\ny;2023\n", { isBad: false, count: 2 }],
    ["a title with separators of its own", "Skawina, Wieliczka, Kraków\nKod,2023\n1206113,1\n", { isBad: true, count: 0 }],
  ])("%s", async (_, text, { isBad, count }) => {
    const flat = await readFlat("a.csv", text);
    expect([flat.isBad, flat.rows.length]).toEqual([isBad, count]);
  });

  test("a footnote is a sign, never a digit of the number", async () => {
    const numbers = ["12*", "12 1)", "12¹", "1,5 b)", "12)", "12abc", "x"];
    const flat = await readFlat("a.csv", `k;value\n${numbers.map((number) => `a;${number}\n`).join("")}`);
    expect(flat.rows.map(({ value, missing }) => value || missing)).toEqual(["12", "12", "12", "1.5", "unparsable", "unparsable", "unknown"]);
  });

  test("a declared kind goes before the name, and a plain table before what its header looks like", async () => {
    const crel = 'Kod;Nazwa;Rok;Wartosc;Jednostka miary;Atrybut;\n1206113;"Skawina (3)";2020;1,5;osoba;n;\n';
    expect((await readFlat("a.json", "k,value\na,1\n")).isBad).toBe(true);
    expect(lines(await readFlat("a.json", "k,value\na,1\n", { format: "csv" }))).toEqual(["a|1||"]);
    const [bank, plain] = [await readFlat("a.csv", crel), await readFlat("a.csv", crel, { format: "csv" })];
    expect([bank.columns, plain.columns]).toEqual([
      ["Kod", "Rok"],
      ["Kod", "Nazwa", "Rok", "Jednostka miary", "Atrybut"],
    ]);
    expect((await readFlat("a.csv", crel, { format: "bdl-ctab" })).isBad).toBe(true);
    expect((await readFlat("a.tsv", "unit,geo\\time\t2024\t2023\nEUR,PL\t1\t2\n", { format: "csv" })).columns).toEqual(["unit,geo\\time", "period"]);
  });

  test("cells a spreadsheet could not compute are unreadable, not zero", async () => {
    const flat = await readFlat("a.csv", "k,value\na,#DIV/0!\n");
    expect([lines(flat), codesOf(flat)]).toEqual([["a||unparsable|"], ["warning number-unreadable 2"]]);
  });

  test("damaged codes are told and stay as they are", async () => {
    const flat = await readFlat("a.csv", "TERYT,value\n20101,1\n02 01 01 1,2\n0201043,3\n0201044,4\n");
    expect(flat.rows.map((row) => row["TERYT"])).toEqual(["20101", "02 01 01 1", "0201043", "0201044"]);
    expect(codesOf(flat)).toEqual(["warning unit-zero-lost 2", "warning unit-unknown 3", "warning unit-double-count 5"]);
  });

  test("dimensions called like our columns keep apart", async () => {
    const flat = await readFlat(
      "a.json",
      '{"version":"2.0","class":"dataset","id":["value"],"size":[1],"dimension":{"value":{"category":{"index":["a"]}}},"value":[1]}',
    );
    expect(flat.rows).toEqual([{ value_: "a", value: "1", missing: "", flags: "" }]);
  });
});

describe("letters over the whole file", () => {
  const word = "zażółć gęślą jaźń ŚWIĘTO";
  const text = `k,value\n${"a,1\n".repeat(5000)}${word},2\n`;
  const upper: Readonly<Record<string, string>> = {
    "windows-1250": "ąB9 ćE6 ęEA łB3 ńF1 óF3 ś9C ź9F żBF Ś8C ĘCA",
    "iso-8859-2": "ąB1 ćE6 ęEA łB3 ńF1 óF3 śB6 źBC żBF ŚA6 ĘCA",
    cp852: "ąA5 ć86 ęA9 ł88 ńE4 óA2 ś98 źAB żBE Ś97 ĘA8",
  };
  const encoded = (page: string) => {
    const bytes = new Map((upper[page] ?? "").split(" ").map((pair) => [pair[0], Number.parseInt(pair.slice(1), 16)]));
    return Uint8Array.from([...text], (letter) => bytes.get(letter) ?? letter.charCodeAt(0));
  };
  const utf16 = (isBig: boolean, hasMark: boolean) => {
    const bytes = Buffer.from(hasMark ? `\uFEFF${text}` : text, "utf16le");
    return isBig ? bytes.swap16() : bytes;
  };
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
    ["Windows-1250", encoded("windows-1250")],
    ["ISO-8859-2", encoded("iso-8859-2")],
    ["CP852", encoded("cp852")],
    ["UTF-16", utf16(false, true)],
    ["UTF-16 without its mark", utf16(false, false)],
    ["UTF-16 the other way round", utf16(true, true)],
    ["packed", gzipSync(text)],
  ])("%s", async (_, bytes) => {
    const flat = await readFlat("a.csv", bytes);
    expect([flat.rows.at(-1), flat.rows.length, codesOf(flat)]).toEqual([{ k: word, value: "2", missing: "", flags: "" }, 5001, []]);
  });

  test("a declared encoding overrides, one of no name is refused", async () => {
    expect((await readFlat("a.csv", Buffer.from("k,value\n\u00f1,1\n", "latin1"), { encoding: "iso-8859-15" })).rows[0]?.["k"]).toBe("ñ");
    expect(codesOf(await readFlat("a.csv", "k,value\n", { encoding: "klingon" }))).toEqual(["error encoding-unclear"]);
  });

  test("letters that no Polish word has make the encoding uncertain", async () => {
    for (const word of ["España, Málaga", "Café"])
      expect(codesOf(await readFlat("a.csv", Buffer.from(`k;value\n${word};1\n`, "latin1")))).toEqual(["warning encoding-unclear"]);
  });

  test("a file cut inside a letter is told", async () => {
    expect(codesOf(await readFlat("a.csv", Buffer.from("k,value\na,1\nż").subarray(0, -1)))[0]).toBe("error encoding-unclear");
  });
});

describe("content that is not what the name says", () => {
  test.each([
    ["a.json", "<!doctype html><p>Not found", "bytes-not-what-name-says"],
    ["a.csv", '{"a":1}', "bytes-not-what-name-says"],
    ["a.json", "a,b\n1,2\n", "bytes-not-what-name-says"],
    ["a.csv", "%PDF-1.7", "bytes-not-what-name-says"],
    ["a.csv", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR", "bytes-not-what-name-says"],
    ["a.csv", "\u0001\u0002\u0003k;value\na;1\n", "bytes-not-what-name-says"],
    ["a.json", '{"version":"2.0","class":"dataset","value":[1,2', "header-missing"],
    ["a.json", '{"version":"2.0","la', "header-missing"],
    ["a.json", '{"value":[1,,2]}', "bytes-not-what-name-says"],
    ["a.csv", "", "header-missing"],
    ["a.json", '{"a":', "header-missing"],
    ["a.json", '{"a":1}', "unsupported-part"],
    ["a.csv", gzipSync("a,value\n1,2\n").subarray(0, -6), "bytes-not-what-name-says"],
    ["a.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "unsupported-part"],
  ])("%s %#", async (name, content, code) => {
    const flat = await readFlat(name, content);
    expect([flat.findings.at(-1)?.code, flat.isBad]).toEqual([code, true]);
  });

  test("another format than the declared one", async () => {
    expect(codesOf(await readFlat("a.csv", "a,b\n1,2\n", { format: "px" }))).toEqual(["error bytes-not-what-name-says"]);
  });

  test("limits: columns, records and what a file unpacks to", async () => {
    expect(codesOf(await readFlat("a.csv", `${"a,".repeat(1_000_000)}\n`))).toEqual(["error too-large 1"]);
    expect(codesOf(await readFlat("a.csv", gzipSync(Buffer.alloc(60_000_000, "a"))))).toEqual(["error archive-unsafe"]);
  });
});

test("a table that we write comes back as it was, whatever stands in it", async () => {
  const code = fc.string({ unit: "grapheme" }).filter((text) => text.trim() === text && !text.includes("\r") && !/Ä…|Ä™|Å‚|Ã³|Å¼|Å›/.test(text));
  const number = fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.nat({ max: 99 })).map(([whole, part]) => `${whole}.${String(part).padStart(2, "0")}`);
  const row = fc.record({
    code,
    cell: fc.oneof(
      number.map((value) => ({ value, missing: "" })),
      fc.constantFrom("unknown", "confidential", "not_applicable").map((missing) => ({ value: "", missing })),
    ),
    flags: fc.subarray(["B", "E", "P"]),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = rows.map((one) => [one.code, one.cell.value, one.cell.missing, one.flags.join(" ")].map(cell).join(","));
      const flat = await readFlat("a.csv", ["code,value,missing,flags", ...text].join("\n"));
      expect(flat.rows).toEqual(rows.map((one) => ({ code: one.code, ...one.cell, flags: one.flags.join(" ") })));
    }),
    { numRuns: 60 },
  );
});
