import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";

/** One who visits Splot with a browser of their own: own cookies, own screen. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: errors on the console, broken scripts, answers of 500. */
  readonly complaints: readonly string[];
}

/** Pages whose scripts are off: axe works on a twin of theirs, for it needs scripts itself. */
const unscripted = new WeakMap<Page, Browser>();

/** What a visitor has. Without choices: a wide screen, scripts, light theme. */
export interface VisitorOptions {
  readonly address: string;
  readonly isPhone?: boolean;
  readonly hasScripts?: boolean;
}

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };
const shots = join(import.meta.dirname, "../../.shots");
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Opens a browser context for one person. Unit of waiting: ten seconds for anything to appear. */
export async function openVisitor(browser: Browser, { address, isPhone = false, hasScripts = true }: VisitorOptions): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: isPhone ? phone : desk,
    javaScriptEnabled: hasScripts,
    colorScheme: "light",
    locale: "pl-PL",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  if (!hasScripts) unscripted.set(page, browser);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("response", (response) => response.status() >= 500 && complaints.push(`${response.url()}: ${response.status()}`));
  page.on("console", (line) => {
    // NOTE: a refused form answers 4xx with its page; the browser reports that as a failed resource.
    if (line.type() === "error" && !/status of 4\d\d/.test(line.text())) complaints.push(`${page.url()}: ${line.text()}`);
  });
  return { page, context, complaints };
}

/** Pictures are for people to look at, and cost more than all the checks: `SPLOT_PICTURES=1 npm run test:journeys` takes them. */
const arePicturesWished = process.env["SPLOT_PICTURES"] === "1";

/** What a stop looks at besides the light theme. */
export interface StopOptions {
  /** Also checks contrast and the rest in the dark theme. */
  readonly isDarkChecked?: boolean;
  /** False where the same page has its pictures from another stop. */
  readonly isPictured?: boolean;
}

/**
 * A stop of a journey: no accessibility violation where the person stands, nothing that scrolls sideways at 320,
 * 360 and 1280 px; where they are wished for, pictures at 360 and 1280 px in both themes under `.shots/`.
 * Shape: each fault in words with the stop it was found at; empty when there is none.
 */
export async function findFaults(page: Page, name: string, { isDarkChecked = false, isPictured = true }: StopOptions = {}): Promise<readonly string[]> {
  const size = page.viewportSize() ?? desk;
  const themes = isDarkChecked ? (["light", "dark"] as const) : (["light"] as const);
  const faults = [...(await checkThemes(page, themes)), ...(await findRepeatedIds(page))];
  for (const { width, height } of [{ width: 320, height: 640 }, phone, desk]) {
    await page.setViewportSize({ width, height });
    faults.push(...(await findOverflow(page, width)));
    if (arePicturesWished && isPictured && width !== 320) await takePictures(page, `${name}-${width}`);
  }
  await page.setViewportSize(size);
  return faults.map((fault) => `${name} (${page.url()}): ${fault}`);
}

async function takePictures(page: Page, name: string): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    const path = join(shots, `${name}-${theme}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await page.emulateMedia({ colorScheme: theme });
    await page.screenshot({ path, fullPage: true, animations: "disabled" });
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** Violations in each theme, on the page itself or on its twin with scripts: the same HTML at the same address. */
async function checkThemes(page: Page, themes: readonly ("light" | "dark")[]): Promise<string[]> {
  const browser = unscripted.get(page);
  if (browser === undefined) return await findInThemes(page, themes);
  const twin = await browser.newPage({ viewport: page.viewportSize(), reducedMotion: "reduce" });
  const body = await page.content();
  await twin.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await twin.goto(page.url());
  const faults = await findInThemes(twin, themes);
  await twin.close();
  return faults;
}

async function findInThemes(page: Page, themes: readonly ("light" | "dark")[]): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    faults.push(...(await findViolations(page, theme)));
  }
  await page.emulateMedia({ colorScheme: "light" });
  return faults;
}

/** Violations of WCAG 2.2 AA and good practice in words. */
async function findViolations(page: Page, theme: string): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.map(
    ({ id, help, nodes }) =>
      `axe ${theme} ${id}: ${help}\n${nodes
        .slice(0, 3)
        .map(({ html }) => `    ${html.slice(0, 200)}`)
        .join("\n")}`,
  );
}

/** Ids that stand twice on the page: labels and links then lead to the wrong place, which axe does not see. */
async function findRepeatedIds(page: Page): Promise<string[]> {
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].map((id) => `the id "${id}" stands on the page twice`);
}

/** Elements that stick out of the page sideways; tables and drawings may scroll in their own box. */
async function findOverflow(page: Page, width: number): Promise<string[]> {
  const found = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > room + 1);
    return wide.slice(-3).map((element) => element.outerHTML.slice(0, 160));
  });
  return found.map((html) => `wider than ${width} px: ${html}`);
}
