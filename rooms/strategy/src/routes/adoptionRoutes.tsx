import { listInsightChoices } from "@splot/insight";
import { findId } from "@splot/kernel";
import { type Call, type FormValues, form, page, type Shown } from "@splot/kernel/http";
import { refuseUnknown } from "@splot/kernel/objects";
import { areaCodeOf, findUnit, listMembers } from "@splot/kernel/territory";
import { listIndicators } from "@splot/observatory";
import { listTextChanges } from "@splot/participation";
import { endEvidence } from "../actions/endEvidence.ts";
import { findRound } from "../actions/findProof.ts";
import { linkEvidence } from "../actions/linkEvidence.ts";
import { linkInsight } from "../actions/linkInsight.ts";
import { meetItem } from "../actions/meetItem.ts";
import { listInsightsBehind, listShownEvidence } from "../actions/reads.ts";
import { reopenItem } from "../actions/reopenItem.ts";
import { returnToWork } from "../actions/returnToWork.ts";
import { reviseAfterRound } from "../actions/reviseAfterRound.ts";
import { sendToConsultation } from "../actions/sendToConsultation.ts";
import { submitForAdoption } from "../actions/submitForAdoption.ts";
import { waiveItem } from "../actions/waiveItem.ts";
import { policy } from "../policy.ts";
import { listNodes } from "../store/nodes.ts";
import { listParagraphs } from "../store/strategies.ts";
import { EvidencePage } from "../web/pages/EvidencePage.tsx";
import { RevisePage } from "../web/pages/RevisePage.tsx";
import type { Sent } from "../web/parts/errors.ts";
import { VISIT_QUERIES } from "./panels.tsx";
import { showDesk, workCrumb, workedOn } from "./workDesk.tsx";

const desk = (id: string | undefined, place = "") => `/praca/strategia/${id ?? ""}${place}`;
const reviseTitle = { pl: "Wersja po konsultacjach", en: "Version after consultation" };
const evidenceTitle = { pl: "Wskaż liczbę, na której opiera się cel", en: "Cite a number that the goal rests on" };

/** Paragraphs that the form gives another wording or a reason, out of `text.KEY` and `reason.KEY`. */
function othersOf(values: FormValues): readonly { readonly key: string; readonly text: string; readonly reason: string }[] {
  return Object.entries(values).flatMap(([name, text]) => {
    const key = /^text\.(.+)$/.exec(name)?.[1];
    return key === undefined ? [] : [{ key, text, reason: values[`reason.${key}`] ?? "" }];
  });
}

async function showRevise(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const strategy = await workedOn(call);
  const round = await findRound(read, strategy);
  if (strategy.state !== "consultation" || round === undefined) return showDesk(call, sent);
  const [paragraphs, caused] = [await listParagraphs(read, strategy.id), await listTextChanges(read, round.id)];
  return {
    title: reviseTitle,
    crumbs: [workCrumb, { label: strategy.thing.title, path: desk(strategy.id) }],
    density: "work",
    body: (
      <RevisePage
        visit={visit}
        path={desk(strategy.id, "/po-konsultacjach")}
        strategy={strategy}
        round={round.id}
        paragraphs={paragraphs}
        caused={caused}
        sent={sent}
      />
    ),
  };
}

async function showEvidence(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read, params } = call;
  const strategy = await workedOn(call);
  const id = findId<"object">(params["node"] ?? "");
  const node = (await listNodes(read, strategy.id)).find((one) => one.id === id);
  if (node === undefined) throw refuseUnknown();
  const area = areaCodeOf(read.space);
  const [whole, members, indicators] = [await findUnit(read, area, read.today), await listMembers(read, area, read.today), await listIndicators(read)];
  const units = [...(whole === undefined ? [] : [whole]), ...members].map(({ code, name }) => ({ value: code, title: name }));
  return {
    title: evidenceTitle,
    crumbs: [workCrumb, { label: strategy.thing.title, path: desk(strategy.id) }],
    density: "work",
    body: (
      <EvidencePage
        visit={visit}
        path={desk(strategy.id, `/dowod/${node.id}`)}
        node={node}
        evidence={await listShownEvidence(read, [node.id])}
        units={units}
        insights={(await listInsightChoices(read)).map(({ id: value, thing }) => ({ value, title: thing.title }))}
        followed={await listInsightsBehind(read, node.id)}
        sent={sent}
        indicators={indicators.map((indicator) => ({ value: indicator.id, title: indicator.name }))}
      />
    ),
  };
}

