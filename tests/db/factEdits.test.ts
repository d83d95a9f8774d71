import fc from "fast-check";
import pg from "pg";
import { expect, it } from "vitest";
import { factState } from "../support/factState.ts";
import { loadFacts, type TableRow, Tables } from "../support/tables.ts";
import { facts, NOW, programme, siteWith } from "../support/told.ts";

/** One edit of the tables that leaves them sound. `at` chooses the row. */
type Edit = { readonly kind: "text" | "number" | "date" | "drop" | "move" | "copy"; readonly what: number; readonly at: number };

const texts = [
  ["projects.csv", "facts_pl"],
  ["funding_sources.csv", "key_facts_pl"],
  ["resolutions.csv", "title_pl"],
  ["resolutions.csv", "source"],
  ["resolutions.csv", "effect"],
  ["bodies.csv", "role_pl"],
  ["supporters.csv", "role_pl"],
  ["domains.csv", "main_goal_pl"],
  ["action_plans.csv", "title_pl"],
  ["step_products.csv", "title_pl"],
  ["timeline.csv", "text_pl"],
  ["forums.csv", "facts_pl"],
  ["indicators.csv", "name_en"],
  ["municipalities.csv", "name"],
  ["process_steps.csv", "title_pl"],
  ["process_steps.csv", "what_pl"],
  ["strategy_texts.csv", "text_pl"],
  ["association_goals.csv", "text_pl"],
  ["team_duties.csv", "text_pl"],
  ["design_thinking.csv", "what_pl"],
] as const;
const numbers = [
  ["observations_2024.csv", "value"],
  ["bdl_2024_excerpt.csv", "density_per_km2"],
  ["population.csv", "population"],
  ["domains.csv", "estimated_value_mln_pln"],
  ["step_products.csv", "count"],
  ["forums.csv", "participants_min"],
  ["municipalities.csv", "area_km2"],
  ["observations_area.csv", "value"],
] as const;
const dates = [
  ["resolutions.csv", "date"],
  ["timeline.csv", "date"],
  ["bodies.csv", "valid_from"],
] as const;
const lists = [
  "supporters.csv",
  "team_duties.csv",
  "timeline.csv",
  "step_products.csv",
  "action_plans.csv",
  "design_thinking.csv",
  "indicators.csv",
  "bodies.csv",
] as const;

const edits = fc.array(
  fc.record({ kind: fc.constantFrom<Edit["kind"]>("text", "number", "date", "drop", "drop", "move", "copy"), what: fc.nat(999), at: fc.nat(999) }),
  { minLength: 1, maxLength: 12 },
);

const pick = <One>(list: readonly One[], place: number): One => {
  const one = list[place % list.length];
  if (one === undefined) throw new Error("an empty list");
  return one;
};

async function apply(tables: Tables, { kind, what, at }: Edit): Promise<void> {
  const set = ([name, column]: readonly [string, string], fresh: (cell: string, row: TableRow) => string) =>
    tables.change(name, (rows) => rows.map((row, place) => (place === at % rows.length ? { ...row, [column]: fresh(row[column] ?? "", row) } : row)));
  const turn = at % 20;
  await {
    text: () => set(pick(texts, what), (cell) => `${cell || "nowe"} x${what % 7}`),
    number: () => set(pick(numbers, what), () => String(1 + (what % 90))),
    date: () => set(pick(dates, what), (cell, row) => (row["date_precision"] === "month" || cell === "" ? cell : `20${10 + (what % 10)}-0${1 + (at % 9)}-15`)),
    move: () => tables.change(pick(lists, what), (rows) => [...rows.slice(turn), ...rows.slice(0, turn)]),
    copy: () => copy(tables, what, at),
    drop: () => drop(tables, what, at),
  }[kind]();
}

async function copy(tables: Tables, what: number, at: number): Promise<void> {
  const [name, cells] = pick(
    [
      ["supporters.csv", { code: `NOWY-${at}` }],
      ["resolutions.csv", { id: `B${10 + (at % 89)}`, number: "" }],
      ["timeline.csv", { date: "2020-02-02" }],
      ["action_plans.csv", { code: `7.${9 + (at % 80)}`, domain: "7" }],
    ] as const,
    what,
  );
  const known = (rows: readonly TableRow[], row: TableRow) =>
    rows.some((one) => Object.entries(cells).every(([column, value]) => one[column] === value || value === "") || one === row);
  await tables.change(name, (rows) => {
    const fresh = { ...pick(rows, at), ...cells };
    return known(rows, fresh) ? rows : [...rows, fresh];
  });
}

/** Rows of other tables that speak of a row and go with it: table, their column, and the column of the row. */
const speakingOf: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  "indicators.csv": [
    ["observations_2024.csv", "indicator", "code"],
    ["observations_area.csv", "indicator", "code"],
  ],
  "municipalities.csv": [
    ["bdl_2024_excerpt.csv", "teryt7", "teryt7"],
    ["observations_2024.csv", "teryt7", "teryt7"],
    ["bdl_2024_benchmark_cities.csv", "teryt7", "teryt7"],
    ["population.csv", "code", "teryt7"],
  ],
  "domains.csv": [["action_plans.csv", "domain", "code"]],
  "process_steps.csv": [
    ["step_products.csv", "step", "code"],
    ["process_steps.csv", "code", "code"],
  ],
};
const dropped = [
  "projects.csv",
  "funding_sources.csv",
  "supporters.csv",
  "team_duties.csv",
  "timeline.csv",
  "step_products.csv",
  "action_plans.csv",
  "bdl_2024_benchmark_cities.csv",
  "resolutions.csv",
  "indicators.csv",
  "municipalities.csv",
  "domains.csv",
  "process_steps.csv",
  "bodies.csv",
  "forums.csv",
] as const;

async function drop(tables: Tables, what: number, at: number): Promise<void> {
  const name = pick(dropped, what);
  const row = pick(await tables.rows(name), at);
  const isAmended = name === "resolutions.csv" && (await tables.rows(name)).some(({ amends }) => amends === row["id"]);
  if (isAmended || (name === "bodies.csv" && row["kind"] !== "komisja tematyczna")) return;
  for (const [other, column, own] of speakingOf[name] ?? []) await tables.drop(other, column, row[own] ?? "");
  await tables.change(name, (rows) => rows.filter((one) => one !== row));
}

async function entryCount(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return Number((await client.query<{ count: string }>("select count(*) from kernel.journal_entry")).rows[0]?.count);
  } finally {
    await client.end();
  }
}

it("comes to the same facts as a fresh load, whatever way the tables took, and adds nothing when told once more", { timeout: 180_000 }, async () => {
  const site = await siteWith(facts);
  let minute = 0;
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const tables = new Tables();
      for (const edit of list) await apply(tables, edit);
      minute += 1;
      site.setNow(new Date(Date.parse(NOW) + minute * 60_000));
      await loadFacts(site, tables);
      const fresh = await siteWith(programme);
      await loadFacts(fresh, tables);
      expect(await factState(site.url)).toEqual(await factState(fresh.url));
      const entries = await entryCount(site.url);
      await loadFacts(site, tables);
      expect(await entryCount(site.url)).toBe(entries);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
