import type { ContentText, ObjectId, PersonId } from "@splot/kernel";
import { together } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import { queueNotice } from "@splot/kernel/notices";
import { areaCodeOf, findUnit, listMembers } from "@splot/kernel/territory";
import { compareReleases } from "../methods/releases.ts";
import { pointOf } from "../methods/values.ts";
import { isConfirmed } from "../model/confirmed.ts";
import { isGone, type Observation } from "../model/observation.ts";
import { type CitedCell, listCitedCells } from "../store/citing.ts";
import { findRelease } from "../store/imports.ts";
import { listIndicators } from "../store/indicators.ts";
import { listAllObservations } from "../store/observations.ts";

const words = {
  subject: { pl: "Nowe wydanie zmienia liczby, na które się powołujesz", en: "A new release changes numbers that you cite" },
  body: {
    pl: "Wydanie {code} zmienia liczby wskaźnika tak, że zmienia się ocena celu, miejsce o co najmniej trzy albo wartość całego obszaru o ponad 1%. Sprawdź: {things}. Zacytowane liczby zostają przy swoim wydaniu.",
    en: "The release {code} changes numbers so far that the status of a target, a rank by three or more, or the value of the whole area by over 1% changes. Check: {things}. Cited numbers stay with their release.",
  },
};

/** A thing that somebody answers for. */
type Owned = Pick<CitedCell, "by" | "owner">;

/** A target whose status is another one since the release came. */
export interface RestatedGoal {
  readonly goal: { readonly id: ObjectId };
  readonly series: number;
}

/**
 * Tells those who answer for things that cite its changed numbers that a release revises them, as part of the act that accepts it: one
 * notice for each of them and release (METHODS §8.9), however often it is accepted. `restated`: targets whose status changed.
 * A release whose numbers nobody cites costs one query.
 */
export async function tellRevision(
  act: Act,
  { code, series, restated }: { readonly code: string; readonly series: readonly number[]; readonly restated: readonly RestatedGoal[] },
): Promise<void> {
  const cited = await listCitedCells(act, series);
  const release = cited.length === 0 ? undefined : await findRelease(act, code);
  if (release === undefined) return;
  const goals = new Set(restated.map(({ goal }) => goal.id));
  const things = [...(await revisedThings(act, code, cited)), ...cited.filter(({ by }) => goals.has(by.id))];
  for (const [owner, list] of Map.groupBy(things, ({ owner }) => owner)) {
    if (owner !== undefined) await tell(act, { code, release: release.id, address: release.address, owner, list });
  }
}

/** What cites a changed number of a series that the release moves so far. */
async function revisedThings(act: Act, code: string, cited: readonly CitedCell[]): Promise<readonly Owned[]> {
  const wanted = [...new Set(cited.map((one) => one.series))];
  const area = areaCodeOf(act.space);
  const [whole, units, indicators] = await together(findUnit(act, area, act.today), listMembers(act, area, act.today), listIndicators(act));
  const own = indicators.filter((one) => wanted.includes(one.series));
  const weights = own.flatMap(({ weight }) => weight ?? []);
  const codes = [...units, ...(whole === undefined ? [] : [whole])].map((one) => one.code);
  const all = await listAllObservations(act, { series: [...new Set([...wanted, ...weights])], units: codes });
  const { before, after } = statesAround(all, code);
  return own.flatMap((indicator) => {
    const of = (list: readonly Observation[], series = indicator.series) => list.filter((one) => one.series === series);
    const weighed = indicator.weight === undefined ? [] : of(after, indicator.weight);
    const [olds, news] = [of(before), of(after)];
    const place = { indicator, area: whole?.code, members: units.map((one) => one.code), isRanked: isConfirmed([...olds, ...news]) };
    const { comparison, effects } = compareReleases(place, { olds: olds.map(pointOf), news: news.map(pointOf), weights: weighed.map(pointOf) });
    if (effects.places.length + effects.wholes.length === 0) return [];
    const changed = new Set(comparison.changed.map(({ after: point }) => `${point.unit} ${point.period}`));
    return cited.filter(({ series, unit, period }) => series === indicator.series && changed.has(`${unit} ${period}`));
  });
}

/** The current number of each cell with the release and without it; `all` has the newest of each cell first. */
function statesAround(all: readonly Observation[], code: string) {
  const [before, after] = [new Map<string, Observation>(), new Map<string, Observation>()];
  for (const one of all) {
    const key = `${one.series} ${one.unit} ${one.period}`;
    const isOfRelease = one.vintage.code === code;
    // NOTE: a correction by the municipality itself replaces the release before it in the same act, so that one still counts as before.
    if (!isOfRelease && one.vintage.withdrawn === undefined && !before.has(key)) before.set(key, one);
    if (!isGone(one.vintage) && !after.has(key)) after.set(key, one);
  }
  return { before: [...before.values()], after: [...after.values()] };
}

async function tell(
  act: Act,
  {
    code,
    release,
    address,
    owner,
    list,
  }: { readonly code: string; readonly release: ObjectId; readonly address: string; readonly owner: PersonId; readonly list: readonly Owned[] },
): Promise<void> {
  const titles = [...new Map(list.map(({ by }) => [by.id, by.title])).values()];
  const named = (language: "pl" | "en") => titles.map((title: ContentText) => title[language] ?? title.pl).join("; ");
  const filled = (language: "pl" | "en") => words.body[language].replace("{code}", code).replace("{things}", named(language));
  await queueNotice(act, {
    recipientKind: "person",
    recipient: owner,
    object: release,
    step: "revision",
    link: address,
    subject: words.subject,
    body: { pl: filled("pl"), en: filled("en") },
  });
}
