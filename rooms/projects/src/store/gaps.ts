import type { ObjectId, Thing } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listThingsOfKind } from "@splot/kernel/objects";
import { findGap, type Gap } from "@splot/thread";
import { sql } from "kysely";

/** Public action plans that were not withdrawn (or the only one asked for) that no project with secured money carries out. Four queries. */
export async function listPlansWithoutMoney(read: ReadHandle, only?: ObjectId): Promise<Gap> {
  const plans = (await listThingsOfKind(read, "plan", { only })).filter((thing) => isPublic(thing) && thing.state !== "withdrawn");
  const { rows } = await sql<{ project: ObjectId; bundle: ObjectId | null }>`
    select distinct p.id as project, p.parent_id as bundle
    from projects.financing_line l
      join projects.project p on p.space_id = l.space_id and p.id = l.project_id
      join kernel.object o on o.space_id = p.space_id and o.id = p.id
      join lateral (select v.certainty, v.grosze from projects.financing_version v
        where v.space_id = l.space_id and v.line_id = l.id order by v.no desc limit 1) v on true
    where l.space_id = ${read.space.id} and v.grosze > 0 and v.certainty in ('secured', 'spent') and o.state not in ('declined', 'abandoned')`.execute(read.db);
  return findGap(read, idsInOrder(plans), {
    direction: "down",
    relations: ["specifies", "realised_by", "part_of", "funded_by"],
    kinds: ["fund"],
    things: rows.flatMap(({ project, bundle }) => (bundle === null ? [project] : [project, bundle])),
  });
}

/** Public projects (or the only one asked for), without those declined or abandoned, that lie on the way of no decision. Three queries. */
export async function listProjectsWithoutDecision(read: ReadHandle, only?: ObjectId): Promise<Gap> {
  const projects = (await listThingsOfKind(read, "project", { only })).filter((thing) => isPublic(thing) && !["declined", "abandoned"].includes(thing.state));
  return findGap(read, idsInOrder(projects), { direction: "up", kinds: ["resolution"] });
}

function isPublic({ visibility }: Thing): boolean {
  return visibility === "public";
}

const collator = new Intl.Collator("pl", { numeric: true });

/** Ids by number, then by title. */
function idsInOrder(things: readonly Thing[]): readonly ObjectId[] {
  return [...things].sort((a, b) => collator.compare(`${a.code ?? ""} ${a.title.pl}`, `${b.code ?? ""} ${b.title.pl}`)).map(({ id }) => id);
}
