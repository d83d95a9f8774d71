import { room } from "@splot/kernel/http";
import { answerByLink, answerRequest } from "./actions/answerRequest.ts";
import { acceptAnswer, returnAnswer } from "./actions/judgeAnswer.ts";
import { moveTask } from "./actions/moveTask.ts";
import { openCampaign } from "./actions/openCampaign.ts";
import { planTask } from "./actions/planTask.ts";
import { remindTeams } from "./actions/remindTeams.ts";
import { reportStatus } from "./actions/reportStatus.ts";
import { setStatusRule } from "./actions/setStatusRule.ts";
import { setTeamAddress } from "./actions/setTeamAddress.ts";
import { dutiesOf } from "./duties.ts";
import { events } from "./events.ts";
import { campaignStates, submissionStates } from "./model/campaign.ts";
import { taskStates } from "./model/task.ts";
import { queries } from "./queries.ts";
import { routes } from "./routes.ts";
import { standingsOfCampaigns, standingsOfTasks } from "./standings.ts";

const gaps = {
  noPlan: { pl: "Nie wiadomo, z jakiego planu wynika to zadanie.", en: "It is not known which plan this task follows from." },
  noReport: {
    pl: "Żadne roczne podsumowanie nie opisuje jeszcze tego zadania. Przygotowuje je biuro.",
    en: "No yearly summary reports this task yet. The office prepares it.",
  },
};

/** The room of delivery: tasks of action plans, their status, requests to teams and their answers. */
export const deliveryRoom = room({
  name: "delivery",
  title: { pl: "Realizacja", en: "Delivery" },
  kinds: {
    task: {
      name: { pl: "zadanie", en: "task" },
      gaps: { before: gaps.noPlan, after: gaps.noReport, alone: gaps.noPlan },
      states: taskStates,
      standings: standingsOfTasks,
    },
    campaign: { name: { pl: "zapytanie o stan zadań", en: "request for status" }, states: campaignStates, standings: standingsOfCampaigns },
    submission: { name: { pl: "odpowiedź zespołu", en: "answer of a team" }, states: submissionStates },
  },
  events,
  actions: [
    planTask,
    moveTask,
    reportStatus,
    setStatusRule,
    openCampaign,
    remindTeams,
    setTeamAddress,
    answerRequest,
    answerByLink,
    acceptAnswer,
    returnAnswer,
  ],
  queries,
  routes,
  reactions: [],
  duties: dutiesOf,
});
