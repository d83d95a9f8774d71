import { maySee } from "@splot/kernel/access";
import { query, typedId } from "@splot/kernel/http";
import { findThing, refuseUnknown } from "@splot/kernel/objects";
import { z } from "zod";
import { listNodes } from "./store/nodes.ts";
import { getStrategy, listStrategies, listStrategyVersions } from "./store/strategies.ts";

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

/** Reads of the API: the public documents, and one with its goals and versions. */
export const queries = [
  query({
    name: "strategy.listStrategies",
    title: { pl: "Dokumenty strategii", en: "Strategy documents" },
    input: z.strictObject({}),
    output: z.array(line),
    budget: 5,
    async run({ visit, read }) {
      const roles = visit.actor.kind === "person" ? visit.actor.roles : undefined;
      return (await listStrategies(read))
        .filter(({ visibility }) => maySee(visibility, roles))
        .map(({ id, code, title, state, horizon, address, origin, mode }) => ({ id, code, title, state, horizon, address, origin, mode }));
    },
  }),
  query({
    name: "strategy.getStrategy",
    title: { pl: "Dokument strategii z celami i wersjami", en: "A strategy document with goals and versions" },
    input: z.strictObject({ strategy: typedId<"object">() }),
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
];
