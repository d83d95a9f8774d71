import { may, mayOwn, type Policy } from "@splot/kernel/access";

/** People of the municipality that leads the project. */
const team = mayOwn("organisation", "team_member", "coordinator");
const writers = [...may("officer", "director"), ...team, ...mayOwn("organisation", "network_city")];

/** Who may do what with projects. Source: MODEL §12. What reaches "own" reaches projects that the own organisation leads (I18). */
export const policy = {
  recordProject: may("system"),
  recordFund: may("system"),
  enterFund: may("officer", "director"),
  reviseFund: may("officer", "director"),
  // NOTE: the program itself starts and writes fiches, and enters shares, that a director moves in by a workbook at the command line.
  startFiche: [...writers, ...may("system")],
  editFiche: [...writers, ...may("system")],
  setShare: [...writers, ...may("system")],
  linkDirection: writers,
  linkBasis: writers,
  joinBundle: writers,
  submitFiche: [...may("director"), ...mayOwn("organisation", "coordinator")],
  checkFiche: may("officer", "director"),
  returnFiche: may("officer", "director"),
  decideFiche: may("officer", "director"),
  planFinancing: [...may("officer", "director"), ...team],
  startDelivery: [...may("officer", "director"), ...mayOwn("organisation", "coordinator")],
  completeProject: [...may("officer", "director"), ...mayOwn("organisation", "coordinator")],
  abandonProject: [...may("director", "board"), ...mayOwn("organisation", "coordinator")],
  openDesk: may("team_member", "coordinator", "network_city", "officer", "director"),
  /** Single lines; everybody else reads the totals of public projects. */
  readLines: may("team_member", "coordinator", "seat_holder", "chair", "officer", "director", "board", "audit"),
} satisfies Policy;
