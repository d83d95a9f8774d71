import { may, type Policy } from "@splot/kernel/access";

/** Who may open what the portal itself offers. */
export const policy = {
  openDesk: may("director", "officer", "clerk", "chair", "seat_holder", "board", "audit", "team_member", "coordinator", "expert", "administrator"),
  readOutbox: may("director", "officer"),
  noteSending: may("system"),
} satisfies Policy;
