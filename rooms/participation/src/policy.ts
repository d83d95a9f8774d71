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
  sendIdea: may("anyone"),
  withdrawIdea: may("anyone"),
  moderateIdea: may("officer", "director"),
  answerIdea: may("officer", "director"),
  // NOTE: a team takes an idea up by starting a fiche of its own; it answers no idea otherwise.
  takeUpIdea: may("officer", "director"),
  signDeclaration: may("anyone"),
  confirmDeclaration: may("anyone"),
  // NOTE: whoever holds the ended link and knows the address that was given; the act checks both.
  askLinkAgain: may("anyone"),
  withdrawDeclaration: may("anyone"),
  judgeDeclaration: may("officer", "director"),
  setDeclarationText: may("director", "system"),
  openWork: may("officer", "director", "clerk"),
} satisfies Policy;
