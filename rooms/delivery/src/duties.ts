import { type ContentText, say } from "@splot/kernel";
import { type Actor, roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Duty } from "@splot/kernel/http";
import { lastDayOf, phaseOf, type Submission } from "./model/campaign.ts";
import { levelGrants, policy } from "./policy.ts";
import { ownOrganisations } from "./routes/parts.ts";
import { listCampaigns } from "./store/campaigns.ts";
import { listSubmissions } from "./store/submissions.ts";
import { listThreats } from "./store/threats.ts";

const words = {
  silent: { pl: "Kto nie odpowiedział", en: "Who has not answered" },
  remind: { pl: "Przypomnij", en: "Remind" },
  sent: { pl: "Odpowiedź zespołu czeka na przyjęcie", en: "An answer of a team waits for acceptance" },
  judge: { pl: "Sprawdź odpowiedź", en: "Check the answer" },
  asked: { pl: "Pytanie o stan zadania", en: "Question about a task" },
  answer: { pl: "Odpowiedz", en: "Answer" },
  threat: { pl: "Zgłoszone zagrożenie", en: "Reported threat" },
  triage: { pl: "Rozpoznaj", en: "Triage" },
  waits: { pl: "Sprawa czeka na Twoją decyzję", en: "A matter waits for your decision" },
  decide: { pl: "Rozstrzygnij", en: "Decide" },
};

/** What waits for this actor: silent teams, answers and threats for the office, decisions for their level, questions for a team. In three queries. */
export async function dutiesOf(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  return [...(await threatDuties(read, actor)), ...(await answerDuties(read, actor))];
}

/** Threats to triage, and those that wait for a decision of this actor's level. */
async function threatDuties(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  const mayTriage = roleFor(actor, policy.triageThreat) !== undefined;
  const orgs = ownOrganisations(actor, levelGrants.team);
  if (!mayTriage && orgs.length === 0 && roleFor(actor, policy.decideEscalation) === undefined) return [];
  const { rows: found } = await listThreats(read, { states: ["reported", "risk", "issue"] });
  return found.flatMap(({ state, code, title: what, address: path, escalation, org }): readonly Duty[] => {
    const title = { pl: `${code}: ${what.pl}` };
    if (state === "reported") return mayTriage ? [{ title, about: words.threat, label: words.triage, path }] : [];
    if (escalation === undefined || escalation.decision !== undefined) return [];
    const isMine = roleFor(actor, levelGrants[escalation.level], { organisation: org }) !== undefined;
    return isMine ? [{ title, about: words.waits, label: words.decide, path, deadline: escalation.due }] : [];
  });
}

/** Whose answer about what. Missing: no English where the task has none. */
function answerTitle({ orgName, taskTitle }: Pick<Submission, "orgName" | "taskTitle">): ContentText {
  return { pl: `${orgName.pl}: ${taskTitle.pl}`, en: taskTitle.en === undefined ? undefined : `${say("en", orgName)}: ${taskTitle.en}` };
}

async function answerDuties(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  const isOffice = roleFor(actor, policy.acceptAnswer) !== undefined;
  const orgs = ownOrganisations(actor, policy.answerRequest);
  if (!isOffice && orgs.length === 0) return [];
  const campaigns = (await listCampaigns(read)).filter((one) => phaseOf(one, read.today) !== "closed");
  const open = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const found = await listSubmissions(read, isOffice ? { states: ["sent"] } : { orgs, states: ["waiting", "returned"] });
  const silent = campaigns.filter(({ askedCount, answeredCount }) => isOffice && answeredCount < askedCount);
  return [
    ...silent.map((campaign): Duty => {
      const left = campaign.askedCount - campaign.answeredCount;
      const missing = { pl: `brakuje ${left} z ${campaign.askedCount}`, en: `${left} of ${campaign.askedCount} missing` };
      const title = { pl: `${campaign.title.pl} – ${missing.pl}`, en: `${say("en", campaign.title)} – ${missing.en}` };
      return { title, about: words.silent, label: words.remind, path: campaign.address, deadline: campaign.due };
    }),
    ...found.flatMap((one): readonly Duty[] => {
      const campaign = open.get(one.campaign);
      if (isOffice) return [{ title: answerTitle(one), about: words.sent, label: words.judge, path: one.address }];
      return campaign === undefined
        ? []
        : [{ title: one.taskTitle, about: words.asked, label: words.answer, path: `/praca/odpowiedzi#pytanie-${one.id}`, deadline: lastDayOf(campaign) }];
    }),
  ];
}
