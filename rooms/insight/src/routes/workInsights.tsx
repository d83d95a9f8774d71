import { arrange, findId, type ListAsked, type ObjectId, partAfter, say } from "@splot/kernel";
import { authorise, roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, form, listQuery, listWord, page, type Shown } from "@splot/kernel/http";
import { areaCodeOf, findUnit, listMembers } from "@splot/kernel/territory";
import { listIndicators } from "@splot/observatory";
import { z } from "zod";
import { askVerdict } from "../actions/askVerdict.ts";
import { citeNumber } from "../actions/citeNumber.ts";
import { giveVerdict } from "../actions/giveVerdict.ts";
import { publishInsight } from "../actions/publishInsight.ts";
import { addEvidence, stateInsight } from "../actions/stateInsight.ts";
import type { Card } from "../model/card.ts";
import { type Insight, insightStates } from "../model/insight.ts";
import type { Study } from "../model/study.ts";
import { policy } from "../policy.ts";
import { listCards, listClusters } from "../store/cards.ts";
import { getInsight, listAllInsights } from "../store/insights.ts";
import { listStudies } from "../store/studies.ts";
import { linesOf, type Sent } from "../web/parts/form.ts";
import { DeskPage, type DeskQuery, deskTitle, insightOrder } from "../web/work/DeskPage.tsx";
import { evidenceOf } from "../web/work/EvidenceChoice.tsx";
import { InsightDeskPage } from "../web/work/InsightDeskPage.tsx";
import type { NumberChoices } from "../web/work/NumberForm.tsx";
import { StatePage, stateTitle } from "../web/work/StatePage.tsx";
import { StudiesDeskPage, studiesDeskTitle, studyOrder } from "../web/work/StudiesDeskPage.tsx";
import { restOf } from "./insights.tsx";
import { deskCrumb, idOf } from "./workStudies.tsx";

/** Insights and studies shown at once. */
const PAGE = 50;
const deskQuery = listQuery({ stan: listWord });
const studiesQuery = listQuery({});

const desk = page({
  path: "/praca/wnioski",
  grants: policy.readInsights,
  budget: 6,
  query: deskQuery,
  async show({ visit, read, query }: Call<DeskQuery>) {
    const studies = roleFor(visit.actor, policy.openWorkshop) === undefined ? undefined : await ownStudies(read);
    const all = arrange(
      (await listAllInsights(read)).filter(({ state }) => query.stan === "" || state === query.stan),
      { search: query.szukaj, text: ({ code, thing: { title } }) => `${code} ${title.pl} ${title.en ?? ""}`, ...orderBy(insightOrder(query), visit.language) },
    );
    const { rows, next } = partAfter(all, query.po, { most: PAGE, key: ({ id }) => id });
    return {
      title: deskTitle,
      density: "work",
      body: <DeskPage visit={visit} query={query} insights={rows} count={all.length} next={next} studies={studies} />,
    };
  },
});

/** The order of insights that an address asks for. */
function orderBy({ column, direction }: ReturnType<typeof insightOrder>, language: "pl" | "en") {
  const by = {
    numer: ({ code }: Insight) => code,
    wniosek: ({ thing }: Insight) => say(language, thing.title),
    stan: ({ state }: Insight) => say(language, insightStates[state]),
  }[column];
  return { by, direction };
}

const studiesDesk = page({
  path: "/praca/wnioski/badania",
  grants: policy.openWorkshop,
  budget: 5,
  query: studiesQuery,
  async show({ visit, read, query }: Call<ListAsked>) {
    const { column, direction } = studyOrder(query);
    const by = { poczatek: undefined, badanie: ({ thing }: Study) => say(visit.language, thing.title) }[column];
    const all = arrange(await ownStudies(read), { search: query.szukaj, text: ({ thing: { title } }) => `${title.pl} ${title.en ?? ""}`, by, direction });
    const { rows, next } = partAfter(all, query.po, { most: PAGE, key: ({ id }) => id });
    return {
      title: studiesDeskTitle,
      crumbs: [deskCrumb],
      density: "work",
      body: <StudiesDeskPage visit={visit} query={query} studies={rows} count={all.length} next={next} />,
    };
  },
});

/** The studies that are run in the program, newest first. */
async function ownStudies(read: ReadHandle) {
  return (await listStudies(read)).filter(({ thing }) => thing.mode === "enacted");
}

/** The cards of a study that can be evidence, with its clusters. */
async function choiceOf(read: ReadHandle, study: ObjectId | undefined) {
  if (study === undefined) return { cards: [], clusters: [] };
  const cards = (await listCards(read, { study })).filter(({ state }) => state === "written");
  return { cards, clusters: await listClusters(read, { study }) };
}

async function showState({ visit, read }: Call<unknown>, wanted: string | undefined, sent?: Sent): Promise<Shown> {
  authorise(visit.actor, policy.stateInsight);
  const studies = await ownStudies(read);
  const chosen = studies.find(({ id }) => id === wanted) ?? studies[0];
  const choice = await choiceOf(read, chosen?.id);
  return {
    title: stateTitle,
    crumbs: [deskCrumb],
    density: "work",
    body: <StatePage visit={visit} studies={studies} chosen={chosen} {...choice} sent={sent} />,
  };
}

