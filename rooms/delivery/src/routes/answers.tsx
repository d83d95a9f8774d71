import { arrange, type ListAsked, nothingAsked, partAfter, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, form, listQuery, page, type Shown } from "@splot/kernel/http";
import { findThing, getThing, getThingAt } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { panelsOf } from "@splot/thread/panels";
import { answerByLink, answerRequest } from "../actions/answerRequest.ts";
import { acceptAnswer, returnAnswer } from "../actions/judgeAnswer.ts";
import { tokenHashOf } from "../actions/teamLinks.ts";
import { inTapOrder, phaseOf } from "../model/campaign.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findTeamOfToken, listCampaigns } from "../store/campaigns.ts";
import { getSubmission, listAccepted, listSubmissions } from "../store/submissions.ts";
import { AnswerPage, answerTitle } from "../web/pages/AnswerPage.tsx";
import { SubmissionPage } from "../web/pages/SubmissionPage.tsx";
import { ThreatByLink } from "../web/parts/ThreatByLink.tsx";
import { only, ownOrganisations, PANEL_QUERIES, refuseHidden, VISIT_QUERIES } from "./parts.ts";

const answerFields = only("submission", "same", "progress", "forecast", "colour", "text");

/** What the link of a team asks. Refuses: `campaign.link_unknown`. */
export async function showLink({ visit, read, params }: Call<unknown>, sent?: Sent): Promise<Shown> {
  const token = params["token"] ?? "";
  const team = await findTeamOfToken(read, tokenHashOf(token));
  if (team === undefined) throw refuse("campaign.link_unknown");
  const { campaign, org } = team;
  const isOver = phaseOf(campaign, read.today) === "closed";
  const asked = await listSubmissions(read, { campaign: campaign.id, orgs: [org] });
  const accepted = await listAccepted(
    read,
    asked.map(({ id }) => id),
  );
  return {
    title: answerTitle,
    body: (
      <AnswerPage
        visit={visit}
        team={(await findThing(read, org))?.title}
        questions={inTapOrder(asked.map((submission) => ({ submission, accepted: accepted.get(submission.id), campaign })))}
        path={`/odpowiedz/${token}`}
        token={token}
        isOver={isOver}
        sent={sent?.form === "zagrozenie" ? undefined : sent}
      >
        {!isOver && (
          <ThreatByLink
            visit={visit}
            token={token}
            tasks={asked.map(({ task, taskTitle }) => ({ value: task, label: say(visit.language, taskTitle) }))}
            today={read.today}
            isReported={visit.search.includes("zgloszono=tak")}
            sent={sent?.form === "zagrozenie" ? sent : undefined}
          />
        )}
      </AnswerPage>
    ),
  };
}

/** Questions shown at once. */
const PAGE = 50;
const ownQuery = listQuery({});

/** What waits for the organisations of a signed-in person. */
async function showOwn({ visit, read }: Call<unknown>, query: ListAsked, sent?: Sent): Promise<Shown> {
  const orgs = ownOrganisations(visit.actor, policy.answerRequest);
  const campaigns = new Map((await listCampaigns(read)).filter((one) => phaseOf(one, read.today) !== "closed").map((one) => [one.id, one]));
  const asked = (await listSubmissions(read, { orgs, states: ["waiting", "returned", "sent"] })).filter(({ campaign }) => campaigns.has(campaign));
  const accepted = await listAccepted(
    read,
    asked.map(({ id }) => id),
  );
  const all = arrange(
    inTapOrder(
      asked.flatMap((submission) => {
        const campaign = campaigns.get(submission.campaign);
        return campaign === undefined ? [] : [{ submission, accepted: accepted.get(submission.id), campaign }];
      }),
    ),
    {
      search: query.szukaj,
      text: ({ submission: { orgName, taskTitle } }) => `${orgName.pl} ${taskTitle.pl} ${taskTitle.en ?? ""}`,
      by: query.sort === "zadanie" ? ({ submission }) => say(visit.language, submission.taskTitle) : undefined,
    },
  );
  const part = partAfter(all, query.po, { most: PAGE, key: ({ submission }) => submission.id });
  const names = new Set(asked.map(({ org }) => org));
  return {
    title: answerTitle,
    density: "work",
    body: (
      <AnswerPage
        visit={visit}
        team={names.size === 1 ? asked[0]?.orgName : undefined}
        questions={part.rows}
        list={{ asked: query, count: all.length, next: part.next }}
        path="/praca/odpowiedzi"
        isOver={false}
        sent={sent}
      />
    ),
  };
}

async function showSubmission(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read, params } = call;
  const thing = await getThingAt(read, `/plany/odpowiedzi/${params["id"] ?? ""}`, "submission");
  refuseHidden(visit, thing);
  return {
    title: thing.title,
    body: (
      <SubmissionPage
        visit={visit}
        submission={await getSubmission(read, thing.id)}
        before={(await listAccepted(read, [thing.id])).get(thing.id)}
        mayJudge={roleFor(visit.actor, policy.acceptAnswer) !== undefined}
        sent={sent}
        panels={await panelsOf(call, await getThing(read, thing.id))}
      />
    ),
  };
}

const back = ({ params }: { readonly params: Call<unknown>["params"] }) => `/plany/odpowiedzi/${params["id"] ?? ""}`;

/** The pages on which teams answer, and the page of one answer. */
export const answerRoutes = [
  page({ path: "/odpowiedz/:token", budget: 4 + VISIT_QUERIES, show: (call) => showLink(call) }),
  form({
    path: "/odpowiedz/:token",
    action: answerByLink,
    input: ({ values, params }) => ({ token: params["token"], ...answerFields(values) }),
    done: ({ params }) => `/odpowiedz/${params["token"] ?? ""}`,
    again: (call, { values, refusal }) => showLink(call, { form: values["submission"] ?? "", values, refusal }),
  }),
  page({
    path: "/praca/odpowiedzi",
    grants: policy.answerRequest,
    budget: 3 + VISIT_QUERIES,
    query: ownQuery,
    show: (call: Call<ListAsked>) => showOwn(call, call.query),
  }),
  form({
    path: "/praca/odpowiedzi",
    action: answerRequest,
    input: ({ values }) => answerFields(values),
    done: () => "/praca/odpowiedzi",
    again: (call, { values, refusal }) => showOwn(call, nothingAsked, { form: values["submission"] ?? "", values, refusal }),
  }),
  page({ path: "/plany/odpowiedzi/:id", budget: 4 + PANEL_QUERIES + VISIT_QUERIES, show: (call) => showSubmission(call) }),
  form({
    path: "/plany/odpowiedzi/:id/przyjmij",
    action: acceptAnswer,
    input: ({ values }) => only("submission")(values),
    done: back,
    again: (call, { values, refusal }) => showSubmission(call, { form: "przyjmij", values, refusal }),
  }),
  form({
    path: "/plany/odpowiedzi/:id/zwroc",
    action: returnAnswer,
    input: ({ values }) => only("submission", "reason")(values),
    done: back,
    again: (call, { values, refusal }) => showSubmission(call, { form: "zwroc", values, refusal }),
  }),
];
