import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runVerb } from "../runVerb.ts";

const folder = mkdtempSync(join(tmpdir(), "splot-read-"));

async function run(name: string, content: string, ...options: readonly string[]) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const [lines, notes]: [string[], string[]] = [[], []];
  const code = await runVerb(["observations", "read", file, ...options], { line: (text) => lines.push(text), note: (text) => notes.push(text) });
  return { code, text: lines.join("\n"), notes };
}

test("CSV is the default: header, quotes, reason beside an empty value", async () => {
  const { code, text, notes } = await run("a.csv", 'k,value,flags\n"a,b",1.50,E\nc,,\n');
  expect([code, text, notes]).toEqual([0, 'k,value,missing,flags\n"a,b",1.50,,E\nc,,unknown,', []]);
});

test("JSON is a list of objects: a value is a number with its decimals or a text, what is missing is null", async () => {
  const rows = Array.from({ length: 1200 }, (_, place) => `k${place},${place}`);
  const { code, text } = await run("b.csv", ["k,value", ...rows].join("\n"), "--json");
  const read: unknown = JSON.parse(text);
  expect([code, read]).toEqual([0, rows.map((row) => ({ k: row.split(",")[0], value: Number(row.split(",")[1]), missing: null, flags: "" }))]);
  const mixed = await run("e.csv", "k,value\na,100.0\nb,\n", "--json");
  expect(mixed.text).toBe('[{"k":"a","value":100.0,"missing":null,"flags":""},\n{"k":"b","value":null,"missing":"unknown","flags":""}\n]');
  expect((await run("c.csv", "k,value\n", "--json")).text).toBe("[]");
});

test("a fault gives 2 and names its row in both languages", async () => {
  const { code, notes } = await run("d.csv", "k,value\na,1\nb,abc\n");
  expect([code, notes]).toEqual([
    2,
    [
      "[!] number-unreadable · wiersz 3 · value: „abc” nie jest liczbą. Popraw liczbę w pliku; bez tego pole jest nieczytelne.",
      "[!] number-unreadable · row 3 · value: “abc” is not a number. Correct the number in the file; until then the cell is unreadable.",
    ],
  ]);
});

test("a wrong command is no verdict on the file", async () => {
  expect((await run("e.csv", "k,value\n", "--format", "word")).code).toBe(64);
  expect((await run("f.csv", "k,value\n", "--decimal", "dot")).code).toBe(64);
  expect((await run("g.csv", "k,value\n", "--json", "--csv")).code).toBe(64);
  expect(await runVerb(["observations", "read", join(folder, "none.csv")], { line: () => undefined, note: () => undefined })).toBe(64);
});
