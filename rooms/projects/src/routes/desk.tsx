import { findId, type Json } from "@splot/kernel";
import { authorise, roleFor } from "@splot/kernel/access";
import { type Call, type Form, type FormValues, form, page, type Shown } from "@splot/kernel/http";
import type { Action } from "@splot/kernel/journal";
import { refuseUnknown } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { abandonProject } from "../actions/abandonProject.ts";
import { checkFiche } from "../actions/checkFiche.ts";
import { completeProject } from "../actions/completeProject.ts";
import { decideFiche } from "../actions/decideFiche.ts";
import { dropLink } from "../actions/dropLink.ts";
import { editFiche } from "../actions/editFiche.ts";
import { joinBundle } from "../actions/joinBundle.ts";
import { linkBasis } from "../actions/linkBasis.ts";
import { linkDirection } from "../actions/linkDirection.ts";
import { lacksOfFiche, loadFiche } from "../actions/loadFiche.ts";
import { planFinancing } from "../actions/planFinancing.ts";
import { returnFiche } from "../actions/returnFiche.ts";
import { setShare } from "../actions/setShare.ts";
import { startDelivery } from "../actions/startDelivery.ts";
import { submitFiche } from "../actions/submitFiche.ts";
import type { Project } from "../model/project.ts";
import { canMove, endStates, type Move, openStates } from "../model/states.ts";
import { policy } from "../policy.ts";
import { loadMoney } from "../store/money.ts";
import { getProject } from "../store/projects.ts";
import { DeskPage } from "../web/pages/DeskPage.tsx";
import { fichesTitle } from "../web/pages/FichesPage.tsx";
import { choicesOf } from "./choices.ts";
import { namesOf, VISIT_QUERIES } from "./panels.ts";
import { moneyOf } from "./projects.tsx";

/** Where the fiches are. */
export const deskCrumb = { label: fichesTitle, path: "/praca/projekty" };

/** Which act makes each move. */
const actOf: Readonly<Record<Move, keyof typeof policy>> = {
  submit: "submitFiche",
  check: "checkFiche",
  accept: "decideFiche",
  return: "returnFiche",
  decline: "decideFiche",
  start: "startDelivery",
  complete: "completeProject",
  abandon: "abandonProject",
};
const moveOrder: readonly Move[] = ["submit", "check", "accept", "return", "decline", "start", "complete", "abandon"];

/** The desk of a fiche, with what was typed and refused. Refuses: `object.unknown`, `access.*` outside the own reach. */
async function showDesk(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read, params } = call;
  const id = findId<"object">(params["id"] ?? "");
  if (id === undefined) throw refuseUnknown();
  const project = await getProject(read, id);
  if (project.mode === "recorded") throw refuseUnknown();
  const reach = project.lead === undefined ? {} : { organisation: project.lead };
  authorise(visit.actor, policy.editFiche, reach);
  const may = (act: keyof typeof policy) => roleFor(visit.actor, policy[act], reach) !== undefined;
  const fiche = await loadFiche(read, project);
  const isOpen = openStates.includes(project.state);
  const lacks = isOpen ? lacksOfFiche(fiche) : [];
  const lines = (await loadMoney(read, [id])).get(id)?.lines ?? [];
  const { names, choices } = await wordsOf(
    call,
    project,
    [fiche.participants.map(({ org }) => org), fiche.directions, fiche.bases, lines.flatMap(({ fund }) => fund ?? [])].flat(),
  );
  return {
    title: project.title,
    crumbs: [deskCrumb],
    density: "work",
    body: (
      <DeskPage
        visit={visit}
        fiche={fiche}
        names={names}
        lacks={lacks}
        lines={lines}
        choices={choices}
        isOpen={isOpen}
        mayEdit={may("editFiche")}
        mayPlan={may("planFinancing") && !endStates.includes(project.state)}
        moves={moveOrder.filter((move) => canMove(project.state, move) && may(actOf[move]) && (move !== "submit" || lacks.length === 0))}
        figure={await moneyOf(call, project)}
        sent={sent}
      />
    ),
  };
}

async function wordsOf({ read, visit }: Call<unknown>, project: Project, ids: Parameters<typeof namesOf>[2]) {
  return { names: await namesOf(read, visit, ids), choices: await choicesOf(read, visit, project) };
}

/** A form of the desk: sent to its place, it does one act and comes back. */
function deskForm<Input, Result extends Json>(
  place: string,
  action: Action<Input, Result>,
  pick: (values: FormValues) => Readonly<Record<string, unknown>>,
): Form {
  return form({
    path: `/praca/projekty/:id/${place}`,
    action,
    input: ({ values, params }) => ({ project: params["id"], ...pick(values) }),
    done: ({ params }) => `/praca/projekty/${params["id"] ?? ""}`,
    again: (call, { values, refusal }) => showDesk(call, { form: place, values, refusal }),
  });
}

const only =
  (...fields: readonly string[]) =>
  (values: FormValues) =>
    Object.fromEntries(fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])));
const ficheFields = [
  "revision",
  "title",
  "titleEn",
  "type",
  "nature",
  "problem",
  "problemEn",
  "aim",
  "aimEn",
  "scope",
  "scopeEn",
  "effect",
  "effectEn",
  "starts",
  "ends",
];

/** The desk of one fiche and its forms. */
export const deskRoutes = [
  page({ path: "/praca/projekty/:id", grants: policy.editFiche, budget: 25 + VISIT_QUERIES, show: (call) => showDesk(call) }),
  deskForm("tresc", editFiche, only(...ficheFields)),
  deskForm("udzial", setShare, only("org", "year", "cost", "eligible")),
  deskForm("kierunek", linkDirection, only("target", "isPrimary")),
  deskForm("dowod", linkBasis, only("basis", "why")),
  deskForm("usun-powiazanie", dropLink, only("other")),
  deskForm("wiazka", joinBundle, only("bundle")),
  deskForm("zloz", submitFiche, only()),
  deskForm("sprawdz", checkFiche, only()),
  deskForm("zwroc", returnFiche, only("reason")),
  deskForm("decyzja", decideFiche, only("verdict", "reason")),
  deskForm("finansowanie", planFinancing, only("org", "source", "fund", "year", "amount", "certainty", "overReason")),
  deskForm("realizacja", startDelivery, only()),
  deskForm("zakoncz", completeProject, only()),
  deskForm("zaniechaj", abandonProject, only("reason")),
];
