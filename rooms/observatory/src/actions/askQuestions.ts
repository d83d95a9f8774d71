import { canonical, isMissing } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import { areaCodeOf, findUnit, listMembers } from "@splot/kernel/territory";
import { type DataPoint, examineParts, examineSeries, pointOf, QUESTION_RULES, type Question } from "../methods/index.ts";
import type { Indicator, Observation } from "../model/observation.ts";
import type { StoredQuestion } from "../model/question.ts";
import { listBreaks, type SeriesBreak } from "../store/breaks.ts";
import { listIndicators } from "../store/indicators.ts";
import { listObservations } from "../store/observations.ts";
import { listQuestions, listSeriesOfVintage, type NewQuestion, saveCorrected, saveQuestions } from "../store/questions.ts";
import { listSeriesById, type Series } from "../store/series.ts";
import { findVintage } from "../store/vintages.ts";
import { assessSeries } from "./setTarget.ts";
import { tellRevision } from "./tellRevision.ts";

/** Series that are examined at once. */
const CHUNK = 60;

/** What an examination came to. */
export interface Asked {
  readonly opened: number;
  readonly settled: number;
}

/** The units that questions are about: the members of the area, compared with each other, and the area itself. */
interface Places {
  readonly members: readonly string[];
  readonly area: string;
  readonly keys: ReadonlyMap<string, number>;
}

/**
 * Examines the numbers of a release as part of the act that accepts it: closes the questions whose value it replaced and opens one
 * for each value outside the limits (I37). Set by set: series are read in chunks, whatever the size of the release; numbers of units
 * outside the area of the space are nobody's here and are not asked about. Then the targets on its series are assessed again, and those
 * who cite numbers that it revises are told.
 */
export async function askAboutRelease(act: Act, code: string): Promise<Asked> {
  const vintage = await findVintage(act, code);
  if (vintage === undefined) throw new Error(`the release ${code} is not stored`);
  const places = await placesOf(act);
  const series = await listSeriesOfVintage(act, vintage.id, [...places.keys.values()]);
  const asked = await examineAll(act, { places, series, release: vintage });
  const { restated } = await assessSeries(act, series);
  await tellRevision(act, { code, series, restated });
  if (asked.opened + asked.settled > 0) act.record({ event: "observatory.questions_asked", payload: { vintage: vintage.code, ...asked } });
  return asked;
}

/** Examines the newest numbers of every indicator, whoever brought them. */
export async function askAboutNewest(act: Act): Promise<Asked> {
  const series = (await listIndicators(act)).map((indicator) => indicator.series);
  return examineAll(act, { places: await placesOf(act), series });
}

async function placesOf(read: ReadHandle): Promise<Places> {
  const area = areaCodeOf(read.space);
  const [members, whole] = await together(listMembers(read, area, read.today), findUnit(read, area, read.today));
  const all = whole === undefined ? members : [...members, whole];
  return { members: members.map(({ code }) => code), area, keys: new Map(all.map(({ code, id }) => [code, id])) };
}

interface Plan {
  readonly places: Places;
  readonly series: readonly number[];
  /** Missing: the newest numbers are asked about. */
  readonly release?: { readonly id: number; readonly code: string } | undefined;
}

async function examineAll(act: Act, plan: Plan): Promise<Asked> {
  const indicators = new Map((await listIndicators(act)).map((one) => [one.id, one]));
  let [opened, settled] = [0, 0];
  for (let start = 0; start < plan.series.length; start += CHUNK) {
    const chunk = await loadChunk(act, plan, plan.series.slice(start, start + CHUNK));
    const fresh = questionsOfChunk(chunk, { ...plan, indicators });
    const gone = plan.release === undefined ? [] : replacedIn(chunk, plan.release.code);
    if (plan.release !== undefined) await saveCorrected(act, gone, plan.release.id);
    await saveQuestions(act, fresh);
    opened += fresh.length;
    settled += gone.length;
  }
  return { opened, settled };
}

/** The current numbers of some series with what is known about them. */
interface Chunk {
  readonly series: readonly Series[];
  readonly observations: readonly Observation[];
  readonly breaks: readonly SeriesBreak[];
  readonly known: readonly StoredQuestion[];
}

async function loadChunk(read: ReadHandle, { places }: Plan, numbers: readonly number[]): Promise<Chunk> {
  const [series, observations, breaks, known] = await together(
    listSeriesById(read, numbers),
    listObservations(read, { series: numbers, units: [...places.keys.keys()] }),
    listBreaks(read, numbers),
    listQuestions(read, { series: numbers }),
  );
  return { series, observations, breaks, known };
}

