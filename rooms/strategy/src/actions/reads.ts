import type { ContentText, Measured, ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listCitedObservations } from "@splot/observatory";
import type { ShownEvidence } from "../model/evidence.ts";
import { listEvidence } from "../store/evidence.ts";

/** The numbers that goals rest on, with source and vintage, in three queries whatever their count. */
export async function listShownEvidence(read: ReadHandle, nodes: readonly ObjectId[]): Promise<readonly ShownEvidence[]> {
  const cited = await listEvidence(read, nodes);
  if (cited.length === 0) return [];
  const found = await listCitedObservations(read, cited.map(({ indicator, locator }) => ({ indicator: indicator.id, locator })));
  return cited.flatMap(({ node, indicator, locator, why }) => {
    const one = found.find((known) => known.indicator.id === indicator.id && known.locator === locator);
    if (one === undefined) return [];
    const { source, releasedOn, loadedAt } = one.vintage;
    const shown: { value: Measured; unit: ContentText; area: ContentText } = { value: one.value, unit: one.indicator.unit, area: one.unitName };
    return [{
      ...shown, node, why, period: one.period, decimals: one.indicator.decimals, indicator: one.indicator.name, address: one.indicator.address,
      citation: source.citation, releasedOn, loadedAt, isVerified: source.isVerified,
    }];
  });
}
