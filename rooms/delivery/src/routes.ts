import { answerRoutes } from "./routes/answers.tsx";
import { campaignRoutes } from "./routes/campaigns.tsx";
import { planRoutes } from "./routes/plans.tsx";
import { taskRoutes } from "./routes/tasks.tsx";

/** Pages and forms of the room. Fixed words of an address stand before the places they could be taken for. */
export const routes = [...taskRoutes, ...answerRoutes, ...campaignRoutes, ...planRoutes];
