import { cutPart, findId } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import { boundOutput, partInput, partOutput, query, typedId, wireCount, wireId, wireText } from "@splot/kernel/http";
import { findThing, refuseUnknown } from "@splot/kernel/objects";
import { z } from "zod";
import { findRound } from "./actions/findProof.ts";
import { policy } from "./policy.ts";
import { listCheckItems } from "./store/checklist.ts";
import { listEvidence } from "./store/evidence.ts";
import { listNodes } from "./store/nodes.ts";
import { listPolicies, MOST_POLICIES } from "./store/policies.ts";
import { getStrategy, listParagraphs, listStrategies, listStrategyVersions } from "./store/strategies.ts";

const text = z.object({ pl: z.string(), en: z.string().optional() });
const line = z.object({
  id: z.string(),
  code: z.string().optional(),
  title: text,
  state: z.string(),
  horizon: z.string(),
  address: z.string(),
  origin: z.string(),
  mode: z.string(),
});
const tree = line.extend({
  nodes: z.array(
    z.object({ id: z.string(), level: z.string(), code: z.string(), parent: z.string().optional(), domain: z.number(), title: text, address: z.string() }),
  ),
  versions: z.array(z.object({ no: z.number(), sha256: z.string(), state: z.string(), inForceFrom: z.string().optional(), inForceTo: z.string().optional() })),
});

const policyLine = z.strictObject({
  id: wireId(),
  title: wireText,
  level: z.string(),
  span: z.string().optional(),
  address: z.string(),
  origin: z.string(),
  mode: z.string(),
  priorities: z.array(z.strictObject({ id: wireId<"priority">(), ord: wireCount, title: wireText })),
});

const work = z.strictObject({
  id: wireId(),
  title: wireText,
  state: z.string(),
  horizon: z.string(),
  address: z.string(),
  origin: z.string(),
  /** What the next edit must name. */
  revision: wireCount,
  paragraphs: z.array(z.strictObject({ key: z.string(), kind: z.string(), text: z.string() })),
  nodes: z.array(
    z.strictObject({
      id: wireId(),
      level: z.string(),
      code: z.string(),
      parent: wireId().optional(),
      domain: wireCount,
      title: wireText,
      block: z.string().optional(),
      isWithdrawn: z.boolean(),
    }),
  ),
  evidence: z.array(z.strictObject({ id: wireId<"evidence">(), node: wireId(), indicator: wireId(), locator: z.string(), why: z.string() })),
  checklist: z.array(z.strictObject({ code: z.string(), title: wireText, proof: z.string(), state: z.string(), evidence: wireId().optional() })),
  versions: z.array(z.strictObject({ no: wireCount, sha256: z.string(), state: z.string() })),
  /** The round of the newest consulted version, and its report: what proves items of the checklist. */
  round: wireId().optional(),
  report: wireId().optional(),
});

const visibilities = ["public", "members", "office"] as const;

/** Reads of the API: the public documents, one with its goals and versions, and one as the office works on it. */
export const queries = [
  query({
    name: "strategy.listStrategies",
    title: { pl: "Dokumenty strategii", en: "Strategy documents" },
    input: z.strictObject(partInput),
    output: z.strictObject({ strategies: z.array(line), ...partOutput }),
    budget: 5,
    async run({ visit: { actor }, read, input: { cursor, limit } }) {
      const seen = visibilities.filter((visibility) => maySee(visibility, actor.kind === "person" ? actor.roles : undefined));
      const found = await listStrategies(read, { seen, after: findId<"object">(cursor ?? ""), limit: limit + 1 });
      const { rows, next } = cutPart(found, limit, ({ id }) => id);
      const strategies = rows.map(({ id, code, title, state, horizon, address, origin, mode }) => ({ id, code, title, state, horizon, address, origin, mode }));
      return { strategies, next };
    },
  }),
  query({
    name: "strategy.getStrategy",
    title: { pl: "Dokument strategii z celami i wersjami", en: "A strategy document with goals and versions" },
    input: z.strictObject({ strategy: typedId<"object">() }),
    example: { strategy: { from: "strategy.listStrategies", key: "strategies.id" } },
    output: tree,
    budget: 8,
    async run({ visit, read, input }) {
      const thing = await findThing(read, input.strategy);
      if (thing === undefined || thing.kind !== "strategy" || !maySee(thing.visibility, visit.actor.kind === "person" ? visit.actor.roles : undefined))
        throw refuseUnknown();
      const { horizon, state } = await getStrategy(read, thing.id);
      const { id, code, title, address, origin, mode } = thing;
      const nodes = (await listNodes(read, id)).map((node) => ({
        id: node.id,
        level: node.level,
        code: node.code,
        parent: node.parent,
        domain: node.domain,
        title: node.title,
        address: node.address,
      }));
      const versions = (await listStrategyVersions(read, id)).map(({ no, sha256, state: stands, inForceFrom, inForceTo }) => ({
        no,
        sha256,
        state: stands,
        inForceFrom,
        inForceTo,
      }));
      return { id, code, title, state, horizon, address, origin, mode, nodes, versions };
    },
  }),
  query({
    name: "strategy.listPolicies",
    title: { pl: "Dokumenty nadrzędne i ich priorytety", en: "Higher-level documents and their priorities" },
    input: z.strictObject({}),
    output: z.strictObject({ policies: z.array(policyLine), ...boundOutput }),
    budget: 4,
    run: async ({ read }) => ({
      policies: (await listPolicies(read, MOST_POLICIES)).map(({ id, thing, level, span, priorities }) => ({
        id,
        title: thing.title,
        level,
        span,
        address: thing.address,
        origin: thing.origin,
        mode: thing.mode,
        priorities: priorities.map(({ id: priority, ord, title }) => ({ id: priority, ord, title })),
      })),
      most: MOST_POLICIES,
    }),
  }),
  query({
    name: "strategy.getWork",
    title: { pl: "Dokument w pracy: tekst, cele, dowody, lista wymagań", en: "A document at work: text, goals, evidence, checklist" },
    input: z.strictObject({ strategy: typedId<"object">() }),
    example: { strategy: { from: "strategy.listStrategies", key: "strategies.id" } },
    output: work,
    grants: policy.openWorkshop,
    budget: 12,
    async run({ read, input }) {
      const strategy = await getStrategy(read, input.strategy);
      const { id, thing, state, horizon, revision } = strategy;
      const nodes = await listNodes(read, id, { hasWithdrawn: true });
      const evidence = await listEvidence(
        read,
        nodes.map((node) => node.id),
      );
      const round = await findRound(read, strategy);
      return {
        id,
        title: thing.title,
        state,
        horizon,
        address: thing.address,
        origin: thing.origin,
        revision,
        paragraphs: (await listParagraphs(read, id)).map(({ key, kind, text: words }) => ({ key, kind, text: words })),
        nodes: nodes.map(({ id: node, level, code, parent, domain, title, blockKey, withdrawn }) => ({
          id: node,
          level,
          code,
          parent,
          domain,
          title,
          block: blockKey,
          isWithdrawn: withdrawn !== undefined,
        })),
        evidence: evidence.map(({ id: one, node, indicator, locator, why }) => ({ id: one, node, indicator: indicator.id, locator, why })),
        checklist: (await listCheckItems(read, id)).map(({ code, title, proof, state: stands, evidence: proven }) => ({
          code,
          title,
          proof,
          state: stands,
          evidence: proven,
        })),
        versions: (await listStrategyVersions(read, id)).map(({ no, sha256, state: stands }) => ({ no, sha256, state: stands })),
        round: round?.id,
        report: round?.report,
      };
    },
  }),
];
