import { findId, listHref, type ObjectId, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type ReadHandle, together } from "@splot/kernel/database";
import { type Call, csvStream, FILE_PART, page } from "@splot/kernel/http";
import { findThingAt, listThings } from "@splot/kernel/objects";
import { loadTerritory } from "@splot/observatory";
import { listOrganisations } from "@splot/people";
import { type CatalogueQuery, catalogueQuery } from "../contract.ts";
import { coverageOf } from "../model/coverage.ts";
import { orderCodes, type ProjectFilter } from "../model/listing.ts";
import { policy } from "../policy.ts";
import { countByOrg, listAmounts, listFacets, listProjects } from "../store/listing.ts";
import { projectColumns } from "../web/files.ts";
import { CataloguePage, catalogueTitle } from "../web/pages/CataloguePage.tsx";
import { seenBy, VISIT_QUERIES } from "./panels.ts";

const PAGE = 24;
/** Where the projects are. */
export const allProjects = { label: catalogueTitle, path: "/projekty" };

/** What the address asks for, as a filter; a municipality that does not exist leaves nothing. */
async function filterOf(read: ReadHandle, query: CatalogueQuery): Promise<Omit<ProjectFilter, "limit">> {
  const chosen = (text: string) => (text === "" ? undefined : text);
  const { dziedzina, gmina, kwota } = query;
  return {
    search: chosen(query.szukaj),
    domain: dziedzina === "" ? undefined : dziedzina === "brak" ? "none" : Number(dziedzina),
    org: gmina === "" ? undefined : await orgAt(read, gmina),
    state: chosen(query.stan),
    band: kwota === "" ? undefined : kwota,
    kind: chosen(query.rodzaj),
    order: orderCodes.find((code) => code === query.sort),
    after: findId<"object">(query.po),
  };
}

const NOBODY = "00000000-0000-7000-8000-000000000000" as ObjectId;
async function orgAt(read: ReadHandle, slug: string): Promise<ObjectId> {
  const thing = (await findThingAt(read, `/gminy/${slug}`, "organisation")) ?? (await findThingAt(read, `/organizacje/${slug}`, "organisation"));
  return thing?.id ?? NOBODY;
}

/** Municipalities with the number of these projects that concern each. Three queries. */
async function countOrgs(read: ReadHandle, projects: Awaited<ReturnType<typeof listAmounts>>) {
  const [orgs, counts] = await together(
    listOrganisations(read, "municipality"),
    countByOrg(
      read,
      projects.map(({ id }) => id),
    ),
  );
  const found = await listThings(
    read,
    orgs.map(({ id }) => id),
  );
  const things = new Map(found.map((thing) => [thing.id, thing]));
  const common = projects.filter(({ coversMembers }) => coversMembers).length;
  return orgs.flatMap(({ id, name, short, teryt }) => {
    const address = things.get(id)?.address;
    if (address === undefined) return [];
    const isMember = address.startsWith("/gminy/");
    const count = (counts.get(id) ?? 0) + (isMember ? common : 0);
    return [{ slug: address.slice(address.lastIndexOf("/") + 1), name: isMember ? { pl: short } : name, count, teryt }];
  });
}

const cataloguePage = page({
  path: "/projekty",
  budget: 12 + VISIT_QUERIES,
  query: catalogueQuery,
  async show({ visit, read, query }: Call<CatalogueQuery>) {
    const seen = seenBy(visit);
    const filter = await filterOf(read, query);
    const [part, { amounts, orgs }, facets, territory] = await together(
      listProjects(read, seen, { ...filter, limit: PAGE }),
      listAmounts(read, seen, filter).then(async (all) => ({ amounts: all, orgs: await countOrgs(read, all) })),
      listFacets(read, seen),
      loadTerritory(read, visit.at),
    );
    const places = territory.places.map((place) => {
      const org = orgs.find(({ teryt }) => teryt === place.code);
      const href = org === undefined ? place.href : listHref(visit.at("/projekty"), { ...query, gmina: org.slug, po: "" });
      return { ...place, href, isChosen: (org?.count ?? 0) > 0, valueText: say(visit.language, countText(org?.count ?? 0)) };
    });
    return {
      title: catalogueTitle,
      body: (
        <CataloguePage
          visit={visit}
          query={query}
          rows={part.rows}
          next={part.next}
          count={amounts.length}
          coverage={coverageOf(amounts)}
          facets={facets}
          orgs={orgs}
          places={places}
          outlineSource={territory.outlineSource}
          mayWrite={roleFor(visit.actor, policy.openDesk) !== undefined}
        />
      ),
    };
  },
});

function countText(count: number) {
  return { pl: `liczba projektów: ${count}`, en: `number of projects: ${count}` };
}

const catalogueCsv = page({
  path: "/projekty.csv",
  budget: 4 + VISIT_QUERIES,
  query: catalogueQuery,
  async show({ visit, read, query }: Call<CatalogueQuery>) {
    const filter = await filterOf(read, query);
    const file = { language: visit.language, name: "projekty", columns: projectColumns(visit), isPrivate: visit.actor.kind === "person" };
    return csvStream(read, file, (after: ObjectId | undefined) => listProjects(read, seenBy(visit), { ...filter, after, limit: FILE_PART }));
  },
});

/** The catalogue and its file. */
export const catalogueRoutes = [cataloguePage, catalogueCsv];