function questionsOfChunk(chunk: Chunk, plan: Plan & { readonly indicators: ReadonlyMap<string, Indicator> }): readonly NewQuestion[] {
  const bySeries = Map.groupBy(chunk.observations, ({ series }) => series);
  const vintages = new Map(chunk.observations.map(({ vintage }) => [vintage.code, { space: vintage.space, id: vintage.id }]));
  const isAsked = askedAbout(chunk.observations, plan.release?.code);
  return chunk.series.flatMap((series) => {
    const indicator = plan.indicators.get(series.indicator);
    if (indicator === undefined) return [];
    const points = (bySeries.get(series.id) ?? []).map(pointOf);
    const found = [...ofValues(points, { chunk, plan, indicator, isAsked }), ...ofParts(series, { chunk, bySeries, indicator, isAsked })];
    const askedVintages = vintagesOf(points, isAsked);
    const explained = explainedOf(chunk.known, series.id);
    return found.flatMap((question): readonly NewQuestion[] => {
      const vintage = vintages.get(askedVintages.get(placeOf(question)) ?? "");
      if (vintage === undefined || explained.has(questionKey(question))) return [];
      const unit = question.unit === undefined ? undefined : plan.places.keys.get(question.unit);
      return [{ series: series.id, unit, period: question.period, vintage, rule: question.rule, ruleVersion: QUESTION_RULES, facts: question.facts }];
    });
  });
}

/** Which numbers are asked about: those of the release, or the newest of each series. */
function askedAbout(observations: readonly Observation[], release: string | undefined): (point: DataPoint) => boolean {
  if (release !== undefined) return ({ vintage }) => vintage === release;
  const newest = new Map<number, string>();
  for (const { series, period } of observations) if (period > (newest.get(series) ?? "")) newest.set(series, period);
  return ({ series, period }) => newest.get(series) === period;
}

interface Examining {
  readonly chunk: Chunk;
  readonly indicator: Indicator;
  readonly isAsked: (point: DataPoint) => boolean;
}

function ofValues(points: readonly DataPoint[], { chunk, plan, indicator, isAsked }: Examining & { readonly plan: Plan }): readonly Question[] {
  const { least, most, aggregation } = indicator;
  const courses = [...Map.groupBy(points, ({ unit }) => unit)].map(([unit, list]) => {
    const own = chunk.breaks.filter((one) => one.series === list[0]?.series && (one.unit === undefined || one.unit === unit));
    return { unit, points: list, breaks: own.map(({ period }) => period) };
  });
  const { members, area } = plan.places;
  const sets = [courses.filter(({ unit }) => members.includes(unit)), courses.filter(({ unit }) => unit === area)];
  return sets.flatMap((set) => examineSeries({ courses: set, isAsked, least, most, isAmount: aggregation === "sum" }));
}

/** Parts of an indicator by each of its dimensions, held against the whole. */
function ofParts(
  { id, breakdown, indicator: of }: Series,
  { chunk, bySeries, indicator, isAsked }: Examining & { readonly bySeries: ReadonlyMap<number, readonly Observation[]> },
): readonly Question[] {
  if (Object.keys(breakdown).length > 0 || indicator.aggregation !== "sum") return [];
  const parts = chunk.series.filter((one) => one.indicator === of && Object.keys(one.breakdown).length === 1);
  return [...Map.groupBy(parts, (one) => Object.keys(one.breakdown)[0] ?? "").values()].flatMap((list) =>
    examineParts({
      whole: (bySeries.get(id) ?? []).map(pointOf),
      parts: list.map((one) => (bySeries.get(one.id) ?? []).map(pointOf)),
      isAsked,
      roundedTo: 10 ** -indicator.decimals,
    }),
  );
}

function placeOf({ unit, period }: Pick<Question, "unit" | "period">): string {
  return `${unit ?? ""} ${period}`;
}

/** The releases whose numbers are asked about, by unit and period; for a question about all units, any of its period. */
function vintagesOf(points: readonly DataPoint[], isAsked: (point: DataPoint) => boolean): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const point of points) {
    if (isMissing(point.value) || !isAsked(point)) continue;
    for (const place of [placeOf(point), placeOf({ period: point.period })]) if (!found.has(place)) found.set(place, point.vintage);
  }
  return found;
}

function questionKey({ rule, unit, period, facts }: Question): string {
  return `${rule} ${placeOf({ unit, period })} ${canonical(facts)}`;
}

/** What was explained about a series before: the same question about the same numbers is not asked again. */
function explainedOf(known: readonly StoredQuestion[], series: number): ReadonlySet<string> {
  const explained = known.filter((one) => one.state === "explained" && one.series === series);
  return new Set(explained.map(({ rule, unit, period, facts }) => questionKey({ rule, unit: unit?.code, period, facts })));
}

/** Open questions about values in whose place a value of this release stands now. */
function replacedIn({ observations, known }: Chunk, release: string): readonly string[] {
  const places = new Set(
    observations
      .filter(({ vintage }) => vintage.code === release)
      .flatMap(({ series, unit, period }) => [`${series} ${unit} ${period}`, `${series}  ${period}`]),
  );
  const open = known.filter(({ state, vintage }) => state === "open" && vintage !== release);
  return open.filter(({ series, unit, period }) => places.has(`${series} ${unit?.code ?? ""} ${period}`)).map(({ id }) => id);
}