/** From draft to adoption: evidence, consultation, revision, checklist, submission. */
export const adoptionRoutes = [
  page({ path: "/praca/strategia/:id/dowod/:node", grants: policy.linkEvidence, budget: 12 + VISIT_QUERIES, show: (call) => showEvidence(call) }),
  form({
    path: "/praca/strategia/:id/dowod/:node/wniosek",
    action: linkInsight,
    input: ({ values, params }) => ({ node: params["node"], insight: values["insight"] }),
    done: ({ params }) => desk(params["id"], `/dowod/${params["node"]}#wnioski`),
    again: (call, { values, refusal }) => showEvidence(call, { form: "insight", values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/dowod/:node",
    action: linkEvidence,
    input: ({ values, params }) => ({
      node: params["node"],
      indicator: values["indicator"],
      unit: values["unit"],
      period: values["period"],
      why: values["why"],
    }),
    done: ({ params }) => desk(params["id"], "#cele"),
    again: (call, { values, refusal }) => showEvidence(call, { form: "evidence", values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/dowod/:node/wycofaj",
    action: endEvidence,
    input: ({ values }) => ({ evidence: values["evidence"], reason: values["reason"] }),
    done: ({ params }) => desk(params["id"], `/dowod/${params["node"] ?? ""}#wskazane`),
    again: (call, { values, refusal }) => showEvidence(call, { form: `end-${values["evidence"] ?? ""}`, values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/konsultacje",
    action: sendToConsultation,
    input: ({ values, params }) => ({ strategy: params["id"], revision: values["revision"] }),
    done: ({ params }) => desk(params["id"]),
    again: (call, { values, refusal }) => showDesk(call, { form: "send", values, refusal }),
  }),
  page({ path: "/praca/strategia/:id/po-konsultacjach", grants: policy.reviseAfterRound, budget: 16 + VISIT_QUERIES, show: (call) => showRevise(call) }),
  form({
    path: "/praca/strategia/:id/po-konsultacjach",
    action: reviseAfterRound,
    input: ({ values, params }) => ({ strategy: params["id"], round: values["round"], others: othersOf(values) }),
    done: ({ params }) => desk(params["id"]),
    again: (call, { values, refusal }) => showRevise(call, { form: "revise", values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/wymagania/spelnione",
    action: meetItem,
    input: ({ values, params }) => ({ strategy: params["id"], code: values["code"], evidence: values["evidence"] }),
    done: ({ params }) => desk(params["id"], "#wymagania"),
    again: (call, { values, refusal }) => showDesk(call, { form: "meet", values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/wymagania/odstap",
    action: waiveItem,
    input: ({ values, params }) => ({ strategy: params["id"], code: values["code"], reason: values["reason"], basis: values["basis"] }),
    done: ({ params }) => desk(params["id"], "#wymagania"),
    again: (call, { values, refusal }) => showDesk(call, { form: `waive-${values["code"] ?? ""}`, values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/wymagania/cofnij",
    action: reopenItem,
    input: ({ values, params }) => ({ strategy: params["id"], code: values["code"], reason: values["reason"] }),
    done: ({ params }) => desk(params["id"], "#wymagania"),
    again: (call, { values, refusal }) => showDesk(call, { form: `reopen-${values["code"] ?? ""}`, values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/powrot",
    action: returnToWork,
    input: ({ values, params }) => ({ strategy: params["id"], reason: values["reason"] }),
    done: ({ params }) => desk(params["id"]),
    again: (call, { values, refusal }) => showDesk(call, { form: "return", values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/przyjecie",
    action: submitForAdoption,
    input: ({ params }) => ({ strategy: params["id"] }),
    done: ({ params }) => desk(params["id"]),
    again: (call, { values, refusal }) => showDesk(call, { form: "submit", values, refusal }),
  }),
];
