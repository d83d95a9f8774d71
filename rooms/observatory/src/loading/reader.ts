import type { Visit } from "@splot/kernel/http";

/** What a view must know of its reader: language, and how addresses are made. */
export type Reader = Pick<Visit, "language" | "origin" | "at" | "space">;
