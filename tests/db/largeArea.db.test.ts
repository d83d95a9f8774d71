import { parse } from "csv-parse/sync";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { AREA } from "../../bench/bank/growBank.ts";
import { listRankingOutput } from "../../rooms/observatory/src/contract/ranking.ts";
import { observatoryRoom } from "../../rooms/observatory/src/room.ts";
import { growLargeBank, UNITS } from "../support/largeBank.ts";
import { testSite } from "../support/site.tsx";

const site = await testSite({ rooms: [observatoryRoom] });
const page = "/cwiczenie/dane/proba-80";

/** A number of the generated bank in its last year. */
interface Grown {
  readonly unit: string;
  readonly name: string;
  readonly value: number | undefined;
}
let grown: readonly Grown[] = [];
let people: ReadonlyMap<string, number> = new Map();

beforeAll(async () => {
  await growLargeBank(site, async (client, space) => {
    const last = `select u.id, u.code as unit, u.name->>'pl' as name, o.value from observatory.observation o join observatory.indicator i on i.series = o.series
      join kernel.unit u on u.id = o.unit_id where i.code = $1 and o.period = '2025' and o.space_id = '${space}'`;
    // NOTE: the largest value gets the last name of all, where a list that was cut by name would never look.
    await client.query(
      `update kernel.unit set name = '{"pl": "Żytno Próbne"}' where id = (select id from (${last} and u.code like '98%' and o.value is not null order by o.value desc limit 1) l)`,
      ["proba_80"],
    );
    await client.query("update kernel.unit set centre_lon = 15 + id % 9, centre_lat = 50 + id % 5 where centre_lon is null");
    const values = (code: string) => client.query(last, [code]).then((found) => found.rows as (Grown & { readonly value: string | null })[]);
    grown = (await values("proba_80")).map(({ unit, name, value }) => ({ unit, name, value: value === null ? undefined : Number(value) }));
    people = new Map((await values("population")).flatMap(({ unit, value }) => (value === null ? [] : [[unit, Number(value)] as const])));
  });
}, 240_000);

const get = async (path: string) => {
  const answer = await site.fetch(path.replaceAll("&amp;", "&"));
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.text()).replaceAll("\u00a0", " ");
};
type Line = Readonly<Record<string, string>>;
const csv = async (search: string): Promise<readonly Line[]> => parse(await get(`${page}/csv${search}`), { columns: true });
const ordered = () => grown.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.unit < b.unit ? -1 : 1));
const known = () => grown.flatMap(({ value }) => (value === undefined ? [] : [value]));

/** The last table of the first figure: the cells of its rows, without marks. */
const rowsIn = (html: string) => {
  const figure = /<figure class="figure".*?<div class="figure-foot">/s.exec(html)?.[0] ?? "";
  const body = [...figure.matchAll(/<tbody>(.*?)<\/tbody>/gs)].at(-1)?.[1] ?? "";
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => cell.replace(/<span class="cell-name">.*?<\/span>|<[^>]+>/gs, "").trim()),
  );
};

/** All parts of a view, one after the other. */
async function partsOf(search: string): Promise<readonly string[]> {
  const parts = [await get(`${page}${search}`)];
  for (let next = nextOf(parts[0]); next !== undefined && parts.length < 20; next = nextOf(parts.at(-1))) parts.push(await get(next));
  return parts;
}

const nextOf = (html = "") => /rel="next" href="([^"]+)"/.exec(html)?.[1];

