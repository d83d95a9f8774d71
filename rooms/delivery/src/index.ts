/** Delivery: tasks of action plans, declared and computed status, requests to teams. */
export { answerByLink, answerRequest } from "./actions/answerRequest.ts";
export { acceptAnswer, returnAnswer } from "./actions/judgeAnswer.ts";
export { moveTask } from "./actions/moveTask.ts";
export { openCampaign } from "./actions/openCampaign.ts";
export { planTask } from "./actions/planTask.ts";
export { remindTeams } from "./actions/remindTeams.ts";
export { reportStatus } from "./actions/reportStatus.ts";
export { setStatusRule } from "./actions/setStatusRule.ts";
export { setTeamAddress } from "./actions/setTeamAddress.ts";
export { openTeamPath, teamToken } from "./actions/teamLinks.ts";
export type { Campaign, Submission } from "./model/campaign.ts";
export type { ListedTask, Task, TaskState } from "./model/task.ts";
export { getCampaign, listCampaigns } from "./store/campaigns.ts";
export { listStatuses } from "./store/statuses.ts";
export { getSubmission, listSubmissions } from "./store/submissions.ts";
export { getTask, listTasks } from "./store/tasks.ts";
