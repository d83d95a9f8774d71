/** Assembly: rule sets, drafts, meetings, named ballots, resolutions and their effects. */
export { adoptRuleSet } from "./actions/adoptRuleSet.ts";
export { announceResult } from "./actions/announceResult.ts";
export { castVote } from "./actions/castVote.ts";
export { closeBallot } from "./actions/closeBallot.ts";
export { closeMeeting } from "./actions/closeMeeting.ts";
export { conveneMeeting } from "./actions/conveneMeeting.ts";
export { enterVote } from "./actions/enterVote.ts";
export { openBallot } from "./actions/openBallot.ts";
export { openMeeting } from "./actions/openMeeting.ts";
export { recordAttendance } from "./actions/recordAttendance.ts";
export { recordResolution } from "./actions/recordResolution.ts";
export { submitDraft } from "./actions/submitDraft.ts";
export type { ListedResolution } from "./model/records.ts";
export { startingRuleSet } from "./model/rule.ts";
export { listAdoptable } from "./store/adoptable.ts";
export { listBallotBundles, listRunningBallots } from "./store/bundles.ts";
export { listDecisionsWithoutTask } from "./store/gaps.ts";
export { findResolutionByCode, findResolutionByNumber, listResolutions } from "./store/resolutions.ts";
