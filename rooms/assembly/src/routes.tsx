import type { Form, Page } from "@splot/kernel/http";
import { ballotRoutes } from "./routes/ballots.tsx";
import { conveneRoutes } from "./routes/convene.tsx";
import { deskRoutes } from "./routes/desk.tsx";
import { meetingRoutes } from "./routes/meetings.tsx";
import { newDraftRoutes } from "./routes/newDraft.tsx";
import { registerRoutes } from "./routes/register.tsx";
import { rulesRoutes } from "./routes/rules.tsx";

/** Pages and forms of the assembly. The fixed address of a new meeting stands before the place of any meeting. */
export const routes: readonly (Page | Form)[] = [
  ...registerRoutes,
  ...meetingRoutes,
  ...ballotRoutes,
  ...newDraftRoutes,
  ...conveneRoutes,
  ...deskRoutes,
  ...rulesRoutes,
];
