import { boundOutput, query, wireId } from "@splot/kernel/http";
import { z } from "zod";
import { listEditions } from "./store/editions.ts";
import { listMembers } from "./store/members.ts";
import { listNetworks, MOST_NETWORKS } from "./store/networks.ts";
import { listRecommendations, MOST_RECOMMENDATIONS } from "./store/recommendations.ts";
import { workQueries } from "./workQueries.ts";

const text = z.object({ pl: z.string(), en: z.string().optional() });
const mark = { origin: z.string(), mode: z.string(), source: z.string().optional() };

const listNetworksQuery = query({
  name: "networks.listNetworks",
  title: { pl: "Sieci i ich miasta", en: "Networks and their cities" },
  input: z.strictObject({}),
  output: z.strictObject({
    networks: z.array(
      z.object({
        id: wireId(),
        code: z.string(),
        name: text,
        theme: text,
        edition: z.string(),
        kind: z.string(),
        leaderRule: z.string(),
        state: z.string(),
        startCount: z.number().optional(),
        address: z.string(),
        cities: z.array(z.object({ name: text, role: z.string(), state: z.string() })),
        ...mark,
      }),
    ),
    ...boundOutput,
  }),
  budget: 6,
  async run({ read }) {
    const editions = new Map((await listEditions(read)).map(({ id, code }) => [id, code]));
    const members = Map.groupBy(await listMembers(read), ({ network }) => network);
    const networks = (await listNetworks(read, { most: MOST_NETWORKS })).map(
      ({ id, code, title, theme, edition, kind, leaderRule, state, startCount, address, origin, mode, source }) => ({
        id,
        code,
        name: { ...title },
        theme: { ...theme },
        edition: editions.get(edition) ?? "",
        kind,
        leaderRule,
        state,
        startCount,
        address,
        cities: (members.get(id) ?? []).map(({ name, role, state: part }) => ({ name: { ...name }, role, state: part })),
        origin,
        mode,
        source,
      }),
    );
    return { networks, most: MOST_NETWORKS };
  },
});

const listRecommendationsQuery = query({
  name: "networks.listRecommendations",
  title: { pl: "Zalecenia sieci", en: "Recommendations of the networks" },
  input: z.strictObject({}),
  output: z.strictObject({
    recommendations: z.array(
      z.object({
        id: wireId(),
        code: z.string(),
        text,
        scope: z.string(),
        network: z.string(),
        state: z.string(),
        address: z.string(),
        isSummary: z.boolean(),
        ...mark,
      }),
    ),
    ...boundOutput,
  }),
  budget: 5,
  async run({ read }) {
    const networks = new Map((await listNetworks(read)).map(({ id, code }) => [id, code]));
    const recommendations = (await listRecommendations(read, { most: MOST_RECOMMENDATIONS })).map(
      ({ id, code, text: words, scope, network, state, address, isSummary, origin, mode, source }) => {
        return { id, code, text: { ...words }, scope, network: networks.get(network) ?? "", state, address, isSummary, origin, mode, source };
      },
    );
    return { recommendations, most: MOST_RECOMMENDATIONS };
  },
});

/** Reads of the API: networks with their cities, recommendations, and what work on them needs. */
export const queries = [listNetworksQuery, listRecommendationsQuery, ...workQueries];
