import type { Form, Page } from "@splot/kernel/http";

/** Pages and forms of the assembly. */
export const routes: readonly (Page | Form)[] = [];
