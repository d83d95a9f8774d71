import { underAttribute } from "./bdlSigns.ts";
import type { FindingLog } from "./FindingLog.ts";
import type { Line } from "./lines.ts";
import { findNumber, readPlainNumber, type TableShape } from "./table.ts";

/** A header of a wide export, read from its right end: unit, year, the rest. */
const ACROSS = /^(?<label>.*?)\s*[;,]\s*(?<year>\d{4})\s*(?:[;,]\s*(?<unit>\[[^\]]*\])\s*)?[;,]?\s*$/s;
const VALUE = /^warto[śs][ćc]$/i;

/** Is this the header of a long export (CREL) of the Local Data Bank? */
export function isCrel(head: readonly string[]): boolean {
  return head[0] === "Kod" && head.includes("Rok") && head.some((name) => VALUE.test(name)) && head.includes("Atrybut");
}

/** Is this the header of a wide export (CTAB) of the Local Data Bank? */
export function isCtab(head: readonly string[]): boolean {
  const rest = head.slice(2).filter((name) => name.trim() !== "");
  return head[0] === "Kod" && head[1] === "Nazwa" && rest.length > 0 && rest.every((name) => ACROSS.test(name));
}

/** CREL: one observation a row, with its attribute. The name of the unit and the unit of measure are no dimensions. */
export function crelShape(head: Line, log: FindingLog): TableShape {
  const names = head.cells;
  const value = names.findIndex((name) => VALUE.test(name));
  const sign = names.indexOf("Atrybut");
  const apart = new Set(["Nazwa", "Jednostka miary", "Atrybut", "", names[value]]);
  const left = names.filter((name) => name === "Nazwa" || name === "Jednostka miary");
  if (left.length > 0) log.warn("dropped-part", { row: head.row }, { what: left.join(", ") });
  return {
    width: names.at(-1) === "" ? names.length - 1 : names.length,
    keys: names.flatMap((name, at) => (apart.has(name) ? [] : [{ name, at }])),
    across: [],
    series: [{ at: value, name: names[value] ?? "", codes: [] }],
    read: ({ row, cells }, at, column) => {
      const number = findNumber(cells[at] ?? "", { row, column, log, mark: "comma" });
      return typeof number === "object" ? number : underAttribute(number, (cells[sign] ?? "").trim(), { row, column, log });
    },
  };
}

/** CTAB: one column for each variable and year. The unit of measure is a dimension only where nothing else tells two columns apart. */
export function ctabShape(head: Line, log: FindingLog): TableShape {
  const found = head.cells.flatMap((name, at) => {
    const parts = at < 2 ? undefined : ACROSS.exec(name)?.groups;
    return parts === undefined ? [] : [{ at, name, label: parts["label"] ?? "", year: parts["year"] ?? "", unit: (parts["unit"] ?? "").replace(/[[\]]/g, "") }];
  });
  const hasUnits = new Set(found.map(({ label, year }) => `${label}\n${year}`)).size < found.length;
  const left = ["Nazwa", ...(hasUnits ? [] : ["[jednostka miary]"])];
  log.warn("dropped-part", { row: head.row }, { what: left.join(", ") });
  return {
    width: head.cells.at(-1) === "" ? head.cells.length - 1 : head.cells.length,
    keys: [{ name: "Kod", at: 0 }],
    across: hasUnits ? ["Zmienna", "Rok", "Jednostka miary"] : ["Zmienna", "Rok"],
    series: found.map(({ at, name, label, year, unit }) => ({ at, name, codes: hasUnits ? [label, year, unit] : [label, year] })),
    read: ({ row, cells }, at, column) => readPlainNumber(cells[at] ?? "", { row, column, log, mark: "comma" }),
  };
}
