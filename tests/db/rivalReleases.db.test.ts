import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { AREA } from "../../bench/bank/growBank.ts";
import { observatoryRoom } from "../../rooms/observatory/src/room.ts";
import { leastCount, listHeld, sumUpHeld } from "../../rooms/observatory/src/store/held.ts";
import type { NumberSummary } from "../../rooms/observatory/src/store/numberSummary.ts";
import { rankUnits } from "../../rooms/observatory/src/store/ranking.ts";
import { listSliceUnits, sumUpNumbers } from "../../rooms/observatory/src/store/slices.ts";
import { growLargeBank, UNITS } from "../support/largeBank.ts";
import { testSite } from "../support/site.tsx";

const site = await testSite({ rooms: [observatoryRoom] });

/** A release as a naive reader orders it: what may be shown, what is verified, what stands, then the newest. */
interface Told {
  readonly id: number;
  readonly isShown: boolean;
  readonly isVerified: boolean;
  readonly isSuperseded: boolean;
  readonly isGone: boolean;
  readonly released: string;
}

/**
 * Releases of every kind, and numbers of few values in `rounds` periods from 2030 on, each unit in some of the releases; then in a
 * period that one release holds alone, in one that a source withholds, and in one that was withdrawn.
 */
async function growRound(client: pg.Client, rounds: number): Promise<readonly Told[]> {
  const { rows } = await client.query(`with own as (select id as space from kernel.space where code = 'cwiczenie'),
    s as (insert into observatory.source (space_id, id, code, producer, title, citation, licence, is_verified, redistribute)
      select space, md5('p' || no)::uuid, 'wlasnosc-' || no, '{"pl":"U"}', '{"pl":"T"}', '{"pl":"C"}', '{"pl":"CC0"}', no <> 2, no <> 3 from own, generate_series(1, 3) no returning *),
    v as (insert into observatory.vintage (space_id, code, source_id, released_on, loaded_at, origin, standing)
      select s.space_id, s.code || '-' || n, s.id, date '2026-01-01' + n, timestamptz '2026-02-01', 'example', (array['confirmed', 'superseded', 'unconfirmed', 'confirmed'])[n]
      from s, generate_series(1, 4) n returning *),
    gone as (insert into observatory.withdrawal (space_id, vintage_id, at, reason) select space_id, id, timestamptz '2026-02-02', 'próba' from v where code like '%-4' returning vintage_id)
    select v.id, s.redistribute as "isShown", s.is_verified as "isVerified", v.standing = 'superseded' as "isSuperseded", g.vintage_id is not null as "isGone",
      v.released_on::text as released from v join s on s.id = v.source_id left join gone g on g.vintage_id = v.id`);
  await client.query(
    `insert into observatory.observation (space_id, series, unit_id, period, vintage_id, value, missing, flags)
     select v.space_id, i.series, m.unit_id, (2030 + round)::text, v.id, case when h % 9 > 0 then (h / 16 % (2 + round * 9)) / 4.0 end, case when h % 9 = 0 then 'confidential' end,
       case when h % 13 = 0 then array['B'] else '{}' end
     from observatory.vintage v join observatory.indicator i on i.code = 'proba_79', kernel.area_member m join kernel.unit a on a.id = m.area_id and a.code = '${AREA}',
       generate_series(0, $1::int + 2) round, lateral (select abs(hashtext(v.code || m.unit_id || '/' || round)::bigint) as h) h
     where h / 7 % 3 = 0 and case round - $1 when 0 then v.code = 'wlasnosc-1-1' when 1 then v.code = 'wlasnosc-3-1' when 2 then v.code = 'wlasnosc-1-4' else v.code like 'wlasnosc-%' end`,
    [rounds],
  );
  await client.query(
    `insert into observatory.vintage_extent (space_id, vintage_id, series, period, value_count) select o.space_id, o.vintage_id, o.series, o.period, count(*)
     from observatory.observation o join observatory.vintage v on v.id = o.vintage_id where v.code like 'wlasnosc-%' group by 1, 2, 3, 4`,
  );
  return rows;
}

