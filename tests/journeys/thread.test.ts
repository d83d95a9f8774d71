import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { follow } from "../support/keyboard.ts";
import { type RunningSplot, startLoaded } from "../support/splot.ts";
import { findFaults, openVisitor, type Visitor } from "../support/stops.ts";
import { arrive, type Step } from "./facts/route.ts";

const study = "Co dalej z informacją dla pasażerów?";
const project = "Wspólna informacja o odjazdach na przystankach";
const number = "Zmiana liczby ludności na 1000 mieszkańców";
const insight = /^Mieszkańcy potrzebują przesiadek/;
const whole = "Zobacz całą nić";
const goal = "Łatwy codzienny dojazd transportem publicznym";
const open = /^Otwórz stronę/;

/** Where each walk begins, and what is followed by Tab and Enter alone. */
const walks: readonly (readonly [string, string, readonly Step[]])[] = [
  [
    "up the thread, from a project to what somebody said in an interview",
    "/cwiczenie",
    [
      { name: "up-01-projekty", link: "Projekty", heading: /^Projekty$/ },
      { name: "up-02-projekt", link: project, heading: new RegExp(`^${project}$`) },
      { name: "up-03-nic", link: whole, heading: new RegExp(`^${project}$`) },
      { name: "up-04-nic-celu", link: goal, heading: new RegExp(`^${goal}$`) },
      { name: "up-05-nic-wniosku", link: insight, heading: insight },
      { name: "up-06-nic-grupy", link: "Przesiadka bez czekania", heading: /^Przesiadka bez czekania$/ },
      { name: "up-07-nic-karty", link: "Autobus i pociąg mijają się o kilka minut.", heading: /^Autobus i pociąg mijają się/ },
      { name: "up-08-nic-wywiadu", link: "Wywiad 1", heading: /^Wywiad 1$/ },
      { name: "up-09-wywiad", link: open, heading: /^Wywiad 1$/ },
    ],
  ],
  [
    "down the thread, from a number to the summary of the year and the next study",
    "/cwiczenie",
    [
      { name: "down-01-dane", link: "Dane", heading: /^Dane o metropolii$/ },
      { name: "down-02-wskaznik", link: number, heading: new RegExp(`^${number}$`) },
      { name: "down-03-nic", link: whole, heading: new RegExp(`^${number}$`) },
      { name: "down-04-nic-projektu", link: project, heading: new RegExp(`^${project}$`) },
      { name: "down-05-nic-podsumowania", link: /^Podsumowanie roku \d{4}$/, heading: /^Podsumowanie roku/ },
      { name: "down-06-nic-badania", link: study, heading: /^Co dalej z informacją/ },
      { name: "down-07-badanie", link: open, heading: /^Co dalej z informacją/ },
    ],
  ],
  [
    "through the programme of cities, from an edition to a recommendation",
    "/pim",
    [
      { name: "pim-01-edycja", link: "Pilotaż 2017–2019", heading: /^Pilotaż 2017–2019$/ },
      { name: "pim-02-siec", link: "Rewitalizacja", heading: /^Rewitalizacja$/ },
      { name: "pim-03-miasto", link: "Gdynia", heading: /^Gdynia$/ },
      { name: "pim-04-zalecenia", link: "Zalecenia", heading: /^Zalecenia/ },
      { name: "pim-05-zalecenie", link: /^Prawo powinno dać rewitalizacji/, heading: /^Prawo powinno dać rewitalizacji/ },
    ],
  ],
];

describe("the thread by keyboard", () => {
  let splot: RunningSplot;
  let browser: Browser;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    splot = await startLoaded(inject("loadedFolder"));
    browser = await openBrowser(inject("chromium"));
  });
  afterAll(async () => {
    await browser?.close();
    await splot?.stop();
  });

  for (const [name, start, steps] of walks) {
    it(name, { timeout: 120_000 }, async () => {
      const visitor = await openVisitor(browser, { address: splot.address });
      visitors.push(visitor);
      const { page } = visitor;
      const faults: string[] = [];
      await page.goto(start);
      for (const [place, step] of steps.entries()) {
        await follow(page, step.link);
        await arrive(page, step);
        faults.push(...(await findFaults(page, `thread/${step.name}`, { isDarkChecked: place % 3 === 0, isPictured: place % 3 === 0 })));
      }
      expect(faults).toEqual([]);
    });
  }

  it("no browser complained", () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
