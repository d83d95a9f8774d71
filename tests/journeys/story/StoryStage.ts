import type { Locator, Page } from "playwright-core";
import { Stage, space } from "../heart/Stage.ts";

/** The stage of the told story, with what later acts need to know of earlier ones. */
export class StoryStage extends Stage {
  /** Addresses inside the site; empty until it happened. */
  readonly told = { study: "", insightDesk: "", insight: "", network: "", mid: "", recommendation: "", idea: "", desk: "", project: "", link: "", threat: "" };
  /** The day on which the story begins: a fresh exercise lives in the present. */
  readonly today = new Date().toISOString().slice(0, 10);

  /** The person at this browser goes on as another one of the exercise. */
  async goOnAs(page: Page, name: string): Promise<void> {
    await page.goto(`${space}/wejscie`);
    await page.getByRole("button", { name: `Wejdź jako: ${name}`, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Biuro dziś" }).waitFor();
  }
}

/** A small letter as a file to send along. */
export function letter(name: string) {
  return { name, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };
}

/** Chooses the first option whose words contain these. */
export async function pick(select: Locator, words: string): Promise<void> {
  const value = await select.locator("option", { hasText: words }).first().getAttribute("value");
  await select.selectOption(value ?? `no option says: ${words}`);
}
