import { maySee } from "@splot/kernel/access";
import { boundOutput, query, typedId, wireCount, wireId, wireOrigin, wireText } from "@splot/kernel/http";
import { refuseUnknown } from "@splot/kernel/objects";
import { z } from "zod";
import { blocksOf } from "./model/mid.ts";
import { policy } from "./policy.ts";
import { listEditions, MOST_EDITIONS } from "./store/editions.ts";
import { listMidActions, listReviews } from "./store/midParts.ts";
import { getMid, listMids, MOST_MIDS } from "./store/mids.ts";
import { listPlans, MOST_PLANS } from "./store/plans.ts";

const line = { id: wireId(), code: z.string(), title: wireText, address: z.string(), state: z.string(), origin: wireOrigin };

const editionList = query({
  name: "networks.listEditions",
  title: { pl: "Edycje programu sieci", en: "Editions of the programme of networks" },
  input: z.strictObject({}),
  output: z.strictObject({
    editions: z.array(
      z.strictObject({ id: wireId(), code: z.string(), title: wireText, startsYear: wireCount, endsYear: wireCount, origin: wireOrigin, mode: z.string() }),
    ),
    ...boundOutput,
  }),
  budget: 2,
  async run({ read }) {
    const editions = await listEditions(read, MOST_EDITIONS);
    return {
      editions: editions.map(({ id, code, title, startsYear, endsYear, origin, mode }) => ({ id, code, title, startsYear, endsYear, origin, mode })),
      most: MOST_EDITIONS,
    };
  },
});

const midList = query({
  name: "networks.listMids",
  title: { pl: "Miejskie inicjatywy działań, także w przygotowaniu", en: "Municipal action plans, also those in preparation" },
  input: z.strictObject({}),
  output: z.strictObject({ mids: z.array(z.strictObject({ ...line, network: wireId(), org: wireId(), revision: wireCount })), ...boundOutput }),
  grants: policy.readDraft,
  budget: 4,
  async run({ visit: { actor }, read }) {
    const roles = actor.kind === "person" ? actor.roles : undefined;
    const seen = (["public", "members", "office"] as const).filter((visibility) => maySee(visibility, roles));
    const mids = await listMids(read, { seen, most: MOST_MIDS });
    return {
      mids: mids.map(({ id, code, title, address, state, origin, network, org, revision }) => ({
        id,
        code,
        title,
        address,
        state,
        origin,
        network,
        org,
        revision,
      })),
      most: MOST_MIDS,
    };
  },
});

const midRead = query({
  name: "networks.getMid",
  title: { pl: "MID w pracy: akapity, działania, opinie z uwagami", en: "A MID at work: paragraphs, actions, reviews with notes" },
  input: z.strictObject({ mid: typedId<"object">() }),
  example: { mid: { from: "networks.listMids", key: "mids.id" } },
  output: z.strictObject({
    ...line,
    /** What the next edit must name. */
    revision: wireCount,
    paragraphs: z.array(z.strictObject({ key: z.string(), text: wireText })),
    actions: z.array(z.strictObject({ id: wireId(), no: wireCount, title: wireText })),
    reviews: z.array(
      z.strictObject({
        id: wireId<"review">(),
        kind: z.string(),
        version: wireCount,
        verdict: z.string(),
        text: z.string(),
        notes: z.array(z.strictObject({ no: wireCount, block: z.string(), text: z.string(), answer: z.string().optional() })),
      }),
    ),
  }),
  grants: policy.readDraft,
  budget: 6,
  async run({ visit: { actor }, read, input }) {
    const mid = await getMid(read, input.mid);
    if (!maySee(mid.visibility, actor.kind === "person" ? actor.roles : undefined)) throw refuseUnknown();
    const { id, code, title, address, state, origin, revision } = mid;
    const actions = await listMidActions(read, id);
    const reviews = await listReviews(read, id);
    return {
      ...{ id, code, title, address, state, origin, revision },
      paragraphs: blocksOf(mid, actions).map(({ key, text }) => ({ key, text })),
      actions: actions.map(({ id: action, no, title: name }) => ({ id: action, no, title: name })),
      reviews: reviews.map(({ id: review, kind, version, verdict, text, notes }) => ({
        id: review,
        kind,
        version,
        verdict,
        text,
        notes: notes.map(({ no, block, text: words, answer }) => ({ no, block, text: words, answer })),
      })),
    };
  },
});

const planList = query({
  name: "networks.listPlans",
  title: { pl: "Plany Ulepszeń", en: "Improvement plans" },
  input: z.strictObject({}),
  output: z.strictObject({ plans: z.array(z.strictObject({ ...line, network: wireId() })), ...boundOutput }),
  budget: 2,
  async run({ read }) {
    const plans = await listPlans(read, { most: MOST_PLANS });
    return {
      plans: plans.map(({ id, code, title, address, state, origin, network }) => ({ id, code, title, address, state, origin, network })),
      most: MOST_PLANS,
    };
  },
});

/** Reads that the acts of the networks need: editions, plans of cities with their reviews, improvement plans. */
export const workQueries = [editionList, midList, midRead, planList];
