import type { Json } from "@splot/kernel";
import { authorise, roleFor } from "@splot/kernel/access";
import { wireOf } from "@splot/kernel/files";
import { type Call, type Form, type FormValues, form, page, type Shown, type Visit } from "@splot/kernel/http";
import type { Action } from "@splot/kernel/journal";
import type { Sent } from "@splot/kernel/web";
import { addMidAction } from "../actions/addMidAction.ts";
import { adoptMid } from "../actions/adoptMid.ts";
import { answerNote } from "../actions/answerNote.ts";
import { editMid } from "../actions/editMid.ts";
import { attachMidDocument, logProcess, nameStakeholder } from "../actions/keepProcess.ts";
import { moveMid } from "../actions/moveMid.ts";
import { reviewMid } from "../actions/reviewMid.ts";
import { canMove, type Mid, midMoves, openMidStates, reviewOf } from "../model/mid.ts";
import { policy } from "../policy.ts";
import { MidDeskPage } from "../web/pages/MidDeskPage.tsx";
import { allMids, idOfCall, loadFull, seenMids } from "./mids.tsx";
import { VISIT_QUERIES } from "./panels.ts";

/** The desk of a plan, with what was typed and refused. Refuses: `object.unknown`, `access.*` outside the networks. */
async function showDesk(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const full = await loadFull(read, idOfCall(call));
  const { mid } = full;
  const reach = { organisation: mid.org };
  if (!seenMids(visit).includes(mid.visibility)) authorise(visit.actor, policy.editMid, reach);
  const mayMove = (move: (typeof midMoves)[number]) => roleFor(visit.actor, move === "adopt" ? policy.adoptMid : policy.moveMid, reach) !== undefined;
  return {
    title: mid.title,
    crumbs: [allMids, { label: mid.title, path: mid.address }],
    density: "work",
    body: (
      <MidDeskPage
        visit={visit}
        full={full}
        mayEdit={openMidStates.includes(mid.state) && roleFor(visit.actor, policy.editMid, reach) !== undefined}
        mayReview={mayReview(visit, mid)}
        move={midMoves.find((move) => canMove(mid.state, move) && mayMove(move))}
        sent={sent}
      />
    ),
  };
}

/** Is a review of this kind of person asked for now? The act itself looks at the network and the authors too. */
function mayReview({ actor }: Visit, mid: Mid): boolean {
  const kind = reviewOf(mid.state);
  if (kind === undefined || actor.kind !== "person") return false;
  if (kind === "expert") return actor.roles.some(({ role }) => role === "expert");
  return actor.roles.some(({ role, scopeId }) => role === "network_city" && scopeId !== mid.org);
}

type Picked = (values: FormValues, files: Readonly<Record<string, File>>) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;

/** A form of the desk: sent to its place, it does one act and comes back. */
function deskForm<Input, Result extends Json>(place: string, action: Action<Input, Result>, pick: Picked): Form {
  return form({
    path: `/praca/mid/:id/${place}`,
    action,
    mostMb: 15,
    input: async ({ values, params, files }) => ({ mid: params["id"], ...(await pick(values, files)) }),
    done: ({ params }) => `/praca/mid/${params["id"] ?? ""}`,
    again: (call, { values, refusal }) => showDesk(call, { form: place, values, refusal }),
  });
}

const only =
  (...fields: readonly string[]): Picked =>
  (values) =>
    Object.fromEntries(fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])));
const withFile =
  (...fields: readonly string[]): Picked =>
  async (values, files) => ({ ...(await only(...fields)(values, files)), file: await wireOf(files, "file") });
/** The one note of the form; none where no paragraph was chosen. */
const reviewed: Picked = ({ verdict, text, block = "", note = "" }) => ({ verdict, text, notes: block === "" && note === "" ? [] : [{ block, text: note }] });

/** The desk of one plan and its forms. */
export const midDeskRoutes = [
  page({ path: "/praca/mid/:id", grants: policy.openDesk, budget: 10 + VISIT_QUERIES, show: (call) => showDesk(call) }),
  deskForm("tresc", editMid, only("revision", "title", "titleEn", "challenge", "challengeEn", "aim", "aimEn", "barriers", "barriersEn")),
  deskForm("dzialanie", addMidAction, only("title", "titleEn", "who", "starts", "ends", "cost", "money", "output", "risk")),
  deskForm("interesariusz", nameStakeholder, only("name", "role", "influence", "interest", "isLocalGroup")),
  deskForm("krok", logProcess, only("on", "what", "who")),
  deskForm("plik", attachMidDocument, withFile()),
  deskForm("opinia", reviewMid, reviewed),
  deskForm("odpowiedz", answerNote, only("review", "no", "answer")),
  deskForm("stan", moveMid, only("move", "dueOn")),
  deskForm("przyjecie", adoptMid, withFile("on")),
];
