/** Observatory: indicators and their numbers, each with source, vintage and flags; the map of the municipalities. */

export { acceptImport, acceptLocalFile } from "./actions/acceptImport.ts";
export { checkImport } from "./actions/checkImport.ts";
export { listCourses, type StoredCourse } from "./actions/courses.ts";
export { followBankVariable, unfollowBankVariable } from "./actions/followBankVariable.ts";
export { listGoalTargets } from "./actions/goalTargets.ts";
export { importOutlines } from "./actions/importOutlines.ts";
export { citeObservation, type FoundObservation, findObservation, listCitedObservations } from "./actions/reads.ts";
export { recordBreak } from "./actions/recordBreak.ts";
export { recordIndicator } from "./actions/recordIndicator.ts";
export { recordSource } from "./actions/recordSource.ts";
export { recordUnits } from "./actions/recordUnits.ts";
export { recordVintage } from "./actions/recordVintage.ts";
export { requestValues } from "./actions/requestValues.ts";
export { setTarget } from "./actions/setTarget.ts";
export { withdrawVintage } from "./actions/withdrawVintage.ts";
export { bankJob } from "./bdl/bankJob.ts";
export { type FetchedTable, listFetched, openFetched } from "./bdl/fetched.ts";
export { outsideAt } from "./bdl/outside.ts";
export { scheduleBank } from "./bdl/schedule.ts";
export { syncBank } from "./bdl/syncBank.ts";
export { BORDERS_SOURCE, bordersJob } from "./borders/bordersJob.ts";
export { fetchBorders } from "./borders/fetchBorders.ts";
export { type LoadedTerritory, loadTerritory } from "./loading/loadPlaces.ts";
export type { Indicator } from "./model/observation.ts";
export { listBreaks } from "./store/breaks.ts";
export { findIndicator, listIndicators, listIndicatorsByCode } from "./store/indicators.ts";
export { listOpenQuestions } from "./store/questions.ts";
