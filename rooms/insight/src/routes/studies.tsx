import { roleFor } from "@splot/kernel/access";
import { type Call, csvAnswer, listQuery, listWord, page } from "@splot/kernel/http";
import { getThingAt, refuseUnknown } from "@splot/kernel/objects";
import { panelsOf } from "@splot/thread/panels";
import type { z } from "zod";
import { narrow, registerOf } from "../model/register.ts";
import { policy } from "../policy.ts";
import { listCards, listClusters } from "../store/cards.ts";
import { listInsightsOfCards } from "../store/insights.ts";
import { countPeople, getSource } from "../store/sources.ts";
import { getStudy, listFigures, listStudies, listSyntheses } from "../store/studies.ts";
import { registerColumns } from "../web/files.ts";
import { CardPage, ClusterPage, SourcePage } from "../web/pages/EvidencePages.tsx";
import { insightsTitle } from "../web/pages/InsightsPage.tsx";
import { StudiesPage, studiesTitle } from "../web/pages/StudiesPage.tsx";
import { StudyPage, SynthesisPage } from "../web/pages/StudyPage.tsx";
import { FRAME_QUERIES, refuseHidden } from "./panels.ts";

const insightsCrumb = { label: insightsTitle, path: "/wnioski" };
const studiesCrumb = { label: studiesTitle, path: "/wnioski/badania" };
const registerQuery = listQuery({ rodzaj: listWord, dziedzina: listWord });
type RegisterQuery = z.output<typeof registerQuery>;

const studiesCsv = page({
  path: "/wnioski/badania.csv",
  budget: 6,
  query: registerQuery,
  async show({ visit, read, query }: Call<RegisterQuery>) {
    const rows = narrow(registerOf(await listStudies(read), await listSyntheses(read)), query);
    return csvAnswer({ language: visit.language, name: "badania", columns: registerColumns(visit), rows });
  },
});

const studiesPage = page({
  path: "/wnioski/badania",
  budget: 6,
  query: registerQuery,
  async show({ visit, read, query }: Call<RegisterQuery>) {
    const all = registerOf(await listStudies(read), await listSyntheses(read));
    return { title: studiesTitle, crumbs: [insightsCrumb], body: <StudiesPage visit={visit} entries={narrow(all, query)} asked={query} /> };
  },
});

const synthesisPage = page({
  path: "/wnioski/raporty/:report",
  budget: 2 + FRAME_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read, params } = call;
    const thing = await getThingAt(read, `/wnioski/raporty/${params["report"] ?? ""}`, "synthesis");
    const synthesis = (await listSyntheses(read)).find(({ id }) => id === thing.id);
    if (synthesis === undefined) throw refuseUnknown();
    const body = <SynthesisPage visit={visit} synthesis={synthesis} panels={await panelsOf(call, thing)} />;
    return { title: thing.title, crumbs: [insightsCrumb, studiesCrumb], body };
  },
});

const studyPage = page({
  path: "/wnioski/badania/:study",
  budget: 9 + FRAME_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read, params } = call;
    const thing = await getThingAt(read, `/wnioski/badania/${params["study"] ?? ""}`, "study");
    refuseHidden(call, thing);
    const cards = await listCards(read, { study: thing.id });
    const insights = await listInsightsOfCards(
      read,
      cards.map(({ id }) => id),
    );
    const mayWork = thing.mode === "enacted" && roleFor(visit.actor, policy.openWorkshop) !== undefined;
    return {
      title: thing.title,
      crumbs: [insightsCrumb, studiesCrumb],
      body: (
        <StudyPage
          visit={visit}
          study={await getStudy(read, thing.id)}
          figures={await listFigures(read, thing.id)}
          material={(await countPeople(read, [thing.id])).get(thing.id)}
          cards={cards.filter(({ isPublic }) => isPublic)}
          insights={insights.filter(({ publishedAt }) => publishedAt !== undefined)}
          workPath={mayWork ? `/praca/wnioski/badania/${thing.id}` : undefined}
          panels={await panelsOf(call, thing)}
        />
      ),
    };
  },
});

/** A thing inside a study and its study; both only for those who may see them. */
async function insideStudy(call: Call<unknown>, place: "karty" | "grupy" | "zrodla", kind: string) {
  const { read, params } = call;
  const base = `/wnioski/badania/${params["study"] ?? ""}`;
  const thing = await getThingAt(read, `${base}/${place}/${params["no"] ?? ""}`, kind);
  refuseHidden(call, thing);
  const study = await getStudy(read, (await getThingAt(read, base, "study")).id);
  const crumbs = [insightsCrumb, studiesCrumb, { label: study.thing.title, path: base }];
  return { thing, study, crumbs };
}

const NUMBER = ":no{[0-9]{1,6}}";

const cardPage = page({
  path: `/wnioski/badania/:study/karty/${NUMBER}`,
  budget: 7 + FRAME_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read } = call;
    const { thing, study, crumbs } = await insideStudy(call, "karty", "card");
    const [card] = await listCards(read, { ids: [thing.id] });
    if (card === undefined) throw refuseUnknown();
    const insights = (await listInsightsOfCards(read, [card.id])).filter(({ publishedAt }) => publishedAt !== undefined);
    return { title: thing.title, crumbs, body: <CardPage visit={visit} study={study} card={card} insights={insights} panels={await panelsOf(call, thing)} /> };
  },
});

const clusterPage = page({
  path: `/wnioski/badania/:study/grupy/${NUMBER}`,
  budget: 7 + FRAME_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read } = call;
    const { thing, study, crumbs } = await insideStudy(call, "grupy", "cluster");
    const [cluster] = await listClusters(read, { ids: [thing.id] });
    if (cluster === undefined) throw refuseUnknown();
    const cards = (await listCards(read, { cluster: cluster.id })).filter(({ isPublic }) => isPublic);
    return {
      title: thing.title,
      crumbs,
      body: <ClusterPage visit={visit} study={study} cluster={cluster} cards={cards} panels={await panelsOf(call, thing)} />,
    };
  },
});

const sourcePage = page({
  path: `/wnioski/badania/:study/zrodla/${NUMBER}`,
  budget: 7 + FRAME_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read } = call;
    const { thing, study, crumbs } = await insideStudy(call, "zrodla", "source");
    const source = await getSource(read, thing.id);
    const cards = (await listCards(read, { source: thing.id })).filter(({ isPublic }) => isPublic);
    return { title: thing.title, crumbs, body: <SourcePage visit={visit} study={study} source={source} cards={cards} panels={await panelsOf(call, thing)} /> };
  },
});

/** The register of studies and what stands in it. NOTE: the CSV stands before the study, whose address has the same form. */
export const studyRoutes = [studiesCsv, studiesPage, synthesisPage, studyPage, cardPage, clusterPage, sourcePage];
