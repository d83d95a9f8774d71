import type { ReadHandle } from "@splot/kernel/database";
import { listBlocks } from "@splot/kernel/objects";
import type { AnnexLine } from "../model/annex.ts";
import type { Round } from "../model/round.ts";
import { listDispositions } from "./dispositions.ts";
import { listRemarks } from "./remarks.ts";

/** Every remark of a round with its paragraph and its answer, in three queries. */
export async function listAnnexLines(read: ReadHandle, round: Round): Promise<readonly AnnexLine[]> {
  const remarks = await listRemarks(read, round.id);
  const dispositions = await listDispositions(read, round.id);
  const blocks = round.subject === undefined ? [] : await listBlocks(read, round.subject.object, round.subject.version);
  const texts = new Map(blocks.map(({ key, text }) => [key, text]));
  return remarks.map((remark) => ({
    remark,
    disposition: dispositions.get(remark.id),
    blockText: remark.blockKey === undefined ? undefined : texts.get(remark.blockKey),
  }));
}
