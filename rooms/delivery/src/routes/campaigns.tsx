import { arrange, findId, partAfter } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, csvAnswer, form, listQuery, listWord, page, type Shown } from "@splot/kernel/http";
import { getThing, refuseUnknown } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { panelsOf } from "@splot/thread/panels";
import type { z } from "zod";
import { openCampaign } from "../actions/openCampaign.ts";
import { remindTeams } from "../actions/remindTeams.ts";
import { setTeamAddress } from "../actions/setTeamAddress.ts";
import { openTeamPath, teamPath } from "../actions/teamLinks.ts";
import { phaseOf, type Submission } from "../model/campaign.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { getCampaign, listCampaigns, listTeams } from "../store/campaigns.ts";
import { listSubmissions } from "../store/submissions.ts";
import { campaignColumns, submissionColumns } from "../web/files.ts";
import { CampaignPage } from "../web/pages/CampaignPage.tsx";
import { CampaignsPage, campaignsTitle } from "../web/pages/CampaignsPage.tsx";
import { NewCampaignPage, newCampaignTitle } from "../web/pages/NewCampaignPage.tsx";
import { only, orgChoices, PANEL_QUERIES, planChoices, VISIT_QUERIES } from "./parts.ts";

/** Answers shown at once. */
const PAGE = 50;
const crumb = { label: campaignsTitle, path: "/praca/zapytania" };
const query = listQuery({ stan: listWord });
type Asked = z.output<typeof query>;

async function campaignsOf({ read, query: { szukaj, stan } }: Call<Asked>) {
  const all = (await listCampaigns(read)).filter((one) => stan === "" || phaseOf(one, read.today) === stan);
  return arrange(all, { search: szukaj, text: ({ title, period }) => `${title.pl} ${title.en ?? ""} ${period}` });
}

const campaignsPage = page({
  path: "/praca/zapytania",
  grants: policy.readCampaigns,
  budget: 1 + VISIT_QUERIES,
  query,
  async show(call: Call<Asked>) {
    const { visit, read } = call;
    const mayOpen = roleFor(visit.actor, policy.openCampaign) !== undefined;
    const campaigns = await campaignsOf(call);
    return {
      title: campaignsTitle,
      density: "work" as const,
      body: <CampaignsPage visit={visit} query={call.query} campaigns={campaigns} today={read.today} mayOpen={mayOpen} />,
    };
  },
});

const campaignsCsv = page({
  path: "/praca/zapytania.csv",
  grants: policy.readCampaigns,
  budget: 1 + VISIT_QUERIES,
  query,
  async show(call: Call<Asked>) {
    const { visit, read } = call;
    return csvAnswer({
      language: visit.language,
      name: "zapytania",
      columns: campaignColumns(visit, read.today),
      rows: await campaignsOf(call),
      isPrivate: true,
    });
  },
});

async function showNew({ visit, read }: Call<unknown>, sent?: Sent): Promise<Shown> {
  const plans = (await planChoices(read, visit)).map(({ id, label }) => ({ value: id, label }));
  return {
    title: newCampaignTitle,
    crumbs: [crumb],
    density: "work",
    body: <NewCampaignPage visit={visit} plans={plans} orgs={await orgChoices(read, visit)} sent={sent} />,
  };
}

function narrow(all: readonly Submission[], { szukaj, stan }: Asked) {
  const fitting = all.filter(({ state }) => stan === "" || state === stan);
  return arrange(fitting, { search: szukaj, text: ({ orgName, taskTitle }) => `${orgName.pl} ${taskTitle.pl} ${taskTitle.en ?? ""}` });
}

function idOf({ params }: Pick<Call<unknown>, "params">) {
  const id = findId<"object">(params["id"] ?? "");
  if (id === undefined) throw refuseUnknown();
  return id;
}

async function showCampaign(call: Call<unknown>, asked: Asked, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const campaign = await getCampaign(read, idOf(call));
  const all = await listSubmissions(read, { campaign: campaign.id });
  const fitting = narrow(all, asked);
  const part = partAfter(fitting, asked.po, { most: PAGE, key: ({ id }) => id });
  return {
    title: campaign.title,
    crumbs: [crumb],
    density: "work",
    body: (
      <CampaignPage
        visit={visit}
        campaign={campaign}
        query={asked}
        shown={part.rows}
        count={fitting.length}
        next={part.next}
        all={all}
        teams={await listTeams(read, campaign.id)}
        today={read.today}
        mayRemind={roleFor(visit.actor, policy.remindTeams) !== undefined}
        sent={sent}
        panels={await panelsOf(call, await getThing(read, campaign.id))}
      />
    ),
  };
}

const nothing: Asked = { szukaj: "", sort: "", po: "", stan: "" };

/** Requests for status: the list, a new one, and one with its teams and answers. NOTE: fixed words stand before places. */
export const campaignRoutes = [
  campaignsCsv,
  campaignsPage,
  page({ path: "/praca/zapytania/nowe", grants: policy.openCampaign, budget: 2 + VISIT_QUERIES, show: (call) => showNew(call) }),
  form({
    path: "/praca/zapytania/nowe",
    action: openCampaign,
    input: ({ values }) => only("title", "titleEn", "period", "plan", "orgs", "due", "graceDays", "note")(values),
    done: ({ result }) => result.address,
    again: (call, { values, refusal }) => showNew(call, { form: "nowe", values, refusal }),
  }),
  page({
    path: "/praca/zapytania/:id/odpowiedzi",
    grants: policy.readCampaigns,
    budget: 4 + PANEL_QUERIES + VISIT_QUERIES,
    query,
    show: (call: Call<Asked>) => showCampaign(call, call.query),
  }),
  page({
    path: "/praca/zapytania/:id/odpowiedzi.csv",
    grants: policy.readCampaigns,
    budget: 1 + VISIT_QUERIES,
    query,
    async show(call: Call<Asked>) {
      const { visit, read } = call;
      const rows = narrow(await listSubmissions(read, { campaign: idOf(call) }), call.query);
      return csvAnswer({ language: visit.language, name: "odpowiedzi", columns: submissionColumns(visit), rows, isPrivate: true });
    },
  }),
  page({
    path: "/praca/zapytania/:id/link/:org",
    grants: policy.readCampaigns,
    budget: 1 + VISIT_QUERIES,
    async show({ visit, params }: Call<unknown>) {
      if (visit.space.purpose !== "exercise") throw refuse("campaign.link_private");
      const path = openTeamPath(visit.space.id, teamPath(params["id"] ?? "", params["org"] ?? ""));
      if (path === undefined) throw refuseUnknown();
      return new Response(null, { status: 303, headers: { location: visit.at(path) } });
    },
  }),
  form({
    path: "/praca/zapytania/:id/przypomnij",
    action: remindTeams,
    input: ({ values }) => only("campaign", "org")(values),
    done: ({ params }) => `/praca/zapytania/${params["id"] ?? ""}/odpowiedzi`,
    again: (call, { values, refusal }) => showCampaign(call, nothing, { form: "przypomnij", values, refusal }),
  }),
  form({
    path: "/praca/zapytania/:id/adres",
    action: setTeamAddress,
    input: ({ values }) => only("org", "email")(values),
    done: ({ params }) => `/praca/zapytania/${params["id"] ?? ""}/odpowiedzi`,
    again: (call, { values, refusal }) => showCampaign(call, nothing, { form: "adres", values, refusal }),
  }),
];
