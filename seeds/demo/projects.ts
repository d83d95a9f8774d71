import type { ObjectId } from "@splot/kernel";
import { listIndicatorsByCode } from "@splot/observatory";
import { abandonProject, checkFiche, completeProject, decideFiche, editFiche, getProject, joinBundle, linkBasis, linkDirection, listFunds, planFinancing, returnFiche, setShare, startDelivery, startFiche, submitFiche } from "@splot/projects";
import { listNodes } from "@splot/strategy";
import { seedFunds } from "../reference/projects.ts";
import type { Cast } from "./cast.ts";
import { departures, fiches, type ToldFiche } from "./projectTexts.ts";
import type { Stage } from "./stage.ts";

const TEAM = "zespol-przykladowa";
const COORDINATOR = "koordynator-przykladowa";

/** Projects of the exercise that later parts of the story take up. */
export interface ToldProjects {
  /** "Wspólna informacja o odjazdach na przystankach", accepted for the catalogue, with a gap in its money. */
  readonly departures: ObjectId;
  /** In delivery, its whole cost secured. */
  readonly timetable: ObjectId;
}

/** What the fiches lean on: who takes part, the goals of the adopted strategy, the idea that becomes a project. */
export interface ProjectParts {
  readonly cast: Cast;
  readonly strategy: ObjectId;
  readonly idea: ObjectId;
}

type Goals = Readonly<Record<ToldFiche["goal"], ObjectId | undefined>>;
type Desk = { readonly stage: Stage; readonly lead: ObjectId; readonly goals: Goals };

/** Fiches in every state, led by the invented municipality: from a draft to a completed project, one bundle, one with a financing gap. */
export async function planProjects(stage: Stage, { cast, strategy, idea }: ProjectParts): Promise<ToldProjects> {
  await seedFunds(stage.seed);
  const nodes = await stage.read((read) => listNodes(read, strategy));
  const goalOf = (title: string) => nodes.find((node) => node.title.pl === title)?.id;
  const goals = { commute: goalOf("Łatwy codzienny dojazd transportem publicznym"), green: goalOf("Zieleń blisko domu") };
  const desk = { stage, lead: cast.invented, goals };
  const told = await planDepartures(desk, cast, idea);
  const timetable = await leaveInEveryState(desk, cast);
  return { departures: told, timetable };
}

/** Starts a fiche and writes it: texts, shares by year from this one on, its goal. */
async function write({ stage, goals, lead }: Desk, fiche: ToldFiche, { who, from, leader = lead }: { readonly who: string; readonly from?: ObjectId | undefined; readonly leader?: ObjectId | undefined }): Promise<ObjectId> {
  const { goal, costs, ...texts } = fiche;
  const { id: project } = await stage.act(who, startFiche, { title: texts.title, titleEn: texts.titleEn, type: texts.type, lead: leader, ...(from === undefined ? {} : { from }) });
  const { revision } = await stage.read((read) => getProject(read, project));
  const year = Number(stage.day(0).slice(0, 4));
  await stage.act(who, editFiche, { project, revision, ...texts, starts: String(year), ends: String(year + Math.max(costs.length, 1) - 1) });
  for (const [place, cost] of costs.entries()) await stage.act(who, setShare, { project, org: leader, year: year + place, cost: String(cost), eligible: String(cost) });
  await stage.act(who, linkDirection, { project, target: goals[goal] });
  return project;
}

async function accept({ stage }: Desk, project: ObjectId, who = COORDINATOR): Promise<void> {
  await stage.act(who, submitFiche, { project });
  await stage.act("specjalista", checkFiche, { project });
  await stage.act("specjalista", decideFiche, { project, verdict: "accept" });
}

