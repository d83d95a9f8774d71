import { arrange, type FileColumn, markColumns, partAfter, say } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, csvAnswer, page } from "@splot/kernel/http";
import { originOf } from "@splot/kernel/objects";
import { panelsOf } from "@splot/thread/panels";
import { type CitiesQuery, citiesQuery } from "../contract.ts";
import type { Member } from "../model/network.ts";
import { cityPath } from "../model/paths.ts";
import { listEditions } from "../store/editions.ts";
import { listMembers } from "../store/members.ts";
import { listMids } from "../store/mids.ts";
import { listNetworks } from "../store/networks.ts";
import { CitiesPage, type CityRow, citiesTitle } from "../web/pages/CitiesPage.tsx";
import { CityPage } from "../web/pages/CityPage.tsx";
import { MidLines } from "../web/parts/MidLines.tsx";
import { seenMids } from "./mids.tsx";
import { getCity, PANEL_QUERIES, VISIT_QUERIES } from "./panels.ts";

const PAGE = 50;

/** The cities that the address asks for, each with its parts. Three queries. */
async function foundCities(read: ReadHandle, { szukaj, edycja, siec }: CitiesQuery) {
  const [editions, networks, members] = [await listEditions(read), await listNetworks(read), await listMembers(read)];
  const edition = editions.find(({ code }) => code === edycja)?.id;
  const network = networks.find(({ code }) => code === siec)?.id;
  const fits = (one: Member) => (edycja === "" || one.edition === edition) && (siec === "" || (network !== undefined && one.network === network));
  const cities = [...Map.groupBy(members.filter(fits), ({ org }) => org)].flatMap(([org, parts]): CityRow[] => {
    const [first] = parts;
    return first === undefined ? [] : [{ org, name: first.name, address: first.address, parts }];
  });
  return { editions, networks, rows: arrange(cities, { search: szukaj, text: ({ name }) => [name.pl, name.en].join(" ") }) };
}

const citiesPage = page({
  path: "/miasta",
  budget: 3 + VISIT_QUERIES,
  query: citiesQuery,
  async show({ visit, read, query }: Call<CitiesQuery>) {
    const { rows, ...rest } = await foundCities(read, query);
    const part = partAfter(rows, query.po, { most: PAGE, key: ({ org }) => org });
    return { title: citiesTitle, body: <CitiesPage visit={visit} asked={query} count={rows.length} rows={part.rows} next={part.next} {...rest} /> };
  },
});

const citiesCsv = page({
  path: "/miasta.csv",
  budget: 3 + VISIT_QUERIES,
  query: citiesQuery,
  async show({ visit, read, query }: Call<CitiesQuery>) {
    const { language, origin, at, space } = visit;
    const { rows, editions, networks } = await foundCities(read, query);
    const columns: readonly FileColumn<Member>[] = [
      { head: { pl: "miasto", en: "city" }, cell: ({ name }) => say(language, name) },
      { head: { pl: "edycja", en: "edition" }, cell: ({ edition }) => editions.find(({ id }) => id === edition)?.code ?? "" },
      {
        head: { pl: "siec", en: "network" },
        mayMiss: true,
        cell: ({ network }) => networks.find(({ id }) => id === network)?.code ?? { missing: "not_stated" },
      },
      { head: { pl: "zrodlo", en: "source" }, cell: ({ source }) => source ?? "" },
      { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(cityPath(address))}` },
      ...markColumns<Member>(language, ({ source }) => (source === undefined ? { origin: originOf(space) } : { origin: "fact", mode: "recorded" })),
    ];
    return csvAnswer({ language, name: "miasta", columns, rows: rows.flatMap(({ parts }) => parts) });
  },
});

const cityPage = page({
  path: "/miasta/:city",
  budget: 7 + PANEL_QUERIES + VISIT_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read, params } = call;
    const city = await getCity(read, params["city"] ?? "");
    return {
      title: city.title,
      crumbs: [{ label: citiesTitle, path: "/miasta" }],
      body: (
        <CityPage
          visit={visit}
          city={city}
          parts={await listMembers(read, { org: city.id })}
          editions={await listEditions(read)}
          networks={await listNetworks(read)}
          panels={await panelsOf(call, city)}
        >
          <MidLines visit={visit} mids={await listMids(read, { org: city.id, seen: seenMids(visit) })} plans={[]} />
        </CityPage>
      ),
    };
  },
});

/** Cities and their file. */
export const cityRoutes = [citiesPage, citiesCsv, cityPage];
