import { findId } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import { boundOutput, partInput, partOutput, query, typedId, type Visit, wireCount, wireId, wireOrigin, wireText } from "@splot/kernel/http";
import { refuseUnknown } from "@splot/kernel/objects";
import { z } from "zod";
import { listDirections, listRoots, MOST_DOCUMENTS } from "./actions/directions.ts";
import { policy } from "./policy.ts";
import { listFunds, listMeasures, MOST_FUNDS } from "./store/funds.ts";
import { listProjects, type Seen } from "./store/listing.ts";
import { loadMoney } from "./store/money.ts";
import { getProject } from "./store/projects.ts";

const text = z.object({ pl: z.string(), en: z.string().optional() });

const listProjectsQuery = query({
  name: "projects.listProjects",
  title: { pl: "Projekty", en: "Projects" },
  input: z.strictObject(partInput),
  output: z.strictObject({
    projects: z.array(
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
    ...partOutput,
  }),
  budget: 4,
  async run({ visit, read, input: { cursor, limit } }) {
    const { rows, next } = await listProjects(read, seenBy(visit), { after: findId<"object">(cursor ?? ""), limit });
    const projects = rows.map(({ id, code, title, address, state, origin, mode, source, type, kind, domain, leadName, starts, ends, amount }) => {
      const mark = { id, code, title: { ...title }, address, state, origin, mode, source, type };
      return { ...mark, kind: wire(kind), domain, lead: wire(leadName), starts, ends, amount: amount === undefined ? undefined : { ...amount } };
    });
    return { projects, next };
  },
});

const listFundsQuery = query({
  name: "projects.listFunds",
  title: { pl: "Źródła finansowania", en: "Sources of funding" },
  input: z.strictObject({}),
  output: z.strictObject({
    funds: z.array(
      z.object({
        id: wireId(),
        code: z.string(),
        title: text,
        address: z.string(),
        level: z.string(),
        origin: wireOrigin,
        rate: z.object({ maxBp: z.number(), isConfirmed: z.boolean() }).optional(),
        isConfirmed: z.boolean(),
        source: z.string().optional(),
        measures: z.array(z.object({ code: z.string(), name: text, minor: z.number(), currency: z.string() })),
      }),
    ),
    ...boundOutput,
  }),
  budget: 5,
  async run({ read }) {
    const measures = Map.groupBy(await listMeasures(read), ({ fund }) => fund);
    const funds = (await listFunds(read, MOST_FUNDS)).map(({ id, code, title, address, level, origin, rate, isConfirmed, source }) => ({
      id,
      code,
      title: { ...title },
      address,
      level,
      origin,
      rate: rate === undefined ? undefined : { ...rate },
      isConfirmed,
      source,
      measures: (measures.get(id) ?? []).map(({ code: measure, name, minor, currency }) => ({ code: measure, name: { ...name }, minor, currency })),
    }));
    return { funds, most: MOST_FUNDS };
  },
});

function wire(words: { readonly pl: string; readonly en?: string | undefined } | undefined) {
  return words === undefined ? undefined : { ...words };
}

const getProjectQuery = query({
  name: "projects.getProject",
  title: { pl: "Fiszka projektu: teksty, udziały, pieniądze, powiązania", en: "The fiche of a project: texts, shares, money, links" },
  input: z.strictObject({ project: typedId<"object">() }),
  example: { project: { from: "projects.listProjects", key: "projects.id" } },
  output: z.strictObject({
    id: wireId(),
    code: z.string(),
    title: wireText,
    state: z.string(),
    address: z.string(),
    origin: wireOrigin,
    /** What the next edit must name. */
    revision: wireCount,
    lead: wireId().optional(),
    bundle: wireId().optional(),
    texts: z.strictObject({ problem: wireText.optional(), aim: wireText.optional(), scope: wireText.optional(), effect: wireText.optional() }),
    directions: z.array(wireId()),
    bases: z.array(wireId()),
    /** Unit: grosze. */
    shares: z.array(z.strictObject({ org: wireId(), year: wireCount, cost: wireCount, eligible: wireCount })),
    lines: z.array(
      z.strictObject({
        id: wireId(),
        org: wireId(),
        source: z.string(),
        fund: wireId().optional(),
        year: wireCount,
        grosze: wireCount,
        certainty: z.string(),
      }),
    ),
  }),
  grants: policy.readLines,
  budget: 10,
  async run({ visit, read, input }) {
    const project = await getProject(read, input.project);
    if (!maySee(project.visibility, rolesOf(visit))) throw refuseUnknown();
    const { id, code, title, state, address, origin, revision, lead, parent, problem, aim, scope, effect } = project;
    const { directions, bases } = await listRoots(read, id);
    const money = (await loadMoney(read, [id])).get(id) ?? { shares: [], lines: [] };
    return {
      ...{ id, code, title, state, address, origin, revision, lead, bundle: parent, directions, bases },
      texts: { problem, aim, scope, effect },
      shares: money.shares.map(({ org, year, cost, eligible }) => ({ org, year, cost, eligible })),
      lines: money.lines.map(({ id: line, org, source, fund, year, grosze, certainty }) => ({ id: line, org, source, fund, year, grosze, certainty })),
    };
  },
});

const listDirectionsQuery = query({
  name: "projects.listDirections",
  title: { pl: "Cele i plany, które projekt może realizować", en: "Goals and plans that a project can carry out" },
  input: z.strictObject({}),
  output: z.strictObject({
    directions: z.array(z.strictObject({ id: wireId(), kind: z.enum(["node", "plan"]), code: z.string(), title: wireText, origin: wireOrigin })),
    /** Of documents in force, newest first, whose goals and plans are given. */
    ...boundOutput,
  }),
  budget: 14,
  run: async ({ read }) => ({
    directions: (await listDirections(read)).map(({ id, kind, code, title, origin }) => ({ id, kind, code, title, origin })),
    most: MOST_DOCUMENTS,
  }),
});

function rolesOf({ actor }: Visit) {
  return actor.kind === "person" ? actor.roles : undefined;
}

/** A visitor reads the public ones; people who work on projects also those that are not public yet. */
function seenBy(visit: Visit): Seen {
  return (["public", "members", "office"] as const).filter((visibility) => maySee(visibility, rolesOf(visit)));
}

/** Reads of the API: the catalogue, one fiche, what it can carry out, the sources of funding. */
export const queries = [listProjectsQuery, getProjectQuery, listDirectionsQuery, listFundsQuery];
