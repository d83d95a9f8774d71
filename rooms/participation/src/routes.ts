import { declarationRoutes } from "./routes/declarations.tsx";
import { ideaRoutes } from "./routes/ideas.tsx";
import { remarkRoutes } from "./routes/remark.tsx";
import { roundRoutes } from "./routes/rounds.tsx";
import { workRoutes } from "./routes/work.tsx";
import { workDeclarationRoutes } from "./routes/workDeclarations.tsx";

/** Pages and forms of the room. The forms' fixed words stand before the places they could be taken for. */
export const routes = [...ideaRoutes, ...declarationRoutes, ...workDeclarationRoutes, ...remarkRoutes, ...roundRoutes, ...workRoutes];
