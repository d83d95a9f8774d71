import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { focusedThing } from "./keyboard.ts";

/** A screen of 1280 by 1024 px at 400 % zoom (WCAG 1.4.10). Unit: CSS px. */
const zoomed = { width: 320, height: 256 };
const wide = { width: 1280, height: 900 };
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** How many things the keyboard visits while few colours are forced. */
const MOST_STEPS = 15;

/** What is lost at 400 % zoom: what sticks out, is cut (the browser itself cuts the name of a chosen file), lies under something else, or stays on the screen and fills it. */
export async function findLostByZoom(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(zoomed);
  const found = await page.evaluate(lookZoomed);
  await page.setViewportSize(wide);
  return found.map((fault) => `400 %: ${fault}`);
}

/** What is lost where a reader forces few colours: text without contrast, a focus without a ring, marks of a figure that look alike. */
export async function findLostByForcedColours(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  const found = await findPaleText(page);
  found.push(...(await page.evaluate(lookAtMarks)));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press("Tab");
    const { name, hasRing } = await focusedThing(page);
    if (!hasRing) found.push(`the focus on "${name}" cannot be seen`);
  }
  await page.emulateMedia({ forcedColors: "none" });
  return found.map((fault) => `forced colours: ${fault}`);
}

/** An A4 sheet between its margins. Unit: CSS px. */
const paper = { width: 672, height: 986 };

/** What is lost on paper, also for a reader in the dark theme: what sticks out, words without contrast, and what only a screen can do. */
export async function findLostOnPaper(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const found = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const all = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility() && element.closest(".visually-hidden") === null);
    const wide = all.filter((element) => element.getBoundingClientRect().right > room + 1 && element.closest(".table-box, svg") === null);
    const idle = all.filter((element) => element.matches("button, .button, nav, input, select, .snippet") && element.getBoundingClientRect().width > 0);
    return [
      ...wide.slice(-2).map((element) => `sticks out: ${element.outerHTML.slice(0, 120)}`),
      ...idle.map((element) => `is of no use: ${element.outerHTML.slice(0, 120)}`),
    ];
  });
  found.push(...(await findPaleText(page)));
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  await page.setViewportSize(wide);
  return found.map((fault) => `paper: ${fault}`);
}

/** Texts whose colour stands too little apart from its ground. */
async function findPaleText(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>("axe.run(document, { runOnly: ['color-contrast'], resultTypes: ['violations'] })");
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => `text without contrast: ${html.slice(0, 160)}`));
}

/** What moves although the reader asked for less movement. */
export async function findMovement(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  return await page.evaluate(() => {
    const moves = (times: string) => times.split(",").some((time) => Number.parseFloat(time) > 0);
    const moving = [...document.querySelectorAll("*")].filter((element) => {
      const { animationDuration, animationName, scrollBehavior, transitionDuration } = getComputedStyle(element);
      return (animationName !== "none" && moves(animationDuration)) || moves(transitionDuration) || scrollBehavior === "smooth";
    });
    return moving.slice(0, 5).map((element) => `reduced motion: moves: ${element.outerHTML.slice(0, 120)}`);
  });
}

/**
 * Polish texts of an English page whose mark cannot be seen. Excused by rule: names, which say that nobody is to translate
 * them; the end of the path, which the heading says again; drawings, whose table holds the same words; and what no style
 * can add to (choices and fields of a form).
 */
export async function findUnseenPolish(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const isMarked = (element: Element) => getComputedStyle(element, "::after").content.startsWith('"PL"');
    const own = [...document.querySelectorAll('body [lang="pl"]')].filter(
      (element) =>
        element.closest('[translate="no"], [aria-current], svg, option, textarea, input, .visually-hidden') === null && element.getClientRects().length > 0,
    );
    const isInside = (element: Element | null): boolean => element !== null && (isMarked(element) || isInside(element.parentElement));
    return own.filter((element) => !isInside(element)).map((element) => `Polish without its mark: ${element.outerHTML.slice(0, 160)}`);
  });
}

