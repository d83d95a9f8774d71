import { may, type Policy } from "@splot/kernel/access";

/** Who may do what the portal itself offers. */
export const policy = {
  moveClock: may("director", "officer", "clerk", "chair", "seat_holder", "audit", "administrator"),
  openDesk: may("director", "officer", "clerk", "chair", "seat_holder", "board", "audit", "team_member", "coordinator", "expert", "administrator"),
  readOutbox: may("director", "officer"),
} satisfies Policy;
