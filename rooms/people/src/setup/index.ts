/** Founding the first space: the pages of `/setup`, mounted by the server. */
export { type SetupDeps, setupRoutes } from "./setupRoutes.tsx";
