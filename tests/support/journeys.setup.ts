import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { type Chromium, unpackChromium } from "./chromium.ts";
import { startSplot } from "./splot.ts";

declare module "vitest" {
  interface ProvidedContext {
    chromium: Chromium;
    /** Data folder of a new installation that has loaded the facts and the exercise, and ended in order. */
    loadedFolder: string;
  }
}

/** Unpacks the browser, and lets the built program load all its content, once for all journeys. */
export default async function prepareJourneys(project: TestProject): Promise<() => void> {
  project.provide("chromium", await unpackChromium());
  const splot = await startSplot();
  const end = () => rmSync(splot.folder, { recursive: true, force: true });
  try {
    await splot.line("    Ćwiczenie / exercise");
  } finally {
    await splot.stop(true);
  }
  project.provide("loadedFolder", splot.folder);
  return end;
}
