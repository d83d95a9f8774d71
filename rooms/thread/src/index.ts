/** Thread: typed links from basis to consequence, traces, receipts, watches and their notices. */
export { endLink, linkNewborn, linkObjects, stateLinks } from "./actions/links.ts";
export { findReceipt, issueReceipt, issueReceipts } from "./actions/receipts.ts";
export { notifyFollowers, notifyWatchers, type PublicStep, watchObject, watchObjects } from "./actions/watches.ts";
export { type LinkEnd, type RelationCode, stationKey } from "./model/end.ts";
export type { Gap, Reach } from "./model/gap.ts";
export { findReceiptMark, type ReceiptMark, receiptMark } from "./model/mark.ts";
export type { LoadedThread, ShownStation, Step } from "./model/shown.ts";
export { listLinked, listOrigins, listRelations, type NewLink, type TraceOptions, traceLinks } from "./store/links.ts";
export { loadThread } from "./store/panel.ts";
export { findGap, listReaching } from "./store/reach.ts";
export { findReceiptOfMark, findReceiptSpace, listContributions, type Receipt } from "./store/receipts.ts";
export { endWatchesOf, listWatchCodes } from "./store/watches.ts";
