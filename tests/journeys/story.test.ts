import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { type RunningSplot, startLoaded } from "../support/splot.ts";
import { addTask, answerInOneTap, askTeams, reportThreat } from "./story/asking.ts";
import { readWhatBecame, replyToRecommendation, seeItRise, sumUpYear, triageThreat } from "./story/deciding.ts";
import { acceptFiche, writeFiche } from "./story/fiche.ts";
import { answerIdea, sendIdea } from "./story/ideas.ts";
import { StoryStage } from "./story/StoryStage.ts";

describe("the story: from an idea to the summary of a year that feeds the next study", () => {
  let splot: RunningSplot;
  let browser: Browser;
  let stage: StoryStage;

  beforeAll(async () => {
    splot = await startLoaded(inject("loadedFolder"));
    browser = await openBrowser(inject("chromium"));
    stage = new StoryStage(browser, splot.address);
  });
  afterAll(async () => {
    await browser?.close();
    await splot?.stop();
  });

  const acts: readonly (readonly [string, (on: StoryStage) => Promise<void>])[] = [
    ["a resident without account, scripts or a big screen sends an idea", sendIdea],
    ["an officer answers it and starts a project fiche from it", answerIdea],
    ["the officer writes the fiche with its goal and a share of the cost", writeFiche],
    ["the coordinator submits, the officer accepts, the coordinator secures the money", acceptFiche],
    ["the officer adds a task that carries out the project", addTask],
    ["the director asks the teams how their tasks are going", askTeams],
    ["a clerk answers on a phone with one tap", answerInOneTap],
    ["on the same phone the municipality reports a threat in three fields", reportThreat],
    ["the officer says what it is and passes it on", triageThreat],
    ["a ministry replies to a recommendation of a network", replyToRecommendation],
    ["past its day the matter has risen by itself", seeItRise],
    ["the director publishes the summary of the year, which feeds a study", sumUpYear],
    ["the resident reads what became of the idea", readWhatBecame],
  ];
  let isBroken = false;
  for (const [name, act] of acts) {
    it(name, { timeout: 60_000 }, async ({ skip }) => {
      if (isBroken) skip("an earlier act of the journey failed");
      isBroken = true;
      await act(stage).catch(async (error: unknown) => {
        await stage.photograph();
        throw error;
      });
      isBroken = false;
    });
  }

  it("every stop is accessible and fits its screen", () => {
    expect(stage.faults).toEqual([]);
  });

  it("no browser complained", () => {
    expect(stage.complaints()).toEqual([]);
  });
});
