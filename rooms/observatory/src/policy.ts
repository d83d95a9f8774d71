import { may, mayHolders, mayOwn, type Policy } from "@splot/kernel/access";

/** Who may: facts are written down by the program alone; numbers are imported by the office. */
export const policy = {
  recordUnits: may("system"),
  recordSource: may("system"),
  recordIndicator: may("system"),
  recordVintage: may("system"),
  importOutlines: may("system"),
  checkImport: may("officer", "director"),
  acceptImport: may("officer", "director", "system"),
  saveProfile: may("officer", "director", "system"),
  withdrawVintage: may("officer", "director"),
  followBankVariable: may("officer", "director", "system"),
  unfollowBankVariable: may("officer", "director", "system"),
  startBankSync: may("officer", "director", "system"),
  openRegisters: may("officer", "director", "administrator"),
  startOutlinesSync: may("director", "administrator"),
  recordBreak: may("officer", "director"),
  explainQuestion: [...may("officer", "director"), ...mayOwn("organisation", "coordinator")],
  reviewFigures: may("officer", "director"),
  requestValues: may("officer", "director"),
  recordComposite: may("officer", "director"),
  /** Indicators of the own space: defined, changed and removed by the office. */
  defineIndicator: may("officer", "director"),
  setTarget: may("officer", "director"),
  assessTargets: may("officer", "director", "system"),
  // NOTE: a municipality speaks for its own unit alone (I39); the coordinator accepts what the team has gathered.
  supplyValues: mayOwn("organisation", "coordinator"),
  /** A view is pinned by anybody who has signed in. */
  pinView: mayHolders(),
  /** Diagnostic studies: the office writes and publishes them. */
  writeDiagnosis: may("officer", "director"),
  publishDiagnosis: may("officer", "director"),
  /** A request with its form: the office looks, a municipality answers. */
  openRequests: [...may("officer", "director"), ...mayOwn("organisation", "team_member", "coordinator")],
  /** The desk of questions: a municipality sees those about its own values. */
  openQuestions: [...may("officer", "director", "board", "audit"), ...mayOwn("organisation", "team_member", "coordinator")],
  /** The desk of the quality of the figures. */
  openQuality: may("officer", "director", "board", "audit"),
} satisfies Policy;
