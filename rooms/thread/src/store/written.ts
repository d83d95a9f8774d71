import type { ContentText, ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";

/** A document that says something of a thing, with its versions from the first that does, oldest first. */
export interface WrittenIn {
  readonly kind: string;
  readonly title: ContentText;
  readonly address: string;
  readonly state: string;
  readonly versions: readonly { readonly no: number; readonly madeAt: Date }[];
}

/** In which document each of these is written (relation `written_in`), the first one where there are several; in one query. Missing: in none. */
export async function listWritten(read: ReadHandle, things: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, WrittenIn>> {
  if (things.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("thread.link as l")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "l.to_space").onRef("o.id", "=", "l.to_object"))
    .innerJoin("kernel.version as v", (join) =>
      join.onRef("v.space_id", "=", "l.to_space").onRef("v.object_id", "=", "l.to_object").onRef("v.no", ">=", "l.to_version"),
    )
    .select(["l.from_object as thing", "o.id", "o.kind", "o.title", "o.address", "o.state", "v.no", "v.made_at"])
    .where("l.space_id", "=", read.space.id)
    .where("l.from_object", "in", things)
    .where("l.relation", "=", "written_in")
    .where("l.ended_at", "is", null)
    .orderBy("l.made_at")
    .orderBy("o.id")
    .orderBy("v.no")
    .execute();
  const found = Map.groupBy(rows, ({ thing }) => thing);
  return new Map(
    [...found].flatMap(([thing, all]) => {
      const [first] = all;
      if (first === undefined) return [];
      const versions = all.filter(({ id }) => id === first.id).map(({ no, made_at }) => ({ no, madeAt: made_at }));
      return [[thing, { kind: first.kind, title: first.title, address: first.address, state: first.state, versions }] as const];
    }),
  );
}
