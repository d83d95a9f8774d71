import { parse } from "csv-parse/sync";
import { z } from "zod";

const list = z.object({ category: z.object({ index: z.array(z.string()) }) });
const jsonStat = z.object({
  size: z.tuple([z.number(), z.number(), z.number()]),
  status: z.record(z.string(), z.string().regex(/^[A-Z]( [A-Z])*$/)),
  dimension: z.object({ area: list, time: list }),
  extension: z.object({ splot: z.object({ questioned: z.record(z.string(), z.literal(true)) }) }),
});

/** Where a row of a table is marked: the column and the word in it. */
type Mark = readonly [column: string, word: string];

function inTable(text: string, [column, word]: Mark, keys: readonly string[]): readonly string[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(text, { columns: true });
  if (rows.length === 0 || rows.some((row) => row[column] === undefined)) throw new Error(`no column ${column}`);
  return rows.filter((row) => row[column] === word).map((row) => keys.map((key) => row[key]).join(" "));
}

/** Unit and period of each value that a file of one indicator marks as asked about, by the ending of the file. In PC-Axis, which names its cells by words, those of Skawina. */
export const markedIn: Readonly<Record<string, (text: string) => readonly string[]>> = {
  csv: (text) => inTable(text, ["is_questioned", "yes"], ["teryt7", "period"]),
  "sdmx.csv": (text) => inTable(text, ["QUESTIONED", "Y"], ["REF_AREA", "TIME_PERIOD"]),
  json(text) {
    const { dimension, extension, size } = jsonStat.parse(JSON.parse(text));
    const [, areas, times] = size;
    return Object.keys(extension.splot.questioned).map((place) => {
      const at = Number(place);
      return `${dimension.area.category.index[Math.floor(at / times) % areas]} ${dimension.time.category.index[at % times]}`;
    });
  },
  geojson: (text) => [...text.matchAll(/\{"teryt":"(\d{7})"[^}]*?"questioned_(\d{4})":true/g)].map(([, unit, period]) => `${unit} ${period}`),
  px: (text) => [...text.matchAll(/NOTE[^=;]*"Skawina","(\d{4})"\)="do wyjaśnienia"/g)].map(([, period]) => `1206113 ${period}`),
};
