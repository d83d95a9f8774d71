import { findId, type ObjectId, say, searchedWords } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type ReadHandle, together } from "@splot/kernel/database";
import { filePath, listAttachments, wireOf } from "@splot/kernel/files";
import { type Call, csvStream, FILE_PART, form, listQuery, listWord, page, type Shown, type Visit } from "@splot/kernel/http";
import { getThing, getThingAt, refuseUnknown } from "@splot/kernel/objects";
import { FileLink, type SelectChoice, type Sent } from "@splot/kernel/web";
import { panelsOf } from "@splot/thread/panels";
import type { z } from "zod";
import { decideEscalation, escalateThreat } from "../actions/escalateThreat.ts";
import { reportThreat, reportThreatByLink } from "../actions/reportThreat.ts";
import { triageThreat } from "../actions/triageThreat.ts";
import { type Threat, threatStateCodes } from "../model/threat.ts";
import { levelGrants, policy } from "../policy.ts";
import { listTasks, listTasksOf } from "../store/tasks.ts";
import { countThreats, getThreat, listSteps, listThreats, type ThreatFilter } from "../store/threats.ts";
import { threatColumns } from "../web/files.ts";
import { NewThreatPage, newThreatTitle } from "../web/pages/NewThreatPage.tsx";
import { ThreatPage } from "../web/pages/ThreatPage.tsx";
import { ThreatsPage, threatsTitle } from "../web/pages/ThreatsPage.tsx";
import { showLink } from "./answers.tsx";
import { only, orgChoices, ownOrganisations, PANEL_QUERIES, VISIT_QUERIES } from "./parts.ts";

const PAGE = 50;
/** Most MB of a report with its photo. */
const MOST_MB = 15;
const crumb = { label: threatsTitle, path: "/praca/zagrozenia" };
const query = listQuery({ stan: listWord });
type Asked = z.output<typeof query>;

/** The threats of all, or those of the own organisations. */
function filterOf({ visit, query: { szukaj, stan } }: Call<Asked>): ThreatFilter {
  const isOffice = roleFor(visit.actor, policy.readThreats) !== undefined;
  return {
    orgs: isOffice ? undefined : ownOrganisations(visit.actor, policy.reportThreat),
    states: stan === "" ? undefined : threatStateCodes.filter((code) => code === stan),
    words: searchedWords(szukaj),
  };
}

async function taskChoices(read: ReadHandle, { language }: Visit, orgs: readonly string[]): Promise<readonly SelectChoice[]> {
  return (await listTasksOf(read, orgs)).map(({ id, title }) => ({ value: id, label: say(language, title) }));
}

async function showNew({ visit, read }: Call<unknown>, sent?: Sent): Promise<Shown> {
  const own = ownOrganisations(visit.actor, policy.reportThreat);
  const orgs = (await orgChoices(read, visit)).filter(({ value }) => own.includes(value));
  const tasks = await taskChoices(read, visit, own);
  return { title: newThreatTitle, density: "work", body: <NewThreatPage visit={visit} orgs={orgs} tasks={tasks} today={read.today} sent={sent} /> };
}

/** What this person may do with the threat now. */
function rightsOf({ actor }: Visit, threat: Threat) {
  const may = (grants: Parameters<typeof roleFor>[1]) => roleFor(actor, grants, { organisation: threat.org }) !== undefined;
  const { state, escalation, verdict } = threat;
  const open = escalation?.decision === undefined ? escalation : undefined;
  return {
    triage: verdict === undefined && may(policy.triageThreat),
    escalate: (state === "risk" || state === "issue") && open === undefined && may(policy.escalateThreat),
    decide: open !== undefined && may(levelGrants[open.level]),
  };
}

async function showThreat(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read, params } = call;
  const thing = await getThingAt(read, `/praca/zagrozenia/${params["no"] ?? ""}`, "threat");
  const threat = await getThreat(read, thing.id);
  const isOwn = roleFor(visit.actor, policy.openThreats, { organisation: threat.org }) !== undefined;
  if (!isOwn) throw refuseUnknown();
  const may = rightsOf(visit, threat);
  const tasks = may.triage ? (await listTasks(read, { isOpen: true })).rows : [];
  const files = await listAttachments(read, threat.id);
  return {
    title: threat.title,
    crumbs: [crumb],
    density: "work",
    body: (
      <ThreatPage
        visit={visit}
        threat={threat}
        steps={await listSteps(read, threat.id)}
        today={read.today}
        may={may}
        tasks={tasks.map(({ id, title }) => ({ value: id, label: say(visit.language, title) }))}
        photos={files.map((file) => <FileLink language={visit.language} href={visit.at(filePath(file.sha256))} file={file} />)}
        sent={sent}
        panels={await panelsOf(call, await getThing(read, threat.id))}
      />
    ),
  };
}

