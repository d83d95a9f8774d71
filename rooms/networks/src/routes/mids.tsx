import { arrange, type FileColumn, findId, markColumns, type ObjectId, say } from "@splot/kernel";
import { maySee, roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { listAttachments } from "@splot/kernel/files";
import { type Call, csvAnswer, page, type Visit } from "@splot/kernel/http";
import { getThingAt, refuseUnknown } from "@splot/kernel/objects";
import { startFiche } from "@splot/projects";
import { panelsOf } from "@splot/thread/panels";
import { type MidsQuery, midsQuery } from "../contract.ts";
import type { Mid } from "../model/mid.ts";
import { policy } from "../policy.ts";
import { findMidOfAction, listLog, listMidActions, listReviews, listStakeholders } from "../store/midParts.ts";
import { getMid, listMids } from "../store/mids.ts";
import { findNetwork, listNetworks } from "../store/networks.ts";
import { listPlans } from "../store/plans.ts";
import { listStatements } from "../store/statements.ts";
import { MidIntroPage, midTitle } from "../web/pages/AboutPages.tsx";
import { MidActionPage } from "../web/pages/MidActionPage.tsx";
import { type FullMid, MidPage } from "../web/pages/MidPage.tsx";
import { MidList } from "../web/parts/MidList.tsx";
import { PANEL_QUERIES, VISIT_QUERIES } from "./panels.ts";

/** Where the plans are. */
export const allMids = { label: midTitle, path: "/mid" };

/** Plans that are not final are read by those who work in the networks, final ones by everybody. */
export function seenMids({ actor }: Visit): readonly Mid["visibility"][] {
  return roleFor(actor, policy.readDraft) === undefined ? ["public"] : ["public", "members"];
}

/** A plan with its parts. Nine queries. */
export async function loadFull(read: ReadHandle, id: ObjectId): Promise<FullMid> {
  const mid = await getMid(read, id);
  return {
    mid,
    actions: await listMidActions(read, id),
    stakeholders: await listStakeholders(read, id),
    log: await listLog(read, id),
    reviews: await listReviews(read, id),
    files: await listAttachments(read, id),
    network: await findNetwork(read, mid.network),
  };
}

/** Refuses a plan that this reader may not see: `object.unknown`. */
function checkSeen(visit: Visit, { visibility }: Pick<Mid, "visibility">): void {
  if (!seenMids(visit).includes(visibility)) throw refuseUnknown();
}

async function foundMids(read: ReadHandle, visit: Visit, { szukaj, siec, stan }: MidsQuery) {
  const networks = await listNetworks(read);
  const network = networks.find(({ code }) => code === siec)?.id;
  const chosen = (await listMids(read, { seen: seenMids(visit) })).filter(
    (mid) => (siec === "" || mid.network === network) && (stan === "" || mid.state === stan),
  );
  return { networks, mids: arrange(chosen, { search: szukaj, text: ({ title, city, code }) => [title.pl, title.en, city.pl, code].join(" ") }) };
}

const midsPage = page({
  path: "/mid",
  budget: 4 + VISIT_QUERIES,
  query: midsQuery,
  async show({ visit, read, query }: Call<MidsQuery>) {
    const statements = await listStatements(read, ["mid", "plan_part"]);
    const { networks, mids } = await foundMids(read, visit, query);
    const isAsked = [query.szukaj, query.siec, query.stan].some((word) => word !== "");
    const list = mids.length > 0 || isAsked ? <MidList visit={visit} asked={query} mids={mids} networks={networks} plans={await listPlans(read)} /> : undefined;
    return {
      title: midTitle,
      body: (
        <MidIntroPage visit={visit} statements={statements}>
          {list}
        </MidIntroPage>
      ),
    };
  },
});

const midsCsv = page({
  path: "/mid.csv",
  budget: 2 + VISIT_QUERIES,
  query: midsQuery,
  async show({ visit, read, query }: Call<MidsQuery>) {
    const { language, origin, at, words } = visit;
    const { networks, mids } = await foundMids(read, visit, query);
    const columns: readonly FileColumn<Mid>[] = [
      { head: { pl: "numer", en: "code" }, cell: ({ code }) => code },
      { head: { pl: "tytul", en: "title" }, cell: ({ title }) => say(language, title) },
      { head: { pl: "miasto", en: "city" }, cell: ({ city }) => say(language, city) },
      { head: { pl: "siec", en: "network" }, cell: ({ network }) => networks.find(({ id }) => id === network)?.code ?? "" },
      { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, words.state("mid", state)) },
      { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
      ...markColumns<Mid>(language, (mid) => mid),
    ];
    return csvAnswer({ language, name: "mid", columns, rows: mids, isPrivate: visit.actor.kind === "person" });
  },
});

const midPage = page({
  path: "/mid/:mid",
  budget: 11 + PANEL_QUERIES + VISIT_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read, params } = call;
    const thing = await getThingAt(read, `/mid/${params["mid"] ?? ""}`, "mid");
    checkSeen(visit, thing);
    const full = await loadFull(read, thing.id);
    const works = roleFor(visit.actor, policy.openDesk) !== undefined;
    return {
      title: full.mid.title,
      crumbs: [allMids],
      body: <MidPage visit={visit} full={full} deskPath={works ? `/praca/mid/${thing.id}` : undefined} panels={await panelsOf(call, thing)} />,
    };
  },
});

const actionPage = page({
  path: "/mid/:mid/dzialania/:no",
  budget: 6 + PANEL_QUERIES + VISIT_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read, params } = call;
    const thing = await getThingAt(read, `/mid/${params["mid"] ?? ""}/dzialania/${params["no"] ?? ""}`, "mid_action");
    const owner = await findMidOfAction(read, thing.id);
    if (owner === undefined) throw refuseUnknown();
    const mid = await getMid(read, owner);
    checkSeen(visit, mid);
    const action = (await listMidActions(read, owner)).find(({ id }) => id === thing.id);
    if (action === undefined) throw refuseUnknown();
    const roles = visit.actor.kind === "person" ? visit.actor.roles : undefined;
    const mayStart = roleFor(visit.actor, startFiche.grants, { organisation: mid.org }) !== undefined && maySee(thing.visibility, roles);
    return {
      title: action.title,
      crumbs: [allMids, { label: mid.title, path: mid.address }],
      body: <MidActionPage visit={visit} mid={mid} action={action} mayStart={mayStart} panels={await panelsOf(call, thing)} />,
    };
  },
});

/** The id in the path. Refuses: `object.unknown`. */
export function idOfCall({ params }: Pick<Call<unknown>, "params">): ObjectId {
  const id = findId<"object">(params["id"] ?? "");
  if (id === undefined) throw refuseUnknown();
  return id;
}

/** Plans of cities, their file, their actions. NOTE: fixed words stand before the places they could be taken for. */
export const midRoutes = [midsPage, midsCsv, actionPage, midPage];
