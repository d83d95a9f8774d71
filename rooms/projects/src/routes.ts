import { catalogueRoutes } from "./routes/catalogue.tsx";
import { deskRoutes } from "./routes/desk.tsx";
import { ficheRoutes } from "./routes/fiches.tsx";
import { fundDesk } from "./routes/fundDesk.tsx";
import { fundingRoutes } from "./routes/funding.tsx";
import { projectRoutes } from "./routes/projects.tsx";

/** Pages and forms of the room. Fixed words of an address stand before the places they could be taken for. */
export const routes = [...catalogueRoutes, ...fundingRoutes, ...fundDesk, ...projectRoutes, ...ficheRoutes, ...deskRoutes];
