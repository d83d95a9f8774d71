import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { RETRACTED } from "@splot/kernel/objects";
import { sql } from "kysely";
import type { Indicator } from "../model/observation.ts";

/** The own indicator that once stood under a code and was removed. Missing: none was. */
export async function findRemoved(read: ReadHandle, code: string): Promise<{ readonly id: ObjectId; readonly address: string } | undefined> {
  const row = await read.db
    .selectFrom("observatory.indicator as i")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "i.space_id").onRef("o.id", "=", "i.id"))
    .select(["i.id", "o.address"])
    .where("i.space_id", "=", read.space.id)
    .where("i.code", "=", code)
    .where("o.state", "=", RETRACTED)
    .executeTakeFirst();
  return row === undefined ? undefined : { id: row.id as ObjectId, address: row.address };
}

/** What depends on an indicator of the own space. */
export interface Dependents {
  /** A release holds numbers of it, also one that was taken back. */
  readonly hasNumbers: boolean;
  /** Another indicator, a composite, a target, a request, a pinned view or what cites it takes it, or a variable is fetched for it. */
  readonly isUsed: boolean;
}

/** What depends on an indicator, in one query. */
export async function findDependents(read: ReadHandle, { id, series }: Pick<Indicator, "id" | "series">): Promise<Dependents> {
  const space = sql`${read.space.id}::uuid`;
  const { rows } = await sql<Dependents>`
    with own as (select id from observatory.series where space_id = ${space} and indicator_id = ${id}::uuid)
    select exists (select from observatory.vintage_extent x where x.space_id = ${space} and x.series in (select id from own)) as "hasNumbers",
      exists (select from kernel.cite c where c.to_space = ${space} and c.to_object = ${id}::uuid)
      or exists (select from observatory.indicator i join kernel.object o on o.space_id = i.space_id and o.id = i.id
        where i.space_id = ${space} and o.state <> ${RETRACTED} and i.id <> ${id}::uuid
          and (${series}::integer in (i.numerator_series, i.denominator_series, i.weight_series)
            or ${String(series)} in (i.derivation ->> 'of', i.derivation ->> 'numerator', i.derivation ->> 'denominator')))
      or exists (select from observatory.target t where t.space_id = ${space} and t.series in (select id from own))
      or exists (select from observatory.value_request_series r where r.space_id = ${space} and r.series in (select id from own))
      or exists (select from observatory.bank_variable v where v.space_id = ${space} and v.series = ${series}::integer and v.is_followed) as "isUsed"`.execute(
    read.db,
  );
  return rows[0] ?? { hasNumbers: false, isUsed: false };
}
