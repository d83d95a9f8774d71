import { adoptRuleSet, recordResolution, startingRuleSet } from "@splot/assembly";
import { listBodies } from "@splot/people";
import { cell, type Seed, type SeedRow } from "./seed.ts";

/** How the general assembly decides, as far as a source says. */
const unanimityBasis =
  "Dyrektor biura SMK na posiedzeniu komisji Rady Miasta Krakowa, grudzień 2021: uchwały zapadają jednomyślnie przy obecności połowy reprezentantów gmin. Statut niepublikowany.";

/** Records the 26 acts of the source table and the known part of how the assembly decides. */
export async function seedAssembly(seed: Seed): Promise<void> {
  const bodies = await seed.read(listBodies);
  const assembly = bodies.find(({ kind }) => kind === "assembly");
  const board = bodies.find(({ kind }) => kind === "board");
  if (assembly !== undefined) {
    await seed.tell(adoptRuleSet, {
      body: assembly.id, name: { pl: "Jednomyślność przy obecności co najmniej połowy miejsc", en: "Unanimity with at least half of the seats present" },
      content: startingRuleSet, basis: unanimityBasis, confirmed: false, validFrom: "2014-06-24",
    }, "assembly:rules");
  }
  const bodyOf = (name: string) => (name.endsWith("Walne Zebranie Członków") ? assembly?.id : name === "Zarząd" ? board?.id : undefined);
  for (const row of await seed.csv("resolutions.csv")) await seed.tell(recordResolution, actOf(row, bodyOf(cell(row, "body"))), `resolution:${cell(row, "id")}`);
}

/** One row of the table as an act; an empty cell stays missing. */
function actOf(row: SeedRow, body: string | undefined) {
  const known = (column: string) => (cell(row, column) === "" ? undefined : cell(row, column));
  const precision = cell(row, "date_precision");
  const date = cell(row, "date");
  return {
    code: cell(row, "id"), body, bodyName: cell(row, "body"), actKind: cell(row, "act_kind"), number: known("number"), title: cell(row, "title_pl"),
    adoptedOn: precision === "month" ? `${date}-01` : date, precision, legalBasis: known("legal_basis"), effect: known("effect"), amends: known("amends"), source: cell(row, "source"),
  };
}
