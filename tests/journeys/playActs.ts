import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { type RunningSplot, startLoaded } from "../support/splot.ts";
import type { Stage } from "./heart/Stage.ts";

/** A journey: its acts in their order, each by name. */
export interface Journey<On extends Stage> {
  readonly acts: readonly (readonly [name: string, act: (on: On) => Promise<void>])[];
  makeStage(browser: Browser, address: string): On;
  /** Why it cannot be played on this machine. Missing: it can. */
  readonly obstacle?: string | undefined;
}

/** Plays the acts of a journey on a loaded program, one test each; after one that fails the others are skipped. Then asks that every stop was accessible and no browser complained. */
export function playActs<On extends Stage>({ acts, makeStage, obstacle }: Journey<On>): void {
  let splot: RunningSplot;
  let browser: Browser;
  let stage: On;

  beforeAll(async () => {
    splot = await startLoaded(inject("loadedFolder"));
    browser = await openBrowser(inject("chromium"));
    stage = makeStage(browser, splot.address);
  });
  afterAll(async () => {
    await browser?.close();
    await splot?.stop();
  });

  let isBroken = false;
  for (const [name, act] of acts) {
    it(name, { timeout: 60_000 }, async ({ skip }) => {
      if (obstacle !== undefined) skip(obstacle);
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
}
