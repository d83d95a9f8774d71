/** Parts of the observatory for pages of other rooms: the map of the municipalities and the source of a number. */
export { type Bar, RankBars, type RankBarsProps } from "./figures/RankBars.tsx";
export { hasOutlines, MetropolisMap, type MetropolisMapProps, mapLabel } from "./parts/MetropolisMap.tsx";
export type { MapPlace } from "./parts/place.ts";
export { SourceLine, VintageMarks } from "./parts/SourceLine.tsx";
export { valueText, vintageText } from "./parts/words.ts";
