import type { ObjectId } from "@splot/kernel";
import {
  advanceStudy, askVerdict, citeNumber, giveVerdict, markExcerpt, nameCluster, openStudy, placeCards, publishInsight, recordConsent, registerSource, saveText, stateInsight, withdrawConsent, writeCard,
} from "@splot/insight";
import { listIndicatorsByCode } from "@splot/observatory";
import { commuting, green } from "./interviews.ts";
import type { Stage } from "./stage.ts";

const WIELKA_WIES = "1206152";

/** What the study of daily journeys left. */
export interface Research {
  /** The confirmed challenge that the goal on daily journeys follows from. */
  readonly transfers: ObjectId;
  /** An insight that nobody has asked an expert about yet. */
  readonly draft: ObjectId;
  /** An insight that awaits an expert in the end. */
  readonly waiting: ObjectId;
}

/** A source of the study with its cards: each card names the quotes it rests on. */
export interface Told {
  readonly source: object;
  readonly consent?: object;
  readonly text?: string;
  /** The people withdrew afterwards. */
  readonly withdrawn?: boolean;
  readonly cards: readonly { readonly key: string; readonly quotes: readonly string[]; readonly card: object }[];
}

/** From talks to insights, before the first draft: four sources, eight cards, two clusters, insights in every state. */
export async function research(stage: Stage): Promise<Research> {
  stage.at(-118, 9);
  const { id: study } = await stage.act("specjalista", openStudy, commuting.study);
  const cards = await collect(stage, study, { told: commuting.told, from: -117 });
  stage.at(-104, 10);
  await stage.act("specjalista", advanceStudy, { study });
  const cardOf = (key: string) => cards.get(key) ?? missing(key);
  const clusters: string[] = [];
  for (const { name, nameEn, cards: keys } of commuting.clusters) {
    const { id: cluster } = await stage.act("specjalista", nameCluster, { study, name, nameEn });
    await stage.act("specjalista", placeCards, { study, places: keys.map((key) => ({ card: cardOf(key), cluster })) });
    clusters.push(cluster);
  }
  const [transfer = "", information = ""] = clusters;
  const taken = (keys: readonly string[], stance: "for" | "against", cluster?: string) => keys.map((key) => ({ card: cardOf(key), stance, ...(cluster === undefined ? {} : { cluster }) }));
  const state = async (insight: object, evidence: readonly object[]) => (await stage.act("specjalista", stateInsight, { ...insight, evidence })).id;
  stage.at(-100, 9);
  const transfers = await state(commuting.insights.transfers, [...taken(["minutes", "wait", "punctual"], "for", transfer), ...taken(["children"], "against")]);
  await besideIt(stage, transfers);
  const lights = await state(commuting.insights.lights, taken(["dark"], "for"));
  const trains = await state(commuting.insights.trains, [...taken(["punctual"], "for"), ...taken(["children"], "against")]);
  const waiting = await state(commuting.insights.information, taken(["apps", "board"], "for", information));
  const draft = await state(commuting.insights.ticket, taken(["ticket"], "for"));
  await judge(stage, [[transfers, commuting.verdicts.transfers], [lights, commuting.verdicts.lights], [trains, commuting.verdicts.trains]]);
  return { transfers, draft, waiting };
}

/** What is left open in the end: an expert is asked, and a second study collects, with a consent that was withdrawn. */
export async function leaveResearchOpen(stage: Stage, { waiting }: Research): Promise<void> {
  stage.at(-7, 13.5);
  await stage.act("specjalista", askVerdict, { insight: waiting, dueOn: stage.day(10) });
  const { id: study } = await stage.act("specjalista2", openStudy, green.study);
  await collect(stage, study, { told: green.told, from: -7 });
}

async function collect(stage: Stage, study: ObjectId, { told, from }: { readonly told: readonly Told[]; readonly from: number }): Promise<ReadonlyMap<string, ObjectId>> {
  const cards = new Map<string, ObjectId>();
  for (const [index, one] of told.entries()) {
    const { id: source } = await stage.act("specjalista", registerSource, { study, takenOn: stage.day(from - 1 + index), ...one.source });
    if (one.consent !== undefined) await stage.act("specjalista", recordConsent, { source, givenOn: stage.day(from - 1 + index), ...one.consent });
    if (one.text !== undefined) await stage.act("specjalista", saveText, { source, text: one.text });
    for (const { key, quotes, card } of one.cards) {
      const excerpts: string[] = [];
      for (const quote of quotes) excerpts.push((await stage.act("specjalista", markExcerpt, { source, quote })).excerpt);
      cards.set(key, (await stage.act("specjalista", writeCard, { study, excerpts, ...card })).id);
    }
    if (one.withdrawn === true) await stage.act("specjalista", withdrawConsent, { source });
  }
  return cards;
}

/** The number beside the challenge: the municipalities around the city grow. */
async function besideIt(stage: Stage, insight: ObjectId): Promise<void> {
  const [indicator] = await stage.read((read) => listIndicatorsByCode(read, ["population_change_per_1000"]));
  if (indicator === undefined) return;
  await stage.act("specjalista2", citeNumber, { insight, indicator: indicator.id, unit: WIELKA_WIES, period: "2024", why: "Gminy wokół Krakowa rosną, więc dojeżdżających przybywa." });
}

async function judge(stage: Stage, judged: readonly (readonly [ObjectId, object])[]): Promise<void> {
  for (const [insight] of judged) await stage.act("specjalista", askVerdict, { insight, dueOn: stage.day(-94) });
  stage.at(-95, 12);
  for (const [insight, verdict] of judged) await stage.act("ekspertka", giveVerdict, { insight, ...verdict });
  stage.at(-93, 10);
  for (const [insight] of judged) await stage.act("dyrektor", publishInsight, { insight });
}

function missing(key: string): never {
  throw new Error(`no card is called ${key}`);
}
