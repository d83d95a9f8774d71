import { type Bilingual, counted, fill, type PluralForms } from "@splot/kernel";
import { type Actor, roleFor } from "@splot/kernel/access";
import { type ReadHandle, together } from "@splot/kernel/database";
import type { Duty } from "@splot/kernel/http";
import { ownUnits } from "./actions/owners.ts";
import { policy } from "./policy.ts";
import { countByOwner, type OwnerQuestions } from "./store/questions.ts";
import { listAnswers, listRequests } from "./store/requests.ts";

const words = {
  about: { pl: "Wartości do wyjaśnienia", en: "Values to be explained" },
  label: { pl: "Wyjaśnij", en: "Explain" },
  request: { pl: "Biuro prosi o wartości", en: "The office asks for values" },
  supply: { pl: "Wartości za {period}", en: "Values for {period}" },
  give: { pl: "Podaj wartości", en: "Supply the values" },
};
const valueForms: PluralForms = { pl: ["wartość", "wartości", "wartości"], en: ["value", "values"] };
const path = "/praca/dane/pytania";

/** What waits for this actor among the figures: a card for a municipality with open questions, one for the office with those of indicators and of the whole area. and its requests to answer. In six queries at most. */
export async function dutiesOf(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  const isOffice = roleFor(actor, policy.reviewFigures) !== undefined;
  const own = isOffice ? [] : await ownUnits(read, actor, policy.explainQuestion);
  if (!isOffice && own.length === 0) return [];
  const [requests, answers] = isOffice ? [[], []] : await together(listRequests(read), listAnswers(read));
  const asked = own.flatMap(({ organisation }) =>
    requests
      .filter(({ id, due }) => due >= read.today && !answers.some((one) => one.request === id && one.organisation === organisation.id))
      .map(
        ({ id, period, due }): Duty => ({
          title: fill(words.supply, { period }),
          about: words.request,
          label: words.give,
          path: `/praca/dane/wartosci/${id}`,
          deadline: due,
        }),
      ),
  );
  const found = await countByOwner(read, isOffice ? undefined : own.map(({ unit }) => unit.code));
  return [...asked, ...found.filter(({ unit }) => !isOffice || unit === undefined || !/^\d/.test(unit.code)).map(dutyOf)];
}

function dutyOf({ unit, count }: OwnerQuestions): Duty {
  const values = (language: "pl" | "en") => counted(language, count, valueForms);
  const title: Bilingual =
    unit === undefined
      ? { pl: `Wskaźniki we wszystkich gminach: ${values("pl")}`, en: `Indicators in all municipalities: ${values("en")}` }
      : { pl: `${unit.name.pl}: ${values("pl")}`, en: `${unit.name.en ?? unit.name.pl}: ${values("en")}` };
  return { title, about: words.about, label: words.label, path };
}