/** The idea of a passenger becomes a partnership of three municipalities: own funds secured, a grant only planned, so a gap stays. */
async function planDepartures(desk: Desk, cast: Cast, idea: ObjectId): Promise<ObjectId> {
  const { stage } = desk;
  stage.at(-11, 12);
  const project = await write(desk, departures, { who: TEAM, from: idea });
  const year = Number(stage.day(0).slice(0, 4));
  const partners = cast.seats.filter(({ member }) => ["Wielka Wieś", "Zielonki"].includes(member.name)).map(({ member }) => member.id);
  for (const org of partners) for (const later of [1, 2]) await stage.act(TEAM, setShare, { project, org, year: year + later, cost: "180000", eligible: "160000" });
  const [indicator] = await stage.read((read) => listIndicatorsByCode(read, ["population_change_per_1000"]));
  if (indicator !== undefined) await stage.act(TEAM, linkBasis, { project, basis: indicator.id, why: "Gminy wokół Krakowa rosną, więc więcej osób przesiada się codziennie." });
  stage.at(-11, 15);
  await stage.act(COORDINATOR, submitFiche, { project });
  stage.at(-10, 9);
  await stage.act("specjalista", checkFiche, { project });
  await stage.act("specjalista", decideFiche, { project, verdict: "accept" });
  stage.at(-9, 9);
  const fund = (await stage.read((read) => listFunds(read))).find(({ code }) => code === "FEM")?.id;
  const line = { project, org: desk.lead, source: "own", year, amount: "120000" };
  await stage.act(TEAM, planFinancing, { ...line, certainty: "planned" });
  await stage.act(COORDINATOR, planFinancing, { ...line, certainty: "secured" });
  for (const org of [desk.lead, ...partners]) await stage.act(COORDINATOR, planFinancing, { project, org, source: "own", year: year + 1, amount: "60000", certainty: "secured" });
  for (const later of [1, 2]) await stage.act(COORDINATOR, planFinancing, { project, org: desk.lead, source: "grant", fund, year: year + later, amount: "380000", certainty: "planned" });
  return project;
}

/** One fiche in each other state. Gives the project in delivery. */
async function leaveInEveryState(desk: Desk, cast: Cast): Promise<ObjectId> {
  const { stage } = desk;
  stage.at(-9, 11);
  const timetable = await write(desk, fiches.timetable, { who: TEAM });
  await accept(desk, timetable);
  await fundFully(desk, timetable, fiches.timetable);
  stage.at(-8, 9);
  const survey = await write(desk, fiches.survey, { who: TEAM });
  await accept(desk, survey);
  await fundFully(desk, survey, fiches.survey);
  await stage.act(COORDINATOR, completeProject, { project: survey });
  await planBundle(desk, cast);
  stage.at(-7, 9);
  const stream = await write(desk, fiches.stream, { who: TEAM });
  await stage.act(COORDINATOR, submitFiche, { project: stream });
  await stage.act("specjalista2", checkFiche, { project: stream });
  await stage.act("specjalista2", returnFiche, { project: stream, reason: "Opiszcie, co zyskają sąsiednie gminy, i dodajcie ich udziały, jeśli mają płacić." });
  const benches = await write(desk, fiches.benches, { who: TEAM });
  await stage.act(COORDINATOR, submitFiche, { project: benches });
  stage.at(-7, 11);
  const lamps = await write(desk, fiches.lamps, { who: TEAM });
  await stage.act(COORDINATOR, abandonProject, { project: lamps, reason: "Gmina wymieni lampy w ramach bieżącego utrzymania." });
  stage.at(-7, 13);
  await stage.act(TEAM, startFiche, { title: "Wspólne zasady sadzenia drzew przy drogach", titleEn: "Common rules for planting trees along roads", type: "partnership", lead: desk.lead });
  return timetable;
}

async function fundFully({ stage, lead }: Desk, project: ObjectId, { costs }: ToldFiche): Promise<void> {
  const year = Number(stage.day(0).slice(0, 4));
  for (const [place, cost] of costs.entries()) await stage.act(COORDINATOR, planFinancing, { project, org: lead, source: "own", year: year + place, amount: String(cost), certainty: "secured" });
  await stage.act(COORDINATOR, startDelivery, { project });
}

/** Two projects of different municipalities add up to one effect. */
async function planBundle(desk: Desk, cast: Cast): Promise<void> {
  const { stage } = desk;
  stage.at(-8, 12);
  const bundle = await write(desk, fiches.squares, { who: TEAM });
  const other = cast.seats.find(({ member }) => member.name === "Liszki")?.member.id;
  const first = await write(desk, fiches.square, { who: TEAM });
  const second = await write(desk, { ...fiches.square, title: "Zielony skwer przy urzędzie", titleEn: "A green square by the office" }, { who: "specjalista2", leader: other });
  for (const [project, who] of [[first, TEAM], [second, "specjalista2"]] as const) await stage.act(who, joinBundle, { project, bundle });
  await accept(desk, first);
  await accept(desk, second, "dyrektor");
  await accept(desk, bundle);
}
