import { query } from "@splot/kernel/http";
import { z } from "zod";
import { listFunds, listMeasures } from "./store/funds.ts";
import { listProjects } from "./store/listing.ts";

const text = z.object({ pl: z.string(), en: z.string().optional() });

const listProjectsQuery = query({
  name: "projects.listProjects",
  title: { pl: "Projekty", en: "Projects" },
  input: z.strictObject({}),
  output: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      title: text,
      address: z.string(),
      state: z.string(),
      origin: z.string(),
      mode: z.string(),
      source: z.string().optional(),
      type: z.string().optional(),
      kind: text.optional(),
      domain: z.number().optional(),
      lead: text.optional(),
      starts: z.string().optional(),
      ends: z.string().optional(),
      amount: z.object({ minor: z.number(), currency: z.string() }).optional(),
    }),
  ),
  budget: 4,
  async run({ read }) {
    const { rows } = await listProjects(read, ["public"], { limit: 1000 });
    return rows.map(({ id, code, title, address, state, origin, mode, source, type, kind, domain, leadName, starts, ends, amount }) => {
      const mark = { id, code, title: { ...title }, address, state, origin, mode, source, type };
      return { ...mark, kind: wire(kind), domain, lead: wire(leadName), starts, ends, amount: amount === undefined ? undefined : { ...amount } };
    });
  },
});

const listFundsQuery = query({
  name: "projects.listFunds",
  title: { pl: "Źródła finansowania", en: "Sources of funding" },
  input: z.strictObject({}),
  output: z.array(
    z.object({
      code: z.string(),
      title: text,
      address: z.string(),
      level: z.string(),
      rate: z.object({ maxBp: z.number(), isConfirmed: z.boolean() }).optional(),
      isConfirmed: z.boolean(),
      source: z.string().optional(),
      measures: z.array(z.object({ code: z.string(), name: text, minor: z.number(), currency: z.string() })),
    }),
  ),
  budget: 5,
  async run({ read }) {
    const measures = Map.groupBy(await listMeasures(read), ({ fund }) => fund);
    return (await listFunds(read)).map(({ id, code, title, address, level, rate, isConfirmed, source }) => ({
      code,
      title: { ...title },
      address,
      level,
      rate: rate === undefined ? undefined : { ...rate },
      isConfirmed,
      source,
      measures: (measures.get(id) ?? []).map(({ code: measure, name, minor, currency }) => ({ code: measure, name: { ...name }, minor, currency })),
    }));
  },
});

function wire(words: { readonly pl: string; readonly en?: string | undefined } | undefined) {
  return words === undefined ? undefined : { ...words };
}

/** Reads of the API: the public catalogue, the sources of funding. */
export const queries = [listProjectsQuery, listFundsQuery];
