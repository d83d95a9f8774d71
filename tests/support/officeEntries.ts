import { enterFund } from "@splot/projects";
import type { ToldSite } from "./told.ts";

/** Addresses that a walk does not come by: where a director changes what the office entered, and releases of figures that stand. */
export async function entriesOfOffice(site: ToldSite): Promise<readonly string[]> {
  const officer = site.persons.find((one) => one.kind === "person" && one.roles.some(({ role }) => role === "officer"));
  if (officer === undefined) throw new Error("the story has no officer");
  const fund = { code: "FP", title: "Fundusz Przykładowy", level: "national", facts: "Dotacje (przykład).", source: "regulamin (przykład)" };
  const { address } = await site.act(enterFund, fund, { as: officer });
  const entered = await site.read(async ({ db, space }) =>
    db
      .selectFrom("kernel.object")
      .select(["id", "kind", "address"])
      .where("space_id", "=", space.id)
      .where("mode", "=", "enacted")
      .where("kind", "in", ["body", "organisation", "plan", "release"])
      .where("state", "<>", "withdrawn")
      .execute(),
  );
  const places = entered.map(({ kind, id, address: own }) =>
    kind === "release" ? own : kind === "organisation" ? `/praca/organizacje/${id}` : `/praca${own}`,
  );
  return [`/praca${address}`, ...places];
}
