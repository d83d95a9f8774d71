import { arrange, type Json, nothingAsked, partAfter, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, type Form, type FormValues, form, listQuery, listWord, page, type Shown, type Visit } from "@splot/kernel/http";
import type { Action } from "@splot/kernel/journal";
import type { Sent } from "@splot/kernel/web";
import { listOrganisations } from "@splot/people";
import { applyToNetwork } from "../actions/applyToNetwork.ts";
import { decideApplication } from "../actions/decideApplication.ts";
import { moveNetwork } from "../actions/moveNetwork.ts";
import { openEdition } from "../actions/openEdition.ts";
import { openNetwork } from "../actions/openNetwork.ts";
import { openPlan } from "../actions/openPlan.ts";
import { startMid } from "../actions/startMid.ts";
import { canMoveNetwork, networkMoves } from "../model/network.ts";
import { policy } from "../policy.ts";
import { listEditions } from "../store/editions.ts";
import { listMembers } from "../store/members.ts";
import { listMids } from "../store/mids.ts";
import { getNetwork, listNetworks } from "../store/networks.ts";
import { listPlans } from "../store/plans.ts";
import { NetworkDeskPage, WorkPage } from "../web/pages/WorkPages.tsx";
import { type Work, type WorkQuery, workOrder, workTitle } from "../web/parts/WorkList.tsx";
import { idOfCall, seenMids } from "./mids.tsx";
import { VISIT_QUERIES } from "./panels.ts";

const crumb = { label: workTitle, path: "/praca/sieci" };

/** Networks and plans of cities shown at once. */
const PAGE = 50;
const workQuery = listQuery({ rodzaj: listWord });

/** What the address asks for: networks that run in the program, then the plans of their cities. */
async function worksOf({ visit, read }: Pick<Call<unknown>, "visit" | "read">, query: WorkQuery): Promise<readonly Work[]> {
  const networks = (await listNetworks(read)).filter(({ mode }) => mode === "enacted").map((one): Work => ({ ...one, kind: "network", path: "/praca/sieci" }));
  const mids = (await listMids(read, { seen: seenMids(visit) })).map((one): Work => ({ ...one, kind: "mid", path: "/praca/mid" }));
  const { column, direction } = workOrder(query);
  const by = { rodzaj: undefined, tytul: ({ title }: Work) => say(visit.language, title) }[column];
  const asked = [...networks, ...mids].filter(({ kind }) => query.rodzaj === "" || kind === query.rodzaj);
  return arrange(asked, { search: query.szukaj, text: ({ title }) => `${title.pl} ${title.en ?? ""}`, by, direction });
}

const nothing: WorkQuery = { ...nothingAsked, rodzaj: "" };

async function showWork(call: Call<unknown>, query: WorkQuery, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const all = await worksOf(call, query);
  const { rows, next } = partAfter(all, query.po, { most: PAGE, key: ({ id }) => id });
  return {
    title: workTitle,
    density: "work",
    body: (
      <WorkPage
        visit={visit}
        query={query}
        editions={(await listEditions(read)).filter(({ mode }) => mode === "enacted")}
        works={rows}
        count={all.length}
        next={next}
        mayOpen={roleFor(visit.actor, policy.openNetwork) !== undefined}
        sent={sent}
      />
    ),
  };
}

/** The own cities of whoever asks, as choices. */
async function ownCities({ visit, read }: Pick<Call<unknown>, "visit" | "read">) {
  const own = ownOrganisations(visit);
  const orgs = own.length === 0 ? [] : await listOrganisations(read);
  return orgs.filter(({ id }) => own.includes(id)).map(({ id, name }) => ({ value: id, label: say(visit.language, name) }));
}

/** Cities for which a person speaks in the networks. */
function ownOrganisations({ actor }: Pick<Visit, "actor">): readonly string[] {
  return actor.kind === "person" ? actor.roles.flatMap(({ role, scopeId }) => (role === "network_city" && scopeId !== undefined ? [scopeId] : [])) : [];
}

async function showNetworkDesk(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const network = await getNetwork(read, idOfCall(call));
  const [members, mids, [plan], cities] = [
    await listMembers(read, { network: network.id }),
    await listMids(read, { network: network.id }),
    await listPlans(read, { network: network.id }),
    await ownCities(call),
  ];
  const isAccepted = (org: string) => members.some((member) => member.org === org && member.state === "accepted");
  const mayDecide = roleFor(visit.actor, policy.decideApplication) !== undefined;
  const isRunning = network.state === "running";
  return {
    title: network.title,
    crumbs: [crumb],
    density: "work",
    body: (
      <NetworkDeskPage
        visit={visit}
        network={network}
        members={members}
        plan={plan}
        applicants={network.state === "call" ? cities.filter(({ value }) => !members.some((member) => member.org === value)) : []}
        writers={isRunning ? cities.filter(({ value }) => isAccepted(value) && !mids.some((mid) => mid.org === value)) : []}
        mayDecide={mayDecide && network.mode === "enacted"}
        mayPlan={isRunning && plan === undefined && roleFor(visit.actor, policy.openPlan) !== undefined}
        move={mayDecide ? networkMoves.find((move) => canMoveNetwork(network.state, move)) : undefined}
        sent={sent}
      />
    ),
  };
}

const only = (values: FormValues, fields: readonly string[]) =>
  Object.fromEntries(fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])));

/** A form of a network's desk. */
function networkForm<Input, Result extends Json>(place: string, action: Action<Input, Result>, fields: readonly string[]): Form {
  return form({
    path: `/praca/sieci/:id/${place}`,
    action,
    input: ({ values, params }) => ({ network: params["id"], ...only(values, fields) }),
    done: ({ params }) => `/praca/sieci/${params["id"] ?? ""}`,
    again: (call, { values, refusal }) => showNetworkDesk(call, { form: place, values, refusal }),
  });
}

/** A form that begins something. */
function beginForm<Input, Result extends Json>(place: string, action: Action<Input, Result>, fields: readonly string[]): Form {
  return form({
    path: `/praca/sieci/${place}`,
    action,
    input: ({ values }) => only(values, fields),
    done: () => "/praca/sieci",
    again: (call, { values, refusal }) => showWork(call, nothing, { form: place, values, refusal }),
  });
}

/** The work in the networks. NOTE: fixed words stand before the places they could be taken for. */
export const workRoutes = [
  page({
    path: "/praca/sieci",
    grants: policy.openDesk,
    budget: 3 + VISIT_QUERIES,
    query: workQuery,
    show: (call: Call<WorkQuery>) => showWork(call, call.query),
  }),
  beginForm("edycja", openEdition, ["title", "titleEn", "startsYear", "endsYear", "sizeLeast", "sizeMost", "oneNetwork"]),
  beginForm("siec", openNetwork, ["edition", "title", "titleEn", "theme", "themeEn", "kind", "leaderRule"]),
  page({ path: "/praca/sieci/:id", grants: policy.openDesk, budget: 5 + VISIT_QUERIES, show: (call) => showNetworkDesk(call) }),
  networkForm("zgloszenie", applyToNetwork, ["org"]),
  networkForm("decyzja", decideApplication, ["org", "verdict", "isLeader"]),
  networkForm("stan", moveNetwork, ["move"]),
  networkForm("mid", startMid, ["org", "title", "titleEn"]),
  networkForm("plan", openPlan, ["title", "titleEn"]),
];
