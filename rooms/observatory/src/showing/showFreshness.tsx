import { arrange, type FileColumn, markColumns, orderOf, partAfter, say } from "@splot/kernel";
import { together } from "@splot/kernel/database";
import { type Call, csvAnswer, type Shown } from "@splot/kernel/http";
import { areaCodeOf, findUnit, listMembers } from "@splot/kernel/territory";
import { freshnessOf } from "../methods/index.ts";
import { isMeasured } from "../model/derivation.ts";
import { listNewestPeriods } from "../store/freshness.ts";
import { listIndicators } from "../store/indicators.ts";
import { FreshnessPage, type FreshnessQuery, freshnessTitle, type ListedFreshness } from "../web/pages/FreshnessPage.tsx";
import { freshnessNames } from "../web/parts/freshnessWords.ts";
import { deskCrumbs } from "../web/parts/QualityTabs.tsx";
import { openDesks } from "./openDesks.ts";

/** Most indicators of one part of the list. */
const PART = 50;
const columns = ["wskaznik", "okres", "spoznienie"] as const;
const usual = { column: "spoznienie", direction: "descending" } as const;

/** The indicators that the address asks for, in its order; the latest first. In five queries. */
async function rowsOf({ read, visit, query }: Call<FreshnessQuery>) {
  const area = areaCodeOf(read.space);
  const [listed, members, whole] = await together(listIndicators(read), listMembers(read, area, read.today), findUnit(read, area, read.today));
  const indicators = listed.filter(isMeasured);
  const places = { series: indicators.map(({ series }) => series), members: members.map(({ id }) => id), area: whole?.id };
  const newest = new Map((await listNewestPeriods(read, places)).map((one) => [one.series, one]));
  const all = indicators.map((indicator): ListedFreshness => {
    const own = newest.get(indicator.series);
    return { indicator, newest: own, answer: freshnessOf(own, indicator.lagDays, read.today) };
  });
  const { column, direction } = orderOf(query, columns, usual);
  const by = {
    wskaznik: ({ indicator }: ListedFreshness) => say(visit.language, indicator.name),
    okres: (row: ListedFreshness) => row.newest?.period,
    spoznienie: ({ answer }: ListedFreshness) => answer.lateDays,
  }[column];
  const fitting = all.filter(({ answer }) => query.stan === "" || answer.freshness === query.stan);
  const rows = arrange(fitting, { search: query.szukaj, text: ({ indicator: { name, code } }) => `${name.pl} ${name.en ?? ""} ${code}`, by, direction });
  return { rows, unitCount: members.length, order: { column, direction } };
}

/** The desk of how fresh the figures are. */
export async function showFreshness(call: Call<FreshnessQuery>): Promise<Shown> {
  const { rows, unitCount, order } = await rowsOf(call);
  const part = partAfter(rows, call.query.po, { most: PART, key: ({ indicator }) => indicator.code });
  return {
    title: freshnessTitle,
    density: "work",
    crumbs: deskCrumbs,
    body: (
      <FreshnessPage
        visit={call.visit}
        desks={openDesks(call.visit.actor)}
        query={call.query}
        rows={part.rows}
        next={part.next}
        count={rows.length}
        unitCount={unitCount}
        order={order}
      />
    ),
  };
}

/** The same list as a file. */
export async function freshnessFile(call: Call<FreshnessQuery>): Promise<Response> {
  const { language, origin, at } = call.visit;
  const fileColumns: readonly FileColumn<ListedFreshness>[] = [
    { head: { pl: "wskaznik", en: "indicator" }, cell: ({ indicator }) => indicator.code },
    { head: { pl: "nazwa", en: "name" }, cell: ({ indicator }) => say(language, indicator.name) },
    { head: { pl: "najnowszy_okres", en: "newest_period" }, mayMiss: true, cell: ({ newest }) => newest?.period ?? { missing: "not_collected" } },
    { head: { pl: "termin", en: "due" }, mayMiss: true, cell: ({ answer }) => answer.due ?? { missing: "unknown" } },
    { head: { pl: "spoznienie_dni", en: "late_days" }, mayMiss: true, cell: ({ answer }) => answer.lateDays ?? { missing: "unknown" } },
    { head: { pl: "stan", en: "state" }, cell: ({ answer }) => say(language, freshnessNames[answer.freshness]) },
    { head: { pl: "zrodlo", en: "source" }, cell: ({ newest }) => (newest === undefined ? "" : say(language, newest.source)) },
    ...markColumns<ListedFreshness>(language, ({ indicator }) => indicator),
    { head: { pl: "adres", en: "address" }, cell: ({ indicator }) => `${origin}${at(indicator.address)}` },
  ];
  return csvAnswer({ language, name: "aktualnosc", columns: fileColumns, rows: (await rowsOf(call)).rows, isPrivate: true });
}
