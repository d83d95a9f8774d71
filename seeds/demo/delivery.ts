import type { ObjectId } from "@splot/kernel";
import { acceptAnswer, adoptProgramme, answerByLink, answerRequest, decideItem, escalateThreat, feedStudy, listSubmissions, moveTask, openCampaign, openProgramme, openReport, planTask, proposeItem, publishReport, raiseEscalations, reportStatus, reportThreat, setStatusRule, setTeamAddress, teamToken, triageThreat } from "@splot/delivery";
import { openStudy } from "@splot/insight";
import { draftPlan, listNodes } from "@splot/strategy";
import type { Cast } from "./cast.ts";
import { answers, comment, plan, tasks, threat, type ToldTask } from "./deliveryTexts.ts";
import type { Stage } from "./stage.ts";

const TEAM = "zespol-przykladowa";
const GOAL = "Łatwy codzienny dojazd transportem publicznym";

/** What delivery leans on: who takes part, the adopted strategy, the project of the story. */
export interface DeliveryParts {
  readonly cast: Cast;
  readonly strategy: ObjectId;
  readonly project: ObjectId;
}

/** What is asked about, for the later part. */
export interface ToldDelivery {
  readonly standard: ObjectId;
  readonly pilot: ObjectId;
}

/** The plan of the strategy gets tasks in every state, a first round of answers, and the work programme of the year. */
export async function deliver(stage: Stage, { cast, strategy, project }: DeliveryParts): Promise<ToldDelivery> {
  stage.at(-7, 20);
  await stage.act("dyrektor", setStatusRule, { amberDays: "30", redDays: "90", amberBehind: "20", redBehind: "40", basis: "ćwiczenie: decyzja dyrektora biura" });
  const goal = (await stage.read((read) => listNodes(read, strategy))).find(({ title }) => title.pl === GOAL)?.id;
  const { id: planId } = await stage.act("specjalista", draftPlan, { strategy, goal, code: "3.1", ...plan });
  const owner = cast.invented;
  const add = async (task: ToldTask, more: object = {}): Promise<ObjectId> => {
    const { starts, due, ...texts } = task;
    return (await stage.act("specjalista", planTask, { plan: planId, owner, starts: stage.day(starts), due: stage.day(due), ...texts, ...more })).id;
  };
  const partners = cast.seats.filter(({ member }) => ["Wielka Wieś", "Zielonki"].includes(member.name)).map(({ member }) => member.id);
  const standard = await add(tasks.standard, { performers: partners });
  const list = await add(tasks.list);
  const pilot = await add(tasks.pilot, { projects: [project] });
  const survey = await add(tasks.survey);
  const leaflet = await add(tasks.leaflet);
  await add(tasks.notice);
  for (const task of [standard, list, pilot, survey]) await stage.act(TEAM, moveTask, { task, state: "in_progress" });
  await stage.act(TEAM, moveTask, { task: survey, state: "done", closing: "Raport z ankiety na stronie gminy (przykład)." });
  await stage.act(TEAM, moveTask, { task: leaflet, state: "dropped", closing: "Pasażerowie wolą rozkład na tablicy." });
  await stage.act(TEAM, reportStatus, { task: pilot, progress: "0", colour: "green", text: "Umowa z dostawcą podpisana." });
  await planYear(stage, owner, standard);
  await askFirst(stage, cast, [standard, list]);
  return { standard, pilot };
}

/** The work programme of this year: one proposal in, one put off; adopted by the board's decision as the director records it. */
async function planYear(stage: Stage, org: ObjectId, task: ObjectId): Promise<void> {
  stage.at(-7, 20.5);
  const { id: programme } = await stage.act("dyrektor", openProgramme, { year: stage.day(0).slice(0, 4) });
  const first = await stage.act("koordynator-przykladowa", proposeItem, { programme, title: "Dwa warsztaty o wspólnym standardzie tablic", titleEn: "Two workshops on a common standard of boards", org, task });
  const second = await stage.act("koordynator-przykladowa", proposeItem, { programme, title: "Wspólny konkurs na nazwę karty", titleEn: "A common contest for the name of the card", org });
  await stage.act("dyrektor", decideItem, { item: first.item, decision: "in" });
  await stage.act("dyrektor", decideItem, { item: second.item, decision: "later", reason: "Najpierw trzeba uzgodnić, czy karta powstanie." });
  await stage.act("dyrektor", adoptProgramme, { programme, basis: "ćwiczenie: decyzja zarządu", on: stage.day(-7) });
}

