import type { Form, Page } from "@splot/kernel/http";
import { registerRoutes } from "./routes/register.tsx";

/** Pages and forms of the assembly. */
export const routes: readonly (Page | Form)[] = [...registerRoutes];