const told = ["what", "since", "help", "subject"] as const;
const back = ({ params }: { readonly params: Call<unknown>["params"] }) => `/praca/zagrozenia/${params["no"] ?? ""}`;

/** Threats: reporting in three fields, the register, and one with its forms. */
export const threatRoutes = [
  page({ path: "/zagrozenie/nowe", grants: policy.reportThreat, budget: 2 + VISIT_QUERIES, show: (call) => showNew(call) }),
  form({
    path: "/zagrozenie/nowe",
    action: reportThreat,
    mostMb: MOST_MB,
    input: async ({ values, files }) => ({ ...only("org", ...told)(values), ...photoOf(await wireOf(files, "photo")) }),
    done: ({ result }) => result.address,
    again: (call, { values, refusal }) => showNew(call, { form: "zagrozenie", values, refusal }),
  }),
  form({
    path: "/odpowiedz/:token/zagrozenie",
    action: reportThreatByLink,
    mostMb: MOST_MB,
    input: async ({ values, params, files }) => ({ token: params["token"], ...only(...told)(values), ...photoOf(await wireOf(files, "photo")) }),
    done: ({ params }) => `/odpowiedz/${params["token"] ?? ""}?zgloszono=tak`,
    again: (call, { values, refusal }) => showLink(call, { form: "zagrozenie", values, refusal }),
  }),
  page({
    path: "/praca/zagrozenia.csv",
    grants: policy.openThreats,
    budget: 1 + VISIT_QUERIES,
    query,
    async show(call: Call<Asked>) {
      const file = { language: call.visit.language, name: "zagrozenia", columns: threatColumns(call.visit), isPrivate: true };
      return csvStream(call.read, file, (after: ObjectId | undefined) => listThreats(call.read, filterOf(call), { after, limit: FILE_PART }));
    },
  }),
  page({
    path: "/praca/zagrozenia",
    grants: policy.openThreats,
    budget: 2 + VISIT_QUERIES,
    query,
    async show(call: Call<Asked>) {
      const filter = filterOf(call);
      const [{ rows, next }, count] = await together(
        listThreats(call.read, filter, { after: findId<"object">(call.query.po), limit: PAGE }),
        countThreats(call.read, filter),
      );
      const mayReport = ownOrganisations(call.visit.actor, policy.reportThreat).length > 0;
      return {
        title: threatsTitle,
        density: "work" as const,
        body: <ThreatsPage visit={call.visit} query={call.query} threats={rows} next={next} count={count} today={call.read.today} mayReport={mayReport} />,
      };
    },
  }),
  page({ path: "/praca/zagrozenia/:no", grants: policy.openThreats, budget: 6 + PANEL_QUERIES + VISIT_QUERIES, show: (call) => showThreat(call) }),
  form({
    path: "/praca/zagrozenia/:no/rozpoznaj",
    action: triageThreat,
    input: ({ values }) => only("threat", "verdict", "answer", "task")(values),
    done: back,
    again: (call, { values, refusal }) => showThreat(call, { form: "rozpoznaj", values, refusal }),
  }),
  form({
    path: "/praca/zagrozenia/:no/skieruj",
    action: escalateThreat,
    input: ({ values }) => only("threat", "level", "due")(values),
    done: back,
    again: (call, { values, refusal }) => showThreat(call, { form: "skieruj", values, refusal }),
  }),
  form({
    path: "/praca/zagrozenia/:no/decyzja",
    action: decideEscalation,
    input: ({ values }) => only("threat", "decision", "resolution")(values),
    done: back,
    again: (call, { values, refusal }) => showThreat(call, { form: "decyzja", values, refusal }),
  }),
];

function photoOf(photo: Awaited<ReturnType<typeof wireOf>>) {
  return photo === undefined ? {} : { photo };
}
