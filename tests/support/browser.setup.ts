import type { TestProject } from "vitest/node";
import { type Chromium, unpackChromium } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    chromium: Chromium;
  }
}

/** Unpacks the browser once for all journeys. */
export default async function prepareBrowser(project: TestProject): Promise<void> {
  project.provide("chromium", await unpackChromium());
}
