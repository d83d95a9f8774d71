import { newId, type ObjectId } from "@splot/kernel";
import { attachFile } from "@splot/kernel/files";
import { type Act, action, issueNumber } from "@splot/kernel/journal";
import { findThing, originOf, saveThing } from "@splot/kernel/objects";
import { findOrganisation } from "@splot/people";
import { linkNewborn } from "@splot/thread";
import type { z } from "zod";
import { reportThreatByLinkInput, reportThreatInput, reportThreatOutput } from "../contract.ts";
import { phaseOf } from "../model/campaign.ts";
import { threatTitle } from "../model/threat.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findTeamOfToken } from "../store/campaigns.ts";
import { saveThreat } from "../store/threats.ts";
import { personOf } from "./reach.ts";
import { tokenHashOf } from "./teamLinks.ts";

type Told = Omit<z.output<typeof reportThreatInput>, "org">;

/** Reports a threat of the own organisation in three fields (I107). Refuses: `threat.since_ahead`, `threat.subject_unfit`, `task.org_unknown`, `file.*`. */
export const reportThreat = action({
  name: "delivery.reportThreat",
  title: { pl: "Zgłoś zagrożenie", en: "Report a threat" },
  input: reportThreatInput,
  output: reportThreatOutput,
  grants: policy.reportThreat,
  async run(act, { org, ...told }) {
    act.authorise({ organisation: org });
    if ((await findOrganisation(act, org)) === undefined) throw refuse("task.org_unknown", {}, "org");
    return keepThreat(act, org, told);
  },
});

/** Reports a threat by the link of a team, without an account. Refuses: `campaign.link_unknown`, `campaign.closed`, `threat.*`, `file.*`. */
export const reportThreatByLink = action({
  name: "delivery.reportThreatByLink",
  title: { pl: "Zgłoś zagrożenie z linku", en: "Report a threat by the link" },
  input: reportThreatByLinkInput,
  output: reportThreatOutput,
  grants: policy.reportThreatByLink,
  isSecret: true,
  async run(act, { token, ...told }) {
    act.authorise();
    const team = await findTeamOfToken(act, tokenHashOf(token));
    if (team === undefined) throw refuse("campaign.link_unknown");
    if (phaseOf(team.campaign, act.today) === "closed") throw refuse("campaign.closed");
    return keepThreat(act, team.org, told);
  },
});

async function keepThreat(act: Act, org: ObjectId, { what, since, help, subject, photo }: Told) {
  if (since > act.today) throw refuse("threat.since_ahead", {}, "since");
  const task = subject === undefined ? undefined : await findThing(act, subject);
  if (subject !== undefined && (task?.kind !== "task" || task.space !== act.space.id)) throw refuse("threat.subject_unfit", {}, "subject");
  const file = photo?.checked("photo");
  const id = newId<"object">();
  const year = act.today.slice(0, 4);
  const no = await issueNumber(act, "threat", year);
  const number = `Z-${no}/${year}`;
  const code = act.space.purpose === "exercise" ? `ĆW-${number}` : number;
  const by = personOf(act);
  const address = `/praca/zagrozenia/${no}-${year}`;
  const thing = { id, kind: "threat", code, title: { pl: threatTitle(what) }, origin: originOf(act.space), visibility: "members", address } as const;
  await saveThing(act, { ...thing, state: "reported", madeBy: by });
  await saveThreat(act, { id, what, since, help, org, subject, reporter: by });
  if (subject !== undefined) await linkNewborn(act, { from: { object: id }, to: { object: subject }, relation: "about", madeHow: "person" });
  if (file !== undefined) await attachFile(act, { object: id, part: "photo", file, personalClass: "P1", by });
  act.record({ event: "delivery.threat_reported", object: id, to: "reported", payload: { code, since } });
  return { id, code, address };
}
