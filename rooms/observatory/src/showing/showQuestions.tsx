import { arrange, cutPart, dayOf, type FileColumn, findId, markColumns, type Refusal, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, csvStream, FILE_PART, type FormValues, type Shown, type Visit } from "@splot/kernel/http";
import { refuseUnknown } from "@splot/kernel/objects";
import { areaCodeOf, listMembers } from "@splot/kernel/territory";
import type { Sent } from "@splot/kernel/web";
import { ownUnits } from "../actions/owners.ts";
import type { Indicator } from "../model/observation.ts";
import { type QuestionState, questionStateCodes, questionStates } from "../model/question.ts";
import { policy } from "../policy.ts";
import { listIndicators } from "../store/indicators.ts";
import { countByOwner, countQuestions, listQuestions, type QuestionChoice } from "../store/questions.ts";
import { QuestionPage, questionTitle } from "../web/pages/QuestionPage.tsx";
import { type ListedQuestion, QuestionsPage, type QuestionsQuery, questionsTitle, sentenceOf } from "../web/pages/QuestionsPage.tsx";
import { deskCrumbs, qualityDesks } from "../web/parts/QualityTabs.tsx";
import { openDesks } from "./openDesks.ts";
import { withIndicators } from "./withIndicators.ts";

/** Most questions of one part of the list. */
const PART = 25;

const isOffice = ({ actor }: Visit) => roleFor(actor, policy.openQuality) !== undefined;

/** What the address asks for, within what the reader may see: the office all, a municipality its own. */
async function choiceOf({ visit, read, query }: Call<QuestionsQuery>, indicators: readonly Indicator[]): Promise<QuestionChoice> {
  const state: QuestionState = questionStateCodes.find((one) => one === query.stan) ?? "open";
  const found = arrange(indicators, { search: query.szukaj, text: ({ name, code }) => `${name.pl} ${name.en ?? ""} ${code}` });
  const series = query.szukaj === "" ? undefined : found.map((one) => one.series);
  if (isOffice(visit)) return { state, series, units: query.gmina === "" ? undefined : [query.gmina] };
  return { state, series, units: (await ownUnits(read, visit.actor, policy.openQuestions)).map(({ unit }) => unit.code) };
}

/** The desk of the values to be explained. */
export async function showQuestions(call: Call<QuestionsQuery>): Promise<Shown> {
  const { visit, read, query } = call;
  const indicators = await listIndicators(read);
  const choice = await choiceOf(call, indicators);
  const rows = await listQuestions(read, choice, { limit: PART + 1, after: query.po });
  const part = cutPart(rows, PART, ({ id }) => id);
  const office = isOffice(visit);
  return {
    title: questionsTitle,
    density: "work",
    crumbs: deskCrumbs,
    body: (
      <QuestionsPage
        visit={visit}
        desks={openDesks(visit.actor)}
        query={query}
        questions={await withIndicators(read, part.rows, indicators)}
        next={part.next}
        count={await countQuestions(read, choice)}
        owners={office ? await countByOwner(read) : []}
        units={office ? await listMembers(read, areaCodeOf(read.space), read.today) : []}
        today={read.today}
        isOffice={office}
        mayReview={roleFor(visit.actor, policy.reviewFigures) !== undefined}
      />
    ),
  };
}

/** The same list as a file, of any length. */
export async function questionsFile(call: Call<QuestionsQuery>): Promise<Response> {
  const { visit, read } = call;
  const indicators = await listIndicators(read);
  const choice = await choiceOf(call, indicators);
  return csvStream(
    read,
    { language: visit.language, name: "wartosci-do-wyjasnienia", columns: columnsOf(visit), isPrivate: true },
    async (after: string | undefined) => {
      const part = cutPart(await listQuestions(read, choice, { limit: FILE_PART + 1, after }), FILE_PART, ({ id }) => id);
      return { rows: await withIndicators(read, part.rows, indicators), next: part.next };
    },
  );
}

function columnsOf({ language, origin, at, space }: Visit): readonly FileColumn<ListedQuestion>[] {
  return [
    { head: { pl: "wskaznik", en: "indicator" }, cell: ({ indicator }) => indicator.code },
    { head: { pl: "teryt7", en: "teryt7" }, cell: ({ unit }) => unit?.code ?? "" },
    { head: { pl: "gmina", en: "municipality" }, cell: ({ unit }) => (unit === undefined ? "" : say(language, unit.name)) },
    { head: { pl: "okres", en: "period" }, cell: ({ period }) => period },
    { head: { pl: "wydanie", en: "release" }, cell: ({ vintage }) => vintage },
    { head: { pl: "regula", en: "rule" }, cell: ({ rule }) => rule },
    { head: { pl: "pytanie", en: "question" }, cell: (question) => say(language, sentenceOf(question)) },
    { head: { pl: "zapytano", en: "asked_on" }, cell: ({ askedAt }) => dayOf(askedAt, space.zone) },
    { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, questionStates[state]) },
    { head: { pl: "wyjasnienie", en: "explanation" }, cell: ({ comment }) => comment ?? "" },
    ...markColumns<ListedQuestion>(language, ({ indicator }) => indicator),
    { head: { pl: "adres", en: "address" }, cell: ({ id }) => `${origin}${at(`${qualityDesks.questions.path}/${id}`)}` },
  ];
}

/** One question. Refuses: an unknown one, or another municipality's, as if it did not exist. */
export async function showQuestion({ visit, read, params }: Call<unknown>, sent?: Sent): Promise<Shown> {
  const id = findId(params["pytanie"] ?? "");
  const [found] = id === undefined ? [] : await listQuestions(read, { ids: [id] });
  const own = isOffice(visit) ? [] : await ownUnits(read, visit.actor, policy.openQuestions);
  const isOwn = own.some(({ unit }) => unit.code === found?.unit?.code);
  if (found === undefined || !(isOffice(visit) || isOwn)) throw refuseUnknown();
  const [question] = await withIndicators(read, [found], await listIndicators(read));
  if (question === undefined) throw refuseUnknown();
  const speaker = own.find(({ unit }) => unit.code === found.unit?.code);
  const mayExplain = roleFor(visit.actor, policy.explainQuestion, speaker === undefined ? {} : { organisation: speaker.organisation.id }) !== undefined;
  return {
    title: questionTitle,
    density: "work",
    crumbs: [...deskCrumbs, { label: questionsTitle, path: qualityDesks.questions.path }],
    body: <QuestionPage visit={visit} question={question} mayExplain={mayExplain} sent={sent} />,
  };
}

/** The page again, with what was typed and what was refused. */
export function questionAgain(call: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> {
  return showQuestion(call, { form: "explain", values, refusal });
}