/** The first round: all answer by their links, the office accepts. */
async function askFirst(stage: Stage, cast: Cast, asked: readonly ObjectId[]): Promise<void> {
  stage.at(-7, 21);
  await stage.act("dyrektor", setTeamAddress, { org: cast.invented, email: "zespol@gmina-przykladowa.example" });
  const { id } = await stage.act("dyrektor", openCampaign, { title: "Stan zadań na początek", titleEn: "Status of tasks to begin with", period: stage.day(-7).slice(0, 4), due: stage.day(-6), graceDays: "3" });
  const space = await stage.read(async (read) => read.space.id);
  for (const { id: submission, task, org } of await stage.read((read) => listSubmissions(read, { campaign: id }))) {
    if (!asked.includes(task)) continue;
    const told = task === asked[0] ? answers.standard : answers.list;
    await stage.act("visitor", answerByLink, { token: teamToken(space, id, org), submission, ...told });
    await stage.act("specjalista", acceptAnswer, { submission });
  }
}

/** The second round is open: each partner taps once, the invented municipality changes one answer and is silent on the rest. A threat rises past its day; the summary of the year feeds a study. */
export async function deliverOn(stage: Stage, cast: Cast, { standard, pilot }: ToldDelivery): Promise<void> {
  stage.at(-1, 11);
  const { id: campaign } = await stage.act("dyrektor", openCampaign, {
    title: "Co słychać w zadaniach?", titleEn: "How are the tasks going?", period: stage.day(-1).slice(0, 7).replace("-", "-M"), due: stage.day(10), graceDays: "7",
    note: "Gdy nic się nie zmieniło, wystarczy jedno dotknięcie.",
  });
  const space = await stage.read(async (read) => read.space.id);
  const open = await stage.read((read) => listSubmissions(read, { campaign }));
  const unchanged = open.filter(({ task, org }) => task === standard && org !== cast.invented);
  const changed = open.find(({ task, org }) => task === standard && org === cast.invented);
  stage.at(-1, 12);
  for (const { id, org } of unchanged) await stage.act("visitor", answerByLink, { token: teamToken(space, campaign, org), submission: id, same: "yes" });
  if (changed !== undefined) await stage.act(TEAM, answerRequest, { submission: changed.id, ...answers.standardLater });
  await raiseThreats(stage, cast, pilot);
  await sumUp(stage);
}

/** One threat found to be an issue, escalated and left until it has risen; one more waits for triage. */
async function raiseThreats(stage: Stage, cast: Cast, pilot: ObjectId): Promise<void> {
  stage.at(-1, 13);
  const { id } = await stage.act(TEAM, reportThreat, { org: cast.invented, since: stage.day(-3), subject: pilot, ...threat });
  await stage.act("specjalista", triageThreat, { threat: id, verdict: "issue", answer: "Dziękujemy. Prawnik biura przygotuje aneks; o terminie zdecyduje dyrektor." });
  await stage.act("specjalista", escalateThreat, { threat: id, level: "office", due: stage.day(-1) });
  stage.at(-1, 14);
  await stage.act(TEAM, reportThreat, { org: cast.invented, since: stage.day(-1), what: "Jeden z przystanków jest zamknięty na czas remontu drogi.", help: "Wskazanie innego przystanku do próby." });
}

async function sumUp(stage: Stage): Promise<void> {
  stage.at(-1, 15);
  const { id: study } = await stage.act("specjalista", openStudy, { title: "Co dalej z informacją dla pasażerów?", titleEn: "What next for passenger information?", question: "Co pokazał rok zadań i czego jeszcze brakuje?", questionEn: "What has a year of tasks shown, and what is still missing?", kind: "interviews", domains: ["3"] });
  const { id: report } = await stage.act("specjalista", openReport, { year: stage.day(-1).slice(0, 4) });
  await stage.act("dyrektor", publishReport, { report, comment });
  await stage.act("specjalista", feedStudy, { report, study });
}

/** Lets the clock of the story do what it does by itself: what was left past its day rises. */
export async function letRise(stage: Stage): Promise<void> {
  stage.at(0, 0.1);
  await stage.seed.act(raiseEscalations, {}, "story:raise");
}