/** NOTE: runs in the browser, so it may use nothing from around it. */
function lookZoomed(): readonly string[] {
  const room = document.documentElement.clientWidth;
  const shown = (element: Element) => element.outerHTML.replaceAll(/\s+/g, " ").slice(0, 140);
  const all = [...document.querySelectorAll<HTMLElement>("body *")].filter(
    (element) => element.checkVisibility() && element.closest("svg, .visually-hidden, [type=file]") === null,
  );
  const isWide = document.documentElement.scrollWidth > room;
  return [
    ...(isWide ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []),
    ...all.filter(isCut).map((element) => `cut: ${shown(element)}`),
    ...all.filter(isFilling).map((element) => `fills the screen: ${shown(element)}`),
    ...all.filter((element) => isControl(element) && isCovered(element)).map((element) => `out of reach: ${shown(element)}`),
  ];

  function isCut(element: HTMLElement): boolean {
    const { overflowX, textOverflow } = getComputedStyle(element);
    if (textOverflow === "ellipsis") return true;
    return /^(hidden|clip)$/.test(overflowX) && element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== "";
  }
  function isFilling(element: HTMLElement): boolean {
    const { position } = getComputedStyle(element);
    return /^(fixed|sticky)$/.test(position) && element.getBoundingClientRect().height > innerHeight / 3 && !element.matches("th, td");
  }
  /** What can be used, but for the link that shows itself to the keyboard alone, and what scrolls in a box of its own. */
  function isControl(element: HTMLElement): boolean {
    if (!element.matches("a:not(.skip), button, summary, input, select, textarea")) return false;
    for (let box = element.parentElement; box !== null; box = box.parentElement) if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return false;
    return true;
  }
  function isCovered(element: HTMLElement): boolean {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const [box] = element.getClientRects();
    if (box === undefined || box.width === 0) return false;
    const top = document.elementFromPoint(Math.min(box.left + box.width / 2, room - 1), box.top + box.height / 2);
    if (top === null) return true;
    return !element.contains(top) && !top.contains(element) && top.closest("label")?.contains(element) !== true;
  }
}

/** NOTE: runs in the browser. Of the shapes of a drawing: can each be seen on its ground, and do those of two classes differ? */
function lookAtMarks(): readonly string[] {
  const ground = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll(".figure svg, .seats svg, .bars, .map svg")].flatMap((drawing) => {
    const shapes = [...drawing.querySelectorAll<SVGGraphicsElement>("path, rect, circle, line, polygon")].filter(isDrawn);
    const looks = new Map(shapes.map((shape) => [nameOf(shape), lookOf(shape)]));
    looks.delete("");
    const alike = [...looks].filter(([name, look]) => [...looks].some(([other, same]) => other !== name && same === look));
    return [
      ...shapes.filter(isLost).map((shape) => `a mark cannot be seen: ${shape.outerHTML.slice(0, 140)}`),
      ...(alike.length > 0 ? [`marks look alike: ${alike.map(([name]) => name).join(", ")} in ${drawing.outerHTML.slice(0, 120)}`] : []),
    ];
  });

  function isDrawn(shape: SVGGraphicsElement): boolean {
    const { width, height } = shape.getBBox();
    return width + height >= 1 && shape.closest("defs, clipPath, pattern, mask") === null;
  }
  function nameOf(shape: Element): string {
    return shape.getAttribute("class") ?? "";
  }
  function lookOf(shape: Element): string {
    const { fill, stroke, strokeDasharray, strokeWidth, fillOpacity } = getComputedStyle(shape);
    return [shape.tagName, fill, fillOpacity, stroke, strokeDasharray, strokeWidth].join(" ");
  }
  function isLost(shape: Element): boolean {
    const { fill, stroke } = getComputedStyle(shape);
    const isSeen = [fill, stroke].some((colour) => colour !== "none" && colour !== ground);
    return !isSeen && !/halo|cut|hit/.test(nameOf(shape));
  }
}
