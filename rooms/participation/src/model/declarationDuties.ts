import type { Bilingual } from "@splot/kernel";
import type { Declaration } from "./declaration.ts";
import type { RoundDuty } from "./workload.ts";

const words = {
  look: { pl: "Deklaracja poparcia do sprawdzenia", en: "Declaration of support to look at" },
  open: { pl: "Sprawdź i pokaż", en: "Look and show" },
} satisfies Record<string, Bilingual>;

/** What confirmed declarations ask of the officer. */
export function declarationDuties(declarations: readonly Pick<Declaration, "code" | "address">[]): readonly RoundDuty[] {
  return declarations.map(({ code, address }) => ({
    title: { pl: `Deklaracja ${code}`, en: `Declaration ${code}` },
    about: words.look,
    path: address,
    label: words.open,
  }));
}
