import { aboutRoutes } from "./routes/about.tsx";
import { cityRoutes } from "./routes/cities.tsx";
import { editionRoutes } from "./routes/editions.tsx";
import { networkRoutes } from "./routes/networks.tsx";
import { recommendationRoutes } from "./routes/recommendations.tsx";

/** Pages of the room. Fixed words of an address stand before the places they could be taken for. */
export const routes = [...aboutRoutes, ...editionRoutes, ...networkRoutes, ...cityRoutes, ...recommendationRoutes];
