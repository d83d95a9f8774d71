import { findId } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { boundOutput, partInput, partOutput, query, wireCount, wireId, wireOrigin, wireText } from "@splot/kernel/http";
import { z } from "zod";
import { progressOf, standingOf } from "./model/task.ts";
import { policy } from "./policy.ts";
import { ownOrganisations } from "./routes/parts.ts";
import { listCampaigns, MOST_CAMPAIGNS } from "./store/campaigns.ts";
import { listSubmissions, MOST_SUBMISSIONS } from "./store/submissions.ts";
import { listTasks } from "./store/tasks.ts";
import { workQueries } from "./workQueries.ts";

const text = z.object({ pl: z.string(), en: z.string().optional() });

const listTasksQuery = query({
  name: "delivery.listTasks",
  title: { pl: "Zadania z planów działań", en: "Tasks of action plans" },
  input: z.strictObject(partInput),
  output: z.strictObject({
    ...partOutput,
    tasks: z.array(
      z.object({
        id: wireId(),
        title: text,
        address: z.string(),
        origin: z.string(),
        plan: text,
        planAddress: z.string(),
        owner: text,
        starts: z.string().optional(),
        due: z.string(),
        state: z.string(),
        /** Unit: basis points. Missing: not known. */
        progressBp: z.number().optional(),
        weight: z.number(),
      }),
    ),
  }),
  budget: 3,
  async run({ read, input: { cursor, limit } }) {
    const { rows, next } = await listTasks(read, {}, { after: findId<"object">(cursor ?? ""), limit });
    const tasks = rows.map((task) => {
      const { id, title, address, origin, planTitle, planAddress, ownerName, starts, due, weight } = task;
      const known = { id, title: { ...title }, address, origin, plan: { ...planTitle }, planAddress, owner: { ...ownerName }, starts, due };
      return { ...known, state: standingOf(task, read.today), progressBp: progressOf(task), weight };
    });
    return { tasks, next };
  },
});

const listCampaignsQuery = query({
  name: "delivery.listCampaigns",
  title: { pl: "Zbieranie danych od gmin", en: "Campaigns of requests to municipalities" },
  input: z.strictObject({}),
  output: z.strictObject({
    campaigns: z.array(
      z.strictObject({ id: wireId(), title: wireText, address: z.string(), origin: wireOrigin, period: z.string(), due: z.string(), graceDays: wireCount }),
    ),
    ...boundOutput,
  }),
  grants: policy.readCampaigns,
  budget: 4,
  async run({ read }) {
    const campaigns = await listCampaigns(read, MOST_CAMPAIGNS);
    return {
      campaigns: campaigns.map(({ id, title, address, origin, period, due, graceDays }) => ({ id, title, address, origin, period, due, graceDays })),
      most: MOST_CAMPAIGNS,
    };
  },
});

const listSubmissionsQuery = query({
  name: "delivery.listSubmissions",
  title: { pl: "Zapytania do gmin i odpowiedzi; gmina widzi swoje", en: "Requests to municipalities and answers; a municipality sees its own" },
  input: z.strictObject({}),
  output: z.strictObject({
    submissions: z.array(
      z.strictObject({
        id: wireId(),
        title: wireText,
        address: z.string(),
        state: z.string(),
        origin: wireOrigin,
        campaign: wireId(),
        org: wireId(),
        task: wireId(),
        due: z.string(),
      }),
    ),
    ...boundOutput,
  }),
  grants: [...policy.readCampaigns, ...policy.answerRequest],
  budget: 4,
  async run({ visit: { actor }, read }) {
    const seesAll = roleFor(actor, policy.readCampaigns) !== undefined;
    const found = await listSubmissions(read, { ...(seesAll ? {} : { orgs: ownOrganisations(actor, policy.answerRequest) }), most: MOST_SUBMISSIONS });
    return {
      submissions: found.map(({ id, title, address, state, origin, campaign, org, task, due }) => ({
        id,
        title,
        address,
        state,
        origin,
        campaign,
        org,
        task,
        due,
      })),
      most: MOST_SUBMISSIONS,
    };
  },
});

/** Reads of the API: tasks as they stand today, campaigns, requests with their answers, and what other acts need. */
export const queries = [listTasksQuery, listCampaignsQuery, listSubmissionsQuery, ...workQueries];
