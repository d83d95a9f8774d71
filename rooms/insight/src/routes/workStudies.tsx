import { findId, type ObjectId } from "@splot/kernel";
import { authorise } from "@splot/kernel/access";
import { type Call, form, page, type Shown } from "@splot/kernel/http";
import { refuseUnknown } from "@splot/kernel/objects";
import { listOrganisations } from "@splot/people";
import { advanceStudy } from "../actions/advanceStudy.ts";
import { nameCluster } from "../actions/nameCluster.ts";
import { openStudy } from "../actions/openStudy.ts";
import { placeCards } from "../actions/placeCards.ts";
import { registerSource } from "../actions/registerSource.ts";
import { policy } from "../policy.ts";
import { listCards, listClusters } from "../store/cards.ts";
import { listSources } from "../store/sources.ts";
import { getStudy } from "../store/studies.ts";
import { linesOf, type Sent } from "../web/parts/form.ts";
import { BoardPage, boardTitle } from "../web/work/BoardPage.tsx";
import { deskTitle } from "../web/work/DeskPage.tsx";
import { NewStudyPage, newStudyTitle } from "../web/work/NewStudyPage.tsx";
import { StudyDeskPage } from "../web/work/StudyDeskPage.tsx";

/** The way to the desk of the room. */
export const deskCrumb = { label: deskTitle, path: "/praca/wnioski" };

/** The id in a path's place. Refuses: `object.unknown`. */
export function idOf({ params }: Pick<Call<unknown>, "params">, name: string): ObjectId {
  const id = findId<"object">(params[name] ?? "");
  if (id === undefined) throw refuseUnknown();
  return id;
}

/** The study in the path. NOTE: a refused form shows its page again, so each page here asks itself who may read it. */
async function workedStudy(call: Call<unknown>) {
  authorise(call.visit.actor, policy.openWorkshop);
  const study = await getStudy(call.read, idOf(call, "study"));
  if (study.thing.mode === "recorded") throw refuseUnknown();
  return study;
}

async function showNew({ visit }: Call<unknown>, sent?: Sent): Promise<Shown> {
  authorise(visit.actor, policy.openStudy);
  return { title: newStudyTitle, crumbs: [deskCrumb], density: "work", body: <NewStudyPage visit={visit} sent={sent} /> };
}

async function showStudy(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const study = await workedStudy(call);
  const cards = (await listCards(read, { study: study.id })).filter(({ state }) => state === "written");
  const municipalities = (await listOrganisations(read, "municipality")).map(({ short }) => short);
  return {
    title: study.thing.title,
    crumbs: [deskCrumb],
    density: "work",
    body: (
      <StudyDeskPage
        visit={visit}
        study={study}
        sources={await listSources(read, study.id)}
        cardCount={cards.length}
        municipalities={municipalities}
        sent={sent}
      />
    ),
  };
}

async function showBoard(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const study = await workedStudy(call);
  return {
    title: boardTitle,
    crumbs: [deskCrumb, { label: study.thing.title, path: `/praca/wnioski/badania/${study.id}` }],
    density: "work",
    body: (
      <BoardPage
        visit={visit}
        study={study}
        cards={await listCards(read, { study: study.id })}
        clusters={await listClusters(read, { study: study.id })}
        sent={sent}
      />
    ),
  };
}

const newPage = page({ path: "/praca/wnioski/badania/nowe", grants: policy.openStudy, budget: 4, show: (call: Call<unknown>) => showNew(call) });
const studyDesk = page({ path: "/praca/wnioski/badania/:study", grants: policy.openWorkshop, budget: 10, show: (call: Call<unknown>) => showStudy(call) });
const board = page({ path: "/praca/wnioski/badania/:study/tablica", grants: policy.openWorkshop, budget: 10, show: (call: Call<unknown>) => showBoard(call) });

const newForm = form({
  path: "/praca/wnioski/badania/nowe",
  action: openStudy,
  input: ({ values: { title, titleEn, question, questionEn, kind, domains } }) => ({ title, titleEn, question, questionEn, kind, domains: linesOf(domains) }),
  done: ({ result }) => `/praca/wnioski/badania/${result.id}`,
  again: (call, sent) => showNew(call, { form: "study", ...sent }),
});

const sourceForm = form({
  path: "/praca/wnioski/badania/:study/zrodlo",
  action: registerSource,
  input: ({ values: { kind, role, roleEn, municipality, peopleCount, takenOn }, params }) => ({
    study: params["study"],
    kind,
    role,
    roleEn,
    municipality,
    peopleCount,
    takenOn,
  }),
  done: ({ result }) => `/praca/wnioski/zrodla/${result.id}`,
  again: (call, sent) => showStudy(call, { form: "source", ...sent }),
});

const advanceForm = form({
  path: "/praca/wnioski/badania/:study/dalej",
  action: advanceStudy,
  input: ({ params }) => ({ study: params["study"] }),
  done: ({ params }) => `/praca/wnioski/badania/${params["study"]}`,
  again: (call, sent) => showStudy(call, { form: "advance", ...sent }),
});

const clusterForm = form({
  path: "/praca/wnioski/badania/:study/tablica/grupa",
  action: nameCluster,
  input: ({ values: { name, nameEn }, params }) => ({ study: params["study"], name, nameEn }),
  done: ({ params }) => `/praca/wnioski/badania/${params["study"]}/tablica`,
  again: (call, sent) => showBoard(call, { form: "cluster", ...sent }),
});

const placesForm = form({
  path: "/praca/wnioski/badania/:study/tablica",
  action: placeCards,
  input: ({ values, params }) => ({
    study: params["study"],
    places: Object.entries(values).flatMap(([name, cluster]) =>
      name.startsWith("karta_") ? [{ card: name.slice("karta_".length), ...(cluster === "" ? {} : { cluster }) }] : [],
    ),
  }),
  done: ({ params }) => `/praca/wnioski/badania/${params["study"]}/tablica`,
  again: (call, sent) => showBoard(call, { form: "places", ...sent }),
});

/** The desks of studies. */
export const workStudyRoutes = [newPage, newForm, board, placesForm, clusterForm, studyDesk, sourceForm, advanceForm];
