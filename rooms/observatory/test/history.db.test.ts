import { join } from "node:path";
import { formatNumber, isMissing } from "@splot/kernel";
import { portalRoom } from "@splot/portal";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { actorOf, testSite } from "../../../tests/support/site.tsx";
import { withdrawVintage } from "../src/actions/withdrawVintage.ts";
import { acceptImport } from "../src/index.ts";
import { observatoryRoom } from "../src/room.ts";
import { listObservations } from "../src/store/observations.ts";

const root = join(import.meta.dirname, "../../..");
const site = await testSite({ rooms: [observatoryRoom, portalRoom([observatoryRoom])] });
const { clock, performer } = site.site;
beforeAll(() => seedObservatory(seedFor({ performer, clock, root, space: "krakow" })));

const officer = actorOf("officer");
const UNITS = ["1206012", "1206022", "1206113"];
const HEADER = "indicator,teryt7,period,value,missing,flags,note\n";

/** A row of a file: what makes it faulty, or its value, or the reason why there is none. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constant("value" as const) },
  { weight: 2, arbitrary: fc.constantFrom("not_supplied" as const, "confidential" as const) },
  { weight: 1, arbitrary: fc.constantFrom("both" as const, "neither" as const, "month" as const) },
);
const row = fc.record({ unit: fc.nat(UNITS.length - 1), year: fc.nat(1), cell });
const loads = fc.record({
  kind: fc.constant("load" as const),
  rows: fc.array(row, { minLength: 1, maxLength: 4 }),
  isWithheld: fc.boolean(),
  isVerified: fc.boolean(),
  day: fc.integer({ min: 1, max: 28 }),
});
/** Takes back, or sends again, one of the releases so far. */
const again = fc.record({ kind: fc.constantFrom("withdraw" as const, "repeat" as const), which: fc.nat(9) });
type Load = (typeof loads extends fc.Arbitrary<infer One> ? One : never) & { readonly text: string };

/** A release as the model knows it. Shape: `cells` by unit and period. */
interface Release {
  readonly sent: Load;
  readonly cells: ReadonlyMap<string, string>;
  readonly vintage: string;
  isWithdrawn: boolean;
}

let year = 2100;
let hour = 0;
let count = 0;

/** A number that stands nowhere else. NOTE: one of a source that does not allow it ends as no median or quartile of others can. */
function nextNumber({ isWithheld }: Pick<Load, "isWithheld">): number {
  count += 1;
  return 1_000_000 + count * 1000 + (isWithheld ? 777 : 0);
}

/** The rows of a load as a file. */
function fileOf(load: Omit<Load, "text">, first: number): string {
  const lines = load.rows.map(({ unit, year: place, cell: of }) => {
    const number = nextNumber(load);
    const period = of === "month" ? `${first + place}-M05` : String(first + place);
    const value = of === "value" || of === "both" || of === "month" ? String(number) : "";
    const reason = of === "both" ? "unknown" : of === "not_supplied" || of === "confidential" ? of : "";
    return `population,${UNITS[unit]},${period},${value},${reason},,${number}`;
  });
  return `${HEADER}${lines.join("\n")}\n`;
}

/** What a file says, by unit and period. Missing: it is faulty. */
function cellsOf({ rows, text }: Load): ReadonlyMap<string, string> | undefined {
  const lines: readonly (readonly string[])[] = parse(text).slice(1);
  const cells = new Map(lines.map(([, unit, period, value, reason]) => [`${unit} ${period}`, value || reason || ""]));
  const isSound = rows.every((one) => !["both", "neither", "month"].includes(one.cell)) && cells.size === rows.length;
  return isSound ? cells : undefined;
}

/** The number that counts: what may be shown first, then what is verified, then the newest release, then the newest loading. */
function currentOf(releases: readonly Release[], key: string) {
  const rank = ({ sent }: Release) => [sent.isWithheld ? 0 : 1, sent.isVerified ? 1 : 0, sent.day];
  const [best] = releases
    .map((one, place) => ({ one, place }))
    .filter(({ one }) => !one.isWithdrawn && one.cells.has(key))
    .sort((a, b) => {
      const [left, right] = [rank(a.one), rank(b.one)];
      return left.map((value, at) => (right[at] ?? 0) - value).find((difference) => difference !== 0) ?? b.place - a.place;
    });
  if (best === undefined) return undefined;
  const told = best.one.cells.get(key) ?? "";
  return { value: best.one.sent.isWithheld && /^\d/.test(told) ? "withheld" : told, vintage: best.one.vintage };
}

const accept = ({ text, isVerified, isWithheld, day }: Load) =>
  site.act(
    acceptImport,
    {
      ...{ producer: "Urząd ćwiczeniowy", title: `Próbne ${isVerified} ${isWithheld}`, licence: "CC0", releasedOn: `2026-01-${String(day).padStart(2, "0")}` },
      ...{ isVerified: isVerified ? "yes" : "no", isWithheld: isWithheld ? "yes" : "no", text },
    },
    { as: officer },
  );

