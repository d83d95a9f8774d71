import { may, type Policy } from "@splot/kernel/access";

/** Who may do what with evidence, as sentences. Facts are recorded by the program alone. */
export const policy = {
  recordStudy: may("system"),
  recordSynthesis: may("system"),
  openStudy: may("officer", "director"),
  advanceStudy: may("officer", "director"),
  registerSource: may("officer", "director"),
  recordConsent: may("officer", "director"),
  withdrawConsent: may("officer", "director"),
  saveText: may("officer", "director"),
  markExcerpt: may("officer", "director"),
  writeCard: may("officer", "director"),
  nameCluster: may("officer", "director"),
  placeCards: may("officer", "director"),
  stateInsight: may("officer", "director"),
  addEvidence: may("officer", "director"),
  citeNumber: may("officer", "director"),
  askVerdict: may("officer", "director"),
  giveVerdict: may("expert"),
  publishInsight: may("officer", "director"),
  /** The studies with the words of people. */
  openWorkshop: may("officer", "director"),
  /** Insights before publication, with the cards they rest on. */
  readInsights: may("officer", "director", "expert"),
} satisfies Policy;
