/** Acts and their journal: actions, the command runner, the hash chain, number series, history. */
export {
  type Act,
  type Action,
  action,
  type Burst,
  type Client,
  type DoneTogether,
  type FactInHand,
  type News,
  type Reaction,
  type TogetherCall,
} from "./action.ts";
export { appendNews, MAIN_STREAM } from "./append.ts";
export {
  type ChainFault,
  type ChainHead,
  commitment,
  type Entry,
  entryHash,
  findChainFault,
  genesisHash,
  headLeaf,
  headNode,
  headsRoot,
  type SealedEntry,
  seal,
} from "./chain.ts";
export { actorKey } from "./commands.ts";
export type { Deed, Done, Outcome, Performer, Request } from "./deed.ts";
export { erasePayloads, type Forgotten } from "./erasing.ts";
export { type HistoryLine, listHistory } from "./history.ts";
export { issueNumber } from "./numbers.ts";
export { perform, performOn } from "./perform.ts";
export { CommitQueue } from "./queue.ts";
export { countEntries, type EntryContent, type JournalLine, listHeads, listJournal, type StreamHead, type StreamPlace } from "./reading.ts";
