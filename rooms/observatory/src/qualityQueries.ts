import { cutPart, dayOf } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { query } from "@splot/kernel/http";
import { originOf } from "@splot/kernel/objects";
import { ownUnits } from "./actions/owners.ts";
import { listQuestionsInput, listQuestionsOutput, listRequestsInput, listRequestsOutput } from "./contract/quality.ts";
import { policy } from "./policy.ts";
import { withIndicators } from "./showing/withIndicators.ts";
import { listIndicators } from "./store/indicators.ts";
import { listQuestions } from "./store/questions.ts";
import { listSeenRequests } from "./supplying/seenRequests.ts";

const listQuestionsQuery = query({
  name: "observatory.listQuestions",
  title: { pl: "Wartości do wyjaśnienia; gmina widzi swoje", en: "Values to be explained; a municipality sees its own" },
  input: listQuestionsInput,
  output: listQuestionsOutput,
  grants: policy.openQuestions,
  budget: 6,
  async run({ visit: { actor, space }, read, input: { state, cursor, limit } }) {
    const seesAll = roleFor(actor, policy.openQuality) !== undefined;
    const units = seesAll ? undefined : (await ownUnits(read, actor, policy.openQuestions)).map(({ unit }) => unit.code);
    const part = cutPart(await listQuestions(read, { state, units }, { limit: limit + 1, after: cursor }), limit, ({ id }) => id);
    const questions = await withIndicators(read, part.rows, await listIndicators(read));
    return {
      questions: questions.map(({ id, indicator, unit, period, vintage, rule, facts, askedAt, comment, state: now }) => ({
        id,
        indicator: indicator.code,
        origin: indicator.origin,
        ...(unit === undefined ? {} : { unit: unit.code, unitName: unit.name }),
        period,
        vintage,
        rule,
        facts,
        askedOn: dayOf(askedAt, space.zone),
        state: now,
        ...(comment === undefined ? {} : { comment }),
      })),
      ...(part.next === undefined ? {} : { next: part.next }),
    };
  },
});

const listRequestsQuery = query({
  name: "observatory.listRequests",
  title: { pl: "Prośby o wartości; gmina widzi te do niej", en: "Requests for values; a municipality sees those to it" },
  input: listRequestsInput,
  output: listRequestsOutput,
  grants: policy.openRequests,
  budget: 6,
  async run({ visit: { actor, space }, read, input: { cursor = "", limit } }) {
    const isOffice = roleFor(actor, policy.openQuality) !== undefined;
    const part = cutPart(await listSeenRequests(read, actor, { paging: { limit: limit + 1, after: cursor } }), limit, ({ request }) => request.id);
    return {
      requests: part.rows.map(({ request: { id, period, due, note, indicators }, isAnswered }) => ({
        id,
        origin: originOf(space),
        period,
        due,
        ...(note === undefined ? {} : { note }),
        indicators: indicators.map(({ code }) => code),
        ...(isOffice ? {} : { isAnswered }),
      })),
      ...(part.next === undefined ? {} : { next: part.next }),
    };
  },
});

/** The reads of the API that give what municipalities explain and supply. */
export const qualityQueries = [listQuestionsQuery, listRequestsQuery];
