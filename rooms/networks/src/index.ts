/** Networks: editions of a programme of city networks, networks with their cities, recommendations. */
export { recordEdition } from "./actions/recordEdition.ts";
export { recordMember } from "./actions/recordMember.ts";
export { recordNetwork } from "./actions/recordNetwork.ts";
export { recordRecommendation } from "./actions/recordRecommendation.ts";
export { recordStatements } from "./actions/recordStatements.ts";
export type { Edition } from "./model/edition.ts";
export type { Network } from "./model/network.ts";
export { networkPath } from "./model/paths.ts";
export type { SectionCode, Statement } from "./model/statement.ts";
export { listEditions } from "./store/editions.ts";
export { listMembers } from "./store/members.ts";
export { listNetworks } from "./store/networks.ts";
export { listRecommendations } from "./store/recommendations.ts";
export { listStatements } from "./store/statements.ts";
