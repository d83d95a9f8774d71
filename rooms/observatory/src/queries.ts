import { cutPart, isMissing, type ObjectId, type Origin, say } from "@splot/kernel";
import { query } from "@splot/kernel/http";
import { readOrigins } from "@splot/kernel/objects";
import { areaCodeOf, listMembers, municipalityKinds } from "@splot/kernel/territory";
import { compositeQueries } from "./compositeQueries.ts";
import { listRankingInput, listRankingOutput } from "./contract/ranking.ts";
import {
  getIndicatorInput,
  indicatorOutput,
  listIndicatorsInput,
  listIndicatorsOutput,
  listObservationsInput,
  listObservationsOutput,
  listUnitsInput,
  listUnitsOutput,
} from "./contract.ts";
import { joinedRelease } from "./loading/joinedRelease.ts";
import { observationLocator } from "./model/locator.ts";
import { type Indicator, makingOf, type ShownNumber } from "./model/observation.ts";
import { qualityQueries } from "./qualityQueries.ts";
import { refuse } from "./refusals.ts";
import { findIndicator, listIndicators } from "./store/indicators.ts";
import { listObservations } from "./store/observations.ts";
import { rankUnits } from "./store/ranking.ts";
import { listVintages } from "./store/slices.ts";
import { studyQueries } from "./studyQueries.ts";
import { vintagesOf } from "./web/parts/SourceLine.tsx";

const listIndicatorsQuery = query({
  name: "observatory.listIndicators",
  title: { pl: "Katalog wskaźników", en: "Catalogue of indicators" },
  input: listIndicatorsInput,
  output: listIndicatorsOutput,
  budget: 3,
  async run({ read, input }) {
    const wanted = (await listIndicators(read)).filter(({ domain }) => input.domain === undefined || (domain ?? 0) === input.domain);
    const originOf = await readOrigins(
      read,
      wanted.map(({ id }) => id),
    );
    return { indicators: wanted.map((one) => indicatorOnWire(one, originOf(one.id))) };
  },
});

const getIndicatorQuery = query({
  name: "observatory.getIndicator",
  title: { pl: "Definicja wskaźnika", en: "Definition of an indicator" },
  input: getIndicatorInput,
  example: { code: { from: "observatory.listIndicators", key: "indicators.code" } },
  output: indicatorOutput,
  budget: 3,
  async run({ read, input }) {
    const found = await findIndicator(read, { code: input.code });
    if (found === undefined) throw refuse("observatory.indicator_unknown");
    return indicatorOnWire(found, (await readOrigins(read, [found.id]))(found.id));
  },
});

const listObservationsQuery = query({
  name: "observatory.listObservations",
  title: { pl: "Liczby: po wskaźniku, jednostce i okresie", en: "Numbers by indicator, unit and period" },
  input: listObservationsInput,
  example: { indicator: { from: "observatory.listIndicators", key: "indicators.code" } },
  output: listObservationsOutput,
  budget: 3,
  async run({ read, input }) {
    const indicators = await listIndicators(read);
    const wanted = input.indicator === undefined ? undefined : indicators.filter(({ code }) => code === input.indicator);
    if (wanted?.length === 0) throw refuse("observatory.indicator_unknown");
    const rows = await listObservations(
      read,
      { series: wanted?.map(({ series }) => series), units: input.unit === undefined ? undefined : [input.unit], period: input.period },
      { limit: input.limit + 1, after: readCursor(input.cursor) },
    );
    const shown = rows.slice(0, input.limit);
    const last = shown.at(-1);
    const codes = new Map(indicators.map(({ series, code }) => [series, code]));
    return {
      observations: shown.map((one) => observationOnWire(one, codes.get(one.series) ?? "")),
      ...(rows.length > input.limit && last !== undefined ? { next: `${last.series}~${last.unit}~${last.period}` } : {}),
    };
  },
});

