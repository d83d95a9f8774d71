import type { ContentText, ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listThings, type Thing } from "@splot/kernel/objects";
import { type FoundObservation, listCitedObservations } from "@splot/observatory";
import { traceLinks } from "@splot/thread";
import type { ShownEvidence } from "../model/evidence.ts";
import { listEvidence } from "../store/evidence.ts";

/** The numbers that goals rest on, and those that they rested on, with source and vintage, in three queries whatever their count. */
export async function listShownEvidence(read: ReadHandle, nodes: readonly ObjectId[]): Promise<readonly ShownEvidence[]> {
  const cited = await listEvidence(read, nodes, { hasEnded: true });
  if (cited.length === 0) return [];
  const found = await listCitedObservations(
    read,
    cited.map(({ indicator, locator }) => ({ indicator: indicator.id, locator })),
  );
  return cited.flatMap(({ id, node, indicator, locator, why, ended }) => {
    const one = found.find((known) => known.indicator.id === indicator.id && known.locator === locator);
    return one === undefined ? [] : [{ ...shown(one, { node, why: { pl: why } }), id, ended }];
  });
}

/** The public insights that a goal follows from, in two queries. */
export async function listInsightsBehind(read: ReadHandle, node: ObjectId): Promise<readonly Thing[]> {
  const links = await traceLinks(read, { start: { object: node }, direction: "up", relation: "leads_to", depth: 1 });
  const things = await listThings(
    read,
    links.map(({ from }) => from.object),
  );
  return things.filter(({ kind, visibility }) => kind === "insight" && visibility === "public");
}

/** The choice of a number beside a recorded plan is ours, and says so wherever it is shown. */
const ourChoice = {
  pl: "Plan zapowiada bank danych. To jedna z liczb, które taki bank może dziś pokazać. Wybór jest nasz: źródła nie podają wskaźników planu.",
  en: "The plan announces a data bank. This is one of the numbers such a bank can show today. The choice is ours: the sources name no indicators of the plan.",
};

/** The numbers that a plan is linked to (relation `about`), in three queries. Missing: an empty list. */
export async function listPlanNumbers(read: ReadHandle, plan: ObjectId): Promise<readonly ShownEvidence[]> {
  const links = await traceLinks(read, { start: { object: plan }, direction: "down", depth: 1 });
  const cites = links.flatMap(({ relation, to }) => (relation === "about" && to.locator !== undefined ? [{ indicator: to.object, locator: to.locator }] : []));
  if (cites.length === 0) return [];
  return (await listCitedObservations(read, cites)).map((one) => shown(one, { node: plan, why: ourChoice }));
}

function shown(one: FoundObservation, { node, why }: { readonly node: ObjectId; readonly why: ContentText }): ShownEvidence {
  const { indicator, unitName, period, value, vintage } = one;
  const { source, releasedOn, loadedAt } = vintage;
  return {
    node,
    why,
    period,
    value,
    releasedOn,
    loadedAt,
    area: unitName,
    unit: indicator.unit,
    decimals: indicator.decimals,
    indicator: indicator.name,
    address: indicator.address,
    citation: source.citation,
    isVerified: source.isVerified,
    isCurrent: one.isCurrent,
  };
}
