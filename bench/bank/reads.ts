import { getSpace, openPool, type ReadHandle, read } from "@splot/kernel/database";
import { listMembers } from "@splot/kernel/territory";
import { areaNumbersOf } from "../../rooms/observatory/src/loading/areaNumbers.ts";
import { listIndicatorsByCode } from "../../rooms/observatory/src/store/indicators.ts";
import { listNumbers } from "../../rooms/observatory/src/store/numbers.ts";
import type { BenchServer } from "../child.ts";
import { quantile } from "../load.ts";
import { atMost, type Figure } from "../report.ts";
import { SPACE, serverTime } from "./asking.ts";
import { AREA, LAST_YEAR } from "./growBank.ts";

/** A read with what it may take. Missing gate: reported only. Unit: ms. */
interface Asked {
  readonly name: string;
  readonly path: string;
  readonly gate?: number;
  readonly of: string;
}

const reads: readonly Asked[] = [
  {
    name: "Ranking of 2500 units",
    path: `/api/v1/${SPACE}/observatory.listRanking?indicator=proba_90&area=${AREA}`,
    gate: 10,
    of: "`observatory.listRanking`, all members of an area by the newest value, the first hundred places with release, source and licence",
  },
  { name: "Profile of a municipality", path: `/${SPACE}/gminy/skawina`, gate: 25, of: "12 indicators with change, place and the median of the peers" },
  { name: "Page of an indicator", path: `/${SPACE}/dane/proba-90`, of: "ranking of the metropolis" },
  { name: "Page of an indicator, over time", path: `/${SPACE}/dane/proba-90?widok=czas`, of: `${20} years of 15 municipalities` },
  { name: "Catalogue of indicators", path: `/${SPACE}/dane`, of: "every indicator with its newest period and coverage" },
  { name: "Comparison", path: `/${SPACE}/dane/porownaj?gmina=1206113`, of: "a municipality against its peers" },
  { name: "List of municipalities", path: `/${SPACE}/gminy`, of: "the metropolis in five indicators" },
  { name: "Structure of an indicator", path: `/api/v1/${SPACE}/indicators/proba_90`, of: "open data: code lists of 2500 units and 20 years" },
];

/** Server time of what people open in a full bank. */
export async function measureReads(server: BenchServer): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { name, path, gate, of } of reads) {
    const { p50, p95 } = await serverTime(server, path);
    figures.push({
      name: `${name}, p50`,
      value: `${p50.toFixed(1)} ms (p95 ${p95.toFixed(1)} ms)`,
      gate: gate === undefined ? undefined : atMost(gate, p50, " ms"),
      method: `\`${path.replace(`/${SPACE}`, "")}\`, ${of}; uncached, one at a time`,
    });
  }
  return figures;
}

/** The DCAT catalogue as the first reader after news meets it. */
export async function measureCatalogue(server: BenchServer): Promise<readonly Figure[]> {
  const { p50 } = await serverTime(server, `/api/v1/${SPACE}/catalog`, 5);
  return [
    {
      name: "DCAT catalogue, first reader",
      value: `${p50.toFixed(0)} ms`,
      method: "`/catalog`, all data sets with their periods, releases and files; uncached",
    },
  ];
}

const ROUNDS = 25;

/** Values of an area out of its members on a day, each with its coverage and inputs. */
export async function measureAggregates(server: BenchServer): Promise<readonly Figure[]> {
  const pool = openPool({ url: server.databaseUrl, max: 2 });
  try {
    const where = await getSpace(pool, SPACE, () => new Date());
    const timed = async (work: (handle: ReadHandle, place: number) => Promise<void>): Promise<number> => {
      const took: number[] = [];
      for (let place = -5; place < ROUNDS; place += 1) {
        const startedAt = performance.now();
        await read({ pool, ...where }, (handle) => work(handle, place + 5));
        if (place >= 0) took.push(performance.now() - startedAt);
      }
      return quantile(took, 0.5);
    };
    const metropolis = await timed((handle, place) => aggregateArea(handle, { place, area: "SMK", members: 15 }));
    const country = await timed((handle, place) => aggregateArea(handle, { place, area: AREA, members: 2500, period: String(LAST_YEAR) }));
    return [
      {
        name: "Aggregate over a dated area, p50",
        value: `${metropolis.toFixed(1)} ms`,
        gate: atMost(10, metropolis, " ms"),
        method: "the members of the metropolis on a day, their current numbers of 20 years, the value of each year with coverage n of N, flags and inputs",
      },
      { name: "The same over 2500 members, one year, p50", value: `${country.toFixed(1)} ms`, method: "one value out of 2500" },
    ];
  } finally {
    await pool.end();
  }
}

interface Area {
  readonly place: number;
  readonly area: string;
  readonly members: number;
  readonly period?: string;
}

async function aggregateArea(handle: ReadHandle, { place, area, members: count, period }: Area): Promise<void> {
  const [indicator] = await listIndicatorsByCode(handle, [`proba_${100 - place}`]);
  const members = await listMembers(handle, area, handle.today);
  const [first] = members;
  if (indicator === undefined || first === undefined || members.length !== count) throw new Error(`${area} has ${members.length} members`);
  const { current } = await listNumbers(handle, { series: [indicator.series], units: members, period, from: String(LAST_YEAR - 19) });
  const values = areaNumbersOf({ indicator, series: indicator.series, isWhole: true, members, all: current }, { ...first, code: area });
  if (values.length !== (period === undefined ? 20 : 1) || values.some(({ coverage }) => coverage?.total !== count))
    throw new Error(`${area} has ${values.length} values`);
}
