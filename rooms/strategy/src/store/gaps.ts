import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { RETRACTED } from "@splot/kernel/objects";
import { findGap, type Gap } from "@splot/thread";

/** What a goal can rest on: numbers, talks, and what people made of them. */
const evidence = ["indicator", "study", "source", "card", "cluster", "insight", "synthesis", "remark", "idea", "report", "annual_report", "recommendation"];

/** Public goals (or the only one asked for) that no number and no insight speaks for, in the order of their documents. Three queries. */
export async function listGoalsWithoutEvidence(read: ReadHandle, only?: ObjectId): Promise<Gap> {
  const rows = await read.db
    .selectFrom("strategy.node as n")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "n.space_id").onRef("o.id", "=", "n.id"))
    .innerJoin("kernel.object as s", (join) => join.onRef("s.space_id", "=", "n.space_id").onRef("s.id", "=", "n.strategy_id"))
    .select("n.id")
    .where("n.space_id", "=", read.space.id)
    .where("n.level", "<>", "domain")
    .$if(only !== undefined, (query) => query.where("n.id", "=", only ?? ""))
    .where("n.withdrawn_at", "is", null)
    .where("o.visibility", "=", "public")
    .where("s.visibility", "=", "public")
    .where("o.state", "<>", RETRACTED)
    .orderBy("s.made_at", "desc")
    .orderBy("n.domain")
    .orderBy("n.ord")
    .orderBy("n.id")
    .execute();
  return findGap(
    read,
    rows.map(({ id }) => id as ObjectId),
    { direction: "up", relations: ["evidences", "leads_to"], kinds: evidence, isDirect: true },
  );
}
