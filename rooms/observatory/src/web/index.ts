/** Parts of the observatory for pages of other rooms: the map of the municipalities and the source of a number. */
export { type Bar, RankBars } from "./figures/RankBars.tsx";
export { TargetTable } from "./pages/TargetsPage.tsx";
export { MetropolisMap, mapLabel } from "./parts/MetropolisMap.tsx";
export type { MapPlace } from "./parts/place.ts";
