/** Parts of the observatory for pages of other rooms: the map of the municipalities and the source of a number. */
export { RankBars, type Bar, type RankBarsProps } from "./figures/RankBars.tsx";
export { hasOutlines, mapLabel, MetropolisMap, type MetropolisMapProps } from "./parts/MetropolisMap.tsx";
export type { MapPlace } from "./parts/place.ts";
export { SourceLine, VintageMarks } from "./parts/SourceLine.tsx";
export { valueText, vintageText } from "./parts/words.ts";
