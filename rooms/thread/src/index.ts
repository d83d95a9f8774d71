/** Thread: typed links from basis to consequence, traces, receipts, watches and their notices. */
export { endLink, linkNewborn, linkObjects, stateLinks } from "./actions/links.ts";
export { findReceipt, issueReceipt, issueReceipts } from "./actions/receipts.ts";
export { notifyFollowers, notifyWatchers, watchObject, watchObjects } from "./actions/watches.ts";
export type { RelationCode } from "./model/end.ts";
export { isFollowable } from "./model/followable.ts";
export type { Gap } from "./model/gap.ts";
export { findReceiptMark, receiptMark } from "./model/mark.ts";
export type { LoadedThread, ShownStation } from "./model/shown.ts";
export { listAllOrigins, listLinked, listOrigins, type NewLink, traceLinks } from "./store/links.ts";
export { loadThread } from "./store/panel.ts";
export { findGap, listReaching } from "./store/reach.ts";
export { findReceiptOfMark, findReceiptSpace, listContributions, type Receipt } from "./store/receipts.ts";
export { endWatchesOf, listWatchCodes } from "./store/watches.ts";
export { listWritten, type WrittenIn } from "./store/written.ts";
