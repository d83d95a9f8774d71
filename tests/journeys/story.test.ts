import { describe } from "vitest";
import { playActs } from "./playActs.ts";
import { addTask, answerInOneTap, askTeams, reportThreat } from "./story/asking.ts";
import { adoptProgramme, decideEscalation, readWhatBecame, seeItRise, sumUpYear, triageThreat } from "./story/deciding.ts";
import { acceptFiche, writeFiche } from "./story/fiche.ts";
import { answerIdea, sendIdea } from "./story/ideas.ts";
import { makeProject, reviewMid, startNetwork, writeMid } from "./story/network.ts";
import { replyToRecommendation, writeRecommendation } from "./story/recommending.ts";
import { confirmChallenge, openStudy, stateChallenge, writeCard } from "./story/researching.ts";
import { StoryStage } from "./story/StoryStage.ts";
import { showDeclaration, signDeclaration } from "./story/supporting.ts";

describe("the story: from a talk in a study to the summary of a year that feeds the next study", () => {
  playActs({
    makeStage: (browser, address) => new StoryStage(browser, address),
    acts: [
      ["an officer opens a study, registers a source and its consent", openStudy],
      ["by keyboard she marks a quote, writes a card on it and groups it", writeCard],
      ["the officer states a challenge and asks for a verdict", stateChallenge],
      ["an expert confirms it, the director publishes it", confirmChallenge],
      ["by keyboard a club signs the declaration of support", signDeclaration],
      ["the office shows the confirmed declaration", showDeclaration],
      ["the ministry starts a network of two cities", startNetwork],
      ["by keyboard a city writes its MID and asks for reviews", writeMid],
      ["the other city and an expert review it, the city adopts it", reviewMid],
      ["an action of the MID becomes a project", makeProject],
      ["an expert writes a recommendation and names its addressee", writeRecommendation],
      ["the ministry passes it on, and replies as its addressee", replyToRecommendation],
      ["a resident without account, scripts or a big screen sends an idea", sendIdea],
      ["an officer answers it and starts a project fiche from it", answerIdea],
      ["the officer writes the fiche with its goal and a share of the cost", writeFiche],
      ["the coordinator submits, the officer accepts, the coordinator secures the money", acceptFiche],
      ["the officer adds a task that carries out the project", addTask],
      ["the director asks the teams how their tasks are going", askTeams],
      ["a clerk answers on a phone with one tap", answerInOneTap],
      ["on the same phone, by keyboard, the municipality reports a threat in three fields", reportThreat],
      ["the officer says what it is and passes it on", triageThreat],
      ["past its day the matter has risen by itself", seeItRise],
      ["the board decides on it", decideEscalation],
      ["a proposal that follows comes into the programme of the next year", adoptProgramme],
      ["the director publishes the summary of the year, which feeds a study", sumUpYear],
      ["the resident reads what became of the idea", readWhatBecame],
    ],
  });
});
