/** Observatory: indicators and their numbers, each with source, vintage and flags; the map of the municipalities. */

export { acceptImport } from "./actions/acceptImport.ts";
export { checkImport, type ImportCheck } from "./actions/checkImport.ts";
export { importOutlines } from "./actions/importOutlines.ts";
export { citeObservation, type FoundObservation, findObservation, listCitedObservations, type WantedObservation } from "./actions/reads.ts";
export { recordIndicator } from "./actions/recordIndicator.ts";
export { recordSource } from "./actions/recordSource.ts";
export { recordUnits } from "./actions/recordUnits.ts";
export { recordVintage } from "./actions/recordVintage.ts";
export { type LoadedTerritory, loadTerritory } from "./loading/loadPlaces.ts";
export { findLocator, type ObservationKey, observationLocator } from "./model/locator.ts";
export {
  type Aggregation,
  type Direction,
  type Indicator,
  type Observation,
  type Source,
  type Standing,
  standings,
  type Vintage,
} from "./model/observation.ts";
export { findIndicator, listIndicators, listIndicatorsByCode } from "./store/indicators.ts";
export { listObservations, type ObservationChoice } from "./store/observations.ts";
