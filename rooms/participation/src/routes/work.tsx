import { findId } from "@splot/kernel";
import { type Actor, authorise, roleFor } from "@splot/kernel/access";
import { listAttachments, wireOf } from "@splot/kernel/files";
import { type Call, type FormValues, form, page } from "@splot/kernel/http";
import { refuseUnknown } from "@splot/kernel/objects";
import { z } from "zod";
import { announceRound } from "../actions/announceRound.ts";
import { approveDisposition } from "../actions/approveDisposition.ts";
import { enterRemark } from "../actions/enterRemark.ts";
import { extendRound } from "../actions/extendRound.ts";
import { proposeDisposition } from "../actions/proposeDisposition.ts";
import { publishDispositions } from "../actions/publishDispositions.ts";
import { publishReport } from "../actions/publishReport.ts";
import { earliestDays } from "../model/announcement.ts";
import { channelCodes, type Party, partyCodes } from "../model/words.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listAnnexLines } from "../store/annex.ts";
import { listConsultable } from "../store/consultable.ts";
import { listDispositions } from "../store/dispositions.ts";
import { findRemarkByNo } from "../store/remarks.ts";
import { findRegime } from "../store/rules.ts";
import { AnnouncePage, announceTitle } from "../web/pages/AnnouncePage.tsx";
import { AnswerPage, answerTitle } from "../web/pages/AnswerPage.tsx";
import { EnterRemarkPage, enterRemarkTitle } from "../web/pages/EnterRemarkPage.tsx";
import { WorkRoundPage } from "../web/pages/WorkRoundPage.tsx";
import { workRoundsTitle } from "../web/pages/WorkRoundsPage.tsx";
import { type FormState, refusedForm, untouched } from "../web/parts/formErrors.ts";
import { municipalitiesOf } from "./municipalities.ts";
import { remarkValues } from "./remark.tsx";
import { blocksOf, roundOfCall } from "./rounds.tsx";
import { workRoundsRoutes } from "./workRounds.tsx";

const allWork = { label: workRoundsTitle, path: "/praca/konsultacje" };
const may = (actor: Actor, act: keyof typeof policy) => roleFor(actor, policy[act]) !== undefined;

/** Back to the round after an act on it. */
const back = ({ result }: { readonly result: { readonly address: string } }) => `/praca${result.address}`;

async function showAnnounce({ visit, read }: Call<unknown>, chosen: string | undefined, state: FormState) {
  authorise(visit.actor, policy.announceRound);
  const regime = await findRegime(read, "statutory");
  if (regime === undefined) throw refuse("participation.no_regime");
  const documents = (await listConsultable(read)).map(({ object, version, title }) => ({ value: `${object}:${version}`, title, version }));
  return {
    title: announceTitle,
    crumbs: [allWork],
    density: "work" as const,
    body: (
      <AnnouncePage
        visit={visit}
        today={read.today}
        earliest={earliestDays(read.today, regime.content, read.today)}
        minimumDays={regime.content.minimumDays}
        isConfirmed={regime.rule.isConfirmed}
        parties={regime.content.parties}
        documents={documents}
        chosen={chosen}
        form={state}
      />
    ),
  };
}

const documentQuery = z.object({ dokument: z.string().max(80).optional().catch(undefined) });

const announcePage = page({
  path: "/praca/konsultacje/nowa",
  grants: policy.announceRound,
  budget: 6,
  query: documentQuery,
  show: (call: Call<z.output<typeof documentQuery>>) => showAnnounce(call, call.query.dokument, untouched),
});

async function announcementOf({ values, files }: { readonly values: FormValues; readonly files: Readonly<Record<string, File>> }) {
  const [object, version] = (values["subject"] ?? "").split(":");
  const filled = (name: string) => (values[name] ?? "").trim();
  return {
    subject: { object, version },
    kind: values["kind"],
    purpose: { pl: values["purpose"], en: values["purposeEn"] },
    noticeOn: values["noticeOn"],
    noticeUrl: values["noticeUrl"],
    opensOn: values["opensOn"],
    closesOn: values["closesOn"],
    channels: channelCodes.flatMap((channel) => (filled(`channel_${channel}`) === "" ? [] : [{ channel, place: filled(`channel_${channel}`) }])),
    parties: (await Promise.all(partyCodes.map((party) => toldOf(party, { values, files })))).flat(),
    noticeFile: await wireOf(files, "noticeFile"),
  };
}

/** A party with its day and proof; left out when the form says nothing of it. A file alone is proof enough, by its name. */
async function toldOf(party: Party, { values, files }: Parameters<typeof announcementOf>[0]) {
  const [proof, sentOn] = [`party_${party}_proof`, `party_${party}_sentOn`].map((name) => (values[name] ?? "").trim());
  const file = await wireOf(files, `party_${party}_file`);
  return proof === "" && file === undefined ? [] : [{ party, sentOn, proof: proof === "" ? file?.name.slice(-300) : proof, file }];
}

/** Names of the wire as the page's fields have them. */
function announceField(field: string): string {
  const renamed: Readonly<Record<string, string>> = {
    "purpose.pl": "purpose",
    "purpose.en": "purposeEn",
    "subject.object": "subject",
    "subject.version": "subject",
    channels: "channel_e_form",
    parties: "party_residents_sentOn",
  };
  return renamed[field] ?? field;
}

const announceForm = form({
  path: "/praca/konsultacje/nowa",
  action: announceRound,
  mostMb: 30,
  input: announcementOf,
  done: back,
  again: (call, sent) => showAnnounce(call, undefined, refusedForm(call.visit.language, sent, announceField)),
});

