import type { ContentText, ObjectId, Origin } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { RETRACTED } from "@splot/kernel/objects";
import { sql } from "kysely";
import type { CompositeDefinition, StoredComposite } from "../model/composite.ts";

interface Row {
  readonly id: string;
  readonly code: string;
  readonly address: string;
  readonly origin: Origin;
  readonly title: ContentText;
  readonly no: number;
  readonly sha256: string;
  readonly made_at: Date;
  readonly content: CompositeDefinition;
}

/** The composites of the space, each with its newest version, by code, in one query: all of them, or the one with a code in the version asked for. */
export async function listComposites(
  read: ReadHandle,
  choice: { readonly code?: string | undefined; readonly version?: number | undefined } = {},
): Promise<readonly StoredComposite[]> {
  const ofCode = choice.code === undefined ? sql`` : sql`and o.code = ${choice.code}`;
  const ofVersion = choice.version === undefined ? sql`` : sql`and v.no = ${choice.version}`;
  const { rows } = await sql<Row>`
    select distinct on (o.code) o.id, o.code, o.address, o.origin, o.title, v.no, v.sha256, v.made_at, v.content
      from kernel.object o join kernel.version v on v.space_id = o.space_id and v.object_id = o.id
      where o.space_id = ${read.space.id} and o.kind = 'composite' and o.state <> ${RETRACTED} ${ofCode} ${ofVersion}
      order by o.code, v.no desc`.execute(read.db);
  return rows.map(({ id, code, address, origin, no, sha256, made_at, content }) => ({
    ...content,
    id: id as ObjectId,
    code,
    address,
    origin,
    version: no,
    sha256,
    madeAt: made_at,
  }));
}
