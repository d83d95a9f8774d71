import { insightRoutes } from "./routes/insights.tsx";
import { studyRoutes } from "./routes/studies.tsx";
import { workInsightRoutes } from "./routes/workInsights.tsx";
import { workSourceRoutes } from "./routes/workSources.tsx";
import { workStudyRoutes } from "./routes/workStudies.tsx";

/** All pages and forms of the room, fixed addresses before those with places. */
export const routes = [...studyRoutes, ...insightRoutes, ...workStudyRoutes, ...workSourceRoutes, ...workInsightRoutes];
