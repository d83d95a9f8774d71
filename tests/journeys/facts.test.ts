import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { follow, tabTo } from "../support/keyboard.ts";
import { findUnmarkedPolish } from "../support/polish.ts";
import { startProgram } from "../support/program.ts";
import { type RunningSplot, startLoaded, startSplot } from "../support/splot.ts";
import { findFaults, openVisitor, type Visitor, type VisitorOptions } from "../support/stops.ts";
import { arrive, steps } from "./facts/route.ts";

const root = join(import.meta.dirname, "../..");
const outlines = join(process.env["SPLOT_TEST_MATERIAL"] ?? join(root, "../shared/data/dev"), "boundaries/gminy15_prg.geojson");
const words = {
  pl: { home: "/krakow", skip: "Przejdź do treści", code: /^Kod pokwitowania/, show: "Pokaż", label: "Schemat – nie granice" },
  en: { home: "/en/krakow", skip: "Skip to content", code: /^Receipt code/, show: "Show", label: "Diagram" },
} as const;

describe("the facts of /krakow", () => {
  let splot: RunningSplot;
  let browser: Browser;
  const visitors: Visitor[] = [];

  const come = async (options: Omit<VisitorOptions, "address"> = {}): Promise<Page> => {
    const visitor = await openVisitor(browser, { address: splot.address, ...options });
    visitors.push(visitor);
    return visitor.page;
  };

  beforeAll(async () => {
    splot = await startLoaded(inject("loadedFolder"));
    browser = await openBrowser(inject("chromium"));
  });
  afterAll(async () => {
    await browser?.close();
    await splot?.stop();
  });

  it("show every part of the kit without a fault, in both languages and themes", { timeout: 60_000 }, async () => {
    const page = await come();
    const faults: string[] = [];
    for (const address of ["/kit", "/en/kit?density=workspace"]) {
      await page.goto(address);
      for (const summary of await page.locator("main details:not([open]) > summary").all()) if (await summary.isVisible()) await summary.click();
      faults.push(...(await findFaults(page, address.startsWith("/en") ? "kit/en" : "kit/pl", { isDarkChecked: true, isPictured: false })));
    }
    expect(faults).toEqual([]);
  });

  /** The whole walk with Tab and Enter alone, back to the map once, ending at a receipt that does not exist. */
  const walk = async (language: "pl" | "en"): Promise<{ readonly faults: readonly string[]; readonly polish: readonly string[] }> => {
    const { home, skip, code, show } = words[language];
    const page = await come();
    const faults: string[] = [];
    const polish: string[] = [];
    const look = async (name: string, isDarkChecked = false): Promise<void> => {
      faults.push(...(await findFaults(page, `facts-${language}/${name}`, { isDarkChecked, isPictured: language === "pl" })));
      if (language === "en") polish.push(...(await findUnmarkedPolish(page)).map((html) => `${name}: ${html}`));
    };
    await page.goto(home);
    await look("01-home", true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(skip);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    for (const [place, step] of steps[language].entries()) {
      await follow(page, step.link);
      await arrive(page, step);
      await look(step.name, place % 4 === 0);
      if (place === 0) await page.goBack();
    }
    await tabTo(page, code);
    await page.keyboard.type("7Q2K-9XWM-41TZ");
    await tabTo(page, show);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await look("15-no-receipt");
    return { faults, polish };
  };

  it("can be walked by keyboard alone, in Polish", { timeout: 120_000 }, async () => {
    expect((await walk("pl")).faults).toEqual([]);
  });

  it("can be walked by keyboard alone, in English, and no Polish text lacks its mark", { timeout: 120_000 }, async () => {
    const { faults, polish } = await walk("en");
    expect(faults).toEqual([]);
    expect(polish).toEqual([]);
  });

  it("can be walked without scripts", async () => {
    const page = await come({ hasScripts: false, isPhone: true });
    await page.goto(words.pl.home);
    await page.getByText(words.pl.label).first().waitFor();
    for (const step of steps.pl) {
      await page
        .getByRole("link", { name: step.link, exact: typeof step.link === "string" })
        .first()
        .click();
      await arrive(page, step);
      if (step.name.startsWith("02")) await page.goBack();
    }
  });

  it("shows official borders wherever they are present", async ({ skip }) => {
    if (!existsSync(outlines)) skip("skipped: no shared data");
    await splot.stop(true);
    const imported = startProgram([join(root, "dist/cli.mjs"), "outlines", "import", outlines], { SPLOT_DATA: splot.folder, DATABASE_URL: "" });
    expect(await imported.ended, imported.lines.join("\n")).toBe(0);
    splot = await startSplot({ folder: splot.folder });
    const page = await come();
    await page.goto(words.pl.home);
    expect(await page.getByText(words.pl.label).count()).toBe(0);
    expect(await findFaults(page, "facts-outlines/01-home", { isDarkChecked: true })).toEqual([]);
    await follow(page, /^Skawina/);
    await page.getByRole("heading", { level: 1, name: "Skawina" }).waitFor();
    expect(await findFaults(page, "facts-outlines/02-gmina")).toEqual([]);
    await page.goto(`${words.pl.home}/dane/gestosc-zaludnienia`);
    expect(await page.getByText(words.pl.label).count()).toBe(0);
    expect(await findFaults(page, "facts-outlines/03-wskaznik", { isDarkChecked: true })).toEqual([]);
  });

  it("no browser complained", () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
