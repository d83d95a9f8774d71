import { room } from "@splot/kernel/http";
import { answerByLink, answerRequest } from "./actions/answerRequest.ts";
import { decideEscalation, escalateThreat, raiseEscalations } from "./actions/escalateThreat.ts";
import { followClock } from "./actions/followClock.ts";
import { acceptAnswer, returnAnswer } from "./actions/judgeAnswer.ts";
import { moveTask } from "./actions/moveTask.ts";
import { openCampaign } from "./actions/openCampaign.ts";
import { planTask } from "./actions/planTask.ts";
import { adoptProgramme, decideItem, openProgramme, proposeItem } from "./actions/programme.ts";
import { remindTeams } from "./actions/remindTeams.ts";
import { feedStudy, openReport, publishReport } from "./actions/report.ts";
import { reportStatus } from "./actions/reportStatus.ts";
import { reportThreat, reportThreatByLink } from "./actions/reportThreat.ts";
import { setStatusRule } from "./actions/setStatusRule.ts";
import { setTeamAddress } from "./actions/setTeamAddress.ts";
import { triageThreat } from "./actions/triageThreat.ts";
import { dutiesOf } from "./duties.ts";
import { events } from "./events.ts";
import { campaignStates, submissionStates } from "./model/campaign.ts";
import { programmeStates } from "./model/programme.ts";
import { taskStates } from "./model/task.ts";
import { threatStates } from "./model/threat.ts";
import { policy } from "./policy.ts";
import { queries } from "./queries.ts";
import { reportStates } from "./routes/reports.tsx";
import { routes } from "./routes.ts";
import { standingsOfCampaigns, standingsOfProgrammes, standingsOfTasks } from "./standings.ts";

const gaps = {
  noPlan: { pl: "Nie wiadomo, z jakiego planu wynika to zadanie.", en: "It is not known which plan this task follows from." },
  noStudy: {
    pl: "Żadne badanie nie korzysta jeszcze z tego podsumowania. Wskazuje je biuro.",
    en: "No study uses this summary yet. The office names one.",
  },
  noReport: {
    pl: "Żadne roczne podsumowanie nie opisuje jeszcze tego zadania. Przygotowuje je biuro.",
    en: "No yearly summary reports this task yet. The office prepares it.",
  },
};

/** The room of delivery: tasks of action plans, their status, requests to teams and their answers, threats, the work programme and the summary of a year. */
export const deliveryRoom = room({
  name: "delivery",
  title: { pl: "Realizacja", en: "Delivery" },
  kinds: {
    task: {
      names: { pl: ["zadanie", "zadania", "zadań"], en: ["task", "tasks"] },
      gaps: { before: gaps.noPlan, after: gaps.noReport, alone: gaps.noPlan },
      states: taskStates,
      standings: standingsOfTasks,
    },
    campaign: {
      names: { pl: ["zapytanie o stan zadań", "zapytania o stan zadań", "zapytań o stan zadań"], en: ["request for status", "requests for status"] },
      states: campaignStates,
      grants: policy.readCampaigns,
      standings: standingsOfCampaigns,
    },
    threat: { names: { pl: ["zagrożenie", "zagrożenia", "zagrożeń"], en: ["threat", "threats"] }, states: threatStates, grants: policy.readThreats },
    work_programme: {
      names: { pl: ["roczny program prac", "roczne programy prac", "rocznych programów prac"], en: ["annual work programme", "annual work programmes"] },
      states: programmeStates,
      standings: standingsOfProgrammes,
    },
    annual_report: {
      names: { pl: ["roczne podsumowanie", "roczne podsumowania", "rocznych podsumowań"], en: ["year summary", "year summaries"] },
      gaps: { after: gaps.noStudy },
      states: reportStates,
    },
    submission: {
      names: { pl: ["odpowiedź zespołu", "odpowiedzi zespołów", "odpowiedzi zespołów"], en: ["answer of a team", "answers of teams"] },
      states: submissionStates,
    },
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
    reportThreat,
    reportThreatByLink,
    triageThreat,
    escalateThreat,
    decideEscalation,
    raiseEscalations,
    openProgramme,
    proposeItem,
    decideItem,
    adoptProgramme,
    openReport,
    publishReport,
    feedStudy,
  ],
  queries,
  routes,
  reactions: [followClock],
  duties: dutiesOf,
});
