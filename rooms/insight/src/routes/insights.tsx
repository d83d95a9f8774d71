import { roleFor } from "@splot/kernel/access";
import { type ReadHandle, together } from "@splot/kernel/database";
import { type Call, csvStream, FILE_PART, listQuery, listWord, page } from "@splot/kernel/http";
import { getThingAt } from "@splot/kernel/objects";
import { listCitedObservations } from "@splot/observatory";
import { panelsOf } from "@splot/thread/panels";
import type { z } from "zod";
import { weigh } from "../model/evidence.ts";
import { type Insight, insightKindCodes, publicStates } from "../model/insight.ts";
import type { ShownNumber } from "../model/number.ts";
import { policy } from "../policy.ts";
import { getInsight, listEvidence, listNumbers, listVerdicts } from "../store/insights.ts";
import { countPublished, type ListFilter, listPublished } from "../store/listing.ts";
import { listStudies } from "../store/studies.ts";
import { insightColumns } from "../web/files.ts";
import { InsightPage } from "../web/pages/InsightPage.tsx";
import { InsightsPage, insightsTitle } from "../web/pages/InsightsPage.tsx";
import { FRAME_QUERIES, refuseHidden } from "./panels.ts";

const PART = 24;
const insightsQuery = listQuery({ dziedzina: listWord, rodzaj: listWord, stan: listWord });
type ListQuery = z.output<typeof insightsQuery>;

/** A word that is none of the choices narrows nothing. */
function filterOf({ szukaj, dziedzina, rodzaj, stan }: ListQuery): ListFilter {
  return {
    search: szukaj === "" ? undefined : szukaj,
    domain: /^[1-7]$/.test(dziedzina) ? Number(dziedzina) : undefined,
    kind: insightKindCodes.find((code) => code === rodzaj),
    state: publicStates.find((code) => code === stan),
  };
}

/** The number after which the next part begins; an unreadable one begins at the beginning. */
function beforeOf({ po }: ListQuery): number | undefined {
  return /^\d{1,7}$/.test(po) ? Number(po) : undefined;
}

/** Insights with what stands for and against each, in four queries more. */
async function weighed(read: ReadHandle, insights: readonly Insight[]) {
  const evidence = await listEvidence(
    read,
    insights.map(({ id }) => id),
  );
  return insights.map((insight) => ({ insight, weighed: weigh(evidence.get(insight.id) ?? []) }));
}

const listCsv = page({
  path: "/wnioski.csv",
  budget: 9,
  query: insightsQuery,
  async show({ visit, read, query }: Call<ListQuery>) {
    return csvStream(read, { language: visit.language, name: "wnioski", columns: insightColumns(visit) }, async (before: number | undefined) => {
      const { rows, next } = await listPublished(read, filterOf(query), { before, limit: FILE_PART });
      const verdicts = await listVerdicts(
        read,
        rows.map(({ id }) => id),
      );
      return { rows: (await weighed(read, rows)).map((row) => ({ ...row, verdict: verdicts.get(row.insight.id)?.[0] })), next };
    });
  },
});

const listPage = page({
  path: "/wnioski",
  budget: 10,
  query: insightsQuery,
  async show({ visit, read, query }: Call<ListQuery>) {
    const filter = filterOf(query);
    const { rows, next } = await listPublished(read, filter, { before: beforeOf(query), limit: PART });
    const count = await countPublished(read, filter);
    const hasRecordedStudies = count === 0 && (await listStudies(read)).some(({ thing }) => thing.mode === "recorded");
    return {
      title: insightsTitle,
      body: (
        <InsightsPage
          visit={visit}
          asked={query}
          rows={await weighed(read, rows)}
          count={count}
          next={next === undefined ? undefined : String(next)}
          hasRecordedStudies={hasRecordedStudies}
          mayWork={roleFor(visit.actor, policy.readInsights) !== undefined}
        />
      ),
    };
  },
});

/** What an insight rests on, ready for a page, in nine queries at most. */
export async function restOf(read: ReadHandle, insight: Insight) {
  const [evidences, numbers, verdicts] = await together(listEvidence(read, [insight.id]), shownNumbers(read, insight), listVerdicts(read, [insight.id]));
  const evidence = evidences.get(insight.id) ?? [];
  const of = (stance: "for" | "against") => evidence.filter((one) => one.stance === stance).map(({ card }) => card);
  return {
    cards: { for: of("for"), against: of("against") },
    counts: weigh(evidence),
    numbers,
    verdicts: verdicts.get(insight.id) ?? [],
  };
}

async function shownNumbers(read: ReadHandle, { id }: Insight): Promise<readonly ShownNumber[]> {
  const cited = await listNumbers(read, id);
  if (cited.length === 0) return [];
  const found = await listCitedObservations(
    read,
    cited.map(({ indicator, locator }) => ({ indicator: indicator.id, locator })),
  );
  return cited.flatMap(({ indicator, locator, why }) => {
    const one = found.find((known) => known.indicator.id === indicator.id && known.locator === locator);
    if (one === undefined) return [];
    const { source, releasedOn, loadedAt } = one.vintage;
    return [
      {
        why,
        releasedOn,
        loadedAt,
        indicator: one.indicator.name,
        address: one.indicator.address,
        area: one.unitName,
        period: one.period,
        value: one.value,
        unit: one.indicator.unit,
        decimals: one.indicator.decimals,
        citation: source.citation,
        isVerified: source.isVerified,
      },
    ];
  });
}

const insightPage = page({
  path: "/wnioski/:insight",
  budget: 11 + FRAME_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read, params } = call;
    const thing = await getThingAt(read, `/wnioski/${params["insight"] ?? ""}`, "insight");
    refuseHidden(call, thing);
    const [insight, panels] = await together(getInsight(read, thing.id), panelsOf(call, thing));
    const mayWork = roleFor(visit.actor, policy.readInsights) !== undefined;
    return {
      title: thing.title,
      crumbs: [{ label: insightsTitle, path: "/wnioski" }],
      body: (
        <InsightPage
          visit={visit}
          insight={insight}
          {...(await restOf(read, insight))}
          workPath={mayWork ? `/praca/wnioski/${thing.id}` : undefined}
          panels={panels}
        />
      ),
    };
  },
});

/** The public insights. NOTE: these stand after the register, whose addresses begin in the same way. */
export const insightRoutes = [listCsv, listPage, insightPage];
