/** Founding the first space: the pages of `/setup`, mounted by the server. */
export { setupRoutes } from "./setupRoutes.tsx";
