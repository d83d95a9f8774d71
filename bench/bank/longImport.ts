import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getSpace, openPool } from "@splot/kernel/database";
import pg from "pg";
import type { BenchServer } from "../child.ts";
import { pssOf } from "../memory.ts";
import { atMost, type Section } from "../report.ts";
import { SPACE } from "./asking.ts";
import { growBank, LAST_YEAR } from "./growBank.ts";

/** Rows of the long file, at least. */
const ROWS = 5_000_000;
/** Time between two looks. Unit: ms. */
const LOOK = 250;
/** How much more the command may hold for the long file than for a file of one row. Unit: MB. */
const MOST_GROWTH = 250;

/** The memory of `splot observations load` with five million rows, asked for by its name alone. NOTE: the numbers stay. */
export async function benchLongImport(server: BenchServer): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), "splot-bench-long-"));
  try {
    const { series, units } = await findGround(server);
    const [short, long] = [join(folder, "jedna.csv"), join(folder, "wiele.csv")];
    await writeFile(short, { series: series.slice(0, 1), units: units.slice(0, 1), years: 1 });
    const years = Math.ceil(ROWS / (series.length * units.length));
    await writeFile(long, { series, units, years });
    const before = await load(server, folder, short);
    const after = await load(server, folder, long);
    const [count, growth] = [series.length * units.length * years, after.highest - before.highest];
    return {
      title: "A file of five million rows",
      figures: [
        {
          name: "Memory of an import of five million rows",
          value: `+${growth.toFixed(0)} MB`,
          gate: atMost(MOST_GROWTH, growth, " MB"),
          method: `\`splot observations load\` of ${count} rows of CSV into a release; proportional set size of the command, looked at four times a second: at most ${before.highest.toFixed(0)} MB with a file of one row, ${after.highest.toFixed(0)} MB with the long one`,
        },
        { name: "Rows per second", value: `${Math.round(count / after.seconds)}`, method: "the same, the start of the program included" },
      ],
      notes: [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Ground {
  readonly series: readonly string[];
  readonly units: readonly string[];
}

/** A small bank with the indicators and units of the large one. Shape: codes. */
async function findGround({ databaseUrl }: BenchServer): Promise<Ground> {
  const pool = openPool({ url: databaseUrl, max: 1 });
  const { space } = await getSpace(pool, SPACE, () => new Date()).finally(() => pool.end());
  await growBank(databaseUrl, space.id, { indicators: 100, years: 1, units: 2500 });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const codes = async (sql: string) => (await client.query<{ readonly code: string }>(sql)).rows.map(({ code }) => code);
  const series = await codes("select code from observatory.indicator where code like 'proba\\_%' order by ord");
  const units = await codes("select code from kernel.unit where space_id = kernel.commons() and code like '98%' and level = 'municipality' order by code");
  await client.end();
  return { series, units };
}

/** NOTE: years to come, of which the bank holds nothing. */
async function writeFile(file: string, { series, units, years }: Ground & { readonly years: number }): Promise<void> {
  const target = createWriteStream(file);
  target.write("indicator,teryt7,period,value,missing,flags,note\n");
  for (const code of series) {
    let text = "";
    for (const [place, unit] of units.entries())
      for (let year = 1; year <= years; year += 1) text += `${code},${unit},${LAST_YEAR + year},${(place * 10 + year / 10).toFixed(1)},,,\n`;
    if (!target.write(text)) await once(target, "drain");
  }
  target.end();
  await once(target, "finish");
}

/** Loads a file by the command line. Shape: the highest memory of the command itself, without its launcher. Refuses (throws): a file that is not loaded. */
async function load({ databaseUrl }: BenchServer, folder: string, file: string): Promise<{ readonly highest: number; readonly seconds: number }> {
  const startedAt = performance.now();
  const about = ["--producer", "Urząd próby", "--title", `Próba ${file}`, "--licence", "CC0", "--released", "2026-01-03"];
  const child = spawn(process.execPath, ["splot.mjs", "observations", "load", file, "--space", SPACE, ...about], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DATABASE_URL: databaseUrl, SPLOT_DATA: folder },
  });
  let highest = 0;
  const looking = setInterval(() => {
    highest = Math.max(highest, memoryBelow(child.pid ?? 0));
  }, LOOK);
  const [code]: unknown[] = await once(child, "exit");
  clearInterval(looking);
  if (code !== 0) throw new Error(`the import of ${file} ended with ${code}`);
  return { highest, seconds: (performance.now() - startedAt) / 1000 };
}

/** Memory of what a launcher runs. Unit: MB; 0 when nothing runs. */
function memoryBelow(launcher: number): number {
  try {
    const [command] = readFileSync(`/proc/${launcher}/task/${launcher}/children`, "utf8").trim().split(" ");
    return command === undefined || command === "" ? 0 : pssOf(Number(command));
  } catch {
    return 0;
  }
}
