import { type Day, type MissingReason, missingReasons, type ObservationFlag, observationFlags } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Flat, readFlat } from "../../../../tests/support/reading.ts";
import { type Slice, type SliceCell, type WritingName, writeSlice, writingFormats } from "./index.ts";
import { dimensionsOf } from "./Slice.ts";

const reason = fc.constantFrom(...(Object.keys(missingReasons) as MissingReason[]));
const flags = fc.subarray(Object.keys(observationFlags) as ObservationFlag[]);
/** Texts that files break on: separators, quotes, lines, formulas, what looks like a reason or a number. */
const words = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "=1+1",
    "'=1",
    "-5",
    "+x",
    "@a",
    "\ttab",
    'a "b"',
    "a;b,c",
    "a\nb",
    "a\r\nb",
    "confidential",
    "NaN",
    " blank ",
    "Łęg – 100 %",
    "__proto__",
    "_x000D_",
    "a\u0001b",
  ),
);
const digits = (least: number, most: number) => fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: least, maxLength: most });
const decimal = fc.tuple(fc.constantFrom("", "-"), digits(1, 20), fc.option(digits(1, 25), { nil: undefined })).map(([sign, whole, fraction]) => {
  const text = `${whole.replace(/^0+(?=\d)/, "")}${fraction === undefined ? "" : `.${fraction}`}`;
  return /[1-9]/.test(text) ? sign + text : text;
});
const label = words.map((pl) => ({ pl }));
const itemsOf = (codes: readonly string[], most: number) =>
  fc.subarray([...codes], { minLength: 1, maxLength: most }).chain((chosen) => fc.tuple(...chosen.map((code) => label.map((text) => ({ code, label: text })))));

const source = { producer: { pl: "Biuro" }, title: { pl: "Wykaz" }, citation: { pl: "=Wykaz; „A”, 2025" }, licence: { pl: "CC BY 4.0" }, isVerified: true };
const vintages = ["v1", "v2"].map((code) => ({ code, standing: "confirmed", origin: "example", source }) as const);
const cellContent = fc.record({
  isThere: fc.boolean(),
  value: fc.oneof({ weight: 2, arbitrary: decimal }, { weight: 1, arbitrary: reason.map((missing) => ({ missing })) }),
  flags,
  note: fc.option(
    words.filter((text) => text !== ""),
    { nil: undefined },
  ),
  vintage: fc.constantFrom("v1", "v2"),
});

const slices: fc.Arbitrary<Slice & { readonly cells: readonly SliceCell[] }> = fc
  .record({
    indicators: itemsOf(["density", "population", "area_ha"], 2),
    units: itemsOf(["1206113", "1219012", "0206011", "SMK"], 3),
    periods: itemsOf(["2023", "2024", "2024-Q3", "2024-M05", "2021-01-01/P7Y"], 3),
    breakdowns: fc
      .subarray(["sex", "age", "title", "value_note", "d1"], { maxLength: 2 })
      .chain((ids) => fc.tuple(...ids.map((id) => itemsOf(["F", "M", "_T", "0-4", "-1", "A", "2"], 2).map((items) => ({ id, label: { pl: id }, items }))))),
  })
  .chain(({ indicators, ...dimensions }) => {
    const empty: Slice = {
      ...dimensions,
      indicators: indicators.map((item) => ({ ...item, unit: { code: "PS", label: { pl: "osoby" } }, decimals: 0 })),
      title: { pl: "Przekrój" },
      address: "https://example.org/dane/przekroj",
      asOf: "2026-01-01" as Day,
      origin: "example",
      vintages,
      breaks: [],
      coverage: [],
      count: 0,
      cells: [],
    };
    const keys = dimensionsOf(empty).reduce<readonly (readonly string[])[]>(
      (all, { items }) => all.flatMap((key) => items.map(({ code }) => [...key, code])),
      [[]],
    );
    return fc.tuple(...keys.map((key) => cellContent.map(({ isThere, ...content }) => ({ isThere, key, ...content })))).map((all) => {
      const cells = all.flatMap(({ isThere, ...cell }) => (isThere ? [cell] : []));
      return { ...empty, cells, count: cells.length };
    });
  });

async function bytesOf(name: WritingName, slice: Slice): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeSlice(name, slice, "pl")) parts.push(typeof part === "string" ? new TextEncoder().encode(part) : part);
  return Buffer.concat(parts);
}

/** The names of the dimensions as a format has them. */
const keyNames: Partial<Record<WritingName, readonly string[]>> = {
  csv: ["indicator", "teryt7", "period"],
  xlsx: ["indicator", "teryt7", "period"],
  "json-stat": ["indicator", "area", "time"],
  "sdmx-csv": ["INDICATOR", "REF_AREA", "TIME_PERIOD"],
};

function cellsOf({ columns, rows }: Flat, name: WritingName, ids: readonly string[]): readonly string[] {
  const own = ids.map((id) => columns.find((column) => column === id || column === id.toUpperCase() || column === `DIM_${id.toUpperCase()}`) ?? `no ${id}`);
  const names = [...(keyNames[name] ?? []), ...own];
  return rows.map((row) => [...names.map((column) => row[column] ?? `no ${column}`), row["value"] ?? "", row["missing"], row["flags"]].join("|"));
}

/** A number of a spreadsheet has no zeros at its end; nothing else may change. */
function bare(text: string): string {
  return text.includes(".") && String(Number(text)) === text.replace(/\.?0+$/, "") ? text.replace(/\.?0+$/, "") : text;
}

describe("what is given out is read again as it was (I34)", () => {
  test.each(Object.keys(keyNames) as WritingName[])("%s", async (name) => {
    await fc.assert(
      fc.asyncProperty(slices, async (slice) => {
        const flat = await readFlat(`a.${writingFormats[name].ending}`, await bytesOf(name, slice));
        const wanted = slice.cells.map(({ key, value, flags: letters }) =>
          [
            ...key,
            typeof value !== "string" ? "" : name === "xlsx" ? bare(value) : value,
            typeof value === "string" ? "" : value.missing,
            letters.join(" "),
          ].join("|"),
        );
        expect(flat.findings.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(
          cellsOf(
            flat,
            name,
            slice.breakdowns.map(({ id }) => id),
          ),
        ).toEqual(wanted);
      }),
      { numRuns: name === "xlsx" ? 50 : 150 },
    );
  });
});
