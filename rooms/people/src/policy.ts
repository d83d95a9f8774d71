import { may, mayOwn, type Policy } from "@splot/kernel/access";

/** Who may what in this room (MODEL §12, rows "bodies, seats, mandates" and "accounts, role assignments"). */
export const policy = {
  recordOrganisation: may("director", "system"),
  recordMembership: may("director", "system"),
  recordBody: may("director", "system"),
  reviseBody: may("director"),
  reviseOrganisation: may("director"),
  createSeat: may("director", "system"),
  endSeat: may("director"),
  recordMandate: may("clerk", "director", "system"),
  endMandate: may("clerk", "director"),
  // NOTE: the program itself names them when a director moves a workbook in at the command line.
  nameTeamDuties: [...mayOwn("organisation", "coordinator"), ...may("director", "system")],
  addPerson: may("director", "system"),
  recordFact: may("system"),
  assignRole: may("director", "system"),
  endRole: may("director"),
  inviteAccount: may("director", "system"),
  lockAccount: may("director"),
  // NOTE: whoever holds the secret (link, password, session) may use it; each act checks that itself.
  acceptInvitation: may("anyone"),
  changePassword: may("anyone"),
  signIn: may("anyone"),
  signOut: may("anyone"),
  prolongSession: may("system"),
  // NOTE: open to visitors, because the act refuses every space that is no exercise.
  switchPerson: may("anyone"),
  moveClock: may("director", "officer", "clerk", "administrator"),
  openCast: may("system"),
  foundAssociation: may("system"),
  admitMember: may("director"),
  readAccounts: may("director", "audit", "administrator"),
} as const satisfies Policy;
