import { nothingAsked } from "@splot/kernel";
import { type Call, form, listQuery, listWord, page } from "@splot/kernel/http";
import { explainQuestion, reviewFigures } from "./actions/explainQuestion.ts";
import { endBreak, recordBreak } from "./actions/recordBreak.ts";
import { policy } from "./policy.ts";
import { breaksAgain, breaksFile, showBreaks } from "./showing/showBreaks.tsx";
import { freshnessFile, showFreshness } from "./showing/showFreshness.tsx";
import { questionAgain, questionsFile, showQuestion, showQuestions } from "./showing/showQuestions.tsx";
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

/** The desks of the quality of the figures. */
export const qualityRoutes = [...questionRoutes, ...freshnessRoutes, ...breakRoutes];
