/** Acts and their journal: actions, the command runner, the hash chain, number series, history. */
export { type Act, type Action, action, type Client, type DoneTogether, type FactInHand, type News, type Reaction } from "./action.ts";
export { type ChainHead, commitment, findChainFault, genesisHash, headLeaf, headNode, headsRoot, type SealedEntry, seal } from "./chain.ts";
export { actorKey } from "./commands.ts";
export type { Outcome, Performer } from "./deed.ts";
export { erasePayloads } from "./erasing.ts";
export { type HistoryLine, listHistory } from "./history.ts";
export { issueNumber } from "./numbers.ts";
export { perform, performOn } from "./perform.ts";
export { CommitQueue } from "./queue.ts";
export { countEntries, listHeads, listJournal, readStand, type StreamHead } from "./reading.ts";
