/** Facts from sources: told by key, corrected when the source changes, taken back when it drops them. */
export { changesOf } from "./changes.ts";
export { type FactAction, factAction, isFactAction, type StandingFact } from "./fact.ts";
export { findFactNews } from "./news.ts";
export { type Correction, type CorrectionPlace, listCorrections } from "./reading.ts";
export { findRetracted, listFacts, type RetractedThing } from "./store.ts";
export { factHash, placing, refuseRuleRetraction, retracting, telling } from "./telling.ts";
export { putThing, putVersion } from "./things.ts";
export { findFieldWord, sayValue } from "./words.ts";
