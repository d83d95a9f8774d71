import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { Disposition } from "../model/disposition.ts";
import { type Fate, fateSteps } from "../model/fate.ts";
import { remarkAddress } from "../model/remark.ts";
import { type Round, reportDueOn } from "../model/round.ts";
import { findDisposition } from "./dispositions.ts";
import { findRemark } from "./remarks.ts";
import { getRound } from "./rounds.ts";

export type { Fate, FateStep } from "../model/fate.ts";

/**
 * What became of a remark, for the holder of its receipt: dated steps in plain words and its paragraph before and
 * after. At most four queries. Missing: `undefined` when the thing is no remark.
 */
export async function fateOfRemark(read: ReadHandle, id: ObjectId): Promise<Fate | undefined> {
  const remark = await findRemark(read, id);
  if (remark === undefined) return undefined;
  const round = await getRound(read, remark.round);
  const shown = remark.withdrawnAt === undefined ? publishedOnly(await findDisposition(read, id)) : undefined;
  const number = `${round.code}.${remark.no}`;
  return {
    remark,
    round,
    number,
    path: remarkAddress(round.address, remark.no),
    steps: fateSteps({ remark, round, number, disposition: shown, today: read.today, due: reportDueOn(round) }),
    answer: shown === undefined ? undefined : { verdict: shown.verdict, rationale: shown.rationale },
    paragraph: await findParagraph(read, round.subject, { key: shown?.change?.blockKey ?? remark.blockKey, change: shown?.change }),
  };
}

function publishedOnly(disposition: Disposition | undefined): Disposition | undefined {
  return disposition?.state === "published" ? disposition : undefined;
}

async function findParagraph(
  read: ReadHandle,
  subject: Round["subject"],
  { key, change }: { readonly key: string | undefined; readonly change: Disposition["change"] },
): Promise<Fate["paragraph"]> {
  const before = key === undefined ? undefined : await findBlockText(read, subject, key);
  return key === undefined || before === undefined ? undefined : { key, before, after: change?.kind === "wording" ? change.text : undefined };
}

async function findBlockText(read: ReadHandle, subject: Round["subject"], key: string): Promise<string | undefined> {
  if (subject === undefined) return undefined;
  const row = await read.db
    .selectFrom("kernel.block")
    .select("text")
    .where("space_id", "=", read.space.id)
    .where("object_id", "=", subject.object)
    .where("version_no", "=", subject.version)
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.text;
}
