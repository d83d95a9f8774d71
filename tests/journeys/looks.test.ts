import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { findLostByForcedColours, findLostByZoom, findLostOnPaper, findMovement, findUnseenPolish } from "../support/looks.ts";
import { type RunningSplot, startLoaded } from "../support/splot.ts";
import { openVisitor, type Visitor } from "../support/stops.ts";
import { signIn } from "./heart/Stage.ts";

/** Pages of every kind, of all three spaces, in both languages. */
const addresses = [
  "/kit",
  "/en/kit?density=workspace",
  "/krakow",
  "/en/krakow/gminy/skawina",
  "/krakow/dane/gestosc-zaludnienia",
  "/en/cwiczenie/dane/studia/mieszkancy-i-przestrzen-metropolii",
  "/krakow/dane/ludnosc?widok=czas",
  "/en/krakow/dane/wplywy-z-cit?widok=gminy",
  "/en/krakow/dane/porownaj?gmina=1206113&zestaw=finanse",
  "/en/krakow/finansowanie/fem",
  "/en/krakow/jak-pracujemy",
  "/en/pim/edycje/pilotaz",
  "/pim/rekomendacje",
  "/en/cwiczenie/konsultacje/k-1-2026",
  "/cwiczenie/strategia/s-1-2026",
  "/en/cwiczenie/uchwaly/cw-1-i-2026",
  "/cwiczenie/glosowania/wzc-i-2026-2",
  "/cwiczenie/projekty/p-1-2026",
  "/en/cwiczenie/plany",
  "/cwiczenie/nic/strategia/s-1-2026",
  "/en/cwiczenie/organy",
] as const;
/** Pages that people take along on paper. */
const papers = /\/(konsultacje|dane|uchwaly|glosowania|projekty|strategia|plany)/;
/** Pages of those who work here. */
const desks = [
  "/cwiczenie/praca",
  "/en/cwiczenie/praca/zagrozenia",
  "/cwiczenie/praca/strategia/nowa",
  "/en/cwiczenie/praca/studia/gminy-z-miejska-zabudowa",
] as const;

describe("whatever a reader asks of the screen", () => {
  let splot: RunningSplot;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    splot = await startLoaded(inject("loadedFolder"));
    browser = await openBrowser(inject("chromium"));
    visitor = await openVisitor(browser, { address: splot.address });
  });
  afterAll(async () => {
    await browser?.close();
    await splot?.stop();
  });

  const look = async (page: Page, address: string): Promise<readonly string[]> => {
    expect((await page.goto(address))?.status(), address).toBe(200);
    const faults = [...(await findMovement(page)), ...(await findLostByForcedColours(page)), ...(await findLostByZoom(page))];
    if (papers.test(address) && !address.includes("/praca")) faults.push(...(await findLostOnPaper(page)));
    if (address.startsWith("/en")) faults.push(...(await findUnseenPolish(page)));
    return faults.map((fault) => `${address}: ${fault}`);
  };

  it("nothing is lost at 400 % zoom or in forced colours, nothing moves, and Polish is marked", { timeout: 200_000 }, async () => {
    const { page } = visitor;
    const faults: string[] = [];
    for (const address of addresses) faults.push(...(await look(page, address)));
    await signIn(page, "specjalista");
    for (const address of desks) faults.push(...(await look(page, address)));
    expect(faults).toEqual([]);
  });

  it("the menu leads on at 400 % zoom", async () => {
    const { page } = visitor;
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto("/krakow");
    for (const name of ["Dane", "Strategia", "Weź udział", "Decyzje", "Projekty"]) {
      await page.getByRole("navigation", { name: "Główne menu" }).getByRole("link", { name, exact: true }).click();
      await page.getByRole("navigation", { name: "Główne menu" }).locator(`[aria-current]:text-is("${name}")`).waitFor();
    }
  });

  it("no browser complained", () => {
    expect(visitor.complaints).toEqual([]);
  });
});