/** NOTE: a refused form shows its page again, so each page here asks itself who may read it: unpublished answers stay in the office (I59). */
async function showWork(call: Call<unknown>, state: FormState) {
  const { visit, read } = call;
  authorise(visit.actor, policy.openWork);
  const round = await roundOfCall(call);
  if (round.recorded !== undefined) throw refuse("participation.round_recorded");
  return {
    title: round.title,
    crumbs: [allWork],
    density: "work" as const,
    body: (
      <WorkRoundPage
        visit={visit}
        round={round}
        today={read.today}
        lines={await listAnnexLines(read, round)}
        blocks={await blocksOf(read, round)}
        isDirector={may(visit.actor, "approveDisposition")}
        mayAnswer={may(visit.actor, "proposeDisposition")}
        form={state}
      />
    ),
  };
}

const workRoundPage = page({ path: "/praca/konsultacje/:round", grants: policy.openWork, budget: 7, show: (call: Call<unknown>) => showWork(call, untouched) });

const approveForm = form({
  path: "/praca/konsultacje/:round/zatwierdz",
  action: approveDisposition,
  input: ({ values }) => ({ remark: values["remark"] }),
  done: back,
  again: (call, sent) => showWork(call, refusedForm(call.visit.language, sent)),
});

const publishForm = form({
  path: "/praca/konsultacje/:round/opublikuj",
  action: publishDispositions,
  input: ({ values }) => ({ round: values["round"] }),
  done: back,
  again: (call, sent) => showWork(call, refusedForm(call.visit.language, sent)),
});

const reportForm = form({
  path: "/praca/konsultacje/:round/sprawozdanie",
  action: publishReport,
  input: ({ values }) => ({ round: values["round"] }),
  done: ({ result }) => result.address,
  again: (call, sent) => showWork(call, refusedForm(call.visit.language, sent)),
});

const extendForm = form({
  path: "/praca/konsultacje/:round/wydluz",
  action: extendRound,
  input: ({ values }) => ({ round: values["round"], closesOn: values["closesOn"], reason: values["reason"] }),
  done: back,
  again: (call, sent) => showWork(call, refusedForm(call.visit.language, sent)),
});

async function showAnswer(call: Call<unknown>, state: FormState) {
  const { visit, read, params } = call;
  authorise(visit.actor, policy.proposeDisposition);
  const round = await roundOfCall(call);
  const remark = await findRemarkByNo(read, round.id, Number(params["no"]));
  if (remark === undefined) throw refuseUnknown();
  const dispositions = await listDispositions(read, round.id);
  const wordings = new Map([...dispositions.values()].flatMap(({ change }) => (change?.kind === "wording" ? [[change.blockKey, change.text] as const] : [])));
  return {
    title: answerTitle(remark),
    crumbs: [allWork, { label: round.title, path: `/praca${round.address}` }],
    density: "work" as const,
    body: (
      <AnswerPage
        visit={visit}
        round={round}
        remark={remark}
        disposition={dispositions.get(remark.id)}
        blocks={await blocksOf(read, round)}
        wordings={wordings}
        files={await listAttachments(read, remark.id)}
        form={state}
      />
    ),
  };
}

const answerPage = page({
  path: "/praca/konsultacje/:round/uwagi/:no{[0-9]{1,7}}",
  grants: policy.proposeDisposition,
  budget: 8,
  show: (call: Call<unknown>) => showAnswer(call, untouched),
});

/** The text of the paragraph stands in the field from the start, so a verdict that changes nothing leaves the field out. */
function proposalOf({ remark, verdict, rationale, changeKind, blockKey, wording }: FormValues) {
  const isChange = verdict === "accepted" || verdict === "partly";
  return { remark: findId(remark ?? "") ?? "", verdict, rationale, ...(isChange ? { changeKind, blockKey, wording } : {}) };
}

const answerForm = form({
  path: "/praca/konsultacje/:round/uwagi/:no{[0-9]{1,7}}",
  action: proposeDisposition,
  input: ({ values }) => proposalOf(values),
  done: back,
  again: (call, sent) => showAnswer(call, refusedForm(call.visit.language, sent)),
});

async function showEnter(call: Call<unknown>, state: FormState) {
  const { visit, read } = call;
  authorise(visit.actor, policy.enterRemark);
  const round = await roundOfCall(call);
  return {
    title: enterRemarkTitle,
    crumbs: [allWork, { label: round.title, path: `/praca${round.address}` }],
    density: "work" as const,
    body: (
      <EnterRemarkPage
        visit={visit}
        round={round}
        today={read.today}
        blocks={await blocksOf(read, round)}
        municipalities={await municipalitiesOf(read)}
        form={state}
      />
    ),
  };
}

const enterPage = page({
  path: "/praca/konsultacje/:round/wpisz",
  grants: policy.enterRemark,
  budget: 7,
  show: (call: Call<unknown>) => showEnter(call, untouched),
});

const enterForm = form({
  path: "/praca/konsultacje/:round/wpisz",
  action: enterRemark,
  mostMb: 15,
  input: async ({ values, files }) => ({
    ...remarkValues(values),
    channel: values["channel"],
    receivedOn: values["receivedOn"],
    scan: await wireOf(files, "scan"),
  }),
  done: ({ result }) => `/pokwitowanie/${result.code}`,
  again: (call, sent) => showEnter(call, refusedForm(call.visit.language, sent)),
});

/** What the office does: announce, answer, approve, publish, enter remarks from paper. */
export const workRoutes = [
  ...workRoundsRoutes,
  announcePage,
  announceForm,
  enterPage,
  enterForm,
  answerPage,
  answerForm,
  approveForm,
  publishForm,
  reportForm,
  extendForm,
  workRoundPage,
];
