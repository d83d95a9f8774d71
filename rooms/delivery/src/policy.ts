import { may, mayOwn, type Policy } from "@splot/kernel/access";

/** People of the municipality that answers for the thing. */
const team = mayOwn("organisation", "team_member", "coordinator", "network_city");

const coordinators = mayOwn("organisation", "coordinator");

/** Who decides at each level of an escalation; for the general meeting the director enters its resolution. */
export const levelGrants = {
  team: [...coordinators, ...may("officer", "director")],
  office: may("director"),
  board: may("board"),
  assembly: may("director"),
} as const;

/** Who may do what in delivery. Source: MODEL §12. What reaches "own" reaches things of the own organisation. */
export const policy = {
  // NOTE: the program itself adds tasks that a director moves in by a workbook, and brings them to their state.
  planTask: [...may("officer", "director", "system"), ...mayOwn("organisation", "coordinator")],
  moveTask: [...may("officer", "director", "system"), ...team],
  reportStatus: team,
  setStatusRule: may("director"),
  openCampaign: may("director"),
  remindTeams: may("officer", "director"),
  setTeamAddress: [...may("officer", "director"), ...mayOwn("organisation", "coordinator")],
  answerRequest: team,
  // NOTE: whoever holds the secret of the link answers for its team; the act checks the secret itself.
  answerByLink: may("anyone"),
  acceptAnswer: may("officer", "director"),
  returnAnswer: may("officer", "director"),
  reportThreat: team,
  // NOTE: whoever holds the secret of the link reports for its team; the act checks the secret itself.
  reportThreatByLink: may("anyone"),
  triageThreat: may("officer", "director"),
  escalateThreat: [...may("officer", "director"), ...coordinators],
  decideEscalation: [...coordinators, ...may("officer", "director", "board")],
  raiseEscalations: may("system"),
  openProgramme: may("officer", "director"),
  proposeItem: [...may("officer", "director"), ...coordinators],
  decideItem: may("director", "board"),
  adoptProgramme: may("director", "board"),
  openReport: may("officer", "director"),
  publishReport: may("director"),
  feedStudy: may("officer", "director"),
  /** Threats of all organisations. */
  readThreats: may("officer", "director", "board", "audit"),
  /** The register of threats: teams see those of their own organisation. */
  openThreats: [...may("officer", "director", "board", "audit"), ...team],
  /** Requests and answers of all teams. */
  readCampaigns: may("officer", "director", "board", "audit"),
} satisfies Policy;
