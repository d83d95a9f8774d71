import { slug } from "@splot/kernel";
import { recordPolicy } from "@splot/strategy";
import { cell, type Seed } from "./seed.ts";

/** Higher-level documents that the sources name. No source names their priorities, so there are none here. */
export async function seedPolicies(seed: Seed): Promise<void> {
  for (const row of await seed.csv("policies.csv")) {
    const title = cell(row, "title_pl");
    await seed.tell(recordPolicy, {
      title: { pl: title, en: cell(row, "title_en") }, address: `/strategia/dokumenty/${slug(title)}`, level: cell(row, "level"),
      ...(cell(row, "span") === "" ? {} : { span: cell(row, "span") }), priorities: [], source: cell(row, "source"),
    }, `strategy:policy:${cell(row, "code")}`);
  }
}
