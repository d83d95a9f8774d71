import { nothingAsked } from "@splot/kernel";
import { type Call, type FormValues, form, listQuery, listWord, page } from "@splot/kernel/http";
import { z } from "zod";
import { defineIndicator, removeIndicator } from "./actions/defineIndicator.ts";
import { explainQuestion, reviewFigures } from "./actions/explainQuestion.ts";
import { endBreak, recordBreak } from "./actions/recordBreak.ts";
import { recordComposite } from "./actions/recordComposite.ts";
import { requestValues } from "./actions/requestValues.ts";
import { assessTargets, setTarget } from "./actions/setTarget.ts";
import { supplyValues } from "./actions/supplyValues.ts";
import { ROWS } from "./model/composite.ts";
import { policy } from "./policy.ts";
import { sentComposite } from "./showing/compositeForm.ts";
import { sentDefinition } from "./showing/definitionForm.ts";
import { breaksAgain, breaksFile, showBreaks } from "./showing/showBreaks.tsx";
import { compositeAgain, compositeFile, compositeReshaped, showComposite } from "./showing/showComposite.tsx";
import { compositeDeskAgain, compositeDeskReshaped, compositesFile, showCompositeDesk } from "./showing/showCompositeDesk.tsx";
import { definitionAgain, definitionsFile, showDefinition, showDefinitions, showNewDefinition } from "./showing/showDefinitions.tsx";
import { freshnessFile, showFreshness } from "./showing/showFreshness.tsx";
import { questionAgain, questionsFile, showQuestion, showQuestions } from "./showing/showQuestions.tsx";
import {
  bookAgain,
  bookValues,
  requestsAgain,
  requestsFile,
  showRequests,
  showSupply,
  supplyAgain,
  templateFile,
  typedValues,
} from "./showing/showRequests.tsx";
import { sentPath, showTargetDesk, showTargets, targetsAgain, targetsFile } from "./showing/showTargets.tsx";
import { REMOVE_FORM } from "./web/pages/DefinitionPage.tsx";
import { DEFINITION_FORM } from "./web/parts/DefinitionForm.tsx";
import { qualityDesks } from "./web/parts/QualityTabs.tsx";

const breaks = qualityDesks.breaks.path;

/** Breaks that people declare. */
const breakRoutes = [
  page({ path: breaks, budget: 4, grants: policy.openQuality, query: listQuery({}), show: (call) => showBreaks(call) }),
  page({ path: `${breaks}.csv`, budget: 3, grants: policy.openQuality, query: listQuery({}), show: breaksFile }),
  form({
    path: breaks,
    action: recordBreak,
    input: ({ values }) => ({ indicator: values["indicator"], period: values["period"], note: { pl: values["note"], en: values["noteEn"] } }),
    done: () => breaks,
    again: breaksAgain,
  }),
  form({
    path: `${breaks}/cofnij`,
    action: endBreak,
    input: ({ values }) => ({ indicator: values["indicator"], period: values["period"], reason: values["reason"] }),
    done: () => breaks,
    again: breaksAgain,
  }),
];

const questions = qualityDesks.questions.path;
const questionsQuery = listQuery({ stan: listWord, gmina: listWord, sprawdzono: listWord });

/** Values that rules ask about. */
const questionRoutes = [
  page({ path: questions, budget: 11, grants: policy.openQuestions, query: questionsQuery, show: showQuestions }),
  page({ path: `${questions}.csv`, budget: 8, grants: policy.openQuestions, query: questionsQuery, show: questionsFile }),
  form({
    path: `${questions}/sprawdz`,
    action: reviewFigures,
    input: () => ({}),
    done: () => `${questions}?sprawdzono=tak`,
    again: (call) => showQuestions({ ...call, query: { ...nothingAsked, stan: "", gmina: "", sprawdzono: "" } }),
  }),
  page({ path: `${questions}/:pytanie`, budget: 9, grants: policy.openQuestions, show: (call: Call<unknown>) => showQuestion(call) }),
  form({
    path: `${questions}/:pytanie/wyjasnij`,
    action: explainQuestion,
    input: ({ values, params }) => ({ question: params["pytanie"], comment: values["comment"] }),
    done: ({ params }) => `${questions}/${params["pytanie"] ?? ""}`,
    again: questionAgain,
  }),
];

const freshness = qualityDesks.freshness.path;
const freshnessQuery = listQuery({ stan: listWord });

/** How old the figures are. */
const freshnessRoutes = [
  page({ path: freshness, budget: 6, grants: policy.openQuality, query: freshnessQuery, show: showFreshness }),
  page({ path: `${freshness}.csv`, budget: 6, grants: policy.openQuality, query: freshnessQuery, show: freshnessFile }),
];

const requests = qualityDesks.requests.path;