const listUnitsQuery = query({
  name: "observatory.listUnits",
  title: { pl: "Gminy obszaru", en: "Municipalities of an area" },
  input: listUnitsInput,
  output: listUnitsOutput,
  budget: 2,
  async run({ read, visit, input }) {
    const units = await listMembers(read, input.area ?? areaCodeOf(visit.space), read.today);
    return { units: units.map(({ code, name, kind, slug }) => ({ code, name, slug, ...(kind === undefined ? {} : { kind: municipalityKinds[kind] }) })) };
  },
});

const listRankingQuery = query({
  name: "observatory.listRanking",
  title: { pl: "Gminy obszaru według wartości wskaźnika", en: "Municipalities of an area by the value of an indicator" },
  input: listRankingInput,
  example: { indicator: { from: "observatory.listIndicators", key: "indicators.code" } },
  output: listRankingOutput,
  budget: 5,
  async run({ read, visit, input: { indicator: code, area = areaCodeOf(visit.space), period, cursor, limit } }) {
    const indicator = await findIndicator(read, { code });
    if (indicator === undefined) throw refuse("observatory.indicator_unknown");
    const [place = "", unit = ""] = cursor?.split("~") ?? [];
    const paging = { limit: limit + 1, after: cursor === undefined ? undefined : { place: Number(place), unit } };
    const ranking = await rankUnits(read, { series: indicator.series, area, on: read.today, period }, paging);
    if (ranking.total === 0) throw refuse("observatory.area_unknown", { area }, "area");
    const part = cutPart(ranking.units, limit, (last) => `${last.place}~${last.unit}`);
    const vintages = new Map((await listVintages(read, [...new Set(part.rows.map((row) => row.vintage))])).map((one) => [one.id, one]));
    return {
      indicator: code,
      area,
      ...(ranking.period === undefined ? {} : { period: ranking.period }),
      knownCount: ranking.known,
      total: ranking.total,
      isRanked: ranking.isConfirmed,
      values: part.rows.flatMap((row) => {
        const vintage = vintages.get(row.vintage);
        if (vintage === undefined || ranking.period === undefined) return [];
        const told = observationOnWire({ ...row, period: ranking.period, value: Number(row.value), series: indicator.series, vintage }, code);
        return [{ ...told, value: row.value, ...(ranking.isConfirmed ? { place: row.place } : {}) }];
      }),
      ...(part.next === undefined ? {} : { next: part.next }),
    };
  },
});

/** The reads of the room in the API. */
export const queries = [
  listIndicatorsQuery,
  getIndicatorQuery,
  listObservationsQuery,
  listUnitsQuery,
  listRankingQuery,
  ...compositeQueries,
  ...qualityQueries,
  ...studyQueries,
];

function readCursor(text: string | undefined) {
  const [series, unit, period] = text?.split("~") ?? [];
  return series === undefined || unit === undefined || period === undefined || !/^\d{1,9}$/.test(series) ? undefined : { series: Number(series), unit, period };
}

function indicatorOnWire(indicator: Indicator, origin: Origin) {
  const { id, code, address, name, definition, unit, direction, domain, frequency, grain, aggregation, decimals } = indicator;
  return {
    id: id satisfies ObjectId,
    code,
    address,
    origin,
    name,
    definition,
    unit,
    direction,
    frequency,
    grain,
    aggregation,
    decimals,
    ...(domain === undefined ? {} : { domain }),
    ...makingOf(indicator),
  };
}

/** One observation with everything it must never be served without (I29); a computed one with all releases behind it. */
export function observationOnWire({ unit, unitName, period, value, flags, note, vintage, inputs }: ShownNumber, indicator: string) {
  const { code, releasedOn, standing, origin, source } = joinedRelease(inputs === undefined ? [vintage] : vintagesOf(inputs));
  return {
    indicator,
    unit,
    unitName,
    period,
    ...(isMissing(value) ? { missing: value.missing } : { value: String(value) }),
    flags: [...flags],
    ...(note === undefined ? {} : { note }),
    vintage: code,
    ...(releasedOn === undefined ? {} : { releasedOn }),
    origin,
    standing,
    source: say("pl", source.citation),
    licence: say("pl", source.licence),
    isVerified: source.isVerified,
    locator: observationLocator({ unit, period, vintage: code }),
  };
}
