import { may, mayOwn, type Policy } from "@splot/kernel/access";

/** Who may do what in the assembly (MODEL §12). */
export const policy = {
  adoptRuleSet: may("director", "system"),
  submitDraft: may("officer", "director", "chair", "clerk"),
  conveneMeeting: may("chair", "clerk"),
  addAgendaItem: may("chair", "clerk"),
  openMeeting: may("chair", "clerk"),
  recordAttendance: may("clerk"),
  openBallot: may("chair", "clerk"),
  castVote: mayOwn("seat", "seat_holder"),
  enterVote: may("clerk"),
  confirmVotes: may("chair", "clerk", "director"),
  closeBallot: may("chair", "clerk"),
  announceResult: may("chair", "clerk"),
  closeMeeting: may("chair", "clerk"),
  recordResolution: may("system"),
  openVotePage: [...mayOwn("seat", "seat_holder")],
  openDesk: may("chair", "clerk"),
} satisfies Policy;