/** Values that municipalities supply themselves. */
const requestRoutes = [
  page({ path: requests, budget: 11, grants: policy.openRequests, query: listQuery({}), show: (call) => showRequests(call) }),
  page({ path: `${requests}.csv`, budget: 9, grants: policy.openRequests, query: listQuery({}), show: requestsFile }),
  form({
    path: requests,
    action: requestValues,
    input: ({ values }) => ({
      indicators: (values["indicators"] ?? "").split("\n").filter((code) => code !== ""),
      period: values["period"],
      due: values["due"],
      note: values["note"],
    }),
    done: ({ result }) => `${requests}/${result.id}`,
    again: requestsAgain,
  }),
  page({ path: `${requests}/:prosba`, budget: 10, grants: policy.openRequests, show: (call: Call<unknown>) => showSupply(call) }),
  page({ path: `${requests}/:prosba/szablon.xlsx`, budget: 10, grants: policy.supplyValues, show: templateFile }),
  form({
    path: `${requests}/:prosba`,
    action: supplyValues,
    input: ({ values, params }) => ({ organisation: values["organisation"], request: params["prosba"], values: typedValues(values), reason: values["reason"] }),
    done: ({ result }) => `/dane/wydania/${result.vintage}`,
    again: supplyAgain,
  }),
  form({
    path: `${requests}/:prosba/arkusz`,
    action: supplyValues,
    mostMb: 5,
    input: bookValues,
    done: ({ result }) => `/dane/wydania/${result.vintage}`,
    again: bookAgain,
  }),
];

const composites = qualityDesks.composites.path;
const compositeQuery = z.object({ okres: z.string().max(200).optional(), wersja: z.string().max(6).optional() });

/** Did a button change the number of rows? */
const asksRows = (values: FormValues) => values[ROWS] !== undefined;

/** Indicators that are composed of others by weights. */
const compositeRoutes = [
  page({ path: "/dane/zlozone/:wskaznik", budget: 22, query: compositeQuery, show: (call) => showComposite(call) }),
  ...(["csv", "xlsx", "json"] as const).map((format) =>
    page({ path: `/dane/zlozone/:wskaznik/${format}`, budget: 8, query: compositeQuery, show: (call) => compositeFile(call, format) }),
  ),
  form({
    path: "/dane/zlozone/:wskaznik/wersje",
    action: recordComposite,
    input: ({ values }) => sentComposite(values),
    done: ({ result }) => result.address,
    again: compositeAgain,
    reshaping: { isAsked: asksRows, show: compositeReshaped },
  }),
  page({ path: composites, budget: 5, grants: policy.openQuality, query: listQuery({}), show: (call) => showCompositeDesk(call) }),
  page({ path: `${composites}.csv`, budget: 3, grants: policy.openQuality, query: listQuery({}), show: compositesFile }),
  form({
    path: composites,
    action: recordComposite,
    input: ({ values }) => sentComposite(values),
    done: ({ result }) => result.address,
    again: compositeDeskAgain,
    reshaping: { isAsked: asksRows, show: compositeDeskReshaped },
  }),
];

const definitions = qualityDesks.definitions.path;

/** Definitions of indicators; those of the own space are changed here. */
const definitionRoutes = [
  page({ path: definitions, budget: 3, grants: policy.openQuality, query: listQuery({}), show: showDefinitions }),
  page({ path: `${definitions}.csv`, budget: 3, grants: policy.openQuality, query: listQuery({}), show: definitionsFile }),
  page({ path: `${definitions}/nowy`, budget: 3, grants: policy.defineIndicator, show: (call: Call<unknown>) => showNewDefinition(call) }),
  form({
    path: `${definitions}/nowy`,
    action: defineIndicator,
    input: ({ values }) => sentDefinition(values),
    done: ({ result }) => result.address,
    again: definitionAgain(DEFINITION_FORM),
  }),
  page({ path: `${definitions}/:kod`, budget: 6, grants: policy.defineIndicator, show: (call: Call<unknown>) => showDefinition(call) }),
  form({
    path: `${definitions}/:kod`,
    action: defineIndicator,
    input: ({ values, params }) => ({ ...sentDefinition(values), indicator: params["kod"] }),
    done: ({ result }) => result.address,
    again: definitionAgain(DEFINITION_FORM),
  }),
  form({
    path: `${definitions}/:kod/usun`,
    action: removeIndicator,
    input: ({ values, params }) => ({ indicator: params["kod"], reason: values["reason"] }),
    done: () => definitions,
    again: definitionAgain(REMOVE_FORM),
  }),
];

const targets = qualityDesks.targets.path;

/** Targets of the goals and their status. */
const targetRoutes = [
  page({ path: "/dane/cele", budget: 7, query: listQuery({}), show: showTargets }),
  page({ path: "/dane/cele.csv", budget: 7, query: listQuery({}), show: targetsFile(true) }),
  page({ path: targets, budget: 13, grants: policy.openQuality, query: listQuery({}), show: (call) => showTargetDesk(call) }),
  page({ path: `${targets}.csv`, budget: 8, grants: policy.openQuality, query: listQuery({}), show: targetsFile(false) }),
  form({
    path: targets,
    action: setTarget,
    input: ({ values }) => {
      const { goal, indicator, unit, from, due, value } = values;
      return { goal, indicator, unit, from, due, value, path: sentPath(values) };
    },
    done: () => targets,
    again: targetsAgain("target"),
  }),
  form({ path: `${targets}/przelicz`, action: assessTargets, input: () => ({}), done: () => targets, again: targetsAgain("assess") }),
];

/** The desks of the quality of the figures, and what is computed from them. */
export const qualityRoutes = [
  ...definitionRoutes,
  ...targetRoutes,
  ...compositeRoutes,
  ...questionRoutes,
  ...freshnessRoutes,
  ...requestRoutes,
  ...breakRoutes,
];
