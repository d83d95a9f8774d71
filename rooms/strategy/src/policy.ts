import { may, type Policy } from "@splot/kernel/access";

/** Who may do what with strategies, as sentences. Facts are recorded by the program alone. */
export const policy = {
  recordStrategy: may("system"),
  recordNode: may("system"),
  recordPlan: may("system"),
  recordProcess: may("system"),
  recordStatements: may("system"),
  recordRegime: may("system", "director"),
  recordLink: may("system"),
  draftStrategy: may("officer", "director"),
  addBlock: may("officer", "director"),
  editBlock: may("officer", "director"),
  moveBlock: may("officer", "director"),
  removeBlock: may("officer", "director"),
  addGoal: may("officer", "director"),
  linkEvidence: may("officer", "director"),
  sendToConsultation: may("officer", "director"),
  reviseAfterRound: may("officer", "director"),
  meetItem: may("officer", "director"),
  waiveItem: may("director"),
  reopenItem: may("officer", "director"),
  returnToWork: may("director"),
  submitForAdoption: may("director"),
  openWorkshop: may("officer", "director", "clerk", "chair"),
} satisfies Policy;
