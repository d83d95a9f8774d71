import { adoptRuleSet, startingRuleSet } from "@splot/assembly";
import type { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";

/** Gives the assembly of the exercise its rules: unanimity with half of the seats present, as the source tells of the real one. */
export async function setRules(stage: Stage, cast: Cast): Promise<void> {
  await stage.act("dyrektor", adoptRuleSet, {
    body: cast.assembly, content: startingRuleSet, confirmed: false, validFrom: stage.day(-90),
    name: { pl: "Jednomyślność przy obecności co najmniej połowy miejsc", en: "Unanimity with at least half of the seats present" },
    basis: "Ćwiczenie: reguły jak w źródle o Walnym Zebraniu Członków SMK; szczegóły niepotwierdzone",
  });
}
