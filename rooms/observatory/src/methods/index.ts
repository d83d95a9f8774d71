/** Methods of the data bank: pure functions after METHODS §0 and §8; every computed value carries the numbers that it came from. */

export { aggregate, aggregateCourse } from "./aggregate.ts";
export { areaValue } from "./areaValue.ts";
export { assess } from "./assessment.ts";
export { classesOf } from "./classes.ts";
export { composite } from "./composite.ts";
export { correlate } from "./correlation.ts";
export { crossesBreak, sectionsOf } from "./course.ts";
export { deriveCourse } from "./derivation.ts";
export { difference, growth, indexTo, meanYearlyGrowth, perHead, rolling, share } from "./derived.ts";
export { distributionOf } from "./distribution.ts";
export { examineParts, examineSeries } from "./examine.ts";
export { type Freshness, type FreshnessAnswer, freshnessOf } from "./freshness.ts";
export { normalise, ranks } from "./normalise.ts";
export { findOverlaps } from "./overlaps.ts";
export { peersOf } from "./peers.ts";
export { periodIn } from "./periodWords.ts";
export { outlierLimits, partsQuestion, QUESTION_RULES, type Question, questionsOf } from "./questions.ts";
export { questionText } from "./questionText.ts";
export { compareVintages } from "./revisions.ts";
export { protectCells } from "./smallCells.ts";
export { median, quantile } from "./statistics.ts";
export type { Target } from "./target.ts";
export { tellIndicator } from "./title.ts";
export { amountText } from "./titleWords.ts";
export { trend } from "./trend.ts";
export { type Course, type DataPoint, pointOf, type UnitValue } from "./values.ts";
