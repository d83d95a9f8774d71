import { may, type Policy } from "@splot/kernel/access";

/** Who may do what in participation. Source: MODEL §12. */
export const policy = {
  recordRegime: may("system"),
  recordRound: may("system"),
  announceRound: may("director"),
  extendRound: may("director"),
  sendRemark: may("anyone"),
  withdrawRemark: may("anyone"),
  enterRemark: may("team_member", "clerk", "officer", "director"),
  proposeDisposition: may("officer", "director"),
  approveDisposition: may("director"),
  publishDispositions: may("director"),
  publishReport: may("director"),
  openWork: may("officer", "director", "clerk"),
} satisfies Policy;
