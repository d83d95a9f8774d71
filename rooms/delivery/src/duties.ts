import { say } from "@splot/kernel";
import { type Actor, roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Duty } from "@splot/kernel/http";
import { lastDayOf, phaseOf } from "./model/campaign.ts";
import { policy } from "./policy.ts";
import { ownOrganisations } from "./routes/parts.ts";
import { listCampaigns } from "./store/campaigns.ts";
import { listSubmissions } from "./store/submissions.ts";

const words = {
  silent: { pl: "Kto nie odpowiedział", en: "Who has not answered" },
  remind: { pl: "Przypomnij", en: "Remind" },
  sent: { pl: "Odpowiedź zespołu czeka na przyjęcie", en: "An answer of a team waits for acceptance" },
  judge: { pl: "Sprawdź odpowiedź", en: "Check the answer" },
  asked: { pl: "Pytanie o stan zadania", en: "Question about a task" },
  answer: { pl: "Odpowiedz", en: "Answer" },
};

/** What waits for this actor: silent teams and answers to accept for the office, questions for a team. In two queries. */
export async function dutiesOf(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
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
      if (isOffice) return [{ title: { pl: `${one.orgName.pl}: ${one.taskTitle.pl}` }, about: words.sent, label: words.judge, path: one.address }];
      return campaign === undefined
        ? []
        : [{ title: one.taskTitle, about: words.asked, label: words.answer, path: `/praca/odpowiedzi#pytanie-${one.id}`, deadline: lastDayOf(campaign) }];
    }),
  ];
}
