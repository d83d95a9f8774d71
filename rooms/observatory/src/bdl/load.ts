import { findDay, newId, type ObjectId } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { attachFile, findBytes, SentFile } from "@splot/kernel/files";
import { type Act, action } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { z } from "zod";
import { askAboutRelease } from "../actions/askQuestions.ts";
import { incomingBytes } from "../importing/Incoming.ts";
import { loadFile, usedLong } from "../importing/loadFile.ts";
import { LONG, openMapped } from "../importing/openMapped.ts";
import { tallyRows } from "../importing/Tally.ts";
import { terytOfUnit } from "../model/bdl/plan.ts";
import { FindingLog, type ReadingFinding } from "../reading/index.ts";
import { addFinding, isSyncOpen } from "../store/bdl/syncs.ts";
import { type BankVariable, saveLoaded } from "../store/bdl/variables.ts";
import { claimImport } from "../store/imports.ts";
import { type LoadedRegister, loadRegister } from "../store/register.ts";
import { findVintage } from "../store/vintages.ts";
import { type FetchedTable, listUnloaded, openFetched } from "./fetched.ts";

/** Flags that an observation can carry; the sign of a plain value says nothing. */
const CARRIED = /^[BDEFINPU]$/;

/**
 * Loads what was fetched of a variable into its indicator as a new release, by the way that every table goes: checked row by row,
 * all of it or nothing. The same numbers again add nothing.
 */
export const loadBankVariable = action({
  name: "observatory.loadBankVariable",
  title: { pl: "Wczytaj liczby pobrane z BDL", en: "Load numbers fetched from the Local Data Bank" },
  grants: may("system"),
  input: z.strictObject({ sync: z.string(), variable: z.number().int() }),
  output: z.strictObject({ added: z.number().int(), vintage: z.string().optional() }),
  async run(act, { sync, variable }) {
    act.authorise();
    // NOTE: locks the sync, so that of two programs one loads and the other finds it done.
    if (!(await isSyncOpen(act, sync))) return { added: 0 };
    const table = (await listUnloaded(act)).find((one) => one.variable === variable);
    if (table === undefined) return { added: 0 };
    const register = await loadRegister(act);
    const { text, leftCount } = await longTextOf(act, table, register);
    const incoming = incomingBytes(`bdl-${variable}.csv`, Buffer.from(text));
    const { log, rows } = await openMapped(act, incoming.source, { wanted: { profile: LONG }, register });
    const { count } = await tallyRows(rows);
    const tell = teller(act, sync, { table, params: { left: leftCount, rows: count } });
    const bad = log.findings.filter(({ severity }) => severity === "error");
    if (bad.length > 0 || count === 0) {
      await tell("load_faulty", { count: bad.length, ...firstOf(bad) });
      await saveLoaded(act, variable, { sha256: table.sha256 });
      return { added: 0 };
    }
    const known = await claimImport(act, incoming.sha256, usedLong.sha256);
    const vintage = known?.vintage ?? (await release(act, table));
    if (known === undefined) {
      const received = { ...(await receive(act, table, vintage)), sha256: incoming.sha256, size: incoming.size, profile: usedLong };
      const loaded = await loadFile(act, received, { register, source: incoming.source });
      if (loaded.log.isBad) throw new Error(`the numbers of ${variable} were sound when they were checked, and are not when they are loaded`);
      await askAboutRelease(act, vintage);
      await tell("loaded");
    }
    await saveLoaded(act, variable, { sha256: table.sha256, vintage });
    return { added: known === undefined ? count : 0, vintage };
  },
});

type Params = Readonly<Record<string, string | number>>;

/** Notes what became of the loading. */
function teller(act: Act, sync: string, { table, params }: { readonly table: FetchedTable; readonly params: Params }) {
  const resource = table.fetches[0]?.resource ?? "";
  return (code: string, more: Params = {}) => addFinding(act, sync, { resource, variable: table.variable, code, isBad: false, params: { ...params, ...more } });
}

function firstOf([first]: readonly ReadingFinding[]): Params {
  return { first: first?.text.pl ?? "–", firstEn: first?.text.en ?? "–" };
}

/** The rows that the register has a unit for, as the long table of this room; the bank tells also of neighbours, parts and times before a unit was. */
async function longTextOf(read: ReadHandle, table: FetchedTable & { readonly of: BankVariable }, { units }: LoadedRegister) {
  const sinceOf = new Map(units.map(({ code, since }) => [code, since ?? ""]));
  const reading = await openFetched(read, table, new FindingLog());
  const [unitAt, yearAt] = ["unitId", "year"].map((name) => reading.columns.indexOf(name));
  const lines = ["indicator,teryt7,period,value,missing,flags,note"];
  let leftCount = 0;
  for await (const { key, value, flags } of reading.rows) {
    const [unit, period] = [terytOfUnit(key[unitAt ?? 0] ?? ""), key[yearAt ?? 0] ?? ""];
    const since = sinceOf.get(unit);
    if (since === undefined || since > `${period}-12-31`) {
      leftCount += 1;
      continue;
    }
    const signs = flags.filter((flag) => flag !== "A" && !CARRIED.test(flag)).map((sign) => `znak GUS: ${sign.replaceAll(/[",\r\n]/g, " ")}`);
    const [number, missing] = typeof value === "string" ? [value, ""] : ["", value.missing];
    lines.push(
      [table.of.indicator?.code ?? "", unit, period, number, missing, flags.filter((flag) => CARRIED.test(flag)).join(" "), signs.join(" ")].join(","),
    );
  }
  return { text: `${lines.join("\n")}\n`, leftCount };
}

/** The code of the release: the variable and the day on which the bank changed it, counted on when that is taken. */
async function release(act: Act, { variable, lastUpdate }: FetchedTable): Promise<string> {
  const plain = `bdl-${act.space.code}-${variable}-${dayOfUpdate(lastUpdate) ?? act.today}`;
  for (let no = 1; ; no += 1) {
    const code = no === 1 ? plain : `${plain}-${no}`;
    if ((await findVintage(act, code)) === undefined) return code;
  }
}

function dayOfUpdate(lastUpdate: string | undefined) {
  return findDay(lastUpdate?.slice(0, 10) ?? "");
}

/** Opens the page of the release, with the answers of the bank as its files. */
async function receive(act: Act, table: FetchedTable & { readonly of: BankVariable }, code: string) {
  const id = newId<"object">() as ObjectId;
  const title = `Bank Danych Lokalnych: ${table.of.name ?? table.variable}`.slice(0, 200);
  await saveThing(act, {
    id,
    kind: "release",
    title: { pl: title },
    origin: originOf(act.space),
    state: "received",
    visibility: "office",
    address: `/dane/wydania/${code}`,
  });
  for (const [place, answer] of table.answers.entries()) {
    const bytes = await findBytes(act, answer.sha256);
    if (bytes === undefined) throw new Error(`the answer ${answer.sha256} was not kept`);
    const file = new SentFile(`bdl-${table.variable}-${place + 1}.json`, bytes).checked("file");
    await attachFile(act, { object: id, part: "source", file, personalClass: "none" });
  }
  return {
    id,
    code,
    source: {
      producer: "Główny Urząd Statystyczny",
      title,
      url: "https://bdl.stat.gov.pl",
      licence: "CC BY 4.0",
      releasedOn: dayOfUpdate(table.lastUpdate) ?? act.today,
      isVerified: "yes" as const,
      isWithheld: "no" as const,
    },
  };
}