describe("releases that say different things: ties, gaps, withheld, replaced, unverified and withdrawn", () => {
  const rounds = 6;
  let releases: ReadonlyMap<number, Told> = new Map();
  let numbers: readonly (Stored & { readonly period: string; readonly series: number })[] = [];
  beforeAll(async () => {
    await growLargeBank(site, async (client) => {
      await client.query("set session_replication_role = replica");
      releases = new Map((await growRound(client, rounds)).map((one) => [one.id, one]));
      const found = await client.query(
        "select o.period, u.code as unit, o.value, o.vintage_id, o.series from observatory.observation o join kernel.unit u on u.id = o.unit_id where o.period >= '2030'",
      );
      numbers = found.rows;
    });
  }, 240_000);

  test("places are those of a naive count in every page", async () => {
    expect([releases.size, numbers.length > 3000]).toEqual([12, true]);
    for (const round of Array.from({ length: rounds }, (_, no) => no)) {
      const own = numbers.filter(({ period }) => period === String(2030 + round));
      const expected = naiveOrder(own, releases);
      for (const limit of [23 + round * 31, 500]) {
        const found: { readonly place: number; readonly unit: string; readonly value: string }[] = [];
        for (let isMore = true; isMore; ) {
          const after = found.at(-1);
          const { units, known, total, isConfirmed } = await site.read((read) =>
            rankUnits(read, { series: own[0]?.series ?? 0, area: AREA, on: read.today, period: String(2030 + round) }, { limit, after }),
          );
          expect([known, total, isConfirmed]).toEqual([expected.length, UNITS, expected.every((one) => one.isConfirmed)]);
          expect(units.length).toBe(Math.min(limit, expected.length - found.length));
          found.push(...units);
          isMore = units.length === limit && found.length <= expected.length;
        }
        expect(found.map(({ place, unit, value }) => [place, unit, Number(value)])).toEqual(expected.map(({ place, unit, value }) => [place, unit, value]));
      }
    }
  });

  test("what whole series are made of is known from what releases hold, the same as when all numbers are looked through", async () => {
    const series = [...new Set(numbers.map((one) => one.series))];
    for (const narrowed of [
      {},
      { from: "2025" },
      { to: "2031" },
      { periods: ["2024", "2031", "2036", "2037", "2038"] },
      { periods: ["2024", "2025"] },
      { periods: ["2036", "2037"] },
      { asOf: new Date("2026-01-15T00:00:00Z") },
      { asOf: new Date("2026-02-01T12:00:00Z") },
    ]) {
      const [known, counted] = await site.read(async (read) => {
        const units = (await listSliceUnits(read, { ofIndicators: ["proba_79"] })).flatMap(({ ids }) => ids);
        const choice = { series, units, ...narrowed };
        const held = await listHeld(read, choice);
        const all = await sumUpNumbers(read, choice);
        expect(leastCount(held)).toBeLessThanOrEqual(all.vintages.reduce((sum, { count }) => sum + count, 0));
        return [await sumUpHeld(read, choice, held), all];
      });
      expect([narrowed, sorted(known)]).toEqual([narrowed, sorted(counted)]);
      expect(known.courses.length).toBeGreaterThan(0);
    }
    const told = await (await site.fetch("/api/v1/cwiczenie/indicators/proba_79")).json();
    const all = await site.read(async (read) => {
      const units = (await listSliceUnits(read, { ofIndicators: ["proba_79"] })).flatMap(({ ids }) => ids);
      return sumUpNumbers(read, { series, units });
    });
    const count = (isOpen: boolean) => all.vintages.reduce((sum, one) => (one.isOpen === isOpen ? sum + one.count : sum), 0);
    expect([told.observationCount, told.withheld.reduce((sum: number, one: { count: number }) => sum + one.count, 0)]).toEqual([count(true), count(false)]);
    expect(told.dimensions[1].items.every((one: object) => Object.keys(one).join() === "code,label")).toBe(true);
  });
});

/** A summary in one order. */
function sorted({ units, vintages, courses }: NumberSummary) {
  const byText = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
  return {
    units: units.toSorted((a, b) => a - b),
    vintages: vintages.toSorted(byText),
    courses: courses.map((one) => ({ ...one, broken: one.broken.toSorted((a, b) => a - b) })).toSorted(byText),
  };
}

type Stored = { readonly unit: string; readonly value: string | null; readonly vintage_id: number };

/** Units by place and code: of each the number that counts, if it is there and may be shown; its place is one more than there are larger values. */
function naiveOrder(numbers: readonly Stored[], releases: ReadonlyMap<number, Told>) {
  const rank = (one: Told) =>
    [Number(one.isShown), Number(one.isVerified), Number(!one.isSuperseded)].join("") + one.released + String(one.id).padStart(9, "0");
  const current = [...Map.groupBy(numbers, ({ unit }) => unit).values()].flatMap((ofUnit) => {
    const told = ofUnit.flatMap((number) => {
      const release = releases.get(number.vintage_id);
      return release === undefined || release.isGone ? [] : [{ ...number, release }];
    });
    const [first] = told.toSorted((a, b) => (rank(a.release) < rank(b.release) ? 1 : -1));
    if (first === undefined || first.value === null || !first.release.isShown) return [];
    const { isVerified, isSuperseded } = first.release;
    return [{ unit: first.unit, value: Number(first.value), isConfirmed: isVerified && !isSuperseded && first.release.released !== "2026-01-04" }];
  });
  const placed = current.map((one) => ({ ...one, place: 1 + current.filter(({ value }) => value > one.value).length }));
  return placed.toSorted((a, b) => a.place - b.place || (a.unit < b.unit ? -1 : 1));
}
