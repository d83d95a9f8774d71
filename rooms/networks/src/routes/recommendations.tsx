import { arrange, type FileColumn, markColumns, say } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, csvAnswer, page, type Shown } from "@splot/kernel/http";
import { getThingAt, refuseUnknown, type Thing } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { panelsOf } from "@splot/thread/panels";
import { type RecommendationsQuery, recommendationsQuery } from "../contract.ts";
import type { Recommendation } from "../model/recommendation.ts";
import { listEditions, listScopes } from "../store/editions.ts";
import { findNetwork, listNetworks } from "../store/networks.ts";
import { findRecommendation, listRecommendations } from "../store/recommendations.ts";
import { RecommendationPage } from "../web/pages/RecommendationPage.tsx";
import { RecommendationsPage, recommendationsTitle } from "../web/pages/RecommendationsPage.tsx";
import { PANEL_QUERIES, VISIT_QUERIES } from "./panels.ts";
import { repliesOf } from "./replies.tsx";

/** The recommendations that the address asks for. Four queries. */
async function foundRecommendations(read: ReadHandle, { szukaj, edycja, siec, zakres }: RecommendationsQuery) {
  const [editions, networks, scopes] = [await listEditions(read), await listNetworks(read), await listScopes(read)];
  const edition = editions.find(({ code }) => code === edycja)?.id;
  const network = networks.find(({ code }) => code === siec)?.id;
  const chosen = (await listRecommendations(read)).filter(
    (one) => (edycja === "" || one.edition === edition) && (siec === "" || one.network === network) && (zakres === "" || one.scope === zakres),
  );
  return {
    editions,
    networks,
    scopes,
    recommendations: arrange(chosen, { search: szukaj, text: ({ title, text }) => [title.pl, title.en, text.pl, text.en].join(" ") }),
  };
}

const recommendationsPage = page({
  path: "/rekomendacje",
  budget: 4 + VISIT_QUERIES,
  query: recommendationsQuery,
  async show({ visit, read, query }: Call<RecommendationsQuery>) {
    return { title: recommendationsTitle, body: <RecommendationsPage visit={visit} asked={query} {...(await foundRecommendations(read, query))} /> };
  },
});

const recommendationsCsv = page({
  path: "/rekomendacje.csv",
  budget: 4 + VISIT_QUERIES,
  query: recommendationsQuery,
  async show({ visit, read, query }: Call<RecommendationsQuery>) {
    const { language, origin, at, words } = visit;
    const { editions, networks, scopes, recommendations } = await foundRecommendations(read, query);
    const columns: readonly FileColumn<Recommendation>[] = [
      { head: { pl: "kod", en: "code" }, cell: ({ code }) => code },
      { head: { pl: "tresc", en: "text" }, cell: ({ text }) => say(language, text) },
      {
        head: { pl: "zakres", en: "scope" },
        cell: (one) => say(language, scopes.find(({ code, edition }) => code === one.scope && edition === one.edition)?.name ?? { pl: "" }),
      },
      { head: { pl: "siec", en: "network" }, cell: ({ network }) => networks.find(({ id }) => id === network)?.code ?? "" },
      { head: { pl: "edycja", en: "edition" }, cell: ({ edition }) => editions.find(({ id }) => id === edition)?.code ?? "" },
      { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, words.state("recommendation", state)) },
      { head: { pl: "streszczenie", en: "summary" }, cell: ({ isSummary }) => say(language, isSummary ? { pl: "tak", en: "yes" } : { pl: "nie", en: "no" }) },
      { head: { pl: "zrodlo", en: "source" }, cell: ({ source }) => source ?? "" },
      { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
      ...markColumns<Recommendation>(language, (one) => one),
    ];
    return csvAnswer({ language, name: "zalecenia", columns, rows: recommendations });
  },
});

/** The page of a recommendation, with what was typed and refused. */
export async function showRecommendation(call: Call<unknown>, thing: Thing, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const recommendation = await findRecommendation(read, thing.id);
  if (recommendation === undefined) throw refuseUnknown();
  return {
    title: recommendation.title,
    crumbs: [{ label: recommendationsTitle, path: "/rekomendacje" }],
    body: (
      <RecommendationPage
        visit={visit}
        recommendation={recommendation}
        network={await findNetwork(read, recommendation.network)}
        edition={(await listEditions(read)).find(({ id }) => id === recommendation.edition)}
        scope={(await listScopes(read, recommendation.edition)).find(({ code }) => code === recommendation.scope)}
        panels={await panelsOf(call, thing)}
      >
        {await repliesOf(call, recommendation, sent)}
      </RecommendationPage>
    ),
  };
}

const recommendationPage = page({
  path: "/rekomendacje/:recommendation",
  budget: 8 + PANEL_QUERIES + VISIT_QUERIES,
  show: async (call: Call<unknown>) =>
    showRecommendation(call, await getThingAt(call.read, `/rekomendacje/${call.params["recommendation"] ?? ""}`, "recommendation")),
});

/** Recommendations and their file. */
export const recommendationRoutes = [recommendationsPage, recommendationsCsv, recommendationPage];
