import { may, mayOwn, type Policy } from "@splot/kernel/access";

/** People of the city whose plan it is. */
const city = mayOwn("organisation", "network_city");
const lead = may("partner", "director");

/** Who may do what in the networks. Source: MODEL §12. What reaches "own" reaches the own city, or the own institution. */
export const policy = {
  recordFact: may("system"),
  openEdition: lead,
  openNetwork: lead,
  applyToNetwork: city,
  decideApplication: lead,
  moveNetwork: lead,
  startMid: city,
  editMid: [...city, ...mayOwn("organisation", "team_member", "coordinator")],
  moveMid: city,
  adoptMid: [...city, ...mayOwn("organisation", "coordinator")],
  /** Other cities of the network and experts; the act itself decides which of them is asked. */
  reviewMid: may("expert", "network_city"),
  openPlan: may("expert", "partner"),
  movePlan: may("expert", "partner"),
  writeRecommendation: may("expert", "partner", "network_city"),
  agreeRecommendation: may("expert", "partner"),
  submitRecommendation: may("partner"),
  /** The addressee itself. */
  recordReply: mayOwn("organisation", "partner"),
  openDesk: may("partner", "director", "expert", "network_city", "team_member", "coordinator"),
  /** Plans that are not final yet are read by those who work in the networks, never by everybody. */
  readDraft: may("partner", "director", "officer", "expert", "network_city", "team_member", "coordinator"),
} satisfies Policy;
