import { answerRoutes } from "./routes/answers.tsx";
import { campaignRoutes } from "./routes/campaigns.tsx";
import { planRoutes } from "./routes/plans.tsx";
import { programmeRoutes } from "./routes/programmes.tsx";
import { reportRoutes } from "./routes/reports.tsx";
import { statusRuleRoutes } from "./routes/statusRule.tsx";
import { taskRoutes } from "./routes/tasks.tsx";
import { threatRoutes } from "./routes/threats.tsx";

/** Pages and forms of the room. Fixed words of an address stand before the places they could be taken for. */
export const routes = [
  ...taskRoutes,
  ...answerRoutes,
  ...threatRoutes,
  ...campaignRoutes,
  ...statusRuleRoutes,
  ...programmeRoutes,
  ...reportRoutes,
  ...planRoutes,
];
