import { arrange, type ListAsked, partAfter } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, listQuery, page } from "@splot/kernel/http";
import { getThingAt, refuseUnknown } from "@splot/kernel/objects";
import { panelsOf } from "@splot/thread/panels";
import { findEdition, listEditions, listEvents, listScopes } from "../store/editions.ts";
import { listMembers } from "../store/members.ts";
import { listNetworks } from "../store/networks.ts";
import { listStatements } from "../store/statements.ts";
import { EditionPage } from "../web/pages/EditionPage.tsx";
import { EditionsPage, editionsTitle } from "../web/pages/EditionsPage.tsx";
import { PANEL_QUERIES, VISIT_QUERIES } from "./panels.ts";

/** How many cities of each network are known. One query. */
async function countCities(read: ReadHandle): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { network, state } of await listMembers(read))
    if (network !== undefined && state === "accepted") counts.set(network, (counts.get(network) ?? 0) + 1);
  return counts;
}

/** Editions shown at once. */
const PAGE = 24;
const editionsQuery = listQuery({});

const editionsPage = page({
  path: "/edycje",
  budget: 2 + VISIT_QUERIES,
  query: editionsQuery,
  async show({ visit, read, query }: Call<ListAsked>) {
    const [editions, networks] = [await listEditions(read), await listNetworks(read)];
    const named = (edition: string) => networks.filter((network) => network.edition === edition).map(({ title }) => title);
    const found = arrange(editions, {
      search: query.szukaj,
      text: ({ id, title }) => [title, ...named(id)].map(({ pl, en }) => `${pl} ${en ?? ""}`).join(" "),
    });
    const all = query.sort === "nowe" ? found.toReversed() : found;
    const { rows, next } = partAfter(all, query.po, { most: PAGE, key: ({ id }) => id });
    return {
      title: editionsTitle,
      body: <EditionsPage visit={visit} query={query} count={all.length} editions={rows} networks={networks} next={next} />,
    };
  },
});

const editionPage = page({
  path: "/edycje/:edition",
  budget: 7 + PANEL_QUERIES + VISIT_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read, params } = call;
    const thing = await getThingAt(read, `/edycje/${params["edition"] ?? ""}`, "edition");
    const edition = await findEdition(read, thing.id);
    if (edition === undefined) throw refuseUnknown();
    return {
      title: edition.title,
      crumbs: [{ label: editionsTitle, path: "/edycje" }],
      body: (
        <EditionPage
          visit={visit}
          edition={edition}
          networks={await listNetworks(read, { edition: edition.id })}
          cities={await countCities(read)}
          scopes={await listScopes(read, edition.id)}
          events={(await listEvents(read, edition.id)).filter(({ network }) => network === undefined)}
          statements={await listStatements(read, ["rule_change", "component", "benefit"], edition.id)}
          today={read.today}
          panels={await panelsOf(call, thing)}
        />
      ),
    };
  },
});

/** Editions. */
export const editionRoutes = [editionsPage, editionPage];
