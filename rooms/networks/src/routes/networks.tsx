import { arrange, type FileColumn, folded, markColumns, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type ReadHandle, together } from "@splot/kernel/database";
import { type Call, csvAnswer, page } from "@splot/kernel/http";
import { getThingAt } from "@splot/kernel/objects";
import { panelsOf } from "@splot/thread/panels";
import { type NetworksQuery, networksQuery } from "../contract.ts";
import { type Network, networkKinds } from "../model/network.ts";
import { slugOf } from "../model/paths.ts";
import { policy } from "../policy.ts";
import { listEditions, listEvents } from "../store/editions.ts";
import { listMembers } from "../store/members.ts";
import { listMids } from "../store/mids.ts";
import { getNetwork, listCaretakers, listNetworks } from "../store/networks.ts";
import { listPlans } from "../store/plans.ts";
import { listRecommendations } from "../store/recommendations.ts";
import { listStatements } from "../store/statements.ts";
import { NetworkPage } from "../web/pages/NetworkPage.tsx";
import { NetworksPage, networksTitle } from "../web/pages/NetworksPage.tsx";
import { MidLines } from "../web/parts/MidLines.tsx";
import { seenMids } from "./mids.tsx";
import { PANEL_QUERIES, VISIT_QUERIES } from "./panels.ts";

/** The networks that the address asks for, with all that names them. Three queries. */
async function foundNetworks(read: ReadHandle, { szukaj, edycja, miasto }: NetworksQuery) {
  const [editions, networks, members] = [await listEditions(read), await listNetworks(read), await listMembers(read)];
  const edition = editions.find(({ code }) => code === edycja);
  const isOf = ({ id }: Network) => members.some((member) => member.network === id && slugOf(member.address) === miasto);
  const chosen = networks.filter((network) => (edycja === "" || network.edition === edition?.id) && (miasto === "" || isOf(network)));
  const rows = arrange(chosen, { search: szukaj, text: ({ title, theme, code }) => [title.pl, title.en, theme.pl, theme.en, code].join(" ") });
  return { editions, members, rows };
}

const networksPage = page({
  path: "/sieci",
  budget: 3 + VISIT_QUERIES,
  query: networksQuery,
  async show({ visit, read, query }: Call<NetworksQuery>) {
    const { editions, members, rows } = await foundNetworks(read, query);
    const named = members.filter(({ network }) => network !== undefined);
    const cities = [...new Map(named.map(({ name, address }) => [slugOf(address), { value: slugOf(address), label: say(visit.language, name) }])).values()];
    cities.sort((one, other) => folded(one.label).localeCompare(folded(other.label), "pl"));
    return {
      title: networksTitle,
      body: (
        <NetworksPage
          visit={visit}
          asked={query}
          networks={rows}
          editions={editions}
          members={members}
          cities={cities}
          mayWork={roleFor(visit.actor, policy.openDesk) !== undefined}
        />
      ),
    };
  },
});

const networksCsv = page({
  path: "/sieci.csv",
  budget: 3 + VISIT_QUERIES,
  query: networksQuery,
  async show({ visit, read, query }: Call<NetworksQuery>) {
    const { language, origin, at, words } = visit;
    const { editions, members, rows } = await foundNetworks(read, query);
    const missing = { missing: "not_stated" };
    const columns: readonly FileColumn<Network>[] = [
      { head: { pl: "kod", en: "code" }, cell: ({ code }) => code },
      { head: { pl: "nazwa", en: "name" }, cell: ({ title }) => say(language, title) },
      { head: { pl: "temat", en: "theme" }, cell: ({ theme }) => say(language, theme) },
      { head: { pl: "edycja", en: "edition" }, cell: ({ edition }) => editions.find(({ id }) => id === edition)?.code ?? "" },
      { head: { pl: "rodzaj", en: "kind" }, cell: ({ kind }) => say(language, networkKinds[kind]) },
      { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, words.state("network", state)) },
      { head: { pl: "miasta_na_starcie", en: "cities_at_start" }, mayMiss: true, cell: ({ startCount }) => startCount ?? missing },
      { head: { pl: "znane_miasta", en: "known_cities" }, cell: ({ id }) => members.filter(({ network }) => network === id).length },
      { head: { pl: "zrodlo", en: "source" }, cell: ({ source }) => source ?? "" },
      { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
      ...markColumns<Network>(language, (network) => network),
    ];
    return csvAnswer({ language, name: "sieci", columns, rows });
  },
});

const networkPage = page({
  path: "/sieci/:network",
  budget: 10 + PANEL_QUERIES + VISIT_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read, params } = call;
    const thing = await getThingAt(read, `/sieci/${params["network"] ?? ""}`, "network");
    const network = await getNetwork(read, thing.id);
    const [events, editions, members, caretakers, issues, recommendations, panels, mids, plans] = await together(
      listEvents(read, network.edition),
      listEditions(read),
      listMembers(read, { network: network.id }),
      listCaretakers(read, network.id),
      listStatements(read, ["issue"], network.edition),
      listRecommendations(read, { network: network.id }),
      panelsOf(call, thing),
      listMids(read, { network: network.id, seen: seenMids(visit) }),
      listPlans(read, { network: network.id }),
    );
    return {
      title: network.title,
      crumbs: [{ label: networksTitle, path: "/sieci" }],
      description: network.theme,
      body: (
        <NetworkPage
          visit={visit}
          network={network}
          edition={editions.find(({ id }) => id === network.edition)}
          members={members}
          caretakers={caretakers}
          issues={issues.filter((one) => one.network === network.id)}
          events={events.filter((event) => event.network === network.id)}
          recommendations={recommendations}
          today={read.today}
          panels={panels}
        >
          <MidLines visit={visit} mids={mids} plans={plans} />
        </NetworkPage>
      ),
    };
  },
});

/** Networks and their file. NOTE: fixed words stand before the places they could be taken for. */
export const networkRoutes = [networksPage, networksCsv, networkPage];
