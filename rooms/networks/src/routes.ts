import { aboutRoutes } from "./routes/about.tsx";
import { cityRoutes } from "./routes/cities.tsx";
import { editionRoutes } from "./routes/editions.tsx";
import { midDeskRoutes } from "./routes/midDesk.tsx";
import { midRoutes } from "./routes/mids.tsx";
import { networkRoutes } from "./routes/networks.tsx";
import { planRoutes } from "./routes/plans.tsx";
import { recommendationDeskRoutes } from "./routes/recommendationDesk.tsx";
import { recommendationRoutes } from "./routes/recommendations.tsx";
import { workRoutes } from "./routes/work.tsx";

/** Pages of the room. Fixed words of an address stand before the places they could be taken for. */
export const routes = [
  ...aboutRoutes,
  ...editionRoutes,
  ...networkRoutes,
  ...cityRoutes,
  ...midRoutes,
  ...planRoutes,
  ...recommendationRoutes,
  ...workRoutes,
  ...midDeskRoutes,
  ...recommendationDeskRoutes,
];
