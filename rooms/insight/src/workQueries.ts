import { boundOutput, query, typedId, wireCount, wireId, wireOrigin, wireText } from "@splot/kernel/http";
import { readOrigins } from "@splot/kernel/objects";
import { z } from "zod";
import { policy } from "./policy.ts";
import { listCards, listClusters, listExcerpts, MOST_CARDS } from "./store/cards.ts";
import { getInsight, listAllInsights, listEvidence, listVerdicts } from "./store/insights.ts";
import { findText, getSource, listSources } from "./store/sources.ts";
import { getStudy } from "./store/studies.ts";

/** Most insights of one look. */
const MOST_INSIGHTS = 500;

const insightLine = { id: wireId(), code: z.string(), statement: wireText, kind: z.string(), state: z.string(), address: z.string(), origin: wireOrigin };

const insightList = query({
  name: "insight.listInsightsAtWork",
  title: { pl: "Wszystkie wnioski, także w przygotowaniu", en: "All insights, also those in preparation" },
  input: z.strictObject({}),
  output: z.strictObject({ insights: z.array(z.strictObject(insightLine)), ...boundOutput }),
  grants: policy.readInsights,
  budget: 4,
  async run({ read }) {
    const all = await listAllInsights(read, MOST_INSIGHTS);
    return {
      insights: all.map(({ id, code, thing, kind, state }) => ({
        id,
        code,
        statement: thing.title,
        kind,
        state,
        address: thing.address,
        origin: thing.origin,
      })),
      most: MOST_INSIGHTS,
    };
  },
});

const insightRead = query({
  name: "insight.getInsight",
  title: { pl: "Wniosek z kartami i opiniami", en: "An insight with its cards and verdicts" },
  input: z.strictObject({ insight: typedId<"object">() }),
  example: { insight: { from: "insight.listInsights", key: "insights.id" } },
  output: z.strictObject({
    ...insightLine,
    dueOn: z.string().optional(),
    evidence: z.array(z.strictObject({ card: wireId(), stance: z.enum(["for", "against"]), cluster: wireId().optional(), text: wireText })),
    verdicts: z.array(z.strictObject({ version: wireCount, kind: z.string(), reason: wireText })),
  }),
  grants: policy.readInsights,
  budget: 10,
  async run({ read, input }) {
    const { id, code, thing, kind, state, dueOn } = await getInsight(read, input.insight);
    const evidence = (await listEvidence(read, [id])).get(id) ?? [];
    const verdicts = (await listVerdicts(read, [id])).get(id) ?? [];
    return {
      id,
      code,
      statement: thing.title,
      kind,
      state,
      address: thing.address,
      origin: thing.origin,
      dueOn,
      evidence: evidence.map(({ card, stance, cluster }) => ({ card: card.id, stance, cluster, text: card.text })),
      verdicts: verdicts.map(({ version, kind: verdict, reason }) => ({ version, kind: verdict, reason })),
    };
  },
});

const studyRead = query({
  name: "insight.getStudy",
  title: { pl: "Badanie w pracy: źródła, karty, grupy", en: "A study at work: sources, cards, clusters" },
  input: z.strictObject({ study: typedId<"object">() }),
  example: { study: { from: "insight.listStudies", key: "studies.id" } },
  output: z.strictObject({
    id: wireId(),
    title: wireText,
    state: z.string(),
    address: z.string(),
    origin: wireOrigin,
    sources: z.array(z.strictObject({ id: wireId(), no: wireCount, kind: z.string(), state: z.string(), peopleCount: wireCount, takenOn: z.string() })),
    cards: z.array(
      z.strictObject({ id: wireId(), no: wireCount, tag: z.string(), awareness: z.string(), state: z.string(), text: wireText, cluster: wireId().optional() }),
    ),
    clusters: z.array(z.strictObject({ id: wireId(), name: wireText })),
    /** Of sources, and of cards. */
    ...boundOutput,
  }),
  grants: policy.openWorkshop,
  budget: 10,
  async run({ read, input }) {
    const { id, thing } = await getStudy(read, input.study);
    return {
      id,
      title: thing.title,
      state: thing.state,
      address: thing.address,
      origin: thing.origin,
      sources: (await listSources(read, id, MOST_CARDS)).map(({ id: source, no, kind, state, peopleCount, takenOn }) => ({
        id: source,
        no,
        kind,
        state,
        peopleCount,
        takenOn,
      })),
      cards: (await listCards(read, { study: id }, MOST_CARDS)).map(({ id: card, no, tag, awareness, state, text, cluster }) => ({
        id: card,
        no,
        tag,
        awareness,
        state,
        text,
        cluster,
      })),
      clusters: (await listClusters(read, { study: id })).map(({ id: cluster, name }) => ({ id: cluster, name })),
      most: MOST_CARDS,
    };
  },
});

const sourceRead = query({
  name: "insight.getSource",
  title: { pl: "Źródło w pracy: tekst i zaznaczone cytaty", en: "A source at work: its text and marked quotes" },
  input: z.strictObject({ source: typedId<"object">() }),
  example: { source: { from: "insight.getStudy", key: "sources.id" } },
  output: z.strictObject({
    id: wireId(),
    study: wireId(),
    state: z.string(),
    origin: wireOrigin,
    text: z.string().optional(),
    excerpts: z.array(z.strictObject({ id: wireId<"excerpt">(), start: wireCount, end: wireCount, quote: z.string().optional() })),
  }),
  grants: policy.openWorkshop,
  budget: 6,
  async run({ read, input }) {
    const { id, study, state } = await getSource(read, input.source);
    const excerpts = await listExcerpts(read, id);
    return {
      id,
      study,
      state,
      origin: (await readOrigins(read, [id]))(id),
      text: (await findText(read, id))?.text,
      excerpts: excerpts.map(({ id: excerpt, start, end, quote }) => ({ id: excerpt, start, end, quote })),
    };
  },
});

/** Reads that work on evidence needs; those with words of people are for the office alone. */
export const workQueries = [insightList, insightRead, studyRead, sourceRead];
