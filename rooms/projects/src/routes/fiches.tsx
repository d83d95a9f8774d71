import { arrange, findId, inAlphabet, orderOf, partAfter, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, form, listQuery, listWord, page, type Shown } from "@splot/kernel/http";
import { findThing } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { listOrganisations } from "@splot/people";
import { z } from "zod";
import { startFiche } from "../actions/startFiche.ts";
import { ownOrganisations } from "../duties.ts";
import { isProjectState, projectStates } from "../model/states.ts";
import { policy } from "../policy.ts";
import { listWaiting } from "../store/duties.ts";
import { type FicheLine, FichesPage, type FichesQuery, ficheOrders, fichesTitle, usualFicheOrder } from "../web/pages/FichesPage.tsx";
import { NewFichePage, newFicheTitle } from "../web/pages/NewFichePage.tsx";
import { deskCrumb } from "./desk.tsx";
import { namesOf, refuseHidden, VISIT_QUERIES } from "./panels.ts";

const allStates = Object.keys(projectStates).filter(isProjectState);
const fromQuery = z.object({ z: z.string().max(60).catch("").default("") });

/** Is this person of the office, who writes for any municipality? */
function isOffice({ visit }: Pick<Call<unknown>, "visit">): boolean {
  return roleFor(visit.actor, policy.checkFiche) !== undefined;
}

/** Fiches shown at once. */
const PAGE = 50;
const fichesQuery = listQuery({ stan: listWord });

/** The fiches that the address asks for, those begun last first. Two queries. */
async function fichesOf(call: Call<FichesQuery>): Promise<readonly FicheLine[]> {
  const { visit, read, query } = call;
  const leads = isOffice(call) ? undefined : ownOrganisations(visit.actor);
  const fiches = await listWaiting(read, { states: allStates.filter((state) => query.stan === "" || state === query.stan), leads });
  const names = await namesOf(
    read,
    visit,
    fiches.flatMap(({ lead }) => lead ?? []),
  );
  const lines = fiches.toReversed().map(({ id, title, state, lead }) => ({ id, title, state, lead: lead === undefined ? undefined : names.get(lead)?.title }));
  const { column, direction } = orderOf(query, ficheOrders, usualFicheOrder);
  const by = {
    poczatek: undefined,
    projekt: ({ title }: FicheLine) => say(visit.language, title),
    stan: ({ state }: FicheLine) => allStates.indexOf(state),
    prowadzi: ({ lead }: FicheLine) => (lead === undefined ? undefined : say(visit.language, lead)),
  }[column];
  return arrange(lines, { search: query.szukaj, text: ({ title, lead }) => `${title.pl} ${title.en ?? ""} ${lead?.pl ?? ""}`, by, direction });
}

const fichesPage = page({
  path: "/praca/projekty",
  grants: policy.openDesk,
  budget: 2 + VISIT_QUERIES,
  query: fichesQuery,
  async show(call: Call<FichesQuery>) {
    const all = await fichesOf(call);
    const { rows, next } = partAfter(all, call.query.po, { most: PAGE, key: ({ id }) => id });
    return { title: fichesTitle, density: "work", body: <FichesPage visit={call.visit} query={call.query} fiches={rows} count={all.length} next={next} /> };
  },
});

/** The form of a new fiche; `from` is what it grows out of. */
async function showNew(call: Call<unknown>, from: string, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const own = ownOrganisations(visit.actor);
  const orgs = (await listOrganisations(read)).filter(({ id }) => isOffice(call) || own.includes(id));
  const id = findId<"object">(from);
  const thing = id === undefined ? undefined : await findThing(read, id);
  if (thing !== undefined) refuseHidden(visit, thing);
  return {
    title: newFicheTitle,
    crumbs: [deskCrumb],
    density: "work",
    body: (
      <NewFichePage
        visit={visit}
        leads={inAlphabet(orgs.map(({ id: value, name }) => ({ value, label: say(visit.language, name) })))}
        from={thing === undefined ? undefined : { id: thing.id, title: thing.title }}
        sent={sent}
      />
    ),
  };
}

/** The list of fiches and the beginning of a new one. NOTE: the fixed word stands before the place it could be taken for. */
export const ficheRoutes = [
  fichesPage,
  page({
    path: "/praca/projekty/nowa",
    grants: policy.startFiche,
    budget: 2 + VISIT_QUERIES,
    query: fromQuery,
    show: (call: Call<z.output<typeof fromQuery>>) => showNew(call, call.query.z),
  }),
  form({
    path: "/praca/projekty/nowa",
    action: startFiche,
    input: ({ values }) => ({
      title: values["title"],
      titleEn: values["titleEn"],
      type: values["type"],
      lead: values["lead"],
      ...(values["from"] === undefined ? {} : { from: values["from"] }),
    }),
    done: ({ result }) => `/praca/projekty/${result.id}`,
    again: (call, { values, refusal }) => showNew(call, values["from"] ?? "", { form: "nowa", values, refusal }),
  }),
];
