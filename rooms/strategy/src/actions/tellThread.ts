import { findResolutionByCode } from "@splot/assembly";
import { type Bilingual, type ContentText, formatNumber, isMissing, type Language, plural, say } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listThings } from "@splot/kernel/objects";
import { findObservation, listIndicatorsByCode } from "@splot/observatory";
import { listRounds } from "@splot/participation";
import { listNodes, listPlans } from "../store/nodes.ts";
import { listStrategies } from "../store/strategies.ts";

/** A piece of the told thread: words, or a station that can be opened. */
export type ToldPart = { readonly text: Bilingual; readonly path?: string | undefined; readonly kind?: Bilingual | undefined };

const NUMBER = { indicator: "population_thousand", unit: "1261011", period: "2024" };
const planForms = { pl: ["plan działań", "plany działań", "planów działań"], en: ["action plan", "action plans"] } as const;
const kinds = {
  number: { pl: "liczba", en: "number" },
  goal: { pl: "cel główny", en: "main goal" },
  round: { pl: "konsultacje", en: "consultation" },
  resolution: { pl: "uchwała", en: "resolution" },
  strategy: { pl: "strategia", en: "strategy" },
  plan: { pl: "plan działań", en: "action plan" },
} as const satisfies Record<string, Bilingual>;

/** The stations of the sentence, each with what the words need. */
type Stations = {
  readonly number: { readonly text: Bilingual; readonly path: string };
  readonly goal: { readonly address: string };
  readonly round: { readonly address: string; readonly remarkCount: number };
  readonly report: { readonly address: string };
  readonly adoption: { readonly address: string };
  readonly strategy: { readonly address: string; readonly title: ContentText };
  readonly bank: { readonly address: string };
  readonly planCount: number;
};

/**
 * The one real thread in one sentence: a number, the goals, the consultation, its report, the resolution, the strategy,
 * the plans, the data bank. Missing: an empty list where the recorded facts are not there.
 * Source: GUS BDL P2425 and the recorded acts of the Association.
 */
export async function tellRealThread(read: ReadHandle): Promise<readonly ToldPart[]> {
  const stations = await findStations(read);
  return stations === undefined ? [] : sentenceOf(stations);
}

function sentenceOf({ number, goal, round, report, adoption, strategy, bank, planCount }: Stations): readonly ToldPart[] {
  const { remarkCount } = round;
  const plans = (language: Language) => `${planCount} ${plural(language, planCount, planForms)}`;
  return [
    { text: { pl: "W Krakowie mieszka ", en: "Kraków has " } },
    { text: number.text, path: number.path, kind: kinds.number },
    {
      text: {
        pl: " (GUS BDL, 2024). Z danych i z wiedzy ekspertów powstało siedem dziedzin współpracy i ",
        en: " (GUS BDL, 2024). Out of data and the knowledge of experts grew seven domains of cooperation and ",
      },
    },
    { text: { pl: "siedem celów głównych", en: "seven main goals" }, path: goal.address, kind: kinds.goal },
    { text: { pl: "; projekt przeszedł ", en: "; the draft went through a " } },
    { text: { pl: `konsultacje z ${remarkCount} uwagami`, en: `consultation with ${remarkCount} remarks` }, path: round.address, kind: kinds.round },
    { text: { pl: ", Zarząd przyjął z nich ", en: ", the Board adopted " } },
    { text: { pl: "sprawozdanie", en: "its report" }, path: report.address, kind: kinds.resolution },
    { text: { pl: ", a 14 grudnia 2021 r. ", en: ", and on 14 December 2021 " } },
    { text: { pl: "Walne Zebranie jednomyślnie przyjęło", en: "the General Meeting unanimously adopted" }, path: adoption.address, kind: kinds.resolution },
    { text: { pl: " dokument „", en: " the " } },
    { text: { pl: say("pl", strategy.title), en: say("en", strategy.title) }, path: strategy.address, kind: kinds.strategy },
    { text: { pl: `”; uszczegóławia go ${plans("pl")}, a pierwszy z nich, `, en: `; ${plans("en")} detail it, and the first of them, ` } },
    { text: { pl: "bank danych", en: "the data bank" }, path: bank.address, kind: kinds.plan },
    { text: { pl: ", to miejsce na takie liczby.", en: ", is the place for such numbers." } },
  ];
}

async function findStations(read: ReadHandle): Promise<Stations | undefined> {
  const strategy = (await listStrategies(read)).find(({ mode, address }) => mode === "recorded" && address === "/strategia");
  const round = (await listRounds(read)).find(({ kind, recorded }) => kind === "statutory" && recorded !== undefined);
  const number = await findNumber(read);
  const { report, adoption } = await findActs(read);
  if (strategy === undefined || round?.recorded === undefined || number === undefined || report === undefined || adoption === undefined) return undefined;
  const goal = (await listNodes(read, strategy.id)).find(({ level }) => level === "main_goal");
  const plans = await listPlans(read, strategy.id);
  const bank = plans.find(({ code }) => code === "1.1");
  if (goal === undefined || bank === undefined) return undefined;
  return {
    number,
    goal,
    report,
    adoption,
    strategy,
    bank,
    planCount: plans.length,
    round: { address: round.address, remarkCount: round.recorded.remarkCount },
  };
}

async function findActs(read: ReadHandle) {
  const [report, adoption] = [await findResolutionByCode(read, "A18"), await findResolutionByCode(read, "A19")];
  const things = await listThings(
    read,
    [report, adoption].flatMap((act) => act?.id ?? []),
  );
  return { report: things.find(({ id }) => id === report?.id), adoption: things.find(({ id }) => id === adoption?.id) };
}

async function findNumber(read: ReadHandle): Promise<Stations["number"] | undefined> {
  const [indicator] = await listIndicatorsByCode(read, [NUMBER.indicator]);
  const found = indicator === undefined ? undefined : await findObservation(read, { ...NUMBER, indicator: indicator.id });
  if (found === undefined || isMissing(found.value)) return undefined;
  const { value } = found;
  const inWords = (language: Language) => formatNumber(language, value, found.indicator.decimals);
  return { text: { pl: `${inWords("pl")} tys. osób`, en: `${inWords("en")} thousand residents` }, path: found.indicator.address };
}
