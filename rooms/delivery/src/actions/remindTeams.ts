import { formatDay, say } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { remindTeamsInput, remindTeamsOutput } from "../contract.ts";
import { lastDayOf, phaseOf } from "../model/campaign.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { getCampaign, listTeams } from "../store/campaigns.ts";
import { listSubmissions } from "../store/submissions.ts";
import { writeToTeam } from "./teamLinks.ts";

/** Reminds teams that have not answered, at most once a day each. Shape: how many were written to. Refuses: `campaign.closed`. */
export const remindTeams = action({
  name: "delivery.remindTeams",
  title: { pl: "Przypomnij zespołom", en: "Remind the teams" },
  input: remindTeamsInput,
  output: remindTeamsOutput,
  grants: policy.remindTeams,
  async run(act, { campaign: id, org }) {
    act.authorise();
    const campaign = await getCampaign(act, id);
    if (phaseOf(campaign, act.today) === "closed") throw refuse("campaign.closed");
    const silent = new Set((await listSubmissions(act, { campaign: id, states: ["waiting", "returned"] })).map((one) => one.org));
    const teams = (await listTeams(act, id)).flatMap((team) =>
      team.contact !== undefined && silent.has(team.org) && (org === undefined || team.org === org) ? [{ org: team.org, contact: team.contact }] : [],
    );
    const subject = { pl: `Przypomnienie: ${campaign.title.pl}`, en: `Reminder: ${say("en", campaign.title)}` };
    const last = lastDayOf(campaign);
    const body = {
      pl: `Czekamy na odpowiedź. Link działa do ${formatDay("pl", last)}.`,
      en: `We are waiting for your answer. The link works until ${formatDay("en", last)}.`,
    };
    for (const team of teams) await writeToTeam(act, campaign, { ...team, step: `reminded:${act.today}`, subject, body });
    act.record({ event: "delivery.teams_reminded", object: id, payload: { teams: teams.length } });
    return { campaign: id, teamCount: teams.length };
  },
});