describe(`an area of ${UNITS} municipalities`, () => {
  test("its ranking holds every member once, from the largest value whatever its name, as the file and the API do, and says which places it shows", async () => {
    const largest = ordered();
    const parts = await partsOf(`?obszar=${AREA}`);
    const all = parts.flatMap(rowsIn);
    expect([all[0]?.slice(0, 2), parts.length, all.length]).toEqual([["1", "Żytno Próbne"], 3, UNITS]);
    expect(all.map(([, name]) => name)).toEqual(largest.map(({ name }) => name));
    expect(all.map(([place]) => place)).toEqual(
      largest.map(({ value }) => (value === undefined ? "–" : String(1 + known().filter((other) => other > value).length))),
    );
    for (const [part, said] of [`1–100 z ${UNITS}`, `101–200 z ${UNITS}`, `201–${UNITS} z ${UNITS}`].entries())
      expect(parts[part]).toContain(`miejsca ${said}`);
    const queries = site.answers.slice(-parts.length).map((answer) => answer.queries);
    await get(`${page}?obszar=SMK`);
    expect(Math.max(...queries) - (site.answers.at(-1)?.queries ?? 0)).toBeLessThanOrEqual(1);
    expect((await csv(`?obszar=${AREA}`)).map(({ name }) => name).toSorted()).toEqual(grown.map(({ name }) => name).toSorted());
    const answer = await site.fetch(`/api/v1/cwiczenie/observatory.listRanking?indicator=proba_80&area=${AREA}&limit=300`);
    const told = listRankingOutput.parse(await answer.json());
    expect([told.knownCount, told.total, told.values.map(({ unit }) => unit)]).toEqual([
      known().length,
      UNITS,
      largest.flatMap(({ unit, value }) => (value === undefined ? [] : [unit])),
    ]);
  });

  test("the metropolis stays in sight beside the first places, or the municipalities that were picked out; a name finds those to pick", async () => {
    const html = await get(`${page}?obszar=${AREA}`);
    const beside = /<caption[^>]*><span>Gminy wybrane.*?<\/table>/s.exec(html)?.[0] ?? "";
    const members = (await get("/api/v1/cwiczenie/observatory.listUnits")).match(/"code":"\d+"/g)?.map((code) => code.slice(8, -1));
    const home = grown.filter(({ unit }) => members?.includes(unit));
    const shown = new Set(rowsIn(html).map(([, name]) => name));
    expect(home).toHaveLength(15);
    for (const { name } of home) expect([name, shown.has(name), beside.includes(`>${name}<`)]).toEqual([name, shown.has(name), !shown.has(name)]);
    const found = await get(`${page}?obszar=${AREA}&szukaj=zytno`);
    const [, unit = ""] = /value="(\d+)"[^>]*> ?(?:<[^>]+>)?Żytno Próbne/.exec(found) ?? [];
    expect(grown.find((one) => one.unit === unit)?.name).toBe("Żytno Próbne");
    expect(await get(`${page}?obszar=${AREA}&szukaj=nie+ma`)).toContain("Nie ma gminy o takiej nazwie.");
    const picked = await get(`${page}?obszar=${AREA}&gmina=${unit}&po=${ordered()[150]?.unit}`);
    expect(/<caption[^>]*><span>Gminy wybrane.*?<\/table>/s.exec(picked)?.[0]).toMatch(/>1<.*Żytno Próbne/s);
  });

  test("coverage, distribution, classes of the map and the sentence are of all its members", async () => {
    const values = known().toSorted((a, b) => a - b);
    const text = await get(`${page}?obszar=${AREA}&widok=rozklad`);
    expect(text).toContain(`${values.length} z ${UNITS} gmin`);
    const bars = [...text.matchAll(/<rect class="plot-bar"[^>]*><title>[^<]*: (\d+)<\/title>/g)].map(([, count]) => Number(count));
    const apart = /dalekie od pozostałych stoją za/.test(text);
    expect([apart, bars.reduce((sum, count) => sum + count, 0)]).toEqual([false, values.length]);
    const middle = ((values[(values.length - 1) >> 1] ?? 0) + (values[values.length >> 1] ?? 0)) / 2;
    expect(text).toContain(`mediana: ${middle.toFixed(1).replace(".", ",")}`);
    expect(text).toContain(`Dane z ${values.length} z ${UNITS} gmin.`);
    expect(/class="lead"[^>]*>([^<]*)/.exec(text)?.[1]).toContain("Żytno Próbne");
    expect((await partsOf(`?obszar=${AREA}&widok=rozklad`)).flatMap(rowsIn).map(([name]) => name)).toEqual(
      (await csv(`?obszar=${AREA}&widok=rozklad`)).map(({ name }) => name),
    );
  });

  test("its map has a point for each member, in classes of the shown period, and lists a part of them", async () => {
    const parts = await partsOf(`?obszar=${AREA}&widok=mapa`);
    const [first = ""] = parts;
    const drawn = [...first.matchAll(/<circle class="map-shape map-shade-(\w+)"/g)].map(([, shade]) => shade);
    expect([drawn.length, drawn.filter((shade) => shade === "missing").length]).toEqual([UNITS, UNITS - known().length]);
    const [legend = ""] = /<div class="map-legend">.*?<\/div>/s.exec(first) ?? [];
    const counts = [...legend.matchAll(/\((\d+) gmin[ay]?\)/g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(UNITS);
    expect(first).toContain("kolorów w różnych okresach nie wolno porównywać");
    expect(parts.flatMap(rowsIn)).toHaveLength(UNITS);
  });

  test("over time it shows parts by name, each with its own file, or lines of the largest, and says which; others are chosen", async () => {
    for (const [view, count] of [
      ["gminy", UNITS],
      ["tabela", UNITS],
    ] as const) {
      const parts = await partsOf(`?obszar=${AREA}&widok=${view}`);
      const names = parts.flatMap((part) => [...new Set(rowsIn(part).map(([name]) => name))]);
      expect([view, names.length, new Set(names).size]).toEqual([view, count, count]);
      const [second = ""] = parts.slice(1);
      expect(second).toContain("51–100 z 26");
      const [, after = ""] = /[?&](?:amp;)?po=(\d+)/.exec(nextOf(parts[0]) ?? "") ?? [];
      const lines = await csv(`?obszar=${AREA}&widok=${view}&po=${after}`);
      expect([view, lines.map(({ name, period }) => `${name} ${period}`).toSorted()]).toEqual([
        view,
        rowsIn(second)
          .map(([name, period]) => `${name} ${period}`)
          .toSorted(),
      ]);
    }
    const lines = await get(`${page}?obszar=${AREA}&widok=czas`);
    expect(lines).toContain(`Wykres i pliki pokazują 5 gmin o największych wartościach z ${UNITS} gmin.`);
    expect([...new Set(rowsIn(lines).map(([name]) => name))]).toEqual(
      ordered()
        .slice(0, 5)
        .map(({ name }) => name),
    );
    const [one] = ordered().slice(200);
    const chosen = await get(`${page}?obszar=${AREA}&widok=gminy&gmina=${one?.unit}`);
    expect([...new Set(rowsIn(chosen).map(([name]) => name))]).toEqual([one?.name]);
    expect(chosen).toContain(`wybrane gminy (1) z ${UNITS} gmin`);
  });

  test("told per head its order is that of the quotients, and against another indicator all pairs count", async () => {
    const heads = ordered().map(({ unit, name, value }) => {
      const heads_ = people.get(unit);
      return { name, value: value === undefined || heads_ === undefined ? undefined : (value / heads_) * 1000 };
    });
    const rows = (await partsOf(`?obszar=${AREA}&na=mieszkanca`)).flatMap(rowsIn);
    const present = heads.filter(({ value }) => value !== undefined).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
    expect(rows).toHaveLength(UNITS);
    expect(rows.slice(0, present.length).map((cells) => cells.find((cell) => heads.some(({ name }) => name === cell)))).toEqual(
      present.map(({ name }) => name),
    );
    expect(await get(`${page}?obszar=${AREA}&widok=zwiazek&z=population&na=calosc`)).toContain(
      `${grown.filter(({ unit, value }) => value !== undefined && people.has(unit)).length} `,
    );
  });

  test("a comparison places a municipality among all its members; an area with more than it holds is not cut but named", async () => {
    const subject = grown.find(({ unit, value }) => !unit.startsWith("98") && value !== undefined);
    const path = `/cwiczenie/dane/porownaj.csv?gmina=${subject?.unit}&obszar=${AREA}&grupa=wszystkie&wskaznik=proba_80`;
    const [row]: readonly Line[] = parse(await get(path), { columns: true });
    const place = 1 + known().filter((value) => value > (subject?.value ?? 0)).length;
    expect([row?.["kod"], row?.["miejsce"], row?.["miejsc"], row?.["w_grupie"]]).toEqual([
      "proba_80",
      String(place),
      String(known().length),
      String(UNITS - 1),
    ]);
    await growArea(150);
    const html = await get(path.replace(".csv", "").replace("cwiczenie", "krakow"));
    expect(html).toContain(`Obszar próby ma ${UNITS + 150} gmin, a porównanie mieści najwyżej 400.`);
    expect(html).toContain('value="SMK" selected');
  });
});

/** Puts more municipalities into the area, without numbers. */
async function growArea(count: number): Promise<void> {
  const client = new pg.Client({ connectionString: site.url });
  await client.connect();
  try {
    await client.query(
      `with fresh as (insert into kernel.unit (space_id, code, level, municipality_kind, name, slug, valid_span, source)
         select kernel.commons(), '97' || lpad(no::text, 4, '0') || '2', 'municipality', 2, jsonb_build_object('pl', 'Gmina Nowa ' || no), 'nowa-' || no, '[1990-01-01,)', 'test'
         from generate_series(1, $1::int) no returning id)
       insert into kernel.area_member (space_id, area_id, unit_id, span, source)
         select kernel.commons(), a.id, f.id, '[1990-01-01,)', 'test' from fresh f, kernel.unit a where a.code = '${AREA}'`,
      [count],
    );
  } finally {
    await client.end();
  }
}
