import { findPeriod, formatDay, newId, type ObjectId, say } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { originOf, saveThing, saveThings } from "@splot/kernel/objects";
import { linkNewborn, type NewLink } from "@splot/thread";
import type { z } from "zod";
import { openCampaignInput, openCampaignOutput } from "../contract.ts";
import { type Campaign, requestsOf } from "../model/campaign.ts";
import { periodWords } from "../model/periodWords.ts";
import type { ListedTask } from "../model/task.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listTeams, saveCampaign } from "../store/campaigns.ts";
import { listPerformers, listTasks } from "../store/tasks.ts";
import { personOf } from "./reach.ts";
import { teamToken, tokenHashOf, writeToTeam } from "./teamLinks.ts";

/** Most questions of one campaign. */
const MOST = 1000;
type Request = { readonly id: ObjectId; readonly org: ObjectId; readonly task: ListedTask };

/**
 * Asks teams how their open tasks are going: one question for each organisation and task (I101), and a mail with its own link
 * to each team whose address is known. Refuses: `campaign.nobody`, `campaign.too_many`, `campaign.due_past`, `campaign.period_unreadable`.
 */
export const openCampaign = action({
  name: "delivery.openCampaign",
  title: { pl: "Zapytaj zespoły o stan zadań", en: "Ask the teams for status" },
  input: openCampaignInput,
  output: openCampaignOutput,
  grants: policy.openCampaign,
  async run(act, input) {
    act.authorise();
    if (findPeriod(input.period) === undefined) throw refuse("campaign.period_unreadable", {}, "period");
    if (input.due < act.today) throw refuse("campaign.due_past", {}, "due");
    const requests = await findRequests(act, input);
    const id = newId<"object">();
    const address = `/praca/zapytania/${id}/odpowiedzi`;
    const { title: pl, titleEn: en, period, note, due, graceDays } = input;
    const origin = originOf(act.space);
    const campaign: Campaign = { id, title: { pl, en }, address, origin, period, note, due, graceDays };
    const asked = periodWords(period);
    await saveThing(act, { id, kind: "campaign", title: campaign.title, origin, state: "open", visibility: "members", address, madeBy: personOf(act) });
    await saveThings(
      act,
      requests.map(({ id: submission, task }) => ({
        id: submission,
        kind: "submission",
        title: { pl: `${task.title.pl} – odpowiedź: ${asked.pl}`, en: `${say("en", task.title)} – answer: ${asked.en}` },
        origin,
        state: "waiting",
        visibility: "members" as const,
        address: `/plany/odpowiedzi/${submission}`,
      })),
    );
    const teams = [...new Set(requests.map(({ org }) => org))].map((org) => ({ org, tokenHash: tokenHashOf(teamToken(act.space.id, id, org)) }));
    await saveCampaign(act, campaign, { teams, requests: requests.map(({ task, ...one }) => ({ ...one, task: task.id })) });
    await linkNewborn(act, ...requests.map(({ id: to }): NewLink => ({ from: { object: id }, to: { object: to }, relation: "collected", madeHow: "rule" })));
    const writtenCount = await writeToAll(act, campaign);
    act.record({ event: "delivery.campaign_opened", object: id, to: "open", payload: { period, due, requests: requests.length, teams: teams.length } });
    return { id, address, requestCount: requests.length, teamCount: teams.length, writtenCount };
  },
});

async function findRequests(act: Act, { plan, orgs }: z.output<typeof openCampaignInput>): Promise<readonly Request[]> {
  const { rows } = await listTasks(act, { plan, isOpen: true });
  const performers = Map.groupBy(
    await listPerformers(
      act,
      rows.map(({ id }) => id),
    ),
    ({ task }) => task,
  );
  const tasks = rows.map(({ id, owner }) => ({ id, orgs: [owner, ...(performers.get(id) ?? []).map(({ org }) => org)] }));
  const byId = new Map(rows.map((task) => [task.id, task]));
  const found = requestsOf(tasks, orgs).flatMap(({ org, task }) => {
    const asked = byId.get(task);
    return asked === undefined ? [] : [{ id: newId<"object">(), org, task: asked }];
  });
  if (found.length === 0) throw refuse("campaign.nobody", {}, "plan");
  if (found.length > MOST) throw refuse("campaign.too_many", { most: MOST }, "plan");
  return found;
}

/** Writes to every team whose address is known. Shape: to how many. */
async function writeToAll(act: Act, campaign: Campaign): Promise<number> {
  const reached = (await listTeams(act, campaign.id)).flatMap(({ org, contact }) => (contact === undefined ? [] : [{ org, contact }]));
  const subject = { pl: `Prosimy o stan zadań: ${campaign.title.pl}`, en: `Please report on your tasks: ${say("en", campaign.title)}` };
  const body = {
    pl: `Otwórz link i odpowiedz do ${formatDay("pl", campaign.due)}. Gdy nic się nie zmieniło, wystarczy jedno dotknięcie.`,
    en: `Open the link and answer by ${formatDay("en", campaign.due)}. If nothing has changed, one tap is enough.`,
  };
  for (const team of reached) await writeToTeam(act, campaign, { ...team, step: "opened", subject, body });
  return reached.length;
}
