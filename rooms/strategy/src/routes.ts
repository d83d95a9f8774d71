import { adoptionRoutes } from "./routes/adoptionRoutes.tsx";
import { draftRoutes } from "./routes/draftRoutes.tsx";
import { listPages } from "./routes/lists.tsx";
import { planDesk } from "./routes/planDesk.tsx";
import { policyPages } from "./routes/policyPages.tsx";
import { processPages } from "./routes/processPages.tsx";
import { strategyPages } from "./routes/strategyPages.tsx";
import { versionPages } from "./routes/versionPages.tsx";

/** All pages and forms of the room; the fixed paths stand before those with places. */
export const routes = [...listPages, ...policyPages, ...processPages, ...versionPages, ...strategyPages, ...planDesk, ...draftRoutes, ...adoptionRoutes];
