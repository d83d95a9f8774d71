import { may, type Policy } from "@splot/kernel/access";

const inside = may("director", "officer", "clerk", "chair", "seat_holder", "board", "audit", "team_member", "coordinator", "expert", "administrator");

/** Who may open what the portal itself offers. */
export const policy = {
  /** Cities and partners of a network too: signing in leads here. */
  openDesk: [...inside, ...may("network_city", "partner")],
  /** One's own jobs; those of others are for the few of `readAllJobs`. */
  openJobs: inside,
  readAllJobs: may("director", "audit", "administrator"),
  cancelJob: inside,
  cancelAnyJob: may("administrator"),
  readOutbox: may("director", "officer"),
  saveLook: may("director"),
  acceptTransfer: may("director"),
  takeTransfer: may("system"),
  noteSending: may("system"),
  eraseExpired: may("system"),
  removeAside: may("system"),
} satisfies Policy;