/** Every stored number of the two years of a history, one line each. */
async function storedLines(first: number): Promise<readonly string[]> {
  const { rows } = await site.read((read) =>
    sql<{
      line: string;
    }>`select b::text as line from observatory.observation b where b.space_id = ${read.space.id} and left(b.period, 4) in (${String(first)}, ${String(first + 1)}) order by 1`.execute(
      read.db,
    ),
  );
  return rows.map(({ line }) => line);
}

/** The current numbers of two years, with the releases that they come from. */
async function shown(first: number, asOf?: Date) {
  const lists = await Promise.all([first, first + 1].map((one) => site.read((read) => listObservations(read, { units: UNITS, period: String(one), asOf }))));
  return lists.flat();
}

test("whatever is loaded, sent again and taken back, the bank tells what a plain list of releases tells (I25, I26, I27, I28, I29, I30, I33, I36, I38)", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof({ weight: 3, arbitrary: loads }, { weight: 2, arbitrary: again }), { minLength: 2, maxLength: 7 }), async (steps) => {
      year += 2;
      const first = year;
      const releases: Release[] = [];
      const told: { readonly at: Date; readonly values: unknown }[] = [];
      for (const step of steps) {
        hour += 1;
        site.setNow(new Date(Date.UTC(2026, 3, 1, hour)).toISOString());
        const before = await storedLines(first);
        await perform(step, releases, first);
        const after = new Set(await storedLines(first));
        expect(before.filter((line) => !after.has(line))).toEqual([]);
        const now = await shown(first);
        for (const [unit, period] of UNITS.flatMap((one) => [first, first + 1].map((at) => [one, String(at)] as const))) {
          const found = now.find((one) => one.unit === unit && one.period === period);
          const value = found === undefined ? undefined : isMissing(found.value) ? found.value.missing : String(found.value);
          expect(found === undefined ? undefined : { value, vintage: found.vintage.code }).toEqual(currentOf(releases, `${unit} ${period}`));
        }
        expect(now.filter(({ vintage }) => vintage.source.licence.pl === "" || vintage.source.title.pl === "")).toEqual([]);
        told.push({ at: site.site.clock(), values: now.map(({ unit, period, value, vintage }) => [unit, period, value, vintage.code]) });
      }
      for (const { at, values } of told)
        expect((await shown(first, at)).map(({ unit, period, value, vintage }) => [unit, period, value, vintage.code])).toEqual(values);
      await expectNoneLeft(releases, first);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

async function perform(step: Omit<Load, "text"> | { readonly kind: "withdraw" | "repeat"; readonly which: number }, releases: Release[], first: number) {
  if (step.kind === "load") {
    const sent = { ...step, text: fileOf(step, first) };
    const cells = cellsOf(sent);
    const before = (await storedLines(first)).length;
    if (cells === undefined) await expect(accept(sent)).rejects.toMatchObject({ code: "observatory.import_faulty" });
    else releases.push({ sent, cells, vintage: (await accept(sent)).vintage, isWithdrawn: false });
    expect((await storedLines(first)).length).toBe(before + (cells?.size ?? 0));
    return;
  }
  const one = releases[step.which % Math.max(1, releases.length)];
  if (one === undefined) return;
  if (step.kind === "withdraw") {
    if (one.isWithdrawn) return;
    await site.act(withdrawVintage, { vintage: one.vintage, reason: "próba" }, { as: officer });
    one.isWithdrawn = true;
    return;
  }
  const stands = releases.find(({ sent, isWithdrawn }) => sent.text === one.sent.text && !isWithdrawn);
  const answer = await accept(one.sent);
  expect([answer.isRepeated, answer.added]).toEqual(stands === undefined ? [false, one.cells.size] : [true, 0]);
  if (stands === undefined) releases.push({ ...one, vintage: answer.vintage, isWithdrawn: false });
}

/** Neither a file of open data nor a page gives a value of a source that does not allow it, unless another one does; every row says its release and licence. */
async function expectNoneLeft(releases: readonly Release[], first: number) {
  const secret = releases.filter(({ sent }) => sent.isWithheld).flatMap(({ cells }) => [...cells.values()].filter((value) => /^\d/.test(value)));
  const csv = await (await site.fetch(`/api/v1/cwiczenie/data/population.csv?periods=${first},${first + 1}&units=${UNITS.join(",")}`)).text();
  const pages = [csv];
  for (const period of [first, first + 1])
    for (const address of [`ludnosc?okres=${period}&widok=tabela`, `ludnosc/json?okres=${period}`]) {
      pages.push((await (await site.fetch(`/cwiczenie/dane/${address}`)).text()).replaceAll("\u00a0", " "));
    }
  // As a file writes a number and as a page does, with no digit beside it.
  const written = (value: string) => new RegExp(`(?<!\\d)(${value}|${formatNumber("pl", Number(value)).replaceAll("\u00a0", " ")})(?!\\d)`);
  expect(secret.filter((value) => pages.some((page) => written(value).test(page)))).toEqual([]);
  const rows: readonly Readonly<Record<string, string>>[] = csv.startsWith("{") ? [] : parse(csv, { columns: true, bom: true });
  expect(rows.filter(({ value, vintage, licence }) => value !== "" && (vintage === "" || licence === ""))).toEqual([]);
}
