import { extendRound, listRounds, roundPhase } from "@splot/participation";
import { adopt, conveneAdoption } from "./adoption.ts";
import { castExercise } from "./cast.ts";
import { consult } from "./consultation.ts";
import { deliver, deliverOn, letRise } from "./delivery.ts";
import { loadFigures } from "./figures.ts";
import { sendIdeas, sendNewestIdea } from "./ideas.ts";
import { runNetwork } from "./networks.ts";
import { signDeclarations, signNewestDeclaration } from "./partners.ts";
import { compareWithPolicies } from "./policies.ts";
import { planProjects } from "./projects.ts";
import { leaveResearchOpen, research } from "./research.ts";
import { setRules } from "./rules.ts";
import { conveneNext, leaveOpen, openPractice } from "./openings.ts";
import { writeStudies } from "./studies.ts";
import { nameDuties } from "./teams.ts";
import { openStage, type StageParts } from "./stage.ts";

/** First day of the story. Unit: days from today. */
const FIRST_DAY = -120;
/** A practice round with fewer days left is prolonged. Unit: days. */
const LEAST_LEFT = 14;

/**
 * Tells the story of the exercise through the actions, as the right persons, dated relative to today: talks and a number, a
 * challenge, a goal, a consultation, remarks and answers, the second version, a ballot of fifteen seats, the resolution, ideas,
 * projects, tasks and how they go, a threat that rises, the summary of the year that feeds the next study, declarations of support;
 * and leaves things in every state.
 */
export async function tellStory(parts: StageParts): Promise<void> {
  const stage = await openStage(parts);
  stage.at(FIRST_DAY, 8);
  const cast = await castExercise(stage.seed);
  stage.at(FIRST_DAY, 9);
  await setRules(stage, cast);
  await nameDuties(stage, cast);
  const found = await research(stage);
  const revised = await consult(stage, found);
  const convened = await conveneAdoption(stage, cast, revised);
  const next = await conveneNext(stage, cast);
  await adopt(stage, cast, convened);
  const ideas = await sendIdeas(stage);
  const { departures } = await planProjects(stage, { cast, strategy: revised.strategy, idea: ideas.departures });
  await leaveResearchOpen(stage, found);
  await signDeclarations(stage);
  const delivered = await deliver(stage, { cast, strategy: revised.strategy, project: departures });
  await runNetwork(stage, cast);
  await compareWithPolicies(stage, revised.strategy);
  await leaveOpen(stage, cast, next);
  await deliverOn(stage, cast, delivered);
  await sendNewestIdea(stage);
  await signNewestDeclaration(stage);
  await loadFigures(stage);
  await writeStudies(stage);
  await letRise(stage);
}

/** Keeps one round open for visitors to try, however far the clock of the exercise has been moved. */
export async function keepExerciseOpen(parts: StageParts): Promise<void> {
  const stage = await openStage(parts);
  const { rounds, today } = await stage.read(async (read) => ({ rounds: await listRounds(read), today: read.today }));
  const open = rounds.filter((round) => roundPhase(round, today) === "open").sort((a, b) => b.closesOn.localeCompare(a.closesOn));
  const [longest] = open;
  if (longest === undefined) await openPractice(stage, rounds.length + 1);
  else if (longest.closesOn < stage.day(LEAST_LEFT)) {
    await stage.act("dyrektor", extendRound, { round: longest.id, closesOn: stage.day(3 * LEAST_LEFT), reason: "Runda do wypróbowania jest zawsze otwarta." });
  }
}
