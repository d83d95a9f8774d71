import type { ReadHandle } from "@splot/kernel/database";
import { findChainFault, genesisHash, listHeads, listJournal, type SealedEntry } from "@splot/kernel/journal";

/** What a look through a journal gave. Missing `fault`: every entry follows from the one before, and each stream ends at its head. */
export interface ChainCheck {
  readonly entryCount: number;
  /** `stream/seq` of the first entry that does not fit. */
  readonly fault?: string | undefined;
}

const PAGE = 2000;

/** Goes through the whole journal of a space in bounded memory (I130). */
export async function checkChain(read: ReadHandle): Promise<ChainCheck> {
  const genesis = genesisHash(read.space.id);
  let entryCount = 0;
  for (const head of await listHeads(read)) {
    let before: SealedEntry | undefined;
    for (let isMore = true; isMore; ) {
      const page = await listJournal(read, { stream: head.stream, after: before?.seq ?? 0, limit: PAGE });
      for (const { entry } of page) {
        if (findChainFault(entry, before, genesis) !== undefined) return { entryCount, fault: `${entry.stream}/${entry.seq}` };
        before = entry;
        entryCount += 1;
      }
      isMore = page.length === PAGE;
    }
    if (before?.hash !== head.hash || before.seq !== head.seq) return { entryCount, fault: `${head.stream}/${head.seq}` };
  }
  return { entryCount };
}
