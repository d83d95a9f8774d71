import { may, type Policy } from "@splot/kernel/access";

/** Who may do what in the networks. Source: MODEL §12. */
export const policy = {
  recordFact: may("system"),
} satisfies Policy;
