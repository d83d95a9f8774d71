import { type Bilingual, counted, type PluralForms } from "@splot/kernel";
import { type Actor, roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Duty } from "@splot/kernel/http";
import { ownUnits } from "./actions/owners.ts";
import { policy } from "./policy.ts";
import { countByOwner, type OwnerQuestions } from "./store/questions.ts";

const words = {
  about: { pl: "Wartości do wyjaśnienia", en: "Values to be explained" },
  label: { pl: "Wyjaśnij", en: "Explain" },
};
const valueForms: PluralForms = { pl: ["wartość", "wartości", "wartości"], en: ["value", "values"] };
const path = "/praca/dane/pytania";

/** What waits for this actor among the figures: a card for a municipality with open questions, one for the office with those of indicators and of the whole area. In three queries. */
export async function dutiesOf(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  const isOffice = roleFor(actor, policy.reviewFigures) !== undefined;
  const own = isOffice ? [] : await ownUnits(read, actor, policy.explainQuestion);
  if (!isOffice && own.length === 0) return [];
  const found = await countByOwner(read, isOffice ? undefined : own.map(({ unit }) => unit.code));
  return found.filter(({ unit }) => !isOffice || unit === undefined || !/^\d/.test(unit.code)).map(dutyOf);
}

function dutyOf({ unit, count }: OwnerQuestions): Duty {
  const values = (language: "pl" | "en") => counted(language, count, valueForms);
  const title: Bilingual =
    unit === undefined
      ? { pl: `Wskaźniki we wszystkich gminach: ${values("pl")}`, en: `Indicators in all municipalities: ${values("en")}` }
      : { pl: `${unit.name.pl}: ${values("pl")}`, en: `${unit.name.en ?? unit.name.pl}: ${values("en")}` };
  return { title, about: words.about, label: words.label, path };
}
