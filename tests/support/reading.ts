import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { FindingLog, openReading, type ReadingFinding, type ReadingOptions, Unreadable } from "@splot/observatory/reading";

const material = process.env["SPLOT_TEST_MATERIAL"] ?? join(import.meta.dirname, "../../../shared/data/dev");

/** What a reader made of a file: rows as the contract prints them. */
export interface Flat {
  readonly format: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly findings: readonly ReadingFinding[];
  readonly isBad: boolean;
}

/** Reads bytes or text under a name. */
export async function readFlat(name: string, content: string | Uint8Array, options: ReadingOptions = {}): Promise<Flat> {
  const log = new FindingLog();
  const rows: Record<string, string>[] = [];
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  let [format, columns, labels]: [string, readonly string[], Flat["labels"]] = ["", [], new Map()];
  const source = {
    name,
    async *open() {
      // NOTE: in two pieces, so that whatever spans a border is met.
      yield await Promise.resolve(bytes.subarray(0, Math.floor(bytes.length / 2)));
      yield bytes.subarray(Math.floor(bytes.length / 2));
    },
  };
  try {
    const reading = await openReading(source, options, log);
    ({ format, columns } = reading);
    labels = reading.labels ?? labels;
    for await (const { key, value, flags } of reading.rows) {
      const cells = columns.map((column, place) => [column, key[place] ?? ""]);
      rows.push({
        ...Object.fromEntries(cells),
        value: typeof value === "string" ? value : "",
        missing: typeof value === "string" ? "" : value.missing,
        flags: flags.join(" "),
      });
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return { format, columns, rows, labels, findings: log.findings, isBad: log.isBad };
}

/** Codes of findings with severity and first rows, briefly. */
export function codesOf({ findings }: Pick<Flat, "findings">): readonly string[] {
  return findings.map(({ code, severity, rows }) => `${severity} ${code}${rows.length === 0 ? "" : ` ${rows.join(" ")}`}`);
}

/** A row as text, to compare tables at a glance. */
export function lines({ rows }: Pick<Flat, "rows">): readonly string[] {
  return rows.map((row) => Object.values(row).join("|"));
}

/** A file of the test material, as it is. */
export function materialBytes(path: string): Uint8Array {
  return readFileSync(join(material, path));
}

/** Reads a file of the test material. */
export function readMaterial(path: string, options: ReadingOptions = {}): Promise<Flat> {
  return readFlat(basename(path), materialBytes(path), options);
}
