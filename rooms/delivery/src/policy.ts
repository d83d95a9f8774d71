import { may, mayOwn, type Policy } from "@splot/kernel/access";

/** People of the municipality that answers for the thing. */
const team = mayOwn("organisation", "team_member", "coordinator", "network_city");

/** Who may do what in delivery. Source: MODEL §12. What reaches "own" reaches things of the own organisation. */
export const policy = {
  planTask: [...may("officer", "director"), ...mayOwn("organisation", "coordinator")],
  moveTask: [...may("officer", "director"), ...team],
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
  /** Requests and answers of all teams. */
  readCampaigns: may("officer", "director", "board", "audit"),
} satisfies Policy;