const studyQuery = z.object({ badanie: z.string().max(80).optional().catch(undefined) });
const statePage = page({
  path: "/praca/wnioski/nowy",
  grants: policy.stateInsight,
  budget: 9,
  query: studyQuery,
  show: (call: Call<z.output<typeof studyQuery>>) => showState(call, call.query.badanie),
});

const stateForm = form({
  path: "/praca/wnioski/nowy",
  action: stateInsight,
  input: ({ values }) => {
    const { kind, statement, statementEn, domains, confidence } = values;
    return { kind, statement, statementEn, domains: linesOf(domains), confidence, evidence: evidenceOf(values) };
  },
  done: ({ result }) => `/praca/wnioski/${result.id}`,
  again: (call, sent) => showState(call, findId(sent.values["badanie"] ?? ""), { form: "insight", ...sent }),
});

/** Cards that a draft can still take: of the studies its evidence comes from, or of the newest one. */
async function furtherCards(read: ReadHandle, { state }: Insight, taken: readonly Pick<Card, "id" | "study">[]) {
  if (state !== "draft") return { cards: [], clusters: [] };
  const study = taken[0]?.study ?? (await ownStudies(read))[0]?.id;
  const found = await choiceOf(read, study);
  const known = new Set(taken.map(({ id }) => id));
  return { cards: found.cards.filter(({ id }) => !known.has(id)), clusters: found.clusters };
}

async function numberChoices(read: ReadHandle, { state }: Insight): Promise<NumberChoices> {
  if (state !== "draft") return { indicators: [], units: [] };
  const area = areaCodeOf(read.space);
  const [whole, members, indicators] = [await findUnit(read, area, read.today), await listMembers(read, area, read.today), await listIndicators(read)];
  return {
    indicators: indicators.map(({ id, name }) => ({ value: id, title: name })),
    units: [...(whole === undefined ? [] : [whole]), ...members].map(({ code, name }) => ({ value: code, title: name })),
  };
}

async function showInsight(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  authorise(visit.actor, policy.readInsights);
  const insight = await getInsight(read, idOf(call, "insight"));
  const rest = await restOf(read, insight);
  const taken = [...rest.cards.for, ...rest.cards.against];
  const { actor } = visit;
  return {
    title: insight.thing.title,
    crumbs: [deskCrumb],
    density: "work",
    body: (
      <InsightDeskPage
        visit={visit}
        insight={insight}
        {...rest}
        mayWork={roleFor(actor, policy.askVerdict) !== undefined}
        mayJudge={roleFor(actor, policy.giveVerdict) !== undefined}
        isOwn={actor.kind === "person" && actor.person === insight.author}
        choice={await furtherCards(read, insight, taken)}
        numberChoices={await numberChoices(read, insight)}
        sent={sent}
      />
    ),
  };
}

const insightDesk = page({ path: "/praca/wnioski/:insight", grants: policy.readInsights, budget: 24, show: (call: Call<unknown>) => showInsight(call) });
const back = ({ params }: { readonly params: Readonly<Record<string, string>> }) => `/praca/wnioski/${params["insight"]}`;

const evidenceForm = form({
  path: "/praca/wnioski/:insight/dowody",
  action: addEvidence,
  input: ({ values, params }) => ({ insight: params["insight"], evidence: evidenceOf(values) }),
  done: back,
  again: (call, sent) => showInsight(call, { form: "evidence", ...sent }),
});

const numberForm = form({
  path: "/praca/wnioski/:insight/liczba",
  action: citeNumber,
  input: ({ values: { indicator, unit, period, why }, params }) => ({ insight: params["insight"], indicator, unit, period, why }),
  done: back,
  again: (call, sent) => showInsight(call, { form: "number", ...sent }),
});

const askForm = form({
  path: "/praca/wnioski/:insight/prosba",
  action: askVerdict,
  input: ({ values: { dueOn }, params }) => ({ insight: params["insight"], ...(dueOn === undefined || dueOn === "" ? {} : { dueOn }) }),
  done: back,
  again: (call, sent) => showInsight(call, { form: "ask", ...sent }),
});

const verdictForm = form({
  path: "/praca/wnioski/:insight/opinia",
  action: giveVerdict,
  input: ({ values: { verdict, reason, reasonEn }, params }) => ({ insight: params["insight"], verdict, reason, reasonEn }),
  done: back,
  again: (call, sent) => showInsight(call, { form: "verdict", ...sent }),
});

const publishForm = form({
  path: "/praca/wnioski/:insight/publikacja",
  action: publishInsight,
  input: ({ params }) => ({ insight: params["insight"] }),
  done: ({ result }) => result.address,
  again: (call, sent) => showInsight(call, { form: "publish", ...sent }),
});

/** The desks of insights. NOTE: the form of a new one stands before the desk of one, whose address has the same form. */
export const workInsightRoutes = [desk, studiesDesk, statePage, stateForm, evidenceForm, numberForm, askForm, verdictForm, publishForm, insightDesk];
