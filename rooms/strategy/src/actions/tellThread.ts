import { type Bilingual, type ContentText, formatNumber, isMissing, type Language, plural, say } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { findThing, listThings } from "@splot/kernel/objects";
import { findResolutionByCode } from "@splot/assembly";
import { findObservation, listIndicatorsByCode } from "@splot/observatory";
import { listRounds } from "@splot/participation";
import { listNodes, listPlans } from "../store/nodes.ts";
import { listStrategies } from "../store/strategies.ts";

/** A piece of the told thread: words, or a station that can be opened. */
export type ToldPart = { readonly text: Bilingual; readonly path?: string | undefined; readonly kind?: Bilingual | undefined };

const NUMBER = { indicator: "population_thousand", unit: "1261011", period: "2024" };
const planForms = { pl: ["plan działań", "plany działań", "planów działań"], en: ["action plan", "action plans"] } as const;

/**
 * The one real thread in one sentence: a number, the goals, the consultation, its report, the resolution, the strategy,
 * the plans, the data bank. Missing: an empty list where the recorded facts are not there.
 * Source: GUS BDL P2425 and the recorded acts of the Association.
 */
export async function tellRealThread(read: ReadHandle): Promise<readonly ToldPart[]> {
  const main = (await listStrategies(read)).find(({ mode, address }) => mode === "recorded" && address === "/strategia");
  const strategy = main === undefined ? undefined : await findThing(read, main.id);
  const number = await findNumber(read);
  const round = (await listRounds(read)).find(({ kind, recorded }) => kind === "statutory" && recorded !== undefined);
  const acts = [await findResolutionByCode(read, "A18"), await findResolutionByCode(read, "A19")] as const;
  const [report, adoption] = await listThings(read, acts.flatMap((act) => act?.id ?? [])).then((things) => acts.map((act) => things.find(({ id }) => id === act?.id)));
  if (strategy === undefined || number === undefined || round?.recorded === undefined || report === undefined || adoption === undefined) return [];
  const [goal] = (await listNodes(read, strategy.id)).filter(({ level }) => level === "main_goal");
  const plans = await listPlans(read, strategy.id);
  const bank = plans.find(({ code }) => code === "1.1");
  if (goal === undefined || bank === undefined) return [];
  const count = round.recorded.remarkCount;
  return [
    { text: { pl: "W Krakowie mieszka ", en: "Kraków has " } },
    { text: number.text, path: number.path, kind: { pl: "liczba", en: "number" } },
    { text: { pl: " (GUS BDL, 2024). Z danych i z wiedzy ekspertów powstało siedem dziedzin współpracy i ", en: " (GUS BDL, 2024). Out of data and the knowledge of experts grew seven domains of cooperation and " } },
    { text: { pl: "siedem celów głównych", en: "seven main goals" }, path: goal.address, kind: { pl: "cel główny", en: "main goal" } },
    { text: { pl: "; projekt przeszedł ", en: "; the draft went through a " } },
    { text: { pl: `konsultacje z ${count} uwagami`, en: `consultation with ${count} remarks` }, path: round.address, kind: { pl: "konsultacje", en: "consultation" } },
    { text: { pl: ", Zarząd przyjął z nich ", en: ", the Board adopted " } },
    { text: { pl: "sprawozdanie", en: "its report" }, path: report.address, kind: { pl: "uchwała", en: "resolution" } },
    { text: { pl: ", a 14 grudnia 2021 r. ", en: ", and on 14 December 2021 " } },
    { text: { pl: "Walne Zebranie jednomyślnie przyjęło", en: "the General Meeting unanimously adopted" }, path: adoption.address, kind: { pl: "uchwała", en: "resolution" } },
    { text: { pl: " ", en: " " } },
    { text: named(strategy.title), path: strategy.address, kind: { pl: "strategia", en: "strategy" } },
    { text: { pl: `; uszczegóławia ją ${plans.length} ${plural("pl", plans.length, planForms)}, a pierwszy z nich, `, en: `; ${plans.length} ${plural("en", plans.length, planForms)} detail it, and the first of them, ` } },
    { text: { pl: "bank danych", en: "the data bank" }, path: bank.address, kind: { pl: "plan działań", en: "action plan" } },
    { text: { pl: ", to miejsce na takie liczby.", en: ", is the place for such numbers." } },
  ];
}

async function findNumber(read: ReadHandle): Promise<{ readonly text: Bilingual; readonly path: string } | undefined> {
  const [indicator] = await listIndicatorsByCode(read, [NUMBER.indicator]);
  const found = indicator === undefined ? undefined : await findObservation(read, { ...NUMBER, indicator: indicator.id });
  if (found === undefined || isMissing(found.value)) return undefined;
  const { value } = found;
  const inWords = (language: Language) => formatNumber(language, value, found.indicator.decimals);
  return { text: { pl: `${inWords("pl")} tys. osób`, en: `${inWords("en")} thousand residents` }, path: found.indicator.address };
}

function named(title: ContentText): Bilingual {
  return { pl: say("pl", title), en: say("en", title) };
}
